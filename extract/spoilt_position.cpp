#include "extract/spoilt_position.h"

#include <algorithm>
#include <vector>

#include "document/unicode_form.h"
#include "extract/approximate_match.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kLongPosition = 10;  // letters: no other word is like it
constexpr std::size_t kFewestLeft = 5;     // ditto, behind a first letter that was lost

/// The first `count` words.
std::u32string_view opening(std::u32string_view line, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end != std::u32string_view::npos; --count) {
    end = line.find(U' ', end == 0 ? 0 : end + 1);
  }
  return line.substr(0, end);
}

bool is_spoilt(std::u32string_view line, std::size_t words, std::u32string_view position) {
  const std::u32string_view first = opening(line, words);
  // "P. HIỆU TRƯỞNG" is written so.
  if (!std::ranges::all_of(first, [](char32_t c) { return is_letter(c) || c == U' '; })) {
    return false;
  }
  const std::u32string letters = compact(first);
  if (position.size() >= kLongPosition && similar(letters, position)) return true;
  return letters.size() >= kFewestLeft && compact(line) == position.substr(1);
}

}  // namespace

std::optional<SpoiltPosition> spoilt_position(std::u32string_view folded,
                                              const Rules::Impl& rules) {
  std::optional<SpoiltPosition> only;
  for (const auto& [position, spellings] : rules.position_names) {
    if (has_words_at(folded, 0, position)) return std::nullopt;
    const auto words = static_cast<std::size_t>(std::ranges::count(position, U' ')) + 1;
    if (words < 2 || !is_spoilt(folded, words, compact(position))) continue;
    if (only || spellings.size() != 1) return std::nullopt;
    only = {spellings.front(), words};
  }
  return only;
}

std::optional<std::string> position_of_part(std::u32string_view folded, const Rules::Impl& rules) {
  constexpr std::size_t kFewestLetters = 3;
  const std::u32string part = compact(folded);
  if (part.size() < kFewestLetters) return std::nullopt;
  std::vector<std::u32string> whole;
  const std::string* name = nullptr;
  for (const auto& [position, spellings] : rules.position_names) {
    const std::u32string letters = compact(position);
    const bool deputy = position.starts_with(U"pho ");
    if (deputy || spellings.size() != 1) continue;
    if (!letters.starts_with(part) && !letters.ends_with(part)) continue;
    if (whole.empty() || letters.size() < whole.front().size()) {
      whole.insert(whole.begin(), letters);
      name = &spellings.front();
    } else {
      whole.push_back(letters);
    }
  }
  const bool one = std::ranges::all_of(whole, [&](const std::u32string& letters) {
    return letters.find(whole.front()) != std::u32string::npos;
  });
  return name != nullptr && one ? std::optional(*name) : std::nullopt;
}

}  // namespace sohoa::extract
