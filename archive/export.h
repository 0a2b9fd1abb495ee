#pragma once

/// Everything in an archive, for another database or for people. One document after the other, in the
/// order of their ids: memory does not grow with the archive. Formats: docs/archive.md.
///
/// A stream that cannot be written goes bad, as std::ostream has it; the caller looks.
/// Tested by tests/archive/export_test.cpp.

#include <filesystem>
#include <iosfwd>

#include "archive/csv_cell.h"
#include "archive/store.h"

namespace sohoa::archive {

enum class TextForm {
  Pages,  ///< line for line, a form feed between two pages
  Flow    ///< as export_flow()
};

enum class Words {
  Without,  ///< the text of each page
  With,     ///< the whole record, as docs/record.md has it: every word with its box and readings
};

/// JSON Lines: a document a line.
void export_json_lines(const Store& store, std::ostream& out, Words words);

/// A header and a row for each document, all fields; lists are joined by "; ". For a spreadsheet a
/// byte-order mark comes first, without which Excel does not see UTF-8.
void export_csv(const Store& store, std::ostream& out, CsvReader reader);

/// The body of each document as flow_text() gives it, paragraphs rejoined; a form feed after each.
void export_flow(const Store& store, std::ostream& out);

/// The text of all pages, a form feed after each.
void export_text(const Store& store, std::ostream& out);

/// A file for each document, named after its source ("bc-033.txt", "bc-033-2.txt"). `folder` is made if need be and must be empty, so that nothing is overwritten.
/// Throws Error{OutputNotWritable}.
void export_text_files(const Store& store, const std::filesystem::path& folder, TextForm form);

}  // namespace sohoa::archive
