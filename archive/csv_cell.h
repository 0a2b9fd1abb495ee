#pragma once

/// One cell of a CSV file, by RFC 4180. Tested by tests/archive/export_test.cpp.

#include <string>
#include <string_view>

namespace sohoa::archive {

/// Who will read the file. A spreadsheet takes a cell that begins with = + - @ (also full-width), a
/// tab or a line end for a formula, and a document could thus run a command on the reader's machine;
/// so an apostrophe is put before it. For a database every cell stays as it is.
enum class CsvReader { Spreadsheet, Database };

/// Quoted where it has to be: a comma, a quotation mark, a line end, or a blank at either end.
[[nodiscard]] std::string csv_cell(std::string_view text, CsvReader reader);

}  // namespace sohoa::archive
