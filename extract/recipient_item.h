#pragma once

/// One item of Nơi nhận as its form has it: the closed kinds of words in it and the set phrases of offices.
///
/// These lists are small, grey and full of abbreviations that no language model knows; what stands in
/// them is of few kinds, by which a misread sign or letter is told:
///   "Lưu: VỊ. TH (08h)" -> "Lưu: VT, TH (08b)";  "Các phòng. bạn thuộc huyện" -> "Các phòng, ban thuộc huyện"
/// Tested by tests/extract/recipient_item_test.cpp.

#include <string>
#include <vector>

#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

/// The item is "Lưu: ...", the last of its list.
[[nodiscard]] bool is_filing(const std::string& item);

/// "“Lưu: VT", "1.ưu: VT", "Lâu: VT" -> "Lưu: VT": the first word was misread, or has specks before it.
[[nodiscard]] std::string with_filing_word(const std::string& item);

/// "Như trên", "Như Điều 3": says all that it can say, whatever sign ends it.
[[nodiscard]] bool is_reference(const std::string& item);

/// The words of an item from the lines of its list; `lines` are those it stands on.
struct RecipientItem {
  std::string text{};
  std::vector<Piece> lines{};
};

/// The text of `item` without ";" and "." at its end, with what its form proves. `first`: it opens the
/// list, where the rest of the label may stand before it.
[[nodiscard]] std::string mended_item(const RecipientItem& item, bool first,
                                      const Rules::Impl& rules);

}  // namespace sohoa::extract
