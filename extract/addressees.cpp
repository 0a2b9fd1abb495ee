#include "extract/addressees.h"

#include <algorithm>
#include <cstdlib>

#include "extract/letterhead.h"
#include "extract/list_item.h"
#include "extract/subject.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostLines = 30;
constexpr std::size_t kFarthest = 14;  // pieces between the head and the label
constexpr double kIndented = 0.12;  // of the text width: an addressee stands to the right of this

bool starts_with_capital(const Piece& piece) {
  const auto first = std::ranges::find_if(piece.text.printed, is_letter);
  return first != piece.text.printed.end() && is_upper(*first);
}

/// Behind "Kính gửi:", or behind "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ... điện:" of a telegram, whose last word may
/// stand below the others.
std::optional<std::size_t> after_any_label(const Piece& piece, const Rules::Impl& rules) {
  if (const auto end = after_label(piece, "addressee-label", rules)) return end;
  const std::u32string_view verb = U"dien:";
  const std::size_t at = piece.text.folded.find(verb);
  if (at == std::u32string::npos) return std::nullopt;
  const std::size_t word = piece.text.word[at];
  const bool opens_word = at == 0 || piece.text.folded[at - 1] == U' ';
  const bool alone = piece.text.size() == verb.size();
  if (!opens_word || (!alone && !in_capitals(cut(piece, 0, word)))) return std::nullopt;
  return at + verb.size();
}

/// The words of a piece that begin before a glyph.
std::size_t words_before(const Piece& piece, std::size_t glyph) {
  return glyph < piece.text.size() ? piece.text.word[glyph] : piece.words.size();
}

/// The body is indented too, but less than a single addressee, which stands in the middle of the page.
bool is_left_of_label(const Piece& line, const Piece& label,
                      const std::optional<PageFrame>& frame) {
  if (!frame || !line.upright || !label.upright) return false;
  return line.upright->left < label.upright->left - static_cast<int>(2 * frame->line_height);
}

/// "- Trường Tiểu học Suối Mây." right below "Ủy ban nhân dân các xã:", whose hyphen was lost.
bool is_aligned(const Piece& line, const Piece& above, const std::optional<PageFrame>& frame) {
  if (!frame || !line.upright || !above.upright) return false;
  return line.upright->left - frame->left > kIndented * frame->width() &&
         std::abs(line.upright->left - above.upright->left) < 1.5 * frame->line_height;
}

/// A line without a hyphen that still belongs to the addressees.
bool goes_on(const Piece& line, const std::string& last, bool bulleted,
             const std::optional<PageFrame>& frame, const Rules::Impl& rules) {
  if (is_rule_line(line) || opens_body(line, rules) || in_capitals(line)) return false;
  if (bulleted) return !item_ended(last) && !looks_like_body(line);
  if (frame && line.upright) {
    return line.upright->left - frame->left > kIndented * frame->width();
  }
  if (line.blank_before || looks_like_body(line)) return false;
  return last.ends_with(';') || last.ends_with(',') ||
         (!item_ended(last) && !starts_with_capital(line));
}

/// "- Sở Y tế;" above, and below it a line whose hyphen was lost. The semicolon may be misread.
bool is_item_without_hyphen(const Piece& line, const std::string& last,
                            const std::optional<PageFrame>& frame, const Rules::Impl& rules) {
  const bool item_above = last.ends_with(';') || last.ends_with(':') || last.ends_with(',');
  if (!item_above || !starts_with_capital(line) || in_capitals(line)) return false;
  if (looks_like_body(line)) return false;
  if (!frame || !line.upright) {
    return !opens_body(line, rules) && item_ended(line.text.slice(0, line.text.size()));
  }
  // "Các đơn vị trực thuộc Sở." opens like a sentence, but no sentence is indented so far.
  return line.upright->left - frame->left > kIndented * frame->width();
}

}  // namespace

Addressees find_addressees(const std::vector<Piece>& pieces, std::size_t begin,
                           const Rules::Impl& rules) {
  Addressees found{.end = begin};
  const std::size_t limit = std::min(pieces.size(), begin + kFarthest);
  std::size_t label = begin;
  while (label < limit && !after_any_label(pieces[label], rules)) ++label;
  if (label >= limit) return found;

  const auto frame = frame_of(pieces);
  std::vector<std::string> items;
  bool bulleted = false;
  const auto add = [&](const Piece& line, std::size_t from, bool new_item) {
    const std::string text = line.text.slice(from, line.text.size());
    found.lines.push_back(line);
    if (text.empty()) return;
    if (new_item || items.empty()) {
      items.push_back(text);
    } else {
      items.back() += " " + text;
    }
  };
  const std::size_t behind = *after_any_label(pieces[label], rules);
  // "Kính gửi: - Bộ Nội vụ;": the first of a list beside its label.
  const Piece rest =
      cut(pieces[label], words_before(pieces[label], behind), pieces[label].words.size());
  const auto first_bullet = after_bullet(rest);
  bulleted = first_bullet.has_value();
  if (bulleted) {
    add(rest, *first_bullet, true);
  } else {
    add(pieces[label], behind, true);
  }
  found.end = label + 1;
  for (std::size_t i = label + 1; i < pieces.size() && found.lines.size() < kMostLines; ++i) {
    const Piece& line = pieces[i];
    if (items.empty() && letters(line) == 0 && line.upright) continue;  // specks below the label
    const auto bullet = after_bullet(line);
    const std::string last = items.empty() ? std::string() : items.back();
    if (bullet) {
      // Below a single addressee beside the label the body begins, dirt before its first line or not.
      const bool below_single = items.size() == 1 && found.lines.size() == 1 &&
                                looks_like_body(line) &&
                                is_left_of_label(line, pieces[label], frame);
      const bool body_list =
          below_single || (!items.empty() && !bulleted && !last.ends_with(';') &&
                           !is_aligned(line, found.lines.back(), frame) && item_ended(last));
      if (body_list) break;
      bulleted = true;
      add(line, *bullet, true);
    } else if (bulleted && is_item_without_hyphen(line, last, frame, rules)) {
      add(line, 0, true);
    } else if (items.empty() ? !looks_like_body(line)
                             : (bulleted || !is_left_of_label(line, pieces[label], frame)) &&
                                   goes_on(line, last, bulleted, frame, rules)) {
      add(line, 0, !bulleted && (item_ended(last) || starts_with_capital(line)));
    } else {
      break;
    }
    found.end = i + 1;
  }
  for (const std::string& item : items) {
    std::string name = with_list_signs(item_text(item));
    if (!name.empty()) found.names.push_back(std::move(name));
  }
  return found;
}

}  // namespace sohoa::extract
