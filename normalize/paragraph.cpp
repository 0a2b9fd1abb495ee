#include "normalize/paragraph.h"

#include <algorithm>
#include <string_view>

#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

// A line shorter than this share of the longest does not fill the column.
constexpr double kShortShare = 0.75;

std::size_t length_of(const Line& line) {
  std::size_t length = 0;
  for (const Word& word : line.words) length += word.raw.size() + 1;
  return length;
}

bool ends_sentence(const Line& line) {
  return std::string_view(".;:!?").find(line.words.back().raw.back()) != std::string_view::npos;
}

// "-", "+", "1.", "2.1.", "a)", "II.", "(1)": an item of a list or a heading.
bool opens_item(const Line& line) {
  const std::string& word = line.words.front().raw;
  if (word == "-" || word == "+" || word == "*" || word == "•" || word == "–") return true;
  if (word.size() > 6 || word.size() < 2) return false;
  const char last = word.back();
  return last == '.' || last == ')';
}

bool all_capitals(const Line& line) {
  int upper = 0;
  for (const Word& word : line.words) {
    for (const char32_t letter : to_utf32(word.raw)) {
      if (is_lower(letter)) return false;
      upper += is_upper(letter) ? 1 : 0;
    }
  }
  return upper >= 2;
}

}  // namespace

std::vector<Paragraph> find_paragraphs(const std::vector<Line>& lines) {
  std::size_t longest = 0;
  for (const Line& line : lines) longest = std::max(longest, length_of(line));
  std::vector<Paragraph> paragraphs;
  const Line* before = nullptr;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line& line = lines[i];
    if (line.words.empty()) {
      before = nullptr;
      continue;
    }
    const bool fills = before != nullptr && static_cast<double>(length_of(*before)) >=
                                                kShortShare * static_cast<double>(longest);
    const bool opens = before == nullptr || before->block != line.block ||
                       (ends_sentence(*before) && !fills) || opens_item(line) ||
                       all_capitals(*before) != all_capitals(line);
    if (opens) paragraphs.emplace_back();
    paragraphs.back().push_back(i);
    before = &line;
  }
  return paragraphs;
}

}  // namespace sohoa::normalize
