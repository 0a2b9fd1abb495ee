#include "normalize/true_case.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "document/unicode_form.h"
#include "normalize/repair_reason.h"

namespace sohoa::normalize {
namespace {

bool is_lookalike_capital(char32_t letter) {
  return std::u32string_view(U"COSUVWXZ").find(strip_diacritics(letter)) !=
         std::u32string_view::npos;
}

// A capital and small letters, but for punctuation at the end.
bool is_title(const std::u32string& text) {
  if (text.size() < 2 || !is_upper(text[0])) return false;
  return std::none_of(text.begin() + 1, text.end(), [](char32_t c) { return is_upper(c); });
}

bool is_function_word(const Word& word) {
  constexpr std::array<std::string_view, 12> kWords{"cho", "có", "còn", "cũng", "cùng", "của",
                                                    "sẽ",  "và", "vào", "vẫn",  "vì",   "với"};
  return std::ranges::find(kWords, to_lower(word.text)) != kWords.end();
}

// "Véi"; not "VG", whose second letter is a capital too.
bool may_be_small(const Word& word) {
  const std::u32string read = to_utf32(word.raw);
  return is_title(read) && is_lookalike_capital(read[0]) && is_title(to_utf32(word.text)) &&
         is_function_word(word);
}

bool goes_on_after(const Word& before) {
  const std::u32string text = to_utf32(before.text);
  return text.size() >= 2 && (is_lower(text.back()) || text.back() == U',');
}

bool begins_with_capital(const Word& word) {
  const std::u32string text = to_utf32(word.text);
  return !text.empty() && is_upper(text[0]);
}

void lower_first(Word& word) {
  std::u32string text = to_utf32(word.text);
  text[0] = to_lower(text[0]);
  word.text = to_utf8(text);
  word.reason = repair_reason(word.raw, word.text);
}

}  // namespace

void lower_lookalike_capitals(std::vector<Line>& lines, const std::vector<Paragraph>& paragraphs) {
  for (const Paragraph& paragraph : paragraphs) {
    std::vector<Word*> words;
    for (const std::size_t line : paragraph) {
      for (Word& word : lines[line].words) words.push_back(&word);
    }
    for (std::size_t i = 1; i < words.size(); ++i) {
      if (!may_be_small(*words[i]) || !goes_on_after(*words[i - 1])) continue;
      if (i + 1 < words.size() && begins_with_capital(*words[i + 1])) continue;
      lower_first(*words[i]);
    }
  }
}

}  // namespace sohoa::normalize
