// Three steps: blanks part pieces; within a piece, signs that never belong to a number, a date or a code
// part segments; a segment is a class as a whole, or falls into words, numbers and single signs.

#include "normalize/token.h"

#include <algorithm>
#include <span>

#include "document/raised_digit.h"
#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "normalize/syllable.h"

namespace sohoa::normalize {
namespace {

enum class Kind { Letter, Digit, Raised, Joint, Sign, Blank, Broken };

struct Character {
  char32_t letter = 0;
  Kind kind = Kind::Sign;
  std::size_t begin = 0;
  std::size_t end = 0;
};

using Characters = std::span<const Character>;

bool is_blank(char32_t letter) {
  return letter <= 0x20 || letter == 0x7F || letter == 0xA0 ||
         (letter >= 0x2000 && letter <= 0x200B) || letter == 0x202F || letter == 0x3000 ||
         letter == 0xFEFF || letter == 0x85;
}

char32_t fold_sign(char32_t sign) {
  switch (sign) {
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0x00AD:
      return U'-';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x00AB:
    case 0x00BB:
    case U'\'':
    case U'`':
    case 0x00B4:
      return U'"';
    case 0x25CF:
    case 0x25AA:
    case 0x25A0:
    case 0x00B7:
    case 0xF0B7:
    case 0x2219:
    case 0x25E6:
      return U'•';
    default:
      return sign;
  }
}

Kind kind_of(char32_t letter, std::size_t bytes) {
  if (letter == 0xFFFD && bytes == 1) return Kind::Broken;
  if (is_digit(letter)) return Kind::Digit;
  if (is_raised_digit(letter)) return Kind::Raised;
  if (is_letter(letter)) return Kind::Letter;
  if (is_blank(letter)) return Kind::Blank;
  switch (letter) {
    case U'/':
    case U'-':
    case U'.':
    case U',':
    case U'_':
    case U'@':
    case U':':
      return Kind::Joint;
    default:
      return Kind::Sign;
  }
}

std::vector<Character> characters(std::string_view text) {
  std::vector<Character> result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    Character character{fold_lookalike(point.letter), Kind::Sign, at, at + point.bytes};
    character.kind = kind_of(character.letter, point.bytes);
    if (character.kind == Kind::Sign) {
      character.letter = fold_sign(point.letter);
      if (character.letter == U'-') character.kind = Kind::Joint;
    }
    result.push_back(character);
    at += point.bytes;
  }
  return result;
}

/// The parts of `whole` between the letters `joint`; never empty.
std::vector<Characters> split_at(Characters whole, char32_t joint) {
  std::vector<Characters> parts;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= whole.size(); ++at) {
    if (at == whole.size() || whole[at].letter == joint) {
      parts.push_back(whole.subspan(begin, at - begin));
      begin = at + 1;
    }
  }
  return parts;
}

bool all_of_kind(Characters part, Kind kind) {
  return !part.empty() &&
         std::ranges::all_of(part, [kind](const Character& c) { return c.kind == kind; });
}

bool has_kind(Characters part, Kind kind) {
  return std::ranges::any_of(part, [kind](const Character& c) { return c.kind == kind; });
}

bool has_letter(Characters part, char32_t letter) {
  return std::ranges::any_of(part, [letter](const Character& c) { return c.letter == letter; });
}

std::string number_class(std::size_t digits) {
  return "<" + std::to_string(std::min<std::size_t>(digits, 5)) + ">";
}

/// "5/3/2020", "05-03-2020", "3/2020", "1/3"; empty when it is none.
std::string date_class(Characters core) {
  for (const char32_t joint : {U'/', U'-', U'.'}) {
    const std::vector<Characters> parts = split_at(core, joint);
    if (parts.size() < 2 || parts.size() > 3) continue;
    if (!std::ranges::all_of(parts, [](Characters p) { return all_of_kind(p, Kind::Digit); }))
      continue;
    const bool year_last = parts.back().size() == 4;
    const bool short_first = parts[0].size() <= 2;
    if (parts.size() == 3) {
      if (year_last && short_first && parts[1].size() <= 2) return "<date>";
    } else if (joint == U'/') {
      return year_last && short_first ? "<month>" : "<frac>";
    }
  }
  return {};
}

/// "1.234.567", "12,5", "2.1.3"; empty when it is none.
std::string fraction_class(Characters core) {
  if (has_letter(core, U'/') || has_letter(core, U'-')) return {};
  const std::vector<Characters> by_comma = split_at(core, U',');
  if (by_comma.size() > 2) return {};
  const std::vector<Characters> groups = split_at(by_comma[0], U'.');
  if (!std::ranges::all_of(groups, [](Characters p) { return all_of_kind(p, Kind::Digit); }))
    return {};
  const bool grouped = groups.size() > 1 && groups[0].size() <= 3 &&
                       std::ranges::all_of(groups.begin() + 1, groups.end(),
                                           [](Characters p) { return p.size() == 3; });
  if (by_comma.size() == 2) {
    return all_of_kind(by_comma[1], Kind::Digit) && (grouped || groups.size() == 1) ? "<dec>" : "";
  }
  if (groups.size() < 2) return {};
  return grouped ? "<num>" : "<section>";
}

bool is_url(Characters core, std::string_view text) {
  if (has_letter(core, U'@') && core.size() > 4) return true;
  const std::string_view bytes =
      text.substr(core.front().begin, core.back().end - core.front().begin);
  for (const std::string_view start : {"http:/", "https:/", "www.", "Http:/", "Https:/", "WWW."}) {
    if (bytes.starts_with(start)) return true;
  }
  return false;
}

std::string folded(Characters word) {
  std::string lower;
  for (const Character& character : word) append_utf8(lower, to_lower(character.letter));
  return fold_tone_school(lower);
}

/// "UBND", "QĐ", "TTg", "CTr", "QH15": two large letters or more and no more than one small one behind.
bool looks_abbreviated(Characters part) {
  const auto large =
      std::ranges::count_if(part, [](const Character& c) { return is_upper(c.letter); });
  const auto small =
      std::ranges::count_if(part, [](const Character& c) { return is_lower(c.letter); });
  return large >= 2 && small <= 1;
}

/// Parts of a code's tail: "BC-SNV", "QĐ-TTg". All large letters are not enough: "HÒA-XÃ" are words.
bool is_abbreviation_chain(Characters tail) {
  const std::vector<Characters> parts = split_at(tail, U'-');
  if (parts.size() < 2) return false;
  if (!std::ranges::all_of(parts, looks_abbreviated)) return false;
  return std::ranges::any_of(parts,
                             [](Characters p) { return !is_vietnamese_syllable(folded(p)); });
}

/// "33/BC-SNV", "30/2020/NĐ-CP", "19/2021/QH14", "QĐ-UBND", "6459/bnv-cchc".
bool is_code(Characters core) {
  if (has_letter(core, U',') || has_letter(core, U':')) return false;
  if (!has_kind(core, Kind::Letter)) return false;
  const bool slash = has_letter(core, U'/');
  if (!slash) return is_abbreviation_chain(core);
  const std::vector<Characters> parts = split_at(core, U'/');
  if (parts[0].empty() || parts.back().empty()) return false;
  if (parts[0].front().kind == Kind::Digit) return has_kind(parts.back(), Kind::Letter);
  return is_abbreviation_chain(parts.back()) && has_kind(core, Kind::Digit);
}

/// The class of a whole segment; empty when it must be cut further.
std::string class_of(Characters core, std::string_view text) {
  if (is_url(core, text)) return "<url>";
  if (!has_kind(core, Kind::Joint)) return {};
  if (!has_kind(core, Kind::Letter)) {
    const std::string date = date_class(core);
    return date.empty() ? fraction_class(core) : date;
  }
  return is_code(core) ? "<code>" : "";
}

class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text), characters_(characters(text)) {}

  std::vector<Token> cut() {
    for (std::size_t at = 0; at < characters_.size();) {
      std::size_t end = at;
      while (end < characters_.size() && is_segment_part(characters_[end].kind)) ++end;
      if (end > at) {
        cut_segment(Characters(characters_).subspan(at, end - at));
        at = end;
      } else {
        at = cut_sign(at, characters_.size());
      }
    }
    return std::move(tokens_);
  }

 private:
  static bool is_segment_part(Kind kind) {
    return kind == Kind::Letter || kind == Kind::Digit || kind == Kind::Joint;
  }

  void add(std::string form, std::size_t first, std::size_t last) {
    tokens_.push_back({std::move(form), characters_[first].begin, characters_[last].end});
  }

  std::size_t index_of(Characters part) const {
    return static_cast<std::size_t>(part.data() - characters_.data());
  }

  /// One sign, or one run of dots or raised digits; returns where to go on.
  std::size_t cut_sign(std::size_t at, std::size_t limit) {
    const Character& sign = characters_[at];
    std::size_t end = at + 1;
    if (sign.kind == Kind::Blank) return end;
    if (sign.kind == Kind::Broken) {
      while (end < limit && characters_[end].kind == Kind::Broken) ++end;
      add("<unk>", at, end - 1);
      return end;
    }
    if (sign.kind == Kind::Raised) {
      while (end < limit && characters_[end].kind == Kind::Raised) ++end;
      add("<sup>", at, end - 1);
      return end;
    }
    if (sign.letter == U'.' || sign.letter == U'…') {
      while (end < limit && (characters_[end].letter == U'.' || characters_[end].letter == U'…'))
        ++end;
      add(end - at > 1 || sign.letter == U'…' ? "…" : ".", at, end - 1);
      return end;
    }
    add(to_utf8(std::u32string_view(&sign.letter, 1)), at, at);
    return end;
  }

  /// Joints at the rims are punctuation; what is between may be a class.
  void cut_segment(Characters segment) {
    std::size_t begin = index_of(segment);
    const std::size_t limit = begin + segment.size();
    std::size_t end = limit;
    while (begin < end && characters_[begin].kind == Kind::Joint) begin = cut_sign(begin, limit);
    while (end > begin && characters_[end - 1].kind == Kind::Joint) --end;
    if (begin < end) {
      const Characters core = Characters(characters_).subspan(begin, end - begin);
      const std::string form = class_of(core, text_);
      if (form.empty()) {
        cut_core(begin, end);
      } else {
        add(form, begin, end - 1);
      }
    }
    while (end < limit) end = cut_sign(end, limit);
  }

  /// Words, numbers, mixtures of both, and the signs between them.
  void cut_core(std::size_t begin, std::size_t end) {
    while (begin < end) {
      std::size_t stop = begin;
      while (stop < end && characters_[stop].kind != Kind::Joint) ++stop;
      if (stop == begin) {
        begin = cut_sign(begin, end);
        continue;
      }
      const std::size_t number_end = end_of_number(begin, end);
      if (number_end > stop) stop = number_end;
      const Characters part = Characters(characters_).subspan(begin, stop - begin);
      add(part_form(part), begin, stop - 1);
      begin = stop;
    }
  }

  /// "12,5" in "12,5-13,5": where a run of digits and . , that is one number ends, else `begin`.
  std::size_t end_of_number(std::size_t begin, std::size_t end) const {
    std::size_t stop = begin;
    while (stop < end &&
           (characters_[stop].kind == Kind::Digit || characters_[stop].letter == U'.' ||
            characters_[stop].letter == U',' || characters_[stop].letter == U'/')) {
      ++stop;
    }
    while (stop > begin && characters_[stop - 1].kind == Kind::Joint) --stop;
    if (stop < end && characters_[stop].kind == Kind::Letter) return begin;
    const Characters part = Characters(characters_).subspan(begin, stop - begin);
    if (part.empty()) return begin;
    return date_class(part).empty() && fraction_class(part).empty() ? begin : stop;
  }

  static std::string part_form(Characters part) {
    if (all_of_kind(part, Kind::Digit)) return number_class(part.size());
    if (all_of_kind(part, Kind::Letter)) return folded(part);
    if (has_kind(part, Kind::Letter)) return "<mix>";
    const std::string date = date_class(part);
    return date.empty() ? fraction_class(part) : date;
  }

  std::string_view text_;
  std::vector<Character> characters_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text) {
  return Cutter(text).cut();
}

std::string token_form(std::string_view core) {
  std::vector<Token> tokens = tokenize(core);
  return tokens.size() == 1 ? std::move(tokens[0].form) : "<unk>";
}

std::string word_form(std::string_view word) {
  return fold_tone_school(to_lower(fold_lookalikes(word)));
}

bool is_class(std::string_view form) {
  return form.size() > 2 && form.front() == '<' && form.back() == '>';
}

}  // namespace sohoa::normalize
