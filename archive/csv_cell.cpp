#include "archive/csv_cell.h"

#include <algorithm>
#include <array>

namespace sohoa::archive {
namespace {

// https://owasp.org/www-community/attacks/CSV_Injection lists these beginnings.
constexpr std::array<std::string_view, 11> kFormulaStarts{"=",  "+",  "-",  "@",  "\t", "\r",
                                                          "\n", "＝", "＋", "－", "＠"};

bool may_be_formula(std::string_view text) {
  return std::ranges::any_of(kFormulaStarts,
                             [&](std::string_view start) { return text.starts_with(start); });
}

bool needs_quotes(std::string_view text) {
  return text.find_first_of(",\"\r\n") != std::string_view::npos || text.starts_with(' ') ||
         text.ends_with(' ');
}

}  // namespace

std::string csv_cell(std::string_view text, CsvReader reader) {
  std::string cell;
  if (reader == CsvReader::Spreadsheet && may_be_formula(text)) cell += '\'';
  cell += text;
  if (!needs_quotes(cell)) return cell;
  std::string quoted = "\"";
  for (const char letter : cell) {
    if (letter == '"') quoted += '"';
    quoted += letter;
  }
  return quoted + '"';
}

}  // namespace sohoa::archive
