#include "extract/person_name.h"

#include <algorithm>
#include <string_view>

#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFewestWords = 2;
constexpr std::size_t kMostWords = 5;
constexpr std::size_t kLongestSyllable = 7;  // "nghiêng"

bool is_name_word(std::u32string_view word) {
  if (word.empty() || word.size() > kLongestSyllable || !is_upper(word.front())) return false;
  if (!std::ranges::all_of(word, is_letter)) return false;
  const auto upper = static_cast<std::size_t>(std::ranges::count_if(word, is_upper));
  return upper == 1 || upper == word.size();
}

bool has_letters(std::u32string_view word) {
  return std::ranges::any_of(word, is_letter);
}

/// "ThS.", "TS.BS", "PGS.TS.": a title before the name.
bool is_title(std::u32string_view word) {
  return word.find(U'.') != std::u32string_view::npos;
}

}  // namespace

std::optional<PersonName> parse_person_name(const Piece& piece, const Rules::Impl& rules) {
  std::vector<std::u32string> words;
  for (const Word* word : piece.words) {
    std::u32string text = to_utf32(word->text);
    if (!has_letters(text)) {
      if (words.empty()) continue;  // specks before the name
      break;
    }
    if (words.empty() && is_title(text)) continue;
    while (!text.empty() && !is_letter(text.back())) text.pop_back();
    words.push_back(std::move(text));
  }
  if (words.size() < kFewestWords || words.size() > kMostWords) return std::nullopt;
  if (!std::ranges::all_of(words, [](const auto& word) { return is_name_word(word); })) {
    return std::nullopt;
  }
  PersonName name{.known_family = rules.family_names.contains(fold(words.front())),
                  .valid_syllables = true};
  for (const std::u32string& word : words) {
    if (!name.name.empty()) name.name += ' ';
    name.name += to_utf8(word);
    name.valid_syllables = name.valid_syllables && normalize::is_vietnamese_syllable(to_utf8(word));
  }
  return name;
}

}  // namespace sohoa::extract
