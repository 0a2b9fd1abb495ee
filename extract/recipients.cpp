#include "extract/recipients.h"

#include <algorithm>
#include <optional>

#include "extract/glyph_text.h"
#include "extract/kept_words.h"
#include "extract/list_item.h"
#include "extract/recipient_item.h"
#include "extract/rule_tables.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFewestLetters = 2;
constexpr std::size_t kFewestBesideLabel = 4;  // fewer are specks
constexpr std::size_t kMostLabelWords = 3;
constexpr std::size_t kMostItems = 60;
constexpr std::ptrdiff_t kFewestBullets = 2;  // of a list whose items all have one

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

/// "Các VP: Thành ủy; HĐND;" above "UBND TP": what an item enumerates is divided by ";" too, and its colon
/// announces the line below.
bool enumerates(std::string_view item) {
  const std::size_t last = item.find_last_not_of(' ');
  if (last == std::string_view::npos || (item[last] != ';' && item[last] != ':')) return false;
  return item[last] == ':' || item.find_first_of(":;") < last;
}

/// "VP: các phòng TH, NC," goes on below; a comma without a colon before it may be a misread semicolon.
bool announces_more(std::string_view item) {
  return item.ends_with(',') && item.find(':') != std::string_view::npos;
}

/// A line without a hyphen goes on where the hyphens stand; an item that lost its own stands further in.
bool begins_at_hyphens(const Piece& line, const Piece& item) {
  if (!line.upright || !item.upright || !after_bullet(item)) return true;
  return line.upright->left < item.upright->left + item.upright->height_px() / 4;
}

/// Where the widest line of the list ends; nothing for text without boxes.
std::optional<int> right_edge(const std::vector<Piece>& lines) {
  std::optional<int> edge;
  for (const Piece& line : lines) {
    if (!line.upright) return std::nullopt;
    edge = std::max(edge.value_or(line.upright->right), line.upright->right);
  }
  return edge;
}

/// The first word of `line` would have had room behind the line above.
bool has_room_for_first(const Piece& above, const Piece& line, int edge) {
  if (!above.upright || line.upright_words.empty() || !line.upright_words.front()) return false;
  const int blank = line.upright->height_px() / 2;
  return above.upright->right + blank + line.upright_words.front()->width_px() + blank < edge;
}

/// Lines of one item are broken only where they are full, so that another item begins here, whose hyphen was
/// lost.
bool had_room(const Piece& above, const Piece& line, std::optional<int> edge) {
  const auto first = std::ranges::find_if(line.text.printed, is_letter);
  if (!edge || first == line.text.printed.end() || !is_upper(*first)) return false;
  return has_room_for_first(above, line, *edge);
}

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

/// "rrngn:": nothing that may be a word, nor an abbreviation.
bool has_no_syllable(const Piece& line) {
  return std::ranges::none_of(line.words, [](const Word* word) {
    std::u32string text = to_utf32(word->text);
    while (!text.empty() && !is_letter(text.back())) text.pop_back();
    return std::ranges::any_of(text, is_upper) || normalize::is_vietnamese_syllable(to_utf8(text));
  });
}

/// A part of the label, or what was made of it, above the first item.
bool is_spoilt_label(const Piece& line, bool labelled) {
  const std::u32string seen = compact(line.text.folded);
  const std::u32string_view label = U"noinhan";
  if (seen.size() < 3 && !after_bullet(line)) return true;
  if (seen.size() >= 3 && (label.starts_with(seen) || label.ends_with(seen))) return true;
  if (labelled || after_bullet(line) || line.words.size() > kMostLabelWords) return false;
  return !line.text.folded.ends_with(U';') &&
         (mean_confidence(line) < 0.8 || has_no_syllable(line));
}

/// "Nơi nhận: Điều" above "- Như Điều 3": a word that was read twice.
bool is_echo(const Piece& rest, const Piece& next) {
  constexpr std::size_t kMostWords = 2;
  return rest.words.size() <= kMostWords &&
         compact(next.text.folded).find(compact(rest.text.folded)) != std::u32string::npos;
}

/// The word "Lưu:" behind others on a line: "SN Lưu: VT", "Như Lưu: VT". 0 when there is none.
std::size_t filing_word(const Piece& line) {
  for (std::size_t i = 1; i < line.words.size(); ++i) {
    const std::u32string_view text = line.text.folded;
    const auto glyph =
        static_cast<std::size_t>(std::ranges::find(line.text.word, i) - line.text.word.begin());
    if (text.substr(std::min(glyph + 1, text.size())).starts_with(U"luu:")) return i;
  }
  return 0;
}

/// Two lines where the last item was read behind another one, or behind its hyphen misread as letters.
void add_line(std::vector<Piece>& lines, const Piece& line) {
  constexpr std::size_t kMisreadHyphen = 2;  // letters
  const std::size_t filing = filing_word(line);
  if (filing == 0) {
    lines.push_back(line);
    return;
  }
  const Piece before = cut(line, 0, filing);
  if (letters(before) > kMisreadHyphen) lines.push_back(before);
  lines.push_back(cut(line, filing, line.words.size()));
}

/// "Nhà Km" across the rows of "- Như trên;" and "- Lưu: VT.", which were read as well.
void drop_read_twice(std::vector<Piece>& lines) {
  constexpr std::size_t kMostWords = 3;
  constexpr std::size_t kMostLetters = 6;
  const auto is_noise = [&](std::size_t i) {
    const std::string text = lines[i].text.slice(0, lines[i].text.size());
    if (after_bullet(lines[i]) || letters(lines[i]) > kMostLetters ||
        lines[i].words.size() > kMostWords || text.find('(') != std::string::npos ||
        is_reference(item_text(text)) || is_filing(text)) {
      return false;
    }
    const auto over = [&](std::size_t j) {
      return j < lines.size() && lies_over(lines[i], lines[j]);
    };
    return over(i + 1) || (i > 0 && over(i - 1));
  };
  for (std::size_t i = lines.size(); i-- > 0;) {
    if (is_noise(i)) lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

/// A single short word in small letters: a stroke of the signature.
bool is_stroke(const std::string& name) {
  const std::u32string text = to_utf32(name);
  return text.size() <= 3 &&
         std::ranges::all_of(text, [](char32_t c) { return is_letter(c) && !is_upper(c); });
}

/// What follows the label on its own line counts as the first line of the list.
std::vector<Piece> list_lines(const Closing& closing, const Rules::Impl& rules) {
  std::vector<Piece> lines;
  for (std::size_t i = 0; i < closing.left.size(); ++i) {
    const Piece& piece = closing.left[i];
    if (const auto end = after_recipients_label(piece, rules)) {
      lines.clear();  // what stands above the label belongs to the body
      const Piece rest = beside_label(piece, *end);
      const bool echo = i + 1 < closing.left.size() && is_echo(rest, closing.left[i + 1]);
      if (!echo && letters(rest) >= kFewestBesideLabel) add_line(lines, rest);
      continue;
    }
    if (lines.empty() && is_spoilt_label(piece, closing.labelled)) continue;
    if (compact(piece.text.folded) == U"daky") continue;  // "(Đã ký)" belongs to the signature
    add_line(lines, piece);
  }
  drop_read_twice(lines);
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
  std::string text{};  ///< behind the hyphen
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
    entry.text = with_filing_word(line.text.slice(bullet.value_or(0), line.text.size()));
    const bool filing = is_filing(entry.text);
    // "Như trên" says all by itself, whatever became of its hyphen.
    const bool opens = entries.empty() && is_reference(item_text(entry.text));
    if (opens) entry.kind = EntryKind::Unmarked;
    if (bullet || filing) entry.kind = EntryKind::Marked;
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

/// "- Các tổ chức chính trị" above "- xã hội;": an item that was broken at a hyphen of its own, where its line
/// was full.
bool is_broken_at_hyphen(const RecipientItem& item, const Entry& entry, std::optional<int> edge) {
  if (entry.kind != EntryKind::Marked || ended(item.text) || entry.text.empty()) return false;
  const char32_t first = to_utf32(entry.text).front();
  const char last = item.text.back();
  if (!is_letter(first) || is_upper(first) || last == ',' || is_filing(entry.text)) return false;
  return !edge || !has_room_for_first(item.lines.back(), entry.line, *edge);
}

void note_changes(const std::string& read, const std::string& name, Recipients& found) {
  if (name == read) return;
  if (!read.starts_with(name) && !read.ends_with(name)) {
    found.mended = true;
    return;
  }
  const auto letters_of = [](const std::string& text) {
    return std::ranges::count_if(to_utf32(text), is_letter);
  };
  found.trimmed = true;
  found.lost_letters = found.lost_letters || letters_of(name) < letters_of(read);
}

void name_items(std::vector<RecipientItem>& items, Recipients& found, const Rules::Impl& rules) {
  for (RecipientItem& item : items) {
    std::string name = mended_item(item, found.names.empty(), rules);
    if (name.empty() || is_stroke(name)) continue;
    // The first item, read twice.
    if (!found.names.empty() && name == found.names.back() && is_reference(name)) continue;
    note_changes(with_list_signs(item_text(item.text)), name, found);
    std::ranges::copy(kept_confidences(item.lines, name),
                      std::back_inserter(found.word_confidences));
    found.complete = is_filing(name);
    found.names.push_back(std::move(name));
    std::ranges::move(item.lines, std::back_inserter(found.lines));
  }
  // "UBND tỉnh (để": the line below it is lost.
  if (std::ranges::any_of(found.names, open_bracket)) found.complete = false;
}

}  // namespace

Recipients find_recipients(const Closing& closing, const Rules::Impl& rules) {
  Recipients found;
  std::vector<RecipientItem> items;
  const std::vector<Piece> lines = list_lines(closing, rules);
  const std::optional<int> edge = right_edge(lines);
  const std::vector<Entry> entries = entries_of(lines);
  const auto bullets = std::ranges::count_if(
      entries, [](const Entry& entry) { return after_bullet(entry.line).has_value(); });
  for (const Entry& entry : entries) {
    const bool filed = !items.empty() && is_filing(items.back().text);
    const std::string& text = entry.text;
    const bool room = !items.empty() && had_room(items.back().lines.back(), entry.line, edge);
    const bool within = bullets >= kFewestBullets && entry.kind == EntryKind::Unmarked && !room &&
                        !items.empty() && enumerates(items.back().text) &&
                        begins_at_hyphens(entry.line, items.back().lines.front());
    const bool open =
        !items.empty() && (open_bracket(items.back().text) || announces_more(items.back().text));
    const bool begins = items.empty() || (ended(items.back().text) && !within) || (!open && room);
    if (!items.empty() && is_broken_at_hyphen(items.back(), entry, edge)) {
      items.back().text += " - " + text;
      items.back().lines.push_back(entry.line);
      continue;
    }
    if (entry.kind == EntryKind::Other || (entry.kind == EntryKind::Unmarked && !begins)) {
      if (!items.empty() && (within || goes_on(items.back().text, entry.line))) {
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
  name_items(items, found, rules);
  return found;
}

}  // namespace sohoa::extract
