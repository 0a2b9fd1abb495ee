#include "document/line.h"

#include <string_view>

namespace sohoa {
namespace {

// Bytes of the blank that `text` begins with; 0 when it begins with none.
std::size_t blank_length(std::string_view text) {
  if (text.starts_with(' ') || text.starts_with('\t')) return 1;
  if (text.starts_with("\xC2\xA0")) return 2;
  return 0;
}

std::string join(const Line& line, std::string Word::*form) {
  std::string joined;
  for (const Word& word : line.words) {
    joined.append(static_cast<std::size_t>(word.spaces_before), ' ');
    joined += word.*form;
  }
  return joined;
}

}  // namespace

std::string raw_text(const Line& line) {
  return join(line, &Word::raw);
}

std::string text(const Line& line) {
  return join(line, &Word::text);
}

Line line_from_text(const std::string& text) {
  Line line;
  std::string_view rest = text;
  while (true) {
    int spaces = 0;
    while (const std::size_t length = blank_length(rest)) {
      rest.remove_prefix(length);
      ++spaces;
    }
    if (rest.empty()) return line;
    std::size_t end = 0;
    while (end < rest.size() && blank_length(rest.substr(end)) == 0) ++end;
    Word word;
    word.raw = word.text = std::string(rest.substr(0, end));
    word.spaces_before = spaces;
    line.words.push_back(std::move(word));
    rest.remove_prefix(end);
  }
}

}  // namespace sohoa
