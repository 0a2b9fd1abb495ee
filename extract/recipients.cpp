#include "extract/recipients.h"

#include <algorithm>
#include <optional>

#include "extract/letterhead.h"
#include "extract/list_item.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFewestLetters = 2;
constexpr std::size_t kMostLines = 60;

bool is_filing(const std::string& item) {
  return has_words_at(fold(item), 0, U"luu");
}

bool open_bracket(const std::string& item) {
  return std::ranges::count(item, '(') > std::ranges::count(item, ')');
}

/// A line without a hyphen that belongs to the item above it.
bool goes_on(const std::string& item, const Piece& line) {
  if (item_ended(item) && !open_bracket(item)) return false;
  if (!is_filing(item)) return true;
  return open_bracket(item) || item.ends_with(',') || line.words.size() <= 2;
}

struct Item {
  std::string text;
  std::vector<Piece> lines;
};

/// What follows the label on its own line counts as the first line of the list.
std::vector<Piece> list_lines(const Closing& closing, const Rules::Impl& rules) {
  std::vector<Piece> lines;
  for (const Piece& piece : closing.left) {
    if (const auto end = after_label(piece, "recipients-label", rules)) {
      std::size_t word = 0;
      while (word < piece.words.size() &&
             (*end >= piece.text.size() || word < piece.text.word[*end]))
        ++word;
      const Piece rest = cut(piece, word, piece.words.size());
      if (letters(rest) >= kFewestLetters) lines.push_back(rest);
      continue;
    }
    lines.push_back(piece);
  }
  return lines;
}

}  // namespace

Recipients find_recipients(const Closing& closing, const Rules::Impl& rules) {
  Recipients found;
  const std::vector<Piece> lines = list_lines(closing, rules);
  const bool bulleted = std::ranges::any_of(lines, [](const Piece& line) {
    return after_bullet(line).has_value() && letters(line) >= kFewestLetters;
  });
  std::vector<Item> items;
  for (const Piece& line : lines) {
    if (items.size() >= kMostLines) break;
    const bool filed = !items.empty() && is_filing(items.back().text);
    const auto bullet = after_bullet(line);
    if (letters(line) < kFewestLetters) continue;
    if (bullet || (!bulleted && (items.empty() || item_ended(items.back().text)))) {
      if (filed) break;
      items.push_back({line.text.slice(bullet.value_or(0), line.text.size()), {line}});
    } else if (!items.empty() && goes_on(items.back().text, line)) {
      items.back().text += " " + line.text.slice(0, line.text.size());
      items.back().lines.push_back(line);
    } else if (filed || (!items.empty() && line.blank_before)) {
      break;
    }
  }
  for (Item& item : items) {
    std::string name = item_text(item.text);
    if (name.empty()) continue;
    found.complete = is_filing(name);
    found.names.push_back(std::move(name));
    std::ranges::move(item.lines, std::back_inserter(found.lines));
  }
  return found;
}

}  // namespace sohoa::extract
