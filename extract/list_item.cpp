#include "extract/list_item.h"

#include <algorithm>

#include "extract/rule_tables.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kLongestSpeck = 5;
constexpr std::u32string_view kBullets = U"-+*•·~_=–—";
constexpr std::u32string_view kSpecks = U" \"'`.,:;|!¡“”„‚‘’°«»¬ˆ";

/// What an item may end with; all other signs at its end are punctuation or specks.
bool ends_item(char32_t letter) {
  return is_letter(letter) || is_digit(letter) || is_one_of(letter, U")]”\"’'%");
}

/// "(2Ib)", "(I8b)": the number of copies has digits alone. `begin` is behind the bracket.
void mend_copies(std::u32string& item, std::size_t begin) {
  const auto is_one = [](char32_t c) { return c == U'I' || c == U'l'; };
  std::size_t end = begin;
  while (end < item.size() && (is_digit(item[end]) || is_one(item[end]))) ++end;
  const auto first = item.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto last = item.begin() + static_cast<std::ptrdiff_t>(end);
  const bool copies = std::any_of(first, last, is_digit) && end + 1 < item.size() &&
                      item[end] == U'b' && item[end + 1] == U')';
  if (copies) std::replace_if(first, last, is_one, U'1');
}

/// A full stop before a small letter, or between two codes, is a comma: no item is two sentences.
bool is_misread_comma(const std::u32string& item, std::size_t at, bool filing) {
  if (item[at] != U'.' || at < 2 || at + 2 >= item.size() || item[at + 1] != U' ') return false;
  const char32_t before = item[at - 1];
  const char32_t after = item[at + 2];
  const bool words = is_letter(before) && !is_upper(before) && is_letter(after) && !is_upper(after);
  const bool codes = filing && is_upper(before) && is_upper(item[at - 2]) && is_upper(after);
  return words || codes;
}

}  // namespace

std::optional<std::size_t> after_bullet(const Piece& piece) {
  const GlyphText& text = piece.text;
  std::size_t at = 0;
  while (at < text.size() && is_one_of(text.printed[at], kSpecks)) ++at;
  if (at >= text.size() || !is_one_of(text.printed[at], kBullets)) return std::nullopt;
  while (at < text.size() &&
         (is_one_of(text.printed[at], kBullets) || is_one_of(text.printed[at], kSpecks))) {
    ++at;
  }
  return at;
}

std::string item_text(std::string_view text) {
  std::u32string item = to_utf32(text);
  // Behind the last ";" or "." nothing but a speck or two may stand: seals and pens.
  const std::size_t stop = item.find_last_of(U";.");
  if (stop != std::u32string::npos && stop > 0 && item.size() - stop <= kLongestSpeck) {
    const auto rest = std::u32string_view(item).substr(stop + 1);
    // "TV.02" goes on behind its dot; behind "(12b)." nothing does.
    const bool closed = item[stop - 1] == U')';
    const bool speck =
        std::ranges::count_if(rest, is_letter) <= 1 &&
        (closed || std::ranges::any_of(rest, [](char32_t c) { return c == U' ' || !is_digit(c); }));
    if (speck && item.find(U'(', stop) == std::u32string::npos) item.resize(stop);
  }
  while (!item.empty() && !ends_item(item.back())) item.pop_back();
  const std::size_t begin = item.find_first_not_of(U" „,.;:~_-–'`*•·");  // what hyphens are read as
  return begin == std::u32string::npos ? std::string() : to_utf8(item.substr(begin));
}

std::string with_list_signs(std::string_view text) {
  std::u32string item = to_utf32(text);
  const bool filing = has_words_at(fold(std::u32string_view(item)), 0, U"luu");
  if (filing && item.size() > 3 && item[3] == U';') item[3] = U':';
  for (std::size_t at = 0; at < item.size(); ++at) {
    if (is_misread_comma(item, at, filing)) item[at] = U',';
    if (item[at] == U'(') mend_copies(item, at + 1);
  }
  return to_utf8(item);
}

bool item_ended(std::string_view text) {
  // Specks behind the sign: "huyện; `".
  while (!text.empty() && std::string_view(" `'\"").find(text.back()) != std::string_view::npos) {
    text.remove_suffix(1);
  }
  // A semicolon is often read as a colon.
  return text.ends_with(';') || text.ends_with('.') || text.ends_with(':');
}

bool has_broken_syllable(std::string_view text) {
  const std::u32string letters = to_utf32(text);
  for (std::size_t begin = 0; begin < letters.size();) {
    std::size_t end = begin;
    while (end < letters.size() && is_letter(letters[end])) ++end;
    const std::u32string word = letters.substr(begin, end - begin);
    const bool apart = (begin == 0 || letters[begin - 1] == U' ' || letters[begin - 1] == U'(') &&
                       (end == letters.size() || is_one_of(letters[end], U" ),;"));
    const bool small = std::ranges::none_of(word, is_upper);
    if (apart && small && word.size() > 1 && !normalize::is_vietnamese_syllable(to_utf8(word))) {
      return true;
    }
    begin = end + 1;
  }
  return false;
}

}  // namespace sohoa::extract
