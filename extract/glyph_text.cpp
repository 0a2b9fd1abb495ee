#include "extract/glyph_text.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <iterator>

namespace sohoa::extract {
namespace {

constexpr std::size_t kTableSize = 0x2100;  // Latin with all Vietnamese letters, and punctuation

char32_t fold_slowly(char32_t letter) {
  if (u_isUWhiteSpace(static_cast<UChar32>(letter))) return U' ';
  if (u_charType(static_cast<UChar32>(letter)) == U_DASH_PUNCTUATION) return U'-';
  if (letter == U'“' || letter == U'”' || letter == U'„') return U'"';
  if (letter == U'⁄') return U'/';
  return to_lower(strip_diacritics(fold_lookalike(letter)));
}

std::array<char32_t, kTableSize> make_table() {
  std::array<char32_t, kTableSize> table{};
  for (std::size_t i = 0; i < kTableSize; ++i) table[i] = fold_slowly(static_cast<char32_t>(i));
  return table;
}

}  // namespace

char32_t fold(char32_t letter) {
  static const std::array<char32_t, kTableSize> kTable = make_table();
  return letter < kTableSize ? kTable[letter] : fold_slowly(letter);
}

std::u32string fold(std::u32string_view text) {
  std::u32string folded(text);
  std::ranges::transform(folded, folded.begin(), [](char32_t letter) { return fold(letter); });
  return folded;
}

std::u32string fold(std::string_view utf8) {
  return fold(to_utf32(utf8));
}

std::u32string compact(std::u32string_view folded) {
  std::u32string kept;
  kept.reserve(folded.size());
  std::ranges::copy_if(folded, std::back_inserter(kept), is_word_glyph);
  return kept;
}

std::vector<std::u32string> split_words(std::u32string_view text) {
  std::vector<std::u32string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(U' ', begin), text.size());
    if (end > begin) words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::u32string joined(std::span<const std::u32string> words) {
  std::u32string text;
  for (const std::u32string& word : words) {
    if (!text.empty()) text.push_back(U' ');
    text += word;
  }
  return text;
}

std::u32string in_case_of(std::u32string text, std::u32string_view model) {
  for (std::size_t i = 0; i < text.size() && i < model.size(); ++i) {
    text[i] = is_upper(model[i]) ? to_upper(text[i]) : to_lower(text[i]);
  }
  return text;
}

bool is_one_of(char32_t letter, std::u32string_view set) {
  return set.find(letter) != std::u32string_view::npos;
}

bool share_a_set(char32_t a, char32_t b, std::span<const std::u32string_view> sets) {
  return std::ranges::any_of(
      sets, [&](std::u32string_view set) { return is_one_of(a, set) && is_one_of(b, set); });
}

bool is_word_glyph(char32_t letter) {
  return is_letter(letter) || is_digit(letter);
}

std::size_t skip_blanks(std::u32string_view folded, std::size_t at) {
  while (at < folded.size() && folded[at] == U' ') ++at;
  return at;
}

std::size_t skip_back(std::u32string_view folded, std::size_t at, std::u32string_view set) {
  while (at > 0 && is_one_of(folded[at - 1], set)) --at;
  return at;
}

void GlyphText::append(std::string_view utf8, bool joined) {
  if (!printed.empty() && !joined) {
    printed.push_back(U' ');
    word.push_back(words_);
  }
  printed += to_utf32(utf8);
  word.resize(printed.size(), words_);
  for (std::size_t i = folded.size(); i < printed.size(); ++i) folded.push_back(fold(printed[i]));
  ++words_;
}

std::string GlyphText::slice(std::size_t begin, std::size_t end) const {
  end = std::min(end, size());
  begin = std::min(begin, end);
  while (begin < end && folded[begin] == U' ') ++begin;
  while (end > begin && folded[end - 1] == U' ') --end;
  return to_utf8(std::u32string_view(printed).substr(begin, end - begin));
}

}  // namespace sohoa::extract
