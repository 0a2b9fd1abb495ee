#pragma once

/// The language in which the program speaks to its user: English or Vietnamese.
///
/// Output files, reason codes and JSON keys do not depend on it. Tested by
/// tests/cli/language_test.cpp.

#include <string_view>

namespace sohoa::cli {

enum class Language { English, Vietnamese };

/// "vi", "vi_VN.UTF-8" and "vie" are Vietnamese; "en", "C", "POSIX" and other names English.
[[nodiscard]] Language language_from_locale(std::string_view name);

/// Of the variables LC_ALL, LC_MESSAGES and LANG the first one that is not empty decides, as POSIX
/// has it. Null pointers are unset variables.
[[nodiscard]] Language language_from_environment(const char* lc_all, const char* lc_messages,
                                                 const char* lang);

}  // namespace sohoa::cli
