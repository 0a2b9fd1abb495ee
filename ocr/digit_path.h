#pragma once

/// What all ways through the pieces of a slot say together about the digits in it.
///
/// A way joins pieces to digits and leaves the others out as dirt. Each digit brings its odds
/// against being none, P(digit | ink) / P(none | ink), a piece that is left out P(foreign | ink) /
/// P(none | ink); a way brings the product, a reading the sum over all ways that spell it and over
/// all spellings of its value: "4" is "04". Tested by tests/ocr/digit_path_test.cpp.

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "document/slot.h"
#include "ocr/digit_net.h"

namespace sohoa::ocr {

/// A run of pieces with what the net says of it.
struct DigitRun {
  std::size_t first = 0;
  std::size_t end = 0;
  std::array<float, kDigitOutputs> log_probabilities{};
};

/// The share of a reading in all ways, the most probable first, each value once. Ways that spell what cannot stand
/// in such a slot have a share too, so probabilities need not sum up to 1.
[[nodiscard]] std::vector<SlotReading> sum_paths(const std::vector<DigitRun>& runs,
                                                 std::size_t piece_count, SlotRole role);

/// Whether both are the same number: "04" and "4", but not "4" and "4b".
[[nodiscard]] bool same_value(std::string_view a, std::string_view b);

/// Of readings with one value the most probable spelling gets the share of all. The most probable first.
void join_spellings(std::vector<SlotReading>& readings);

/// Whether these digits may stand in such a slot: day 1 to 31, month 1 to 12, a year of four (or
/// the last one or two that are left to the pen), a number of up to six digits and perhaps a letter.
[[nodiscard]] bool may_stand(const std::string& digits, SlotRole role);

}  // namespace sohoa::ocr
