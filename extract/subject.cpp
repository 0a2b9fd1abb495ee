#include "extract/subject.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "extract/approximate_match.h"
#include "extract/evidence.h"
#include "extract/heading.h"
#include "extract/letterhead.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostLines = 9;
constexpr std::size_t kLookAhead = 5;
constexpr std::size_t kSentenceWords = 20;
constexpr double kIndentShare =
    0.035;  // of the text width: left and right margin differ by an indent
constexpr double kMostIndent = 0.10;         // of the text width: what stands further in is centred
constexpr std::size_t kAttachedWithin = 18;  // letters: "(Ban hành kèm theo"
constexpr double kWideGap = 1.9;             // of the line pitch so far
constexpr double kStop = 2.0;                // weight at which the body begins

/// A line that ends so goes on below.
constexpr std::array<std::u32string_view, 17> kConnectors{
    U"cua", U"va",   U"cac",   U"ve",   U"tai",   U"cho", U"trong", U"theo", U"voi",
    U"den", U"tren", U"thuoc", U"hoac", U"nhung", U"mot", U"nam",   U"ngay"};

std::u32string_view trimmed(const Piece& piece) {
  std::u32string_view text = piece.text.folded;
  while (!text.empty() && text.back() == U' ') text.remove_suffix(1);
  while (!text.empty() && text.front() == U' ') text.remove_prefix(1);
  return text;
}

bool goes_on(const Piece& piece) {
  const std::u32string_view text = trimmed(piece);
  if (text.ends_with(U',') || text.ends_with(U'-') || text.ends_with(U'/')) return true;
  if (text.ends_with(U"thu tuong")) return true;  // "Chính phủ" stands below
  // "thuộc" goes on, "Đặng Thế Thược" does not.
  const std::u32string printed = piece.words.empty() ? U"" : to_utf32(piece.words.back()->text);
  if (!printed.empty() && is_upper(printed.front()) && !in_capitals(piece)) return false;
  const std::size_t blank = text.rfind(U' ');
  const std::u32string_view last =
      blank == std::u32string_view::npos ? text : text.substr(blank + 1);
  return std::ranges::find(kConnectors, last) != kConnectors.end();
}

bool starts_with_capital(const Piece& piece) {
  const auto first = std::ranges::find_if(piece.text.printed, is_letter);
  return first != piece.text.printed.end() && is_upper(*first);
}

/// "1.000 người": thousands, no number of a list.
bool is_amount(std::u32string_view text) {
  constexpr std::size_t kThousands = 3;
  const std::size_t end = std::min(text.find(U' '), text.size());
  if (text.find(U'.') + kThousands + 1 != end) return false;
  return std::ranges::count_if(text.substr(0, end), is_digit) == std::ptrdiff_t(end) - 1;
}

bool starts_list(const Piece& piece) {
  const std::u32string_view text = trimmed(piece);
  std::size_t at = 0;
  while (at < text.size() && at < 4 && (is_digit(text[at]) || text[at] == U'i' || text[at] == U'v'))
    ++at;
  if (at > 0 && at < text.size() && is_one_of(text[at], U".)")) return !is_amount(text);
  return text.starts_with(U"- ") || has_words_at(text, 0, U"dieu 1") ||
         opens_division(piece.text.printed);
}

/// Positive where the right margin of a line is narrower than the left one, as share of the width.
double lean(const Piece& piece, const PageFrame& frame) {
  const double left = piece.upright->left - frame.left;
  const double right = frame.right - piece.upright->right;
  return (left - right) / std::max(1, frame.width());
}

bool fills_width(const Piece& piece, const PageFrame& frame) {
  return frame.right - piece.upright->right < 0.04 * frame.width();
}

struct Neighbours {
  const Piece& before;
  const Piece& line;
  const Piece* after = nullptr;
};

bool ends_sentence(const Piece& line) {
  const std::u32string_view text = trimmed(line);
  return text.ends_with(U'.') || text.ends_with(U':') || text.ends_with(U';');
}

/// A whole paragraph in one line, as texts have it that never saw paper.
bool is_long_sentence(const Piece& line) {
  return line.words.size() >= kSentenceWords && !in_capitals(line) && ends_sentence(line);
}

/// "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH", "HỘI ĐỒNG NHÂN DÂN …": who decides, above the grounds.
bool names_authority(const Piece& line, const Rules::Impl& rules) {
  if (!in_capitals(line)) return false;
  const std::u32string_view text = trimmed(line);
  const auto opens = [&](const std::u32string& words) { return has_words_at(text, 0, words); };
  return std::ranges::any_of(rules.positions, opens) ||
         std::ranges::any_of(rules.organ_heads, [&](const OrganHead& head) {
           return head.words.find(U' ') != std::u32string::npos && opens(head.words);
         });
}

/// How much the layout says that the body begins at `n.line`.
double layout_weight(const Neighbours& n, const std::optional<PageFrame>& frame, double pitch) {
  if (!frame || !n.line.upright || !n.before.upright) {
    const auto before = static_cast<double>(n.before.text.size());
    const auto here = static_cast<double>(n.line.text.size());
    double weight = n.line.blank_before ? 2.0 : 0.0;
    if (starts_with_capital(n.line) && before < 0.8 * here && n.line.words.size() >= 9)
      weight += 2.0;
    return weight;
  }
  double weight = 0;
  if (fills_width(n.line, *frame) && lean(n.line, *frame) > kIndentShare) {
    weight += fills_width(n.before, *frame) ? 1.6 : 2.0;
    const bool flush = n.after != nullptr && n.after->upright &&
                       n.after->upright->left - frame->left < kIndentShare / 2 * frame->width();
    if (flush) weight += 0.6;
  }
  if (std::abs(lean(n.line, *frame)) > 3 * kIndentShare) weight += 1.0;
  const double step = n.line.upright->top - n.before.upright->top;
  if (pitch > 0 && step > kWideGap * pitch) weight += 1.2;
  return weight;
}

/// "Sở Y tế trân trọng kính mời:" opens the body of an invitation.
bool invites(const Piece& line, const Rules::Impl& rules) {
  if (in_capitals(line)) return false;
  if (trimmed(line).find(U" kinh moi") != std::u32string_view::npos) return true;
  return std::ranges::any_of(rules.formula("invitation"), [&](const std::u32string& formula) {
    return find_words(line.text, formula).has_value();
  });
}

/// "Ủy ban nhân dân huyện …" with its capital and small letters: whose deed the body tells.
bool opens_with_organ(const Piece& line, const Rules::Impl& rules) {
  if (in_capitals(line) || !starts_with_capital(line)) return false;
  return std::ranges::any_of(rules.organ_heads, [&](const OrganHead& head) {
    return head.words.find(U' ') != std::u32string::npos &&
           has_words_at(trimmed(line), 0, head.words);
  });
}

/// How much speaks for `n.line` being the first line of the body rather than one of the subject.
double body_weight(const Neighbours& n, const std::optional<PageFrame>& frame, double pitch,
                   const Rules::Impl& rules) {
  double weight = layout_weight(n, frame, pitch);
  if (opens_body(n.line, rules)) weight += 2.0;
  if (!starts_with_capital(n.line)) weight -= 2.5;
  if (goes_on(n.before)) weight -= 2.0;
  if (trimmed(n.before).ends_with(U'.')) weight += 1.0;
  if (is_long_sentence(n.line)) weight += 2.0;
  if (opens_with_organ(n.line, rules)) weight += 1.0;
  const bool invited_below = n.after != nullptr && invites(*n.after, rules);
  if (invites(n.line, rules) || (opens_with_organ(n.line, rules) && invited_below)) weight += 3.0;
  return weight;
}

/// Nothing but a capital divides a subject from a body below it; a first line that may open a body is a
/// subject where the next one opens one for certain.
bool begins_anew(const Piece& line, const Piece& next, const Rules::Impl& rules) {
  if (!starts_with_capital(next)) return false;
  return !opens_body(line, rules) || opens_body(next, rules) || in_capitals(next) ||
         starts_list(next);
}

/// A paragraph of a text file below a type without a subject: no subject has so long lines and ends with
/// a sentence.
bool is_paragraph(const std::vector<Piece>& pieces, std::size_t at, const Rules::Impl& rules) {
  if (pieces[at].upright || !looks_like_body(pieces[at]) || !starts_with_capital(pieces[at])) {
    return false;
  }
  std::size_t last = at;
  while (last + 1 < pieces.size() && last < at + kLookAhead && !pieces[last + 1].blank_before) {
    const bool enumerates =
        trimmed(pieces[last]).ends_with(U';') && !starts_with_capital(pieces[last + 1]);
    if (ends_sentence(pieces[last]) && !enumerates) break;
    if (last == at && begins_anew(pieces[at], pieces[at + 1], rules)) return false;
    if (opens_body(pieces[last + 1], rules) && !opens_body(pieces[at], rules)) return false;
    if (names_authority(pieces[last + 1], rules)) return false;  // above the grounds
    ++last;
  }
  return ends_sentence(pieces[last]);
}

/// The first line of the text on a page: indented, and as wide as the page.
bool is_first_of_body(const Piece& line, const std::optional<PageFrame>& frame,
                      const Rules::Impl& rules) {
  return opens_body(line, rules) && looks_like_body(line) && frame && line.upright &&
         fills_width(line, *frame) && lean(line, *frame) > kIndentShare;
}

/// In the middle below the heading, as a subject stands and no paragraph does.
bool is_centered_below(const Piece& line, const Piece& heading,
                       const std::optional<PageFrame>& frame) {
  constexpr double kOffCenter = 0.01;  // of the text width; half an indent is more
  if (!frame || !line.upright || !heading.upright) return false;
  const int off = line.upright->left + line.upright->right - heading.upright->left -
                  heading.upright->right;  // doubled
  return std::abs(off) < 2 * kOffCenter * frame->width();
}

/// Words of a stamp on the row of a line of the subject: that one stands in the middle, they do not.
bool is_beside_centered(const std::vector<Piece>& pieces, std::size_t at, const Piece& heading,
                        const std::optional<PageFrame>& frame) {
  const Piece& piece = pieces[at];
  if (!piece.upright || is_centered_below(piece, heading, frame)) return false;
  const auto on_row = [&](std::size_t i) {
    if (i >= pieces.size() || !pieces[i].upright) return false;
    const int shared = std::min(piece.upright->bottom, pieces[i].upright->bottom) -
                       std::max(piece.upright->top, pieces[i].upright->top);
    const int least = std::min(piece.upright->height_px(), pieces[i].upright->height_px());
    return 2 * shared > least && is_centered_below(pieces[i], heading, frame);
  };
  return on_row(at + 1) || (at > 0 && &pieces[at - 1] != &heading && on_row(at - 1));
}

/// What a stamp made of the rows of a line that was read more surely too.
bool is_read_over(const std::vector<Piece>& pieces, std::size_t at) {
  constexpr double kClearly = 0.1;
  const auto over = [&](std::size_t i) {
    return i < pieces.size() && lies_over(pieces[at], pieces[i]) &&
           mean_confidence(pieces[at]) + kClearly < mean_confidence(pieces[i]);
  };
  return over(at + 1) || (at > 0 && over(at - 1));
}

/// "và việc", "Về ê việc": the opening of most subjects, with a letter misread or one too many.
std::string with_opening(std::string text) {
  const std::vector<std::u32string> words = split_words(to_utf32(text));
  if (words.size() < 4) return text;
  const std::size_t noun = words[1].size() == 1 ? 2 : 1;
  const std::u32string first = fold(std::u32string_view(words[0]));
  if (comparable(words[noun]) != "việc" || first.size() != 2 || first.front() != U'v') return text;
  if (noun == 1 && comparable(words[0]) == "về") return text;
  std::size_t begin = words[0].size() + words[noun].size() + 1;
  if (noun == 2) begin += words[1].size() + 1;
  return std::string(is_upper(words[0].front()) ? "Về" : "về") + " việc" +
         to_utf8(to_utf32(text).substr(begin));
}

/// Not centred below the heading, as subjects are, but set like a paragraph: "Sở Y tế cử ông Trần Văn Mẫu".
bool is_off_center(const Piece& line, const Piece& heading, const std::optional<PageFrame>& frame) {
  if (!frame || !line.upright || !heading.upright) return false;
  const auto middle = [](const Box& box) { return (box.left + box.right) / 2.0; };
  const double off = std::abs(middle(*line.upright) - middle(*heading.upright)) / frame->width();
  const bool indented = line.upright->left - frame->left < kMostIndent * frame->width();
  return indented && starts_with_capital(line) &&
         off > (fills_width(line, *frame) ? kIndentShare / 2 : 2 * kIndentShare);
}

/// "Căn cứ Luật Lưu trữ;" right below the type: there is no subject.
bool is_ground(const Piece& line) {
  return has_words_at(trimmed(line), 0, U"can cu") && starts_with_capital(line);
}

/// "(Ban hành kèm theo Quyết định số ...)", the first letters misread or not; "... danh mục | kèm theo Quyết
/// định" goes on.
bool says_attached(const Piece& line) {
  const std::u32string letters = compact(trimmed(line)).substr(0, kAttachedWithin);
  const bool opens = starts_with_capital(line) || trimmed(line).starts_with(U'(');
  return (opens && letters.starts_with(U"kemtheo")) ||
         letters.find(U"hanhkemtheo") != std::u32string::npos;
}

/// Single letters, read from a rule line or from dirt.
bool is_specks(const Piece& line) {
  return std::ranges::all_of(line.words, [](const Word* word) {
    const std::u32string text = to_utf32(word->text);
    return std::ranges::count_if(text, is_letter) < 2 && std::ranges::none_of(text, is_digit);
  });
}

/// A piece of a stamp or dirt on the row of a line, far from it.
bool is_stray(const Piece& piece) {
  if (!piece.cut_left && !piece.cut_right) return false;
  return std::ranges::all_of(piece.words, [](const Word* word) {
    const std::u32string text = to_utf32(word->text);
    return std::ranges::count_if(text, [](char32_t c) { return is_letter(c) || is_digit(c); }) < 2;
  });
}

/// `next`: the piece below, if any.
bool must_end(const Piece& line, const std::vector<Piece>& so_far, const Piece* next,
              const Rules::Impl& rules) {
  if (is_rule_line(line) || starts_list(line)) return true;
  if (after_label(line, "addressee-label", rules) || says_attached(line)) return true;
  const bool leads_on = trimmed(line).ends_with(U':') && starts_with_capital(line);
  if (leads_on && (so_far.empty() || in_capitals(line))) return true;
  const bool capitals_before = !so_far.empty() && in_capitals(so_far.front());
  // Of a subject in capitals one line may begin with an organ too.
  const bool among_capitals = capitals_before && next != nullptr && in_capitals(*next);
  if (names_authority(line, rules) && !among_capitals &&
      (so_far.empty() || !goes_on(so_far.back()))) {
    return true;
  }
  if (so_far.empty() && (is_long_sentence(line) || is_ground(line))) return true;
  return !so_far.empty() && in_capitals(line) && letters(line) > 6 && !capitals_before;
}

/// On text alone a long line with a capital may still be subject: it is when a line that opens a body
/// comes soon below it and no sentence ends between.
bool subject_goes_on(const std::vector<Piece>& pieces, std::size_t at, const Rules::Impl& rules) {
  const std::size_t limit = std::min(pieces.size(), at + kLookAhead);
  for (std::size_t i = at + 1; i < limit; ++i) {
    const std::u32string_view above = trimmed(pieces[i - 1]);
    if (above.ends_with(U'.') || above.ends_with(U':') || above.ends_with(U';')) return false;
    if (opens_body(pieces[i], rules)) return true;
    if (pieces[i].upright || starts_list(pieces[i])) return false;
  }
  return false;
}

bool opened_and_closed(const std::vector<Piece>& lines) {
  const std::u32string_view first = trimmed(lines.front());
  const std::u32string_view last = trimmed(lines.back());
  return first.starts_with(U'(') && last.ends_with(U')') &&
         std::ranges::count(first, U'(') >= std::ranges::count(first, U')');
}

}  // namespace

bool opens_body(const Piece& piece, const Rules::Impl& rules) {
  if (!starts_with_capital(piece) || in_capitals(piece)) return false;
  const std::u32string_view text = trimmed(piece);
  const auto begin = static_cast<std::size_t>(text.data() - piece.text.folded.data());
  return std::ranges::any_of(rules.body_openers, [&](const auto& opener) {
    const auto& [words, spellings] = opener;
    if (!has_words_at(text, 0, words)) return false;
    if (words == U"dieu")
      return opens_division(piece.text.printed);  // "Điều chỉnh", "Điều 3 Luật ..."
    // One syllable has many neighbours: "Quý" opens a body, "Quy định" a subject.
    const std::string printed = comparable(piece.text.printed.substr(begin, words.size()));
    return words.find(U' ') != std::u32string::npos ||
           std::ranges::any_of(spellings, [&](const std::string& spelling) {
             return comparable(to_utf32(spelling)) == printed;
           });
  });
}

SubjectLines find_subject(const std::vector<Piece>& pieces, std::size_t begin,
                          const std::optional<Piece>& rest_of_heading, const Rules::Impl& rules) {
  SubjectLines subject{.end = begin};
  if (rest_of_heading) subject.lines.push_back(*rest_of_heading);
  const auto frame = frame_of(pieces);
  double pitch = 0;
  for (std::size_t i = begin; i < pieces.size() && subject.lines.size() < kMostLines; ++i) {
    if (is_stray(pieces[i]) || is_read_over(pieces, i)) continue;
    if (begin > 0 && is_beside_centered(pieces, i, pieces[begin - 1], frame)) continue;
    const Piece line = without_specks(pieces[i]);
    subject.end = i;
    if (line.words.empty() || is_specks(line)) {
      subject.closed = !subject.lines.empty();
      if (subject.closed && pieces[i].text.size() >= 3) return subject;  // a rule line
      continue;
    }
    const Piece* next = i + 1 < pieces.size() ? &pieces[i + 1] : nullptr;
    if (must_end(line, subject.lines, next, rules)) {
      subject.closed = true;
      return subject;
    }
    if (!subject.lines.empty()) {
      const Neighbours n{subject.lines.back(), line, next};
      if (opened_and_closed(subject.lines) && starts_with_capital(line)) return subject;
      if (body_weight(n, frame, pitch, rules) >= kStop &&
          (line.upright || line.blank_before || opens_body(line, rules) ||
           !subject_goes_on(pieces, i, rules))) {
        subject.closed = true;
        return subject;
      }
      if (line.upright && n.before.upright) pitch = line.upright->top - n.before.upright->top;
    } else if (is_paragraph(pieces, i, rules) ||
               (is_first_of_body(line, frame, rules) &&
                !(begin > 0 && is_centered_below(line, pieces[begin - 1], frame))) ||
               (begin > 0 && is_off_center(line, pieces[begin - 1], frame))) {
      return subject;  // a type without a subject
    }
    subject.lines.push_back(line);
    subject.end = i + 1;
  }
  return subject;
}

std::string subject_text(const std::vector<Piece>& lines) {
  if (lines.empty()) return {};
  std::string text = joined_text(lines);
  if (opened_and_closed(lines)) text = text.substr(1, text.size() - 2);
  return with_opening(std::move(text));
}

}  // namespace sohoa::extract
