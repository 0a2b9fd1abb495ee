#include "extract/person_name.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "document/tone_mark.h"
#include "document/unicode_form.h"
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

/// "'Tạ", "\"Trần": a speck before the first word of the name.
void drop_signs_before(std::u32string& word) {
  const auto first =
      std::ranges::find_if(word, [](char32_t c) { return is_letter(c) || is_digit(c); });
  word.erase(word.begin(), first);
}

/// "thị", "lê": a capital read as a small letter, in a word that stands in most names and in a family
/// name; other words must have their capital.
void capitalize_known(std::u32string& word, bool first, const Rules::Impl& rules) {
  if (word.empty() || is_upper(word.front())) return;
  const bool known = first ? rules.family_names.contains(comparable(word)) && word.size() > 1
                           : comparable(word) == "thị";
  if (known) word.front() = to_upper(word.front());
}

bool has_letters(std::u32string_view word) {
  return std::ranges::any_of(word, is_letter);
}

/// Of a place or an organ: "Hồ Chí Minh", "VĂN PHÒNG CHÍNH PHỦ".
bool is_other_name(const std::vector<std::u32string>& words, const Rules::Impl& rules) {
  std::u32string whole;
  for (const std::u32string& word : words) {
    if (!whole.empty()) whole.push_back(U' ');
    whole += fold(word);
  }
  if (rules.place_names.contains(whole)) return true;
  return std::ranges::any_of(rules.organ_heads, [&](const OrganHead& head) {
    return head.words.find(U' ') != std::u32string::npos && has_words_at(whole, 0, head.words);
  });
}

/// "Hà Văn": a middle name without the name that follows it.
bool lacks_given_name(const std::vector<std::u32string>& words) {
  if (words.size() != 2) return false;
  const std::u32string last = fold(words.back());
  return last == U"van" || last == U"thi";
}

/// "Thượng tá", "Thiếu tướng": a rank before the name. The number of its words.
std::size_t rank_words(const std::vector<const Word*>& words) {
  constexpr std::array<std::u32string_view, 4> kGrades{U"dai", U"thuong", U"trung", U"thieu"};
  constexpr std::array<std::u32string_view, 4> kRanks{U"tuong", U"ta", U"uy", U"quan"};
  if (words.size() < 4) return 0;
  const bool rank = std::ranges::find(kGrades, fold(words[0]->text)) != kGrades.end() &&
                    std::ranges::find(kRanks, fold(words[1]->text)) != kRanks.end() &&
                    !is_upper(to_utf32(words[1]->text).front());
  return rank ? 2 : 0;
}

/// "ThS.", "TS.BS", "PGS.TS.": a title before the name.
bool is_title(std::u32string_view word) {
  return word.find(U'.') != std::u32string_view::npos;
}

}  // namespace

std::optional<PersonName> parse_person_name(const Piece& piece, const Rules::Impl& rules) {
  std::vector<std::u32string> words;
  for (const Word* word : std::span(piece.words).subspan(rank_words(piece.words))) {
    std::u32string text = to_utf32(word->text);
    if (!has_letters(text)) {
      if (words.empty()) continue;  // specks before the name
      break;
    }
    if (words.empty() && is_title(text)) continue;
    while (!text.empty() && !is_letter(text.back())) text.pop_back();
    drop_signs_before(text);
    capitalize_known(text, words.empty(), rules);
    words.push_back(std::move(text));
  }
  if (words.size() < kFewestWords || words.size() > kMostWords) return std::nullopt;
  if (!std::ranges::all_of(words, [](const auto& word) { return is_name_word(word); })) {
    return std::nullopt;
  }
  if (is_other_name(words, rules) || lacks_given_name(words)) return std::nullopt;
  std::size_t odd_syllables = 0;
  PersonName name{.known_family = rules.family_names.contains(comparable(words.front())),
                  .valid_syllables = true};
  for (const std::u32string& word : words) {
    if (!name.name.empty()) name.name += ' ';
    name.name += to_utf8(word);
    if (!normalize::is_vietnamese_syllable(to_utf8(word))) ++odd_syllables;
  }
  // Names keep syllables that the language has not ("Phớc"), but hardly two of them.
  name.valid_syllables = odd_syllables == 0 || (odd_syllables == 1 && words.size() > 2);
  return name;
}

}  // namespace sohoa::extract
