#pragma once

/// Whether the case of a word is one that people write: "quyết", "Quyết", "QUYẾT", not "quYết".
///
/// Tested by tests/normalize/mojibake_test.cpp and encoding_detector_test.cpp.

#include <algorithm>
#include <string_view>

#include "document/unicode_form.h"

namespace sohoa::normalize {

[[nodiscard]] inline bool is_regular_case(std::u32string_view word) {
  if (word.empty()) return true;
  const std::u32string_view rest = word.substr(1);
  const auto upper = [](char32_t letter) { return is_upper(letter); };
  const auto lower = [](char32_t letter) { return is_lower(letter); };
  return std::ranges::none_of(rest, upper) ||
         (is_upper(word[0]) && std::ranges::none_of(rest, lower));
}

}  // namespace sohoa::normalize
