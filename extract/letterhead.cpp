#include "extract/letterhead.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <deque>
#include <string_view>

#include "extract/approximate_match.h"
#include "extract/heading.h"
#include "extract/issuing_body.h"
#include "extract/organ_line.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostPieces = 45;  // a letterhead is near the top of the page
constexpr std::size_t kBodyWords = 11;   // a line of the body has more words than a column line
constexpr std::size_t kMostTypeLetters = 500;   // type and subject in one line of an old text
constexpr std::size_t kMostSpoiltLetters = 3;   // of a seal or a stroke before a label
constexpr std::size_t kMostBroken = 3;          // pieces behind the first that a line falls into
constexpr std::size_t kSpoiltLabelLetters = 6;  // shorter labels are not looked for inside

using Queue = std::deque<Piece>;

/// The parts of a heading that may be read alone where a seal or a stamp spoils the rest.
std::optional<WordRange> find_formula(const Piece& piece, std::string_view role,
                                      const Rules::Impl& rules) {
  for (const std::u32string& formula : rules.formula(role)) {
    if (const auto range = find_words(piece.text, formula)) return range;
    if (formula.size() < 20) continue;
    const std::size_t half = formula.size() / 2;
    const std::u32string letters = compact(piece.text.folded);
    if (letters.starts_with(formula.substr(0, half)) || letters.ends_with(formula.substr(half))) {
      return WordRange{0, piece.words.size()};
    }
  }
  return std::nullopt;
}

/// Puts what stands before and behind the range back to the front of the queue.
void put_back_rest(Queue& queue, const Piece& piece, WordRange range) {
  if (range.end < piece.words.size()) queue.push_front(cut(piece, range.end, piece.words.size()));
  if (range.begin > 0) queue.push_front(cut(piece, 0, range.begin));
}

bool in_left_half(const Piece& piece, const std::optional<PageFrame>& frame) {
  if (!piece.upright || !frame) return true;
  return (piece.upright->left + piece.upright->right) / 2 < frame->middle();
}

/// Pieces of one line; a text layer may have them as lines of their own.
bool same_row(const Piece& a, const Piece& b) {
  if (a.line_index == b.line_index) return true;
  if (!a.upright || !b.upright) return false;
  const int apart = std::abs((a.upright->top + a.upright->bottom) -
                             (b.upright->top + b.upright->bottom));  // doubled
  return 2 * apart < std::min(a.upright->height_px(), b.upright->height_px());
}

/// "CỘNG HÒA", "ĐẢNG": the heading again, a part of which was read as a piece of its own. `beside`: it
/// stands to the right of the name.
bool is_part_of_heading(const Piece& piece, bool beside, const Rules::Impl& rules) {
  constexpr std::size_t kFewestBeside = 4;
  const std::u32string seen = compact(piece.text.folded);
  const auto begins = [&](std::string_view role) {
    return std::ranges::any_of(rules.formula(role), [&](const std::u32string& formula) {
      return formula.starts_with(seen);
    });
  };
  if (seen.size() >= kSpoiltLabelLetters && begins("national-heading")) return true;
  return beside && seen.size() >= kFewestBeside &&
         (begins("national-heading") || begins("party-heading"));
}

bool has_digits(const Piece& piece) {
  return std::ranges::count_if(piece.text.printed, is_digit) >= 2;
}

/// Both as one, the left one first.
Piece in_row(const Piece& a, const Piece& b) {
  const bool turned = a.upright && b.upright && b.upright->right <= a.upright->left;
  return turned ? join(b, a) : join(a, b);
}

class LetterheadReader {
 public:
  LetterheadReader(const std::vector<Piece>& pieces, const Rules::Impl& rules)
      : pieces_(pieces), rules_(rules), frame_(frame_of(pieces)) {}

  Letterhead read() {
    const std::size_t limit = std::min(pieces_.size(), kMostPieces);
    for (std::size_t i = 0; i < limit; ++i) {
      queue_.push_back(pieces_[i]);
      for (std::size_t more = 1; more <= kMostBroken && i + more < limit; ++more) {
        if (!is_broken_slot(i, more)) continue;
        for (; more > 0; --more) {
          if (!is_rule_line(pieces_[++i])) queue_.back() = in_row(queue_.back(), pieces_[i]);
        }
        break;
      }
      while (!queue_.empty()) {
        const Piece piece = std::move(queue_.front());
        queue_.pop_front();
        if (is_below(piece, i + 1 < limit && letters(pieces_[i + 1]) > 0)) {
          head_.end = i;
          return std::move(head_);
        }
        take(piece);
      }
    }
    head_.end = limit;
    return std::move(head_);
  }

 private:
  /// "Số:" | "/QĐ-UBND", "ngày" | "tháng 02 năm 2025": a wide slot with nothing read in it.
  bool is_broken_slot(std::size_t first, std::size_t more) const {
    Piece whole = pieces_[first];
    for (std::size_t i = first + 1; i <= first + more; ++i) {
      if (is_rule_line(pieces_[i]) && i < first + more) continue;  // a speck above the slot
      if (!same_row(pieces_[i], whole)) return false;
      if (find_date_line(pieces_[i], rules_)) return false;
      whole = in_row(whole, pieces_[i]);
    }
    const bool number =
        parse_number_line(whole, rules_) && !parse_number_line(pieces_[first], rules_);
    return number || (find_date_line(whole, rules_) && !find_date_line(pieces_[first], rules_));
  }

  /// `words_follow`: what stands to the right, if anything, is no speck.
  bool is_below(const Piece& piece, bool words_follow) const {
    if (after_label(piece, "addressee-label", rules_)) return true;
    if (is_rest_of_name(piece)) return false;
    if (parse_type_heading(piece, rules_) || parse_spoilt_heading(piece, head_)) {
      return !piece.cut_right || !words_follow;
    }
    if (!looks_like_body(piece) || find_heading(piece) || goes_on_with_subject(piece)) return false;
    const auto date = find_date_line(piece, rules_);
    return !date || date->begin >= kBodyWords;
  }

  /// Small print of the left column has as many words in a line as a body.
  bool goes_on_with_subject(const Piece& piece) const {
    return in_subject_ && piece.upright && frame_ && piece.upright->right < frame_->middle();
  }

  bool find_heading(const Piece& piece) const {
    return find_formula(piece, "national-heading", rules_) ||
           find_formula(piece, "motto", rules_) || find_formula(piece, "party-heading", rules_);
  }

  bool take_formula(const Piece& piece, std::string_view role, bool& seen) {
    const auto range = find_formula(piece, role, rules_);
    if (!range) return false;
    seen = true;
    put_back_rest(queue_, piece, *range);
    return true;
  }

  bool take_date(const Piece& piece) {
    auto line = find_date_line(piece, rules_);
    if (!line || head_.date) return false;
    if (line->begin > 0) queue_.push_front(cut(piece, 0, line->begin));
    // The glyphs of the date are those of the whole piece; find it again in its own part.
    const Piece part = cut(piece, line->begin, line->end);
    auto own = find_date_line(part, rules_);
    if (!own) return false;
    head_.date = Placed<DateLine>{part, *own};
    if (own->place.empty()) take_place_beside(part);
    return true;
  }

  /// "Tân Lũng," far from "ngày 02 tháng 3": a stroke pushed the words of the line apart.
  void take_place_beside(const Piece& date) {
    for (const Piece& piece : pieces_) {
      if (!is_rest_of_line(piece, date) || !piece.text.folded.ends_with(U',')) continue;
      const Piece whole = join(piece, date);
      const auto line = find_date_line(whole, rules_);
      if (line && line->begin == 0 && !line->place.empty())
        head_.date = Placed<DateLine>{whole, *line};
    }
  }

  bool take_number(const Piece& piece) {
    if (head_.number) return false;
    auto line = parse_number_line(piece, rules_);
    if (!line) return false;
    head_.number = Placed<NumberLine>{piece, *line};
    in_subject_ = false;
    return true;
  }

  bool is_stamp(const Piece& piece) const {
    constexpr std::array<std::string_view, 6> kRoles{
        "signature-stamp", "urgency", "secrecy", "circulation", "draft", "incoming-stamp"};
    return std::ranges::any_of(kRoles, [&](std::string_view role) {
      return after_label(piece, role, rules_).has_value();
    });
  }

  void take(const Piece& piece) {
    if (take_formula(piece, "national-heading", head_.national_heading)) return;
    if (take_formula(piece, "motto", head_.motto)) return;
    if (take_formula(piece, "party-heading", head_.party_heading)) return;
    if (take_date(piece)) return;
    if (take_number(piece)) return;
    const Piece clean = without_specks(piece);
    if (clean.words.empty()) return;
    const bool below_number = head_.number && in_left_half(clean, frame_);
    if (after_label(clean, "subject-label", rules_) ||
        (below_number && head_.subject_lines.empty() && is_spoilt_subject_label(clean))) {
      in_subject_ = true;
      head_.subject_lines.push_back(clean);
      return;
    }
    if (!in_left_half(clean, frame_)) return;
    if (letters(clean) < 2 && !(in_subject_ && has_digits(clean))) return;
    if (in_subject_ && !in_capitals(clean)) {
      head_.subject_lines.push_back(clean);
      return;
    }
    if (is_above_number(clean) && is_organ_line(clean)) {
      take_organ_line(!piece.upright && is_rest_of_name(piece) ? piece : clean);
    }
  }

  /// Where the columns were read one within the other, the number may come before the end of the name.
  bool is_above_number(const Piece& piece) const {
    if (!head_.number) return true;
    const Piece& number = head_.number->piece;
    return piece.upright && number.upright && !head_.organ_lines.empty() &&
           piece.upright->bottom <= number.upright->top;
  }

  bool is_rest_of_name(const Piece& piece) const {
    return !head_.number && !head_.organ_lines.empty() && in_capitals(piece) &&
           in_left_half(piece, frame_) && goes_on_with(head_.organ_lines.back(), piece, rules_);
  }

  bool is_organ_line(const Piece& piece) const {
    const bool code = piece.text.folded.find(U'/') != std::u32string::npos || is_code_line(piece);
    const bool rest = !head_.organ_lines.empty() && ends_name(piece, head_.organ_lines.back());
    const bool capitals = in_capitals(piece) || is_organ_with_small_word(piece, rules_);
    const bool line = capitals && letters(piece) >= 4 && !opens_division(piece.text.printed);
    return (line || rest) && !code && !is_stamp(piece) && !has_number_label(piece) &&
           !is_part_of_heading(piece, is_beside_name(piece), rules_);
  }

  bool is_beside_name(const Piece& piece) const {
    const std::vector<Piece>& lines = head_.organ_lines;
    return !lines.empty() && lines.back().upright && piece.upright &&
           piece.upright->left >= lines.back().upright->right;
  }

  /// Of a line that was read twice the longer reading, or the one that has more capitals.
  void take_organ_line(const Piece& piece) {
    std::vector<Piece>& lines = head_.organ_lines;
    if (!lines.empty() && is_rest_of_line(lines.back(), piece)) {
      lines.back() = join(lines.back(), piece);
    } else if (lines.empty() || !is_read_twice(lines.back(), piece)) {
      lines.push_back(piece);
    } else if (letters(piece) != letters(lines.back()) ? letters(piece) > letters(lines.back())
                                                       : capitals(piece) > capitals(lines.back())) {
      lines.back() = piece;
    }
  }

  const std::vector<Piece>& pieces_;
  const Rules::Impl& rules_;
  std::optional<PageFrame> frame_;
  Queue queue_;
  Letterhead head_;
  bool in_subject_ = false;
};

/// A label with a few letters of a seal before it: "xjNơi nhận".
std::optional<std::size_t> after_spoilt_label(const GlyphText& text, std::u32string_view label) {
  std::u32string seen;
  std::vector<std::size_t> glyph;
  for (std::size_t i = 0; i < text.size() && seen.size() < label.size() + kMostSpoiltLetters; ++i) {
    if (!is_word_glyph(text.folded[i])) continue;
    seen.push_back(text.folded[i]);
    glyph.push_back(i);
  }
  const std::size_t at = seen.find(label);
  if (at == std::u32string::npos || label.size() < kSpoiltLabelLetters) return std::nullopt;
  if (!is_upper(text.printed[glyph[at]])) return std::nullopt;
  return glyph[at + label.size() - 1] + 1;
}

/// "QUYẾT ĐỊNH:" leads from the grounds to what is decided; behind other types a colon is a speck.
bool opens_provisions(std::u32string_view letters) {
  constexpr auto kVerbs = std::to_array<std::u32string_view>(
      {U"quyetdinh", U"quyetnghi", U"nghiquyet", U"chithi", U"lenh"});
  return std::ranges::find(kVerbs, letters) != kVerbs.end();
}

std::size_t words_of_letters(const Piece& piece, std::size_t count) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < piece.text.size(); ++i) {
    const char32_t letter = piece.text.folded[i];
    if (!is_word_glyph(letter)) continue;
    if (++seen == count) return piece.text.word[i] + 1;
  }
  return piece.words.size();
}

}  // namespace

Letterhead find_letterhead(const std::vector<Piece>& pieces, const Rules::Impl& rules) {
  return LetterheadReader(pieces, rules).read();
}

std::optional<std::size_t> after_label(const Piece& piece, std::string_view role,
                                       const Rules::Impl& rules) {
  const GlyphText& text = piece.text;
  for (const std::u32string& label : rules.formula(role)) {
    std::u32string seen;
    std::size_t at = 0;
    while (at < text.size() && seen.size() < label.size()) {
      const char32_t letter = text.folded[at++];
      if (is_word_glyph(letter)) seen.push_back(letter);
    }
    if (!similar(seen, label) || seen.front() != label.front()) {
      const auto spoilt = after_spoilt_label(text, label);
      if (spoilt) return spoilt;
      continue;
    }
    const bool word_goes_on = at < text.size() && is_letter(text.folded[at]);
    if (word_goes_on) continue;
    while (at < text.size() && (text.folded[at] == U':' || text.folded[at] == U' ' ||
                                text.folded[at] == U'`' || text.folded[at] == U'.')) {
      ++at;
    }
    return at;
  }
  return std::nullopt;
}

bool is_spoilt_subject_label(const Piece& piece) {
  if (piece.words.size() < 3) return false;
  const std::u32string first = fold(piece.words[0]->text);
  const std::u32string second = to_utf32(piece.words[1]->text);
  return first.size() >= 2 && first.size() <= 3 && first.front() == U'v' &&
         is_upper(to_utf32(piece.words[0]->text).front()) && !second.empty() &&
         is_letter(second.front()) && !is_upper(second.front()) && fold(second) != U"viec";
}

bool looks_like_body(const Piece& piece) {
  return piece.words.size() >= kBodyWords && !in_capitals(piece) && capitals(piece) < 0.5;
}

std::optional<TypeHeading> parse_spoilt_heading(const Piece& piece, const Letterhead& head) {
  constexpr std::size_t kFewestLetters = 4;
  const DocumentType* type = head.number ? head.number->parsed.notation.type : nullptr;
  if (type == nullptr || type->letters.size() < kFewestLetters || !in_capitals(piece)) {
    return std::nullopt;
  }
  const std::u32string letters = compact(piece.text.folded);
  const bool near = edit_distance(letters, type->letters, 1) <= 1;
  return near ? std::optional(TypeHeading{type, piece.words.size()}) : std::nullopt;
}

std::optional<TypeHeading> parse_type_heading(const Piece& raw, const Rules::Impl& rules) {
  const Piece piece = without_specks(raw);
  if (!in_capitals(piece) || capitals(piece) < 0.9) return std::nullopt;
  const std::u32string letters = compact(piece.text.folded);
  const std::size_t last = raw.text.folded.find_last_not_of(U' ');
  if (raw.text.folded[last] == U':' && opens_provisions(letters)) return std::nullopt;
  if (letters.size() > kMostTypeLetters) return std::nullopt;
  const auto skipped = static_cast<std::size_t>(std::ranges::find(raw.words, piece.words.front()) -
                                                raw.words.begin());
  if (const DocumentType* whole = rules.type_named(letters)) {
    return TypeHeading{whole, skipped + piece.words.size()};
  }
  for (const DocumentType& type : rules.types) {
    if (letters.size() <= type.letters.size() || !letters.starts_with(type.letters)) continue;
    const std::size_t words = words_of_letters(piece, type.letters.size());
    if (compact(cut(piece, 0, words).text.folded) != type.letters) continue;
    if (letters.substr(type.letters.size()) == U"chung") return std::nullopt;  // "QUY ĐỊNH CHUNG"
    return TypeHeading{&type, skipped + words};
  }
  return std::nullopt;
}

}  // namespace sohoa::extract
