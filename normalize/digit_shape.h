#pragma once

/// Letters and signs that digits are read as, by their shape: "I" for 1, "S" for 5, "Ø" for 0.
///
/// Tested by tests/normalize/column_codes_test.cpp and tests/normalize/day_and_month_test.cpp.

#include <optional>

namespace sohoa::normalize {

/// The digit that `read` is or looks like; nothing for other letters.
[[nodiscard]] std::optional<char> digit_shape(char32_t read);

}  // namespace sohoa::normalize
