#include "extract/recipients.h"

#include <algorithm>
#include <optional>

#include "extract/approximate_match.h"
#include "extract/glyph_text.h"
#include "extract/list_item.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFewestLetters = 2;
constexpr std::size_t kFewestBesideLabel = 4;  // fewer are specks
constexpr std::size_t kMostLabelWords = 3;
constexpr std::size_t kMostItems = 60;

bool is_filing(const std::string& item) {
  return has_words_at(fold(item), 0, U"luu");
}

/// "Như trên", "Như Điều 3": says all that it can say, whatever sign ends it.
bool is_reference(const std::string& item) {
  const std::u32string letters = compact(fold(item));
  if (letters == U"nhutren" || letters == U"nhukinhgui") return true;
  return letters.starts_with(U"nhudieu") && letters.size() > 7 && letters.size() <= 9 &&
         is_digit(letters.back());
}

/// The first item of most lists, where a stroke spoilt its first word: "lư trên", "trên".
bool is_spoilt_reference(const std::string& item) {
  constexpr std::size_t kMostErrors = 3;
  const std::u32string letters = compact(fold(item));
  return letters.ends_with(U"tren") && letters != U"nhutren" &&
         edit_distance(letters, U"nhutren", kMostErrors) <= kMostErrors;
}

bool ended(const std::string& item) {
  return item_ended(item) || is_reference(item);
}

bool open_bracket(const std::string& item) {
  return std::ranges::count(item, '(') > std::ranges::count(item, ')');
}

/// A line without a hyphen that belongs to the item above it.
bool goes_on(const std::string& item, const Piece& line) {
  if (ended(item) && !open_bracket(item)) return false;
  if (!is_filing(item)) return true;
  return open_bracket(item) || item.ends_with(',') || line.words.size() <= 2;
}

struct Item {
  std::string text;
  std::vector<Piece> lines;
};

/// What stands behind the label on its own line. A word that holds the end of the label, and specks
/// of it, is none.
Piece beside_label(const Piece& piece, std::size_t label_end) {
  std::size_t word = 0;
  while (word < piece.words.size() &&
         (label_end >= piece.text.size() || word < piece.text.word[label_end]))
    ++word;
  const bool within_word = label_end > 0 && label_end < piece.text.size() &&
                           piece.text.printed[label_end - 1] != U' ' &&
                           piece.text.word[label_end - 1] == word;
  return cut(piece, within_word ? word + 1 : word, piece.words.size());
}

/// A part of the label, or what was made of it, above the first item.
bool is_spoilt_label(const Piece& line, bool labelled) {
  const std::u32string seen = compact(line.text.folded);
  const std::u32string_view label = U"noinhan";
  if (seen.size() < 3 && !after_bullet(line)) return true;
  if (seen.size() >= 3 && (label.starts_with(seen) || label.ends_with(seen))) return true;
  return !labelled && !after_bullet(line) && line.words.size() <= kMostLabelWords &&
         !line.text.folded.ends_with(U';') && mean_confidence(line) < 0.8;
}

/// What follows the label on its own line counts as the first line of the list.
std::vector<Piece> list_lines(const Closing& closing, const Rules::Impl& rules) {
  std::vector<Piece> lines;
  for (const Piece& piece : closing.left) {
    if (const auto end = after_recipients_label(piece, rules)) {
      lines.clear();  // what stands above the label belongs to the body
      const Piece rest = beside_label(piece, *end);
      if (letters(rest) >= kFewestBesideLabel) lines.push_back(rest);
      continue;
    }
    if (lines.empty() && is_spoilt_label(piece, closing.labelled)) continue;
    lines.push_back(piece);
  }
  return lines;
}

enum class EntryKind {
  Marked,    ///< with a hyphen, or "Lưu", which needs none
  Unmarked,  ///< begins an item when the one above has ended: the hyphen was lost, or there are none
  Other,     ///< goes on with the item above, or is no part of the list
};

struct Entry {
  Piece line;
  EntryKind kind = EntryKind::Other;
  std::size_t begin = 0;  ///< glyph behind the hyphen
};

/// Lines without a hyphen may begin an item only above the line "Lưu", which ends the list, or in a
/// list that has no hyphens at all.
std::vector<Entry> entries_of(const std::vector<Piece>& lines) {
  std::vector<Entry> entries;
  std::size_t last_filing = 0;
  bool bulleted = false;
  for (const Piece& line : lines) {
    if (letters(line) < kFewestLetters) continue;
    Entry entry{.line = line};
    const auto bullet = after_bullet(line);
    const bool filing = is_filing(line.text.slice(bullet.value_or(0), line.text.size()));
    if (bullet || filing) entry.kind = EntryKind::Marked;
    entry.begin = bullet.value_or(0);
    bulleted = bulleted || bullet;
    entries.push_back(std::move(entry));
    if (filing && last_filing == 0) last_filing = entries.size();
  }
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const bool may_begin = i < last_filing || !bulleted;
    if (entries[i].kind == EntryKind::Other && may_begin) entries[i].kind = EntryKind::Unmarked;
  }
  return entries;
}

}  // namespace

Recipients find_recipients(const Closing& closing, const Rules::Impl& rules) {
  Recipients found;
  std::vector<Item> items;
  for (const Entry& entry : entries_of(list_lines(closing, rules))) {
    const bool filed = !items.empty() && is_filing(items.back().text);
    const std::string text = entry.line.text.slice(entry.begin, entry.line.text.size());
    if (entry.kind == EntryKind::Other ||
        (entry.kind == EntryKind::Unmarked && !items.empty() && !ended(items.back().text))) {
      if (!items.empty() && goes_on(items.back().text, entry.line)) {
        items.back().text += " " + text;
        items.back().lines.push_back(entry.line);
      } else if (filed || (!items.empty() && entry.line.blank_before)) {
        break;
      }
      continue;
    }
    if (filed || items.size() >= kMostItems) break;
    if (entry.kind == EntryKind::Unmarked) ++found.unmarked;
    items.push_back({text, {entry.line}});
  }
  for (Item& item : items) {
    std::string name = with_list_signs(item_text(item.text));
    if (name.empty()) continue;
    if (found.names.empty() && is_spoilt_reference(name)) {
      name = "Như trên";
      found.mended = true;
    }
    found.complete = is_filing(name);
    found.names.push_back(std::move(name));
    std::ranges::move(item.lines, std::back_inserter(found.lines));
  }
  return found;
}

}  // namespace sohoa::extract
