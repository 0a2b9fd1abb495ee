#include "normalize/code_joining.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

bool is_open_code(std::u32string_view text, const CodeTable& table) {
  if (text.empty() || text.back() != U'-') return false;
  const std::optional<CodeSpan> code = find_code(text, table);
  return code && code->end + 1 == text.size();
}

// Without the joint that was read twice; nothing when no known abbreviation comes first.
std::optional<std::u32string> rest_of_code(std::u32string_view text, const CodeTable& table) {
  if (!text.empty() && text.front() == U'-') text.remove_prefix(1);
  std::size_t letters = 0;
  while (letters < text.size() && is_letter(text[letters])) ++letters;
  if (!table.knows(text.substr(0, letters))) return std::nullopt;
  return std::u32string(text);
}

bool are_digits(std::u32string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

// "52-" before "CT/TW": numbers of the Party stand before a hyphen.
bool is_open_number(std::u32string_view text) {
  return text.size() >= 2 && text.back() == U'-' && are_digits(text.substr(0, text.size() - 1));
}

bool is_slashed(std::u32string_view text) {
  return text.find(U'/') != std::u32string_view::npos;
}

// "1" and "07/2021/NĐ-CP" behind "số": a number that is cut in two, since none begins with 0 and no two
// numbers follow each other there.
bool is_cut_number(const Word& before, std::u32string_view left, std::u32string_view right,
                   const CodeTable& table) {
  if (to_lower(before.text) != "số" || !are_digits(left) || left.size() > 3) return false;
  if (right.empty() || right.front() != U'0' || !is_slashed(right)) return false;
  const std::optional<CodeSpan> code = find_code(right, table);
  return code && code->begin == 0;
}

// "02/201" before "7/TT-BXYZ": a year that is cut in two.
bool is_cut_year(std::u32string_view left, std::u32string_view right, const CodeTable& table) {
  constexpr std::size_t kYearDigits = 4;
  const std::size_t slash = left.find(U'/');
  if (slash == std::u32string_view::npos || !are_digits(left.substr(0, slash))) return false;
  const std::size_t rest = std::min(right.find(U'/'), right.size());
  const std::u32string year =
      std::u32string(left.substr(slash + 1)) + std::u32string(right.substr(0, rest));
  const bool cut = slash + 1 < left.size() && rest > 0 && rest < right.size();
  if (!cut || year.size() != kYearDigits || !are_digits(year)) return false;
  if (!year.starts_with(U"19") && !year.starts_with(U"20")) return false;
  const std::optional<CodeSpan> code = find_code(right, table);
  return code && code->begin == 0;
}

void join(Word& left, const Word& right, const std::u32string& text) {
  left.text = to_utf8(text);
  left.raw += std::string(static_cast<std::size_t>(right.spaces_before), ' ') + right.raw;
  left.confidence = Confidence(left.confidence.value() * right.confidence.value());
  left.alternatives.clear();
  left.reason = "join";
  if (left.box && right.box) left.box = unite(*left.box, *right.box);
}

// What the word after line.words[i] adds to the code that this one begins; nothing if it begins none.
std::optional<std::u32string> continuation(const Line& line, std::size_t i,
                                           const CodeTable& table) {
  const std::u32string left = to_utf32(line.words[i].text);
  const std::u32string right = to_utf32(line.words[i + 1].text);
  if (is_open_code(left, table)) return rest_of_code(right, table);
  if (is_open_number(left) && is_slashed(right)) return rest_of_code(right, table);
  if (is_cut_year(left, right, table)) return right;
  if (i > 0 && is_cut_number(line.words[i - 1], left, right, table)) return right;
  return std::nullopt;
}

}  // namespace

void join_codes(std::vector<Line>& lines, const CodeTable& table) {
  for (Line& line : lines) {
    for (std::size_t i = 0; i + 1 < line.words.size(); ++i) {
      const auto rest = continuation(line, i, table);
      if (!rest) continue;
      join(line.words[i], line.words[i + 1], to_utf32(line.words[i].text) + *rest);
      line.words.erase(line.words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }
}

}  // namespace sohoa::normalize
