#include "extract/joined_words.h"

#include <algorithm>

#include "document/unicode_form.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFewestLetters = 2;  // of a syllable: specks are shorter

bool is_syllable(std::u32string_view word) {
  return normalize::is_vietnamese_syllable(to_utf8(word));
}

/// Where the second syllable begins; 0 when the word is one, is none, or may be parted in two ways.
std::size_t joint_of(std::u32string_view word) {
  for (const std::u32string_view committee : {U"UBND", U"HĐND"}) {
    if (!word.starts_with(committee)) continue;
    const auto rest = word.substr(committee.size());
    if (rest.size() >= kFewestLetters && is_syllable(rest)) return committee.size();
  }
  if (word.size() < 2 * kFewestLetters || !std::ranges::all_of(word, is_letter)) return 0;
  if (is_syllable(word)) return 0;
  std::size_t joint = 0;
  for (std::size_t at = kFewestLetters; at + kFewestLetters <= word.size(); ++at) {
    if (!is_syllable(word.substr(0, at)) || !is_syllable(word.substr(at))) continue;
    if (joint != 0) return 0;
    joint = at;
  }
  return joint;
}

/// "BANTỔCHỨC": where the second of three syllables begins; 0 when there are not three, or in two ways.
std::size_t joint_of_three(std::u32string_view word) {
  std::size_t joint = 0;
  for (std::size_t at = kFewestLetters; at + 2 * kFewestLetters <= word.size(); ++at) {
    if (!is_syllable(word.substr(0, at)) || joint_of(word.substr(at)) == 0) continue;
    if (joint != 0) return 0;
    joint = at;
  }
  return joint;
}

/// "TỈNHANSÙNG": the kind of a unit before a name of two words.
std::size_t kind_length(std::u32string_view word) {
  for (const std::u32string_view kind :
       {U"TỈNH", U"HUYỆN", U"QUẬN", U"PHƯỜNG", U"XÃ", U"UBND", U"HĐND"}) {
    if (word.starts_with(kind) && joint_of(word.substr(kind.size())) != 0) return kind.size();
  }
  return 0;
}

std::u32string parted(std::u32string_view word) {
  std::size_t joint = joint_of(word);
  if (joint == 0 && !is_syllable(word)) joint = kind_length(word);
  if (joint == 0 && !is_syllable(word)) joint = joint_of_three(word);
  if (joint == 0) return std::u32string(word);
  return parted(word.substr(0, joint)) + U" " + parted(word.substr(joint));
}

}  // namespace

std::string with_words_apart(std::string_view text) {
  const std::u32string letters = to_utf32(text);
  std::u32string apart;
  for (std::size_t begin = 0; begin < letters.size();) {
    const std::size_t end = std::min(letters.find(U' ', begin), letters.size());
    apart += parted(std::u32string_view(letters).substr(begin, end - begin));
    if (end < letters.size()) apart.push_back(U' ');
    begin = end + 1;
  }
  return to_utf8(apart);
}

}  // namespace sohoa::extract
