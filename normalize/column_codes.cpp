#include "normalize/column_codes.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "document/unicode_form.h"
#include "normalize/digit_shape.h"

namespace sohoa::normalize {
namespace {

struct Code {
  std::u32string letters;
  int number = 0;
  bool clear = true;  // read with digits
};

// Up to two capitals, then one or two digits or what they are read as.
std::optional<Code> code_of(const std::u32string& text, std::size_t letters) {
  if (text.size() <= letters || text.size() > letters + 2) return std::nullopt;
  Code code{text.substr(0, letters), 0, true};
  for (const char32_t letter : code.letters) {
    if (!is_upper(letter)) return std::nullopt;
  }
  for (const char32_t read : text.substr(letters)) {
    const std::optional<char> digit = digit_shape(read);
    if (!digit) return std::nullopt;
    code.clear = code.clear && is_digit(read);
    code.number = 10 * code.number + (*digit - '0');
  }
  return code;
}

std::optional<Code> clear_code(const std::u32string& text) {
  for (const std::size_t letters : {0U, 1U, 2U}) {
    const std::optional<Code> code = code_of(text, letters);
    if (code && code->clear) return code;
  }
  return std::nullopt;
}

using Column = std::vector<Word*>;

std::optional<Code> clear_at(const Column& column, std::size_t at) {
  return at < column.size() ? clear_code(to_utf32(column[at]->text)) : std::nullopt;
}

// `other` has the same letters, and its number is `step` further.
bool follows(const std::optional<Code>& other, const Code& code, int step) {
  return other && other->letters == code.letters && other->number == code.number + step;
}

bool contradicts(const std::optional<Code>& other, const Code& code, int step) {
  return other && other->letters == code.letters && !follows(other, code, step);
}

void settle(const Column& column, std::size_t at) {
  Word& word = *column[at];
  const std::u32string text = to_utf32(word.text);
  if (clear_code(text)) return;
  const std::optional<Code> above = at > 0 ? clear_at(column, at - 1) : std::nullopt;
  const std::optional<Code> below = clear_at(column, at + 1);
  for (const std::size_t letters : {0U, 1U, 2U}) {
    const std::optional<Code> code = code_of(text, letters);
    if (!code) continue;
    const bool proved = follows(above, *code, -1) || follows(below, *code, 1);
    if (!proved || contradicts(above, *code, -1) || contradicts(below, *code, 1)) continue;
    word.text = to_utf8(code->letters) + std::to_string(code->number);
    word.reason = "sequence";
    return;
  }
}

}  // namespace

void settle_column_codes(std::vector<Line>& lines) {
  std::map<std::pair<int, int>, Column> columns;  // of the tables since the last line of prose
  const auto settle_all = [&] {
    for (auto& [place, column] : columns) {
      for (std::size_t at = 0; at < column.size(); ++at) settle(column, at);
    }
    columns.clear();
  };
  for (Line& line : lines) {
    if (!line.cell) {
      settle_all();
    } else if (line.words.size() == 1) {
      columns[{line.cell->table, line.cell->column}].push_back(&line.words.front());
    }
  }
  settle_all();
}

}  // namespace sohoa::normalize
