#include "normalize/place_name.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "document/word_rim.h"
#include "normalize/syllable.h"

namespace sohoa::normalize {
namespace {

constexpr std::size_t kLongestName = 3;  // syllables behind the kind of the unit
constexpr double kRepairedNats = 1.5;    // what repair made of a name that was read right
constexpr std::array<std::string_view, 9> kKinds{"tỉnh", "phố",    "huyện", "quận", "xã",
                                                 "trấn", "phường", "thôn",  "bản"};

std::u32string letters_of(const std::string& text) {
  return std::u32string(within_rim(to_utf32(text)));
}

/// No signs behind it, which would end the name.
bool is_kind(const Word& word) {
  const std::string lower = to_lower(word.text);
  return std::ranges::find(kKinds, lower) != kKinds.end();
}

bool is_capitalized(const std::u32string& letters) {
  return letters.size() > 1 && is_upper(letters.front());
}

/// Base letters in lower case: what two spellings of one name share.
std::string without_marks(const std::u32string& letters) {
  std::string plain;
  for (const char32_t letter : letters) append_utf8(plain, strip_diacritics(to_lower(letter)));
  return plain;
}

bool stands_in_name(const Line& line, std::size_t at) {
  for (std::size_t back = 1; back <= kLongestName && back <= at; ++back) {
    const Word& before = line.words[at - back];
    if (is_kind(before)) return true;
    const std::u32string letters = letters_of(before.text);
    const bool ends = is_rim_sign(to_utf32(before.text).back());
    if (!is_capitalized(letters) || ends) return false;
  }
  return false;
}

/// Words that nobody writes are no names either.
bool is_less_usual(const std::u32string& read, const std::u32string& now,
                   const dictionaries::LanguageModel& language) {
  constexpr double kLessUsualNats = 1;
  const auto id = [&](const std::u32string& word) {
    return language.find(fold_tone_school(to_lower(to_utf8(word))));
  };
  const auto own = id(read);
  return own != dictionaries::LanguageModel::kUnknown &&
         language.cost_nats({}, own) > language.cost_nats({}, id(now)) + kLessUsualNats;
}

bool is_restorable(const Word& word, const dictionaries::LanguageModel& language) {
  if (!word.changed() || word.text.empty() || word.confidence.value() >= kSureName) return false;
  const std::u32string now = letters_of(word.text);
  const std::u32string read = letters_of(word.raw);
  return is_capitalized(now) && is_capitalized(read) && now != read &&
         without_marks(now) == without_marks(read) && is_vietnamese_syllable(to_utf8(read)) &&
         is_less_usual(read, now, language);
}

void restore(Word& word) {
  std::erase_if(word.alternatives,
                [&](const Alternative& other) { return other.text == word.raw; });
  word.alternatives.insert(word.alternatives.begin(),
                           {.text = word.text, .cost_nats = kRepairedNats});
  word.text = word.raw;
  word.confidence = Confidence(kSureName);
  word.reason.clear();
}

}  // namespace

void restore_place_names(std::vector<Line>& lines, const dictionaries::LanguageModel& language) {
  for (Line& line : lines) {
    for (std::size_t i = 1; i < line.words.size(); ++i) {
      Word& word = line.words[i];
      if (is_restorable(word, language) && stands_in_name(line, i)) restore(word);
    }
  }
}

}  // namespace sohoa::normalize
