#pragma once

/// The language in which the program speaks to its user: English or Vietnamese.
///
/// Output files, reason codes and JSON keys do not depend on it. Which one it is, the command line
/// decides (pipeline/cli/language.h). Tested through tests/document/error_line_test.cpp.

#include <string_view>

namespace sohoa {

enum class Language { English, Vietnamese };

/// The sentence in that language: both stand side by side where they are said.
[[nodiscard]] constexpr std::string_view say_in(Language language, std::string_view english,
                                                std::string_view vietnamese) {
  return language == Language::Vietnamese ? vietnamese : english;
}

}  // namespace sohoa
