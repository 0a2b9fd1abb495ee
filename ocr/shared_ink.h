#pragma once

/// Two readings of one line side by side: which of their words were read from the same ink.
///
/// Tested by tests/ocr/shared_ink_test.cpp.

#include <cstddef>
#include <vector>

#include "document/box.h"
#include "document/line.h"

namespace sohoa::ocr {

/// The share, 0..1, that two stretches of a line have in common, of what they cover together; 0 or less where
/// they stand apart.
[[nodiscard]] double shared_width(const Box& a, const Box& b);

/// Indices of words that cover the same stretch of their lines.
struct SharedInk {
  std::size_t first = 0;
  std::size_t second = 0;
  friend bool operator==(const SharedInk&, const SharedInk&) = default;
};

/// One to one, left to right; words that one reading parts and the other joins have no partner.
/// Words without boxes have none either.
[[nodiscard]] std::vector<SharedInk> find_shared_ink(const Line& first, const Line& second);

/// `line` whose words know, as Word::readings, what `other` says of their ink; words that both read
/// alike know nothing new.
[[nodiscard]] Line with_readings_of(Line line, const Line& other);

}  // namespace sohoa::ocr
