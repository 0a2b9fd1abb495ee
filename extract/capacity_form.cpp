#include "extract/capacity_form.h"

#include <algorithm>
#include <string>
#include <vector>

#include "document/unicode_form.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFewestLetters = 2;  // of a word; single letters are ink

struct CapacityPart {
  std::u32string prefix{};   ///< folded, without dots: "tm", "kt"; empty when there is none
  std::u32string folded{};   ///< what stands after it
  std::u32string printed{};  ///< ditto
};

std::vector<std::u32string> lines_of(std::string_view capacity) {
  std::vector<std::u32string> lines;
  std::u32string text = to_utf32(std::string(capacity));
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(U" / ", begin), text.size());
    lines.push_back(text.substr(begin, end - begin));
    begin = end + 3;
  }
  return lines;
}

/// The prefix and the rest: "KT.CHỦ TỊCH" -> "kt" and "CHỦ TỊCH".
CapacityPart part_of(const std::u32string& line, const Rules::Impl& rules) {
  CapacityPart part{.prefix = {}, .folded = fold(std::u32string_view(line)), .printed = line};
  for (const std::u32string& prefix : rules.signing_prefixes) {
    if (!part.folded.starts_with(prefix) || part.folded.size() <= prefix.size()) continue;
    std::size_t at = prefix.size();
    if (is_letter(part.folded[at])) continue;
    while (at < part.folded.size() && !is_letter(part.folded[at])) ++at;
    part.prefix = prefix;
    part.folded.erase(0, at);
    part.printed.erase(0, at);
    break;
  }
  return part;
}

bool is_clean(const CapacityPart& part) {
  std::size_t letters = 0;
  bool clean = true;
  const auto end_word = [&] {
    clean = clean && (letters == 0 || letters >= kFewestLetters);
    letters = 0;
  };
  for (const char32_t letter : part.folded) {
    if (is_letter(letter)) {
      ++letters;
    } else if (letter == U' ' || letter == U',' || letter == U'-' || letter == U'&') {
      end_word();
    } else {
      return false;
    }
  }
  end_word();
  return clean && !part.folded.empty();
}

/// The words of the longest position that the line opens with, and the diacritics of the table.
bool opens_with_position(const CapacityPart& part, const Rules::Impl& rules) {
  return std::ranges::any_of(rules.positions, [&](const std::u32string& words) {
    if (!has_words_at(part.folded, 0, words)) return false;
    const auto spellings = rules.position_names.find(words);
    if (spellings == rules.position_names.end()) return false;
    const std::string printed = comparable(part.printed.substr(0, words.size()));
    return std::ranges::any_of(spellings->second, [&](const std::string& spelling) {
      return comparable(to_utf32(spelling)) == printed;
    });
  });
}

/// After KT., TL., TUQ., Q. stands whose place is taken; TM. goes with the name of an organ.
bool has_whose_place(const CapacityPart& part, const Rules::Impl& rules) {
  const bool for_organ = part.prefix.empty() || part.prefix == U"tm" || part.prefix == U"t/m";
  return for_organ || opens_with_position(part, rules);
}

bool signs_for_somebody(const CapacityPart& part) {
  return part.prefix == U"kt" || part.prefix == U"k/t";
}

}  // namespace

bool is_capacity_form(std::string_view capacity, const Rules::Impl& rules) {
  std::vector<CapacityPart> parts;
  for (const std::u32string& line : lines_of(capacity)) parts.push_back(part_of(line, rules));
  if (!std::ranges::all_of(parts, is_clean)) return false;
  const bool places = std::ranges::all_of(
      parts, [&](const CapacityPart& part) { return has_whose_place(part, rules); });
  if (!places) return false;
  const CapacityPart& last = parts.back();
  // "Q. GIÁM ĐỐC" signs himself.
  const bool acting = last.prefix == U"q";
  if ((!last.prefix.empty() && !acting) || !opens_with_position(last, rules)) return false;
  if (last.folded == U"dai dien") return false;  // of whom, the next line says
  const bool deputy = last.folded.starts_with(U"pho ");
  const bool for_somebody = std::ranges::any_of(parts, signs_for_somebody);
  if (for_somebody) return deputy;
  // A line without a prefix above the last one is a prefix that was not read, or a second position.
  return std::ranges::all_of(parts.begin(), parts.end() - 1,
                             [](const CapacityPart& part) { return !part.prefix.empty(); });
}

}  // namespace sohoa::extract
