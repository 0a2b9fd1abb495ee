#include "extract/closing.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "extract/approximate_match.h"
#include "extract/letterhead.h"
#include "extract/list_item.h"
#include "extract/person_name.h"
#include "extract/recipient_item.h"
#include "extract/signature_alone.h"
#include "extract/signature_pair.h"
#include "extract/spoilt_position.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kPiecesAbove = 5;  // of the signature above the label, on text
constexpr std::size_t kPiecesBelow = 60;
constexpr double kLinesAbove = 5;      // the same where there are boxes, in line heights
constexpr double kRightColumn = 0.36;  // of the text width, right of the label
constexpr std::size_t kMostCapacityWords = 12;
constexpr std::size_t kMostFilingWords = 10;
constexpr double kListWidth = 0.62;       // of the text width: a wider line belongs to the body
constexpr std::size_t kSpeck = 4;         // letters of a seal before the capacity
constexpr std::size_t kMisreadLabel = 2;  // letters of "Nơi"

/// The folded text from its first letter on.
std::u32string_view from_first_letter(const Piece& piece) {
  std::u32string_view text = piece.text.folded;
  while (!text.empty() && !is_letter(text.front())) text.remove_prefix(1);
  return text;
}

/// "CHỦTỊCH", "KTCHỦTỊCH": all letters of a position, and of a prefix before it.
bool is_joined(std::u32string_view letters, std::u32string_view position,
               const Rules::Impl& rules) {
  if (!letters.ends_with(position)) return false;
  const std::u32string_view before = letters.substr(0, letters.size() - position.size());
  return before.empty() ||
         std::ranges::find(rules.signing_prefixes, before) != rules.signing_prefixes.end();
}

bool opens_with_position(std::u32string_view text, const Rules::Impl& rules) {
  if (text.starts_with(U"p.")) {
    text.remove_prefix(2);
    while (text.starts_with(U' ')) text.remove_prefix(1);
  }
  const std::u32string letters = compact(text);
  if (spoilt_position(text, rules)) return true;
  return std::ranges::any_of(rules.positions, [&](const std::u32string& position) {
    if (has_words_at(text, 0, position)) return true;
    const std::u32string wanted = compact(position);
    return is_joined(letters, wanted, rules) || (wanted.size() >= 7 && similar(letters, wanted));
  });
}

/// What may stand behind a prefix: a position, an organ.
bool opens_with_office(std::u32string_view text, const Rules::Impl& rules) {
  while (text.starts_with(U' ')) text.remove_prefix(1);
  return opens_with_position(text, rules) ||
         std::ranges::any_of(rules.organ_heads, [&](const OrganHead& head) {
           return has_words_at(text, 0, head.words);
         });
}

/// "K1. GIAM ĐỤC, PHÓ GIÁM ĐỐC": two lines read as one, the first of them badly.
bool ends_with_position(const Piece& piece, const Rules::Impl& rules) {
  for (std::size_t i = 1; i + 1 < piece.words.size(); ++i) {
    const std::u32string last = compact(cut(piece, i, piece.words.size()).text.folded);
    const auto is_last = [&](const std::u32string& position) { return compact(position) == last; };
    if (std::ranges::any_of(rules.positions, is_last)) return true;
  }
  return false;
}

/// The second word of the label, with its colon where a letter of it is another: "nhận:", "mhận:".
bool is_second_of_label(std::u32string_view word) {
  const std::u32string letters = compact(word);
  const bool colon = word.ends_with(U':');
  return word == U"nhan" || word == U"nhan:" || (colon && edit_distance(letters, U"nhan", 1) <= 1);
}

/// "Với nhận:", "di nhận", "Nơi Như nhận:": the first word of the label misread, or a word of the first item
/// within it.
std::optional<std::size_t> after_misread_label(const GlyphText& text) {
  constexpr std::size_t kMostLetters = 4;  // of "Nơi"; "Người nhận:" is another label
  constexpr std::size_t kMostWithin = 2;   // words before the second one
  std::u32string before;
  std::size_t begin = 0;
  for (std::size_t words = 0; words <= kMostWithin && begin < text.size(); ++words) {
    const std::size_t end = std::min(text.folded.find(U' ', begin), text.size());
    const auto word = std::u32string_view(text.folded).substr(begin, end - begin);
    if (words > 0 && !is_upper(text.printed[begin]) && is_second_of_label(word)) {
      const std::size_t most = words == 1 ? kMisreadLabel : 0;
      if (before.size() > kMostLetters || edit_distance(before, U"noi", most) > most) break;
      return std::min(text.folded.find_first_not_of(U": ", end), text.size());
    }
    if (words == 0) before = compact(word);
    begin = end + 1;
  }
  return std::nullopt;
}

/// "- TT. Nguyễn Văn An", "- PCT. Lê Thị Bình": capitals that say who gets it.
bool is_title(const std::string& word) {
  const std::u32string text = to_utf32(word);
  return text.size() > 2 && text.back() == U'.' &&
         std::ranges::all_of(std::u32string_view(text).substr(0, text.size() - 1), is_upper);
}

/// Cuts "Nơi nhận: CHỦ TỊCH" and "- Lưu: VT. Nguyễn Văn An" at the right column.
std::size_t right_column_begin(const Piece& piece, const Rules::Impl& rules) {
  const bool left_part =
      after_bullet(piece).has_value() || after_recipients_label(piece, rules).has_value();
  if (!left_part) return piece.words.size();
  for (std::size_t i = 1; i < piece.words.size(); ++i) {
    const Piece right = cut(piece, i, piece.words.size());
    // "- Lưu: VT, KT (18b)": copies are counted behind codes, never behind a capacity.
    const bool digits = std::ranges::any_of(right.text.printed, is_digit);
    if (!digits && in_capitals(right) && opens_capacity(right, rules)) return i;
    const std::string& before = piece.words[i - 1]->text;
    if (!before.ends_with(';') && !before.ends_with('.')) continue;
    if (i <= 2 && is_title(before)) continue;
    const auto name = parse_person_name(right, rules);
    if (name && name->known_family && name->valid_syllables) return i;
  }
  return piece.words.size();
}

void divide(Closing& closing, const Piece& piece, const Rules::Impl& rules) {
  const std::size_t at = right_column_begin(piece, rules);
  if (at > 0) closing.left.push_back(cut(piece, 0, at));
  if (at < piece.words.size()) closing.right.push_back(cut(piece, at, piece.words.size()));
}

void order_from_top(std::vector<Piece>& pieces) {
  std::ranges::stable_sort(pieces, {}, [](const Piece& piece) { return piece.upright->top; });
}

/// Both columns by the place of the boxes.
Closing divide_by_boxes(const std::vector<Piece>& pieces, std::size_t label, const PageFrame& frame,
                        const Rules::Impl& rules) {
  Closing closing{.labelled = after_recipients_label(pieces[label], rules).has_value()};
  const Box at = *pieces[label].upright;
  const int right_from = at.left + static_cast<int>(kRightColumn * frame.width());
  const int above = at.top - static_cast<int>(kLinesAbove * frame.line_height);
  for (const Piece& piece : pieces) {
    if (!piece.upright || piece.upright->top < above) continue;
    const bool is_right = piece.upright->left >= right_from;
    const bool below = piece.upright->top > at.top - static_cast<int>(frame.line_height);
    if (is_right && (below || opens_capacity(without_specks(piece), rules))) {
      closing.right.push_back(piece);
    } else if (!is_right && below) {
      divide(closing, piece, rules);
    }
  }
  order_from_top(closing.left);
  order_from_top(closing.right);
  return closing;
}

/// "Lưu Văn An" has signed; "Lưu Văn phòng" is an item.
bool is_person(const Piece& piece, const Rules::Impl& rules) {
  const auto name = parse_person_name(piece, rules);
  return name && name->known_family && name->valid_syllables && !after_bullet(piece);
}

/// "- Công ty Suối Mây (số 4," above "Đường Trần Văn Mẫu,": a bracket of the last item is open.
bool in_open_bracket(const std::vector<Piece>& list) {
  std::ptrdiff_t open = 0;
  for (auto line = list.rbegin(); line != list.rend(); ++line) {
    open +=
        std::ranges::count(line->text.printed, U'(') - std::ranges::count(line->text.printed, U')');
    if (after_bullet(*line)) return open > 0;
  }
  return false;
}

/// Both columns by the form of the lines.
Closing divide_by_form(const std::vector<Piece>& pieces, std::size_t label,
                       const Rules::Impl& rules) {
  Closing closing{.labelled = after_recipients_label(pieces[label], rules).has_value()};
  std::size_t first = label;
  while (first > 0 && label - first < kPiecesAbove && in_capitals(pieces[first - 1])) --first;
  while (first < label && !opens_capacity(pieces[first], rules)) ++first;
  for (std::size_t i = first; i < label; ++i) closing.right.push_back(pieces[i]);

  const std::size_t limit = std::min(pieces.size(), label + kPiecesBelow);
  bool below_capacity = false;
  for (std::size_t i = label; i < limit; ++i) {
    const Piece& piece = pieces[i];
    const bool capacity = in_capitals(piece) && !after_bullet(piece) &&
                          (opens_capacity(piece, rules) || !closing.right.empty());
    const bool listed = closing.right.empty() && in_open_bracket(closing.left);
    const bool person = !listed && is_person(piece, rules);
    const bool like_place = below_capacity && parse_name_like_place(piece, rules).has_value();
    below_capacity = i > label && capacity;
    if (i > label && (capacity || person || like_place)) {
      closing.right.push_back(piece);
    } else {
      divide(closing, piece, rules);
    }
  }
  return closing;
}

/// "- Lưu: VT", "Lưu VT, KT (14b)."; not "- Lưu giữ tài liệu ..." of a body.
bool is_filing_line(const Piece& piece, const Rules::Impl& rules) {
  const std::size_t begin = after_bullet(piece).value_or(0);
  const GlyphText& text = piece.text;
  if (piece.words.size() > kMostFilingWords) return false;
  if (!has_words_at(text.folded, begin, U"luu")) {
    const std::string item = text.slice(begin, text.size());
    return with_filing_word(item) != item;  // "1.ưu: VT"
  }
  const std::size_t at = skip_blanks(text.folded, begin + 3);
  if (at >= text.size()) return false;
  if (text.folded[at] == U':') return true;
  if (!is_upper(text.printed[at]) || is_person(piece, rules)) return false;
  const bool code = at + 1 < text.size() && is_upper(text.printed[at + 1]);
  // Repair may have taken the capital of the first word of an item.
  const Word& first = *piece.words[text.word[begin]];
  const bool capital = first.raw.find("Lưu") != std::string::npos;
  return code || capital || is_upper(text.printed[begin]);
}

/// Ends the body: a line from margin to margin, or a sentence.
bool ends_body(const Piece& piece, const std::optional<PageFrame>& frame) {
  if (looks_like_body(piece)) return true;
  if (after_bullet(piece)) return false;
  if (piece.text.folded.ends_with(U"./.")) return true;
  const bool small = is_letter(piece.text.printed.front()) && !is_upper(piece.text.printed.front());
  if (small && piece.text.folded.back() == U'.') return true;  // the end of a sentence
  if (!frame || !piece.upright) return false;
  return piece.upright->left < frame->middle() &&
         piece.upright->right - frame->left > static_cast<int>(kListWidth * frame->width());
}

/// The last of the recipients shows where the list is when its label is lost. With boxes, all that
/// stands above it on the left, up to the body, is the list; else what has hyphens.
std::optional<std::size_t> find_list_without_label(const std::vector<Piece>& pieces,
                                                   const Rules::Impl& rules) {
  const auto frame = frame_of(pieces);
  for (std::size_t i = pieces.size(); i-- > 0;) {
    if (!is_filing_line(pieces[i], rules)) continue;
    const bool boxes = frame && pieces[i].upright;
    if (!boxes && !after_bullet(pieces[i])) continue;
    std::size_t first = i;
    for (std::size_t j = i; j-- > 0 && i - j <= kPiecesBelow;) {
      if (ends_body(pieces[j], frame)) break;
      const bool left = boxes && pieces[j].upright && pieces[j].upright->left < frame->middle();
      if ((left || after_bullet(pieces[j])) && letters(pieces[j]) > 1) first = j;
    }
    return first;
  }
  return std::nullopt;
}

/// The label above a list that was found by its last item, where it was misread; else the list itself.
std::size_t misread_label_of(const std::vector<Piece>& pieces, std::size_t first,
                             const Rules::Impl& rules) {
  const auto filing =
      std::find_if(pieces.begin() + static_cast<std::ptrdiff_t>(first), pieces.end(),
                   [&](const Piece& piece) { return is_filing_line(piece, rules); });
  for (auto piece = pieces.begin() + static_cast<std::ptrdiff_t>(first); piece != filing; ++piece) {
    if (after_misread_label(piece->text)) return static_cast<std::size_t>(piece - pieces.begin());
  }
  return first;
}

/// "Với nhận:" alone on a scan, above a list whose last item was misread too.
std::optional<std::size_t> find_misread_label(const std::vector<Piece>& pieces) {
  const auto frame = frame_of(pieces);
  for (std::size_t i = pieces.size(); frame && i-- > 0;) {
    const Piece& piece = pieces[i];
    const bool left = piece.upright && piece.upright->left < frame->middle();
    const std::size_t last = piece.text.folded.find_last_not_of(U" `'.");
    const bool colon = last != std::u32string::npos && piece.text.folded[last] == U':';
    const bool alone = piece.words.size() <= 3 && colon;
    const bool above_list = i + 1 < pieces.size() && !looks_like_body(pieces[i + 1]);
    if (left && alone && above_list && after_misread_label(piece.text)) return i;
  }
  return std::nullopt;
}

/// Behind "Nơi nhận:"; "Nơi nhận hồ sơ: Bộ phận một cửa" tells of something else.
std::optional<std::size_t> after_printed_label(const Piece& piece, const Rules::Impl& rules) {
  const auto end = after_label(piece, "recipients-label", rules);
  if (!end || *end == 0 || *end + 1 >= piece.text.size()) return end;
  const std::u32string& text = piece.text.printed;
  const auto small = [&](std::size_t at) { return is_letter(text[at]) && !is_upper(text[at]); };
  const std::size_t before = text.find_last_not_of(U' ', *end - 1);
  const bool word = small(*end) && small(*end + 1);
  const bool goes_on = word && before != std::u32string::npos && is_letter(text[before]);
  return goes_on ? std::nullopt : end;
}

/// One signature, beside the recipients or alone.
Closing find_single_closing(const PagePieces& pages, const Rules::Impl& rules) {
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::vector<Piece> pieces = pages.of(page);
    const auto label = std::ranges::find_if(
        pieces, [&](const Piece& piece) { return after_printed_label(piece, rules).has_value(); });
    if (label == pieces.end()) continue;
    const auto index = static_cast<std::size_t>(label - pieces.begin());
    const auto frame = frame_of(pieces);
    if (frame && label->upright) return divide_by_boxes(pieces, index, *frame, rules);
    return divide_by_form(pieces, index, rules);
  }
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::vector<Piece> pieces = pages.of(page);
    auto first = find_list_without_label(pieces, rules);
    if (first) {
      first = misread_label_of(pieces, *first, rules);
    } else {
      first = find_misread_label(pieces);
    }
    if (!first) continue;
    const auto frame = frame_of(pieces);
    const bool boxes = frame && pieces[*first].upright;
    return boxes ? divide_by_boxes(pieces, *first, *frame, rules)
                 : divide_by_form(pieces, *first, rules);
  }
  return find_signature_alone(pages, rules);
}

}  // namespace

bool has_signing_prefix(const Piece& piece, const Rules::Impl& rules) {
  const std::u32string_view text = from_first_letter(piece);
  return std::ranges::any_of(rules.signing_prefixes, [&](const std::u32string& prefix) {
    if (!text.starts_with(prefix) || text.size() <= prefix.size() + 1) return false;
    const char32_t next = text[prefix.size()];
    if (next == U',' || next == U':' || next == U';') {  // the dot misread
      return opens_with_office(text.substr(prefix.size() + 1), rules);
    }
    return next == U'.' || (next == U' ' && prefix.size() > 1);
  });
}

bool opens_capacity(const Piece& piece, const Rules::Impl& rules) {
  if (!in_capitals(piece) || piece.words.size() > kMostCapacityWords) return false;
  if (has_signing_prefix(piece, rules)) return true;
  if (opens_with_position(from_first_letter(piece), rules)) return true;
  const bool speck = piece.words.size() > 1 && to_utf32(piece.words.front()->text).size() <= kSpeck;
  if (speck && opens_with_position(from_first_letter(cut(piece, 1, piece.words.size())), rules)) {
    return true;
  }
  return ends_with_position(piece, rules);
}

std::optional<std::size_t> after_recipients_label(const Piece& piece, const Rules::Impl& rules) {
  if (const auto end = after_printed_label(piece, rules)) return end;
  return after_misread_label(piece.text);
}

Closing find_closing(const PagePieces& pages, const Rules::Impl& rules) {
  const auto pair = find_signature_pair(pages, rules);
  if (!pair) return find_single_closing(pages, rules);
  Closing closing = find_single_closing(pair->rest, rules);
  closing.right = pair->main;
  return closing;
}

}  // namespace sohoa::extract
