#pragma once

/// Trích yếu nội dung: the lines below the type heading that tell what a document is about.
///
/// They are centred and end where the body begins: at a rule line, an empty line, a wider gap, a line
/// that is set like a paragraph, or a word with which bodies open. None of these is sure alone, so
/// they are weighed. Tested by tests/extract/subject_test.cpp.

#include <optional>
#include <vector>

#include "extract/piece.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct SubjectLines {
  std::vector<Piece> lines{};
  bool closed = false;  ///< something marks the end: a rule, a gap, an opening word, capitals
  std::size_t end = 0;  ///< into the pieces: the first that is no longer subject
};

/// `begin` is the piece below the type heading; `rest_of_heading` what stands behind the type on its
/// own line ("BÁO CÁO KẾT QUẢ ..."), if any.
[[nodiscard]] SubjectLines find_subject(const std::vector<Piece>& pieces, std::size_t begin,
                                        const std::optional<Piece>& rest_of_heading,
                                        const Rules::Impl& rules);

/// The value of the lines: joined; brackets around the whole fall away.
[[nodiscard]] std::string subject_text(const std::vector<Piece>& lines);

/// True when the piece opens a body: one of the words of the table, with its capital.
[[nodiscard]] bool opens_body(const Piece& piece, const Rules::Impl& rules);

}  // namespace sohoa::extract
