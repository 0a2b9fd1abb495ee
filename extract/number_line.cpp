#include "extract/number_line.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "document/word_rim.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostSpoiltWords = 3;
constexpr std::size_t kMostSpoiltGlyphs = 10;  // of label and number
constexpr std::size_t kMostTypeLetters = 4;    // and those of a pen that stick to them
constexpr std::size_t kOwnLineWords = 3;       // "số 34 -QC/BTCTU"
constexpr std::size_t kFewestOrganLetters = 3;
constexpr std::size_t kWidestSlot = 24;  // glyphs: a row of dots, a number by pen read as signs

bool is_filler(char32_t letter) {
  return letter == U' ' || letter == U'.' || letter == U'_' || letter == U'…' || letter == U',' ||
         letter == U'\'' || letter == U'"';
}

/// After "Số:", or nothing. The label may be glued to the number: "Số:413/KH".
std::optional<std::size_t> after_label(const GlyphText& text) {
  std::size_t at = 0;
  while (at < text.size() && !is_word_glyph(text.folded[at])) ++at;
  const std::u32string_view rest = std::u32string_view(text.folded).substr(at);
  if (!rest.starts_with(U"so") && !rest.starts_with(U"s6:")) return std::nullopt;
  // "... số 12/QĐ-UBND" in a sentence; a speck makes "'số:" of "Số:". Nothing else stands on a line of its own.
  const bool colon = at + 2 < text.size() && text.folded[at + 2] == U':';
  const bool own_line =
      at == 0 && text.words() <= kOwnLineWords && !is_rim_sign(text.printed.back());
  if (!is_upper(text.printed[at]) && !colon && !own_line) return std::nullopt;
  std::size_t end = at + 2;
  if (end < text.size() && is_letter(text.folded[end])) return std::nullopt;
  while (end < text.size() && (text.folded[end] == U' ' || text.folded[end] == U':' ||
                               text.folded[end] == U'.' || text.folded[end] == U';')) {
    ++end;
  }
  return end;
}

/// A notation that needs no divider before it: a type and an organ of the tables.
bool stands_alone(const Notation& notation, const Rules::Impl& rules) {
  const std::size_t hyphen = notation.text.find('-');
  if (notation.type == nullptr || hyphen == std::string::npos) return false;
  const std::string rest = notation.text.substr(hyphen + 1);
  return rules.organ_abbreviations.contains(rest.substr(0, rest.find_first_of("-/")));
}

/// "JGM-UBND", "/LJBC-UBND": the pen crossed the divider, and its strokes stick to the notation, which
/// can be told by its type and organ. Where it begins, and itself.
std::optional<std::pair<std::size_t, Notation>> stuck_notation(const GlyphText& text,
                                                               std::size_t begin,
                                                               const Rules::Impl& rules) {
  const std::size_t limit = std::min(text.size(), begin + kWidestSlot);
  for (std::size_t at = begin; at < limit; ++at) {
    if (!is_upper(text.printed[at])) continue;
    auto notation = parse_notation(text, at, rules);
    if (!notation || !stands_alone(*notation, rules)) continue;
    const auto rest = std::u32string_view(text.folded).substr(notation->end);
    if (std::ranges::all_of(rest, is_filler)) return std::pair(at, *notation);
  }
  return std::nullopt;
}

/// "SÓC2TB-UBND", "LGM-UBND": label and number are lost in strokes, but a type and an organ of the
/// tables end the line, which holds nothing else.
std::optional<NumberLine> spoilt_number_line(const Piece& piece, const Rules::Impl& rules) {
  if (piece.words.size() > kMostSpoiltWords) return std::nullopt;
  const auto stuck = stuck_notation(piece.text, 0, rules);
  if (!stuck || stuck->first == 0 || stuck->first > kMostSpoiltGlyphs) return std::nullopt;
  return NumberLine{.notation = stuck->second, .slot_end = stuck->first};
}

/// The divider at `at` with a notation behind it; a year may stand between.
std::optional<Notation> notation_behind(const GlyphText& text, std::size_t at,
                                        const Rules::Impl& rules) {
  const std::size_t start = skip_blanks(text.folded, at + 1);
  auto notation = parse_notation(text, start, rules);
  const bool hyphen = text.folded[at] == U'-';
  if (notation && hyphen && !(notation->party && notation->type != nullptr)) return std::nullopt;
  return notation;
}

/// Where the letters begin that end at `end`, at most `most` of them.
std::size_t letters_begin(const GlyphText& text, std::size_t end, std::size_t most) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < most && is_letter(text.printed[begin - 1])) --begin;
  return begin;
}

/// "Số: 2I[fjQb-UBND": an organ of the tables ends the line, and before its hyphen stand letters that may
/// have been a type. What they were has to be told by the heading.
std::optional<NumberLine> with_spoilt_type(const GlyphText& text, std::size_t begin,
                                           const Rules::Impl& rules) {
  for (std::size_t at = text.size(); at-- > begin;) {
    if (text.folded[at] != U'-') continue;
    const std::size_t organ = skip_blanks(text.folded, at + 1);
    std::size_t end = organ;
    while (end < text.size() && is_letter(text.printed[end])) ++end;
    const std::string name = to_upper(text.slice(organ, end));  // "uBND"
    const auto rest = std::u32string_view(text.folded).substr(end);
    if (!rules.organ_abbreviations.contains(name) || end - organ < kFewestOrganLetters ||
        !std::ranges::all_of(rest, is_filler)) {
      continue;
    }
    std::size_t type_end = at;  // "/rT:-SYT": the r of "TTr", read as two dots
    while (type_end > begin && is_rim_sign(text.printed[type_end - 1])) --type_end;
    const std::size_t type = letters_begin(text, type_end, kMostTypeLetters);
    if (type == type_end || type < begin) return std::nullopt;
    NumberLine line{.labelled = true, .spoilt_type = true, .slot_begin = begin, .slot_end = type};
    line.notation = {.text = text.slice(type, type_end) + "-" + name, .end = end};
    return line;
  }
  return std::nullopt;
}

/// The number of a slot such as "33 " or "383. "; nothing when other signs stand in it.
std::optional<DocumentNumber> read_slot(const GlyphText& text, const NumberLine& line,
                                        const Rules::Impl& rules) {
  std::size_t begin = line.slot_begin;
  while (begin < line.slot_end && is_filler(text.folded[begin])) ++begin;
  if (auto whole = parse_document_number(text, begin, rules);
      whole && whole->end == line.notation.end) {
    return whole;
  }
  std::size_t end = line.slot_end;
  while (end > begin && is_filler(text.folded[end - 1])) --end;
  if (begin == end) return std::nullopt;
  GlyphText closed;
  closed.append(text.slice(begin, end) + to_utf8(std::u32string(1, text.folded[line.slot_end])) +
                line.notation.text);
  auto number = parse_document_number(closed, 0, rules);
  if (!number || number->end != closed.size()) return std::nullopt;
  number->begin = begin;
  number->end = line.notation.end;
  return number;
}

/// "/LJBC-UBND" has no type and no organ that anybody knows; "BC-UBND" in it has.
NumberLine with_stuck_strokes(NumberLine line, const GlyphText& text, const Rules::Impl& rules) {
  const std::string& notation = line.notation.text;
  const bool known =
      line.notation.type != nullptr ||
      rules.organ_abbreviations.contains(notation.substr(0, notation.find_first_of("-/")));
  if (known || (line.number && line.number->year != 0)) return line;
  const auto stuck = stuck_notation(text, line.slot_end + 1, rules);
  if (!stuck) return line;
  line.notation = stuck->second;
  line.blank_slot = false;
  line.strokes = true;
  if (!line.number) {
    line.slot_end = stuck->first;
    return line;
  }
  DocumentNumber& number = *line.number;
  number.text = number.text.substr(0, number.text.find('/') + 1) + line.notation.text;
  number.notation = line.notation.text;
  number.type = line.notation.type;
  return line;
}

/// "SốÖẢCBTN": the label and what stands behind it as one word that nobody says.
bool is_label_and_dirt(const Piece& piece) {
  constexpr std::size_t kFewestLetters = 5;
  const std::u32string& text = piece.text.folded;
  if (piece.words.size() != 1 || text.size() < kFewestLetters || !text.starts_with(U"so")) {
    return false;
  }
  const bool department = is_one_of(piece.text.printed[1], U"ỞởƠơ");  // "SỞNỘIVỤ"
  return !department && !normalize::is_vietnamese_syllable(to_utf8(within_rim(piece.text.printed)));
}

}  // namespace

std::optional<NumberLine> parse_number_line(const Piece& piece, const Rules::Impl& rules) {
  const GlyphText& text = piece.text;
  const auto label = after_label(text);
  NumberLine line{.labelled = label.has_value()};
  if (!label) {
    while (line.slot_begin < text.size() && !is_digit(text.folded[line.slot_begin])) {
      if (is_letter(text.folded[line.slot_begin++])) return spoilt_number_line(piece, rules);
    }
    const auto number = parse_document_number(text, line.slot_begin, rules);
    if (!number || number->bare) return std::nullopt;
    const auto rest = std::u32string_view(text.folded).substr(number->end);
    if (!std::ranges::all_of(rest, is_filler)) return std::nullopt;
  }
  line.slot_begin = label.value_or(line.slot_begin);
  const std::size_t limit = std::min(text.size(), line.slot_begin + kWidestSlot);
  for (std::size_t at = line.slot_begin; at < limit; ++at) {
    if (text.folded[at] != U'/' && text.folded[at] != U'-') continue;
    const auto notation = notation_behind(text, at, rules);
    if (!notation) continue;
    line.notation = *notation;
    line.slot_end = at;
    line.number = read_slot(text, line, rules);
    const auto slot =
        std::u32string_view(text.folded).substr(line.slot_begin, at - line.slot_begin);
    line.blank_slot = std::ranges::all_of(slot, is_filler);
    line.apart = !slot.empty() && is_filler(slot.back());
    return with_stuck_strokes(line, text, rules);
  }
  if (!label) return std::nullopt;
  const auto stuck = stuck_notation(text, line.slot_begin, rules);
  if (!stuck) return with_spoilt_type(text, line.slot_begin, rules);
  line.slot_end = stuck->first;
  line.notation = stuck->second;
  return line;
}

bool has_number_label(const Piece& piece) {
  if (is_label_and_dirt(piece)) return true;
  const auto end = after_label(piece.text);
  if (!end) return false;
  const std::u32string& text = piece.text.folded;
  return text[*end - 1] == U':' || text.find(U':') < *end ||
         (*end < text.size() && is_digit(text[*end]));
}

}  // namespace sohoa::extract
