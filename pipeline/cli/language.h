#pragma once

/// Which language the user wants, as the locale tells. Tested by tests/cli/language_test.cpp.

#include <string_view>

#include "document/language.h"

namespace sohoa::cli {

/// "vi", "vi_VN.UTF-8" and "vie" are Vietnamese; "en", "C", "POSIX" and other names English.
[[nodiscard]] Language language_from_locale(std::string_view name);

/// Of the variables LC_ALL, LC_MESSAGES and LANG the first one that is not empty decides, as POSIX
/// has it. Null pointers are unset variables.
[[nodiscard]] Language language_from_environment(const char* lc_all, const char* lc_messages,
                                                 const char* lang);

}  // namespace sohoa::cli
