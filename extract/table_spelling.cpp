#include "extract/table_spelling.h"

#include <algorithm>

#include "document/unicode_form.h"
#include "extract/approximate_match.h"

namespace sohoa::extract {
namespace {

constexpr std::ptrdiff_t kFewestWords = 4;  // of a phrase that one may be lost from
constexpr std::size_t kFewestLetters = 10;  // shorter names differ by a letter from other names

/// The letters of `printed` in the case of `model`; both have the same letters.
std::string recase(std::u32string_view printed, const std::string& model) {
  const std::u32string pattern = to_utf32(model);
  std::u32string text(printed);
  for (std::size_t i = 0; i < text.size() && i < pattern.size(); ++i) {
    text[i] = is_upper(pattern[i]) ? to_upper(text[i]) : to_lower(text[i]);
  }
  return to_utf8(text);
}

/// All words of `part` stand in `whole`, in order and with one more somewhere.
bool lacks_one_word(std::u32string_view part, std::u32string_view whole) {
  bool lost = false;
  while (!whole.empty()) {
    const std::size_t part_end = std::min(part.find(U' '), part.size());
    const std::size_t whole_end = std::min(whole.find(U' '), whole.size());
    if (part.substr(0, part_end) == whole.substr(0, whole_end)) {
      part.remove_prefix(std::min(part_end + 1, part.size()));
    } else if (lost) {
      return false;
    } else {
      lost = true;
    }
    whole.remove_prefix(std::min(whole_end + 1, whole.size()));
  }
  return part.empty() && lost;
}

}  // namespace

std::optional<Spelling> table_spelling(std::u32string_view printed, const Phrases& phrases) {
  const auto found = phrases.find(fold(printed));
  if (found == phrases.end()) return std::nullopt;
  const std::string wanted = comparable(printed);
  for (const std::string& candidate : found->second) {
    if (comparable(to_utf32(candidate)) == wanted)
      return Spelling{recase(printed, candidate), true};
  }
  if (found->second.size() != 1) return std::nullopt;
  return Spelling{found->second.front(), false};
}

std::optional<Spelling> similar_spelling(std::u32string_view printed, const Phrases& phrases) {
  const std::u32string letters = compact(fold(printed));
  if (letters.size() + 1 < kFewestLetters) return std::nullopt;
  const std::string* only = nullptr;
  for (const auto& [key, spellings] : phrases) {
    if (key.size() + 4 < letters.size()) continue;
    const std::u32string wanted = compact(key);
    if (wanted.size() < kFewestLetters || !similar(letters, wanted)) continue;
    if (only != nullptr || spellings.size() != 1) return std::nullopt;
    only = &spellings.front();
  }
  if (only == nullptr) return std::nullopt;
  return Spelling{*only, false};
}

std::optional<Spelling> spelling_with_lost_word(std::u32string_view printed,
                                                const Phrases& phrases) {
  const std::u32string folded = fold(printed);
  const auto words = std::ranges::count(folded, U' ') + 1;
  if (words + 1 < kFewestWords) return std::nullopt;
  const std::u32string first = folded.substr(0, folded.find(U' ') + 1);
  const std::string* only = nullptr;
  for (auto entry = phrases.lower_bound(first);
       entry != phrases.end() && entry->first.starts_with(first); ++entry) {
    if (std::ranges::count(entry->first, U' ') != words) continue;
    if (!lacks_one_word(folded, entry->first)) continue;
    if (only != nullptr || entry->second.size() != 1) return std::nullopt;
    only = &entry->second.front();
  }
  if (only == nullptr) return std::nullopt;
  return Spelling{*only, false};
}

std::optional<Spelling> spelling_with_lost_first_word(std::u32string_view printed,
                                                      const Phrases& phrases) {
  const std::u32string folded = fold(printed);
  if (std::ranges::count(folded, U' ') + 2 < kFewestWords) return std::nullopt;
  const std::string* only = nullptr;
  for (const auto& [key, spellings] : phrases) {
    const std::size_t blank = key.find(U' ');
    if (blank == std::u32string::npos || key.substr(blank + 1) != folded) continue;
    if (only != nullptr || spellings.size() != 1) return std::nullopt;
    only = &spellings.front();
  }
  if (only == nullptr) return std::nullopt;
  return Spelling{*only, false};
}

}  // namespace sohoa::extract
