#pragma once

/// Documents for the tests of extract/, made from text.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "document/record.h"
#include "extract/piece.h"
#include "extract/rules.h"
#include "extract/text_flow.h"

namespace sohoa::extract::test {

/// The tables of the repository, read once.
const Rules& rules();

/// A text file: pages divided by form feeds, no boxes.
Document document_from_text(std::string_view text);

/// A page image drawn with letters: every letter stands for 12 x 24 px, so the place of a word in the
/// text is its place on the page. Lines keep their order; pages are divided by form feeds.
Document document_from_layout(std::string_view drawing);

/// The running text of a short document; its words point into it.
TextFlow body_flow(const Document& document);
TextFlow footnote_flow(const Document& document);

/// A single line without boxes, as a piece that lives as long as the program.
Piece piece(std::string_view text);
GlyphText glyphs(std::string_view text);

/// The rows of a table of cases: tab-separated, '#' begins a note. Fails the test when it is missing.
struct TableRow {
  std::string where;  ///< file and line, for messages
  std::vector<std::string> columns;
};
std::vector<TableRow> read_table(std::string_view name);

std::string read_file(const std::filesystem::path& file);

}  // namespace sohoa::extract::test
