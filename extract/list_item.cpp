#include "extract/list_item.h"

#include <algorithm>

namespace sohoa::extract {
namespace {

constexpr std::size_t kLongestSpeck = 5;
constexpr std::u32string_view kBullets = U"-+*•·~_=–—";
constexpr std::u32string_view kSpecks = U" \"'`.,:;|!¡“”‘’°";

bool is_one_of(char32_t letter, std::u32string_view set) {
  return set.find(letter) != std::u32string_view::npos;
}

/// What an item may end with; all other signs at its end are punctuation or specks.
bool ends_item(char32_t letter) {
  return is_letter(letter) || is_digit(letter) || is_one_of(letter, U")]”\"’'%");
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
  const std::size_t begin = item.find_first_not_of(U' ');
  return begin == std::u32string::npos ? std::string() : to_utf8(item.substr(begin));
}

bool item_ended(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  // A semicolon is often read as a colon.
  return text.ends_with(';') || text.ends_with('.') || text.ends_with(':');
}

}  // namespace sohoa::extract
