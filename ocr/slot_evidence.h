#pragma once

/// What else speaks for or against the readings of a slot than its ink.
///
/// Where nobody has seen the slash behind a number, the slot is read up to each place where the print may
/// begin; where the recogniser of the page has read the same digits among its words, they are likelier.
/// Tested by tests/ocr/slot_evidence_test.cpp.

#include <string_view>
#include <vector>

#include "document/slot.h"

namespace sohoa::ocr {

/// Words of print that the recogniser of the page has read are mostly right from here on.
inline constexpr double kSureOfPrint = 0.85;

/// Below it nobody knows what was read.
inline constexpr double kRatherRead = 0.5;

/// Digits and nothing else.
[[nodiscard]] bool is_number(std::string_view text);

/// Readings up to one border and up to another one, each of which may be the right one; the likelier the more
/// can be read up to it. A value is sure where both have it, or where nothing can be read up to the other.
[[nodiscard]] std::vector<SlotReading> of_either_border(std::vector<SlotReading> one,
                                                        std::vector<SlotReading> other);

/// The letters `shown` may be these digits, misread: "II" and "1]" are like 11, "TÔ" is like 10.
[[nodiscard]] bool may_be(std::string_view shown, std::string_view digits);

/// `read` is what the recogniser of the page read at this place, with that confidence; specks do not count. It seldom reads a pen
/// rightly, but hardly ever takes it for just those digits, or for letters like them, by chance; what it is sure of
/// is print or like it.
void support(std::vector<SlotReading>& readings, std::string_view read, double confidence);

/// The same for a reading of the same ink by the same recogniser at another size: hardly more than a repetition.
void support_again(std::vector<SlotReading>& readings, std::string_view read);

/// "9" for a number or a day, "2" for a month: by the form a zero stands before them (NĐ 30/2020/NĐ-CP, Phụ lục I:
/// "những số nhỏ hơn 10 phải ghi thêm số 0 phía trước"), so that another digit may be lost.
[[nodiscard]] bool lacks_a_digit(std::string_view digits, SlotRole role);

/// "14512" where the page was read as "145/2019/NĐ-CP": the slash and the first digit of the year may stand in the
/// slot. `print` is that behind the number.
[[nodiscard]] bool runs_into_year(std::string_view digits, std::string_view shown,
                                  std::string_view print);

}  // namespace sohoa::ocr
