#include "extract/document_number.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extract/approximate_match.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMaxDigits = 6;
constexpr int kFirstYear = 1945;
constexpr int kLastYear = 2100;

/// One group of the notation: "QĐ", "UBND", "QH15".
struct Group {
  std::string text{};
  std::size_t end = 0;
};

bool is_code_letter(char32_t letter) {
  return is_letter(letter) || letter == U'&';
}

/// "CPngày 15/5", "UBNDcủa": the word behind a number, with the blank before it lost.
bool is_glued_word(const GlyphText& text, std::size_t at) {
  const std::u32string_view rest = std::u32string_view(text.folded).substr(at);
  return !is_upper(text.printed[at]) && (rest.starts_with(U"ngay") || rest.starts_with(U"cua"));
}

/// Letters with capitals in the majority, then digits: "TTr", "BVHTT&DL", "C06".
std::optional<Group> parse_group(const GlyphText& text, std::size_t at) {
  std::size_t end = at;
  std::size_t upper = 0;
  std::size_t lower = 0;
  for (; end < text.size() && is_code_letter(text.printed[end]); ++end) {
    if (is_glued_word(text, end)) break;
    is_upper(text.printed[end]) || text.printed[end] == U'&' ? ++upper : ++lower;
  }
  const bool word = lower > upper || (lower > 0 && upper < 2);  // "Sở", "Bộ"
  if (upper == 0 || word || !is_upper(text.printed[at])) return std::nullopt;
  std::size_t digits_end = end;
  while (digits_end < text.size() && is_digit(text.printed[digits_end])) ++digits_end;
  if (digits_end < text.size() && is_letter(text.printed[digits_end])) digits_end = end;
  Group group{.end = digits_end};
  for (std::size_t i = at; i < digits_end; ++i) {
    const char32_t letter = text.printed[i];
    const bool eth = letter == U'Ð' || letter == U'Ɖ';
    group.text += to_utf8(std::u32string(1, eth ? U'Đ' : letter));
  }
  return group;
}

std::string letters_of(const std::string& group) {
  const auto digit = std::ranges::find_if(group, [](char c) { return c >= '0' && c <= '9'; });
  return {group.begin(), digit};
}

/// "UBND3": a footnote mark glued to an organ. "QH15" is the organ of a term and stays.
std::string without_footnote_mark(const std::string& group, const Rules::Impl& rules) {
  const std::string name = letters_of(group);
  const bool numbered_organ = name.ends_with("QH");
  return !numbered_organ && rules.organ_abbreviations.contains(name) ? name : group;
}

/// "QD" -> "QĐ" where one abbreviation alone folds to the same letters.
std::string with_bar(const std::string& group, const Rules::Impl& rules) {
  if (rules.types_by_abbreviation.contains(group)) return group;
  const std::u32string folded = fold(group);
  std::string only;
  for (const auto& [abbreviation, types] : rules.types_by_abbreviation) {
    if (fold(abbreviation) != folded || abbreviation.size() == group.size()) continue;
    if (!only.empty()) return group;
    only = abbreviation;
  }
  return only.empty() ? group : only;
}

/// "NĐCP" -> "NĐ-CP": a hyphen lost at the end of a line, between a type and an organ of the tables.
std::string with_hyphen(const std::string& group, const Rules::Impl& rules) {
  if (rules.organ_abbreviations.contains(group)) return group;
  for (const auto& [abbreviation, types] : rules.types_by_abbreviation) {
    if (abbreviation.size() < 2 || !group.starts_with(abbreviation)) continue;
    if (rules.organ_abbreviations.contains(group.substr(abbreviation.size()))) {
      return abbreviation + "-" + group.substr(abbreviation.size());
    }
  }
  return group;
}

/// A hyphen at `at`, or a blank before one.
bool another_hyphen(const GlyphText& text, std::size_t at) {
  if (text.folded[at] == U'-') return true;
  return text.folded[at] == U' ' && at + 1 < text.size() && text.folded[at + 1] == U'-' &&
         text.folded[at - 1] == U'-';
}

/// "BCD" -> "BCĐ", an organ, where one alone folds to the same letters.
std::string with_organ_bar(const std::string& group, const Rules::Impl& rules) {
  const bool known =
      rules.organ_abbreviations.contains(group) || rules.types_by_abbreviation.contains(group);
  if (known || group.find('D') == std::string::npos) return group;
  const std::u32string folded = fold(group);
  std::string only;
  for (const std::string& organ : rules.organ_abbreviations) {
    if (organ.size() == group.size() || fold(organ) != folded) continue;
    if (!only.empty()) return group;
    only = organ;
  }
  return only.empty() ? group : only;
}

bool two_capitals(const GlyphText& text, std::size_t at) {
  return at + 1 < text.size() && is_upper(text.printed[at]) && is_upper(text.printed[at + 1]);
}

/// "NĐ - CP", "SNV -KT": the divider at `at`, or behind a blank there. A dash of the sentence has blanks
/// on both sides too, so such a one counts only where it is `expected`.
std::size_t divider_at(const GlyphText& text, std::size_t at, bool expected) {
  const std::size_t hyphen = skip_blanks(text.folded, at);
  if (hyphen >= text.size() || text.folded[hyphen] != U'-') return at;
  const std::size_t next = skip_blanks(text.folded, hyphen + 1);
  return (expected || next == hyphen + 1) && two_capitals(text, next) ? hyphen : at;
}

/// Where the next group begins after a divider at `at`; nothing when the notation ends here.
std::optional<std::size_t> next_group(const GlyphText& text, std::size_t at) {
  if (at >= text.size()) return std::nullopt;
  const char32_t divider = text.folded[at];
  std::size_t next = at + 1;
  if (divider == U'-' || divider == U'/') {
    while (next < text.size() && another_hyphen(text, next)) ++next;  // "TT--VPCP", "QĐ- -UBND"
    const std::size_t after = skip_blanks(text.folded, next);
    if (after == next) return next;
    // A blank after the hyphen is a line break or a loose hand: capitals must follow.
    return two_capitals(text, after) ? std::optional(after) : std::nullopt;
  }
  const bool joins = divider == U',' || divider == U'.';
  return joins && two_capitals(text, next) ? std::optional(next) : std::nullopt;
}

/// "30c/NQ-CP", "3176B/QĐ-SYT"
bool is_suffix(char32_t letter) {
  return (letter < 0x80 && is_letter(letter)) || letter == U'đ' || letter == U'Đ';
}

struct Digits {
  int value = 0;
  std::size_t end = 0;
};

std::optional<Digits> parse_digits(const GlyphText& text, std::size_t at, std::size_t most) {
  Digits digits{.end = at};
  while (digits.end < text.size() && is_digit(text.printed[digits.end])) {
    if (digits.end - at == most) return std::nullopt;
    digits.value = digits.value * 10 + static_cast<int>(text.printed[digits.end] - U'0');
    ++digits.end;
  }
  if (digits.end == at) return std::nullopt;
  return digits;
}

/// "2020/" of "30/2020/NĐ-CP": the year and where the notation begins.
std::optional<Digits> parse_year(const GlyphText& text, std::size_t at) {
  const auto year = parse_digits(text, at, 4);
  if (!year || year->end - at != 4 || year->value < kFirstYear || year->value > kLastYear) {
    return std::nullopt;
  }
  const std::size_t slash = skip_blanks(text.folded, year->end);
  if (slash >= text.size() || text.folded[slash] != U'/') return std::nullopt;
  return Digits{.value = year->value, .end = skip_blanks(text.folded, slash + 1)};
}

/// Where the number ends whose first digits end at `at`: "66.7/2025/NQ-CP", one of a row of resolutions,
/// "1.234/QĐ-UBND", a point between the thousands.
std::size_t dotted_end(const GlyphText& text, std::size_t at) {
  constexpr std::size_t kThousands = 3;
  if (at >= text.size() || text.printed[at] != U'.') return at;
  const auto part = parse_digits(text, at + 1, kThousands);
  if (!part || part->end >= text.size() || text.folded[part->end] != U'/') return at;
  const bool thousands = part->end - at - 1 == kThousands;
  return thousands || parse_year(text, part->end + 1) ? part->end : at;
}

}  // namespace

std::optional<Notation> parse_notation(const GlyphText& text, std::size_t at,
                                       const Rules::Impl& rules) {
  Notation notation;
  std::string divider;
  std::size_t groups = 0;
  std::size_t letters = 0;
  for (std::optional<std::size_t> next = at; next && *next < text.size();) {
    const auto group = parse_group(text, *next);
    if (!group) break;
    std::string name = without_footnote_mark(group->text, rules);
    if (groups == 0) {
      name = with_organ_bar(with_hyphen(with_bar(name, rules), rules), rules);
      notation.type = rules.type_abbreviated(letters_of(name.substr(0, name.find('-'))), "state");
    } else {
      name = with_organ_bar(name, rules);
    }
    if (groups == 1) notation.party = divider == "/";
    notation.text += divider + name;
    notation.end = group->end;
    letters += compact(fold(name)).size();
    ++groups;
    if (name != group->text && group->end > 0 && is_digit(text.printed[group->end - 1])) break;
    const bool expected = groups == 1 || notation.text.starts_with("TTLT");
    const std::size_t behind = divider_at(text, group->end, expected);
    divider = behind < text.size() ? to_utf8(std::u32string(1, text.folded[behind])) : "";
    next = next_group(text, behind);
  }
  if (letters < 2) return std::nullopt;
  if (notation.party && notation.type != nullptr) {
    notation.type = rules.type_abbreviated(
        letters_of(notation.text.substr(0, notation.text.find('/'))), "party");
  }
  return notation;
}

std::optional<DocumentNumber> parse_document_number(const GlyphText& text, std::size_t at,
                                                    const Rules::Impl& rules) {
  const auto digits = parse_digits(text, at, kMaxDigits);
  if (!digits) return std::nullopt;
  DocumentNumber found{.number = digits->value, .begin = at};
  std::size_t number_end = dotted_end(text, digits->end);
  if (number_end < text.size() && is_suffix(text.printed[number_end])) ++number_end;
  const std::size_t divider = skip_blanks(text.folded, number_end);
  if (divider >= text.size() || divider > number_end + 1) return std::nullopt;
  const bool slash = text.folded[divider] == U'/';
  if (!slash && text.folded[divider] != U'-') return std::nullopt;
  std::size_t start = skip_blanks(text.folded, divider + 1);
  if (start > divider + 2) return std::nullopt;

  std::string year;
  if (slash) {
    if (const auto parsed = parse_year(text, start)) {
      found.year = parsed->value;
      year = std::to_string(parsed->value) + "/";
      start = parsed->end;
    }
  }
  const auto notation = parse_notation(text, start, rules);
  if (!notation) return std::nullopt;
  if (!slash && (divider != number_end || start != divider + 1) && !notation->party) {
    return std::nullopt;  // "2016 - NQ": a range or a dash in a sentence
  }
  found.party = !slash && notation->party && notation->type != nullptr;
  found.bare = !slash && !notation->party;
  found.type = notation->type;
  found.notation = notation->text;
  found.text = text.slice(at, number_end) + (slash ? "/" : "-") + year + notation->text;
  found.end = notation->end;
  return found;
}

}  // namespace sohoa::extract
