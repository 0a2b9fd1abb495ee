#include "extract/table_spelling.h"

#include "document/unicode_form.h"
#include "extract/approximate_match.h"

namespace sohoa::extract {
namespace {

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

}  // namespace sohoa::extract
