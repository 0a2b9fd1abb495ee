#pragma once

/// Names as the tables spell them, for names as they were printed or read.
///
///   "SỞ NỘI VỤ"   -> "Sở Nội vụ"     the same letters: the case of the table
///   "CÀN THƠ"     -> "Cần Thơ"       other diacritics: the only entry with these base letters
///   "ỦY BANN HÂN DÂN" -> "Ủy ban nhân dân"   long phrases, letters misread: the only similar entry
/// Which school of tone placement the page follows is left as it is ("UỶ BAN" -> "Uỷ ban").
/// Tested by tests/extract/table_spelling_test.cpp.

#include <optional>
#include <string>
#include <string_view>

#include "extract/rule_tables.h"

namespace sohoa::extract {

struct Spelling {
  std::string text;
  bool exact = true;  ///< false: letters or diacritics differ from what was read
};

[[nodiscard]] std::optional<Spelling> table_spelling(std::u32string_view printed,
                                                     const Phrases& phrases);

/// For phrases of ten letters and more that table_spelling does not find.
[[nodiscard]] std::optional<Spelling> similar_spelling(std::u32string_view printed,
                                                       const Phrases& phrases);

/// "ỦY BAN NHÂN" -> "Ủy ban nhân dân": one word of a phrase of four and more was lost, and it is the only
/// phrase that has the others in this order.
[[nodiscard]] std::optional<Spelling> spelling_with_lost_word(std::u32string_view printed,
                                                              const Phrases& phrases);

/// "BAN NHÂN DÂN" -> "Ủy ban nhân dân": the same where it is the first word that was lost.
[[nodiscard]] std::optional<Spelling> spelling_with_lost_first_word(std::u32string_view printed,
                                                                    const Phrases& phrases);

}  // namespace sohoa::extract
