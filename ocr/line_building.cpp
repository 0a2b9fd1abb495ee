#include "ocr/line_building.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "document/unicode_form.h"

namespace sohoa::ocr {
namespace {

bool same_height(const Box& a, const Box& b) {
  const int shared = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return 2 * shared > std::min(a.height_px(), b.height_px());
}

}  // namespace

std::size_t letters_of(const Line& line) {
  std::size_t letters = 0;
  for (const Word& word : line.words) letters += to_utf32(word.raw).size();
  return letters;
}

std::string with_single_d(std::string text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kDoubled{
      {{"ÐĐ", "Đ"}, {"ĐÐ", "Đ"}, {"ðđ", "đ"}, {"đð", "đ"}}};
  for (const auto& [both, one] : kDoubled) {
    for (std::size_t at = text.find(both); at != std::string::npos; at = text.find(both)) {
      text.replace(at, both.size(), one);
    }
  }
  return text;
}

Box box_of(const std::vector<Word>& words) {
  Box box;
  for (const Word& word : words) {
    if (word.box) box = unite(box, *word.box);
  }
  return box;
}

Line line_of(std::vector<Word> words, int block) {
  Line line;
  line.box = box_of(words);
  line.words = std::move(words);
  line.block = block;
  if (!line.words.empty()) line.words.front().spaces_before = 0;
  return line;
}

std::vector<Line> lines_of_words(const std::vector<Word>& words) {
  std::vector<Line> lines;
  for (const Word& word : words) {
    if (!word.box || word.raw.empty()) continue;
    const Word* last = lines.empty() ? nullptr : &lines.back().words.back();
    const bool goes_on =
        last != nullptr && same_height(*last->box, *word.box) && word.box->left >= last->box->left;
    if (!goes_on) lines.emplace_back();
    lines.back().words.push_back(word);
  }
  for (Line& line : lines) line = line_of(std::move(line.words), 0);
  return lines;
}

}  // namespace sohoa::ocr
