#include "extract/list_item.h"

#include <algorithm>

namespace sohoa::extract {
namespace {

constexpr std::u32string_view kBullets = U"-+*•·~_=–—";
constexpr std::u32string_view kSpecks = U" \"'`.,:;|!¡“”‘’°";

bool is_one_of(char32_t letter, std::u32string_view set) {
  return set.find(letter) != std::u32string_view::npos;
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
  while (!text.empty() && (text.ends_with(';') || text.ends_with('.') || text.ends_with(' ') ||
                           text.ends_with(',') || text.ends_with('/'))) {
    text.remove_suffix(1);
  }
  while (text.starts_with(' ')) text.remove_prefix(1);
  return std::string(text);
}

bool item_ended(std::string_view text) {
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text.ends_with(';') || text.ends_with('.');
}

}  // namespace sohoa::extract
