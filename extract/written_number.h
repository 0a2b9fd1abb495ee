#pragma once

/// Numbers as Vietnamese texts write them: "30.228" is thirty thousand, "98,2" has a decimal.
///
/// "98.2" is taken for a decimal too, where the groups cannot be thousands. Exact within 15 digits.
/// Tested by tests/extract/written_number_test.cpp.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sohoa::extract {

struct WrittenNumber {
  double value = 0;
  int decimals = 0;       ///< as written: 1 for "98,2"
  std::size_t begin = 0;  ///< glyphs
  std::size_t end = 0;    ///< exclusive
};

/// The number that begins at `at`; digits with groups and decimals, as long as they go.
[[nodiscard]] std::optional<WrittenNumber> number_at(std::u32string_view text, std::size_t at);

/// The number whose last glyph stands before `end`.
[[nodiscard]] std::optional<WrittenNumber> number_before(std::u32string_view text, std::size_t end);

/// "83,8" with so many decimals.
[[nodiscard]] std::string written(double value, int decimals);

}  // namespace sohoa::extract
