#include "extract/person_name.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string_view>
#include <vector>

#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "extract/family_name.h"
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
  const auto first = std::ranges::find_if(word, is_word_glyph);
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

/// All in capitals, or none: "ER Văn Mẫu" has what a seal left of another word.
bool has_one_case(const std::vector<std::u32string>& words) {
  const auto in_capitals = std::ranges::count_if(words, [](const std::u32string& word) {
    return word.size() > 1 && std::ranges::all_of(word, is_upper);
  });
  const auto long_words =
      std::ranges::count_if(words, [](const std::u32string& word) { return word.size() > 1; });
  return in_capitals == 0 || in_capitals == long_words;
}

/// Of a place or an organ: "Hồ Chí Minh", "VĂN PHÒNG CHÍNH PHỦ".
bool is_other_name(const std::vector<std::u32string>& words, const Rules::Impl& rules,
                   bool places) {
  std::u32string whole;
  for (const std::u32string& word : words) {
    if (!whole.empty()) whole.push_back(U' ');
    whole += fold(word);
  }
  if (places && rules.place_names.contains(whole)) return true;
  // "PHÓ CHỦ": a position that lost its end.
  const bool position = std::ranges::any_of(
      rules.positions, [&](const auto& words_of) { return words_of.starts_with(whole + U" "); });
  if (position) return true;
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

/// "Văn Mẫu", "Thị Ví Dụ": a middle name without the family that stands before it.
bool lacks_family(const std::vector<std::u32string>& words) {
  constexpr std::array<std::string_view, 8> kMiddleNames{"văn", "thế", "công", "xuân",
                                                         "đức", "hữu", "ngọc", "quang"};
  const std::string first = comparable(words.front());
  return first == "thị" ||
         (words.size() == 2 && std::ranges::find(kMiddleNames, first) != kMiddleNames.end());
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

/// "ThS.", "TS.BS", "PGS.TS.": a title before the name, and no "I.ương" in it.
bool is_title(std::u32string_view word) {
  const std::size_t dot = word.find(U'.');
  if (dot == std::u32string_view::npos || dot == 0) return false;
  return dot + 1 == word.size() || is_upper(word[dot + 1]);
}

std::u32string letters_only(std::u32string_view text) {
  std::u32string letters;
  std::ranges::copy_if(text, std::back_inserter(letters), is_letter);
  return letters;
}

bool is_syllable(std::u32string_view word) {
  return normalize::is_vietnamese_syllable(to_utf8(std::u32string(word)));
}

void capitalize(std::u32string& word) {
  const auto first = std::ranges::find_if(word, is_letter);
  if (first != word.end()) *first = to_upper(*first);
}

std::u32string bare(std::string_view text) {
  std::u32string word = to_utf32(std::string(text));
  while (!word.empty() && !is_letter(word.back())) word.pop_back();
  drop_signs_before(word);
  return word;
}

/// What was read, where repair made another word of a syllable with a capital; but a family name is a
/// family name, and "Thị" is what most women have behind it. Old text was read by others, who lost marks.
std::u32string as_printed(const Word& word, bool first, const Rules::Impl& rules) {
  std::u32string repaired = to_utf32(word.text);
  if (word.raw == word.text || !word.box) return repaired;
  std::u32string read = bare(word.raw);
  const bool name_word = is_name_word(read) && is_syllable(read);
  // "1hế": no small letter looks like a digit.
  const bool capital = !read.empty() && (is_upper(read.front()) || is_digit(read.front()));
  if (!name_word && capital) capitalize(repaired);
  if (!name_word || comparable(letters_only(repaired)) == "thị") return repaired;
  if (first && rules.family_names.contains(comparable(letters_only(repaired)))) return repaired;
  return read;
}

double unigram_nats(std::u32string_view word, const Rules::Impl& rules) {
  constexpr double kUnheardOf = 20;
  if (!rules.language) return 0;
  const auto id = rules.language->find(comparable(word));
  return id == dictionaries::LanguageModel::kUnknown ? kUnheardOf
                                                     : rules.language->cost_nats({}, id);
}

struct NameWord {
  std::u32string text{};
  bool contested = false;        ///< another reading of the same ink is as good
  const Word* source = nullptr;  ///< of which it is the whole
};

/// A recogniser errs towards the words of the language: of two spellings that it read of one word,
/// "Ứng" and "Ưng", the less usual one is more likely on the page.
void weigh_readings(NameWord& name, const Word& word, bool first, const Rules::Impl& rules) {
  constexpr double kAsGoodNats = 1.0;
  constexpr double kEnoughNats = 0.8;  // to be taken for the word
  constexpr double kBetterNats = 0.3;
  constexpr double kSurerNats =
      0.05;  // by an eighth of the confidence: habit does not explain that
  constexpr double kLessUsualNats = 1.0;
  for (const Alternative& alternative : word.readings) {
    const std::u32string read = bare(alternative.text);
    if (alternative.cost_nats > kAsGoodNats || comparable(read) == comparable(name.text)) continue;
    const bool possible = first ? rules.family_names.contains(comparable(read))
                                : is_name_word(read) && is_syllable(read);
    if (!possible) continue;
    // What most men have behind their family; nobody is called "Vấn" there.
    if (comparable(name.text) == "văn" && fold(read) == U"van" && !first) continue;
    name.contested = true;
    const bool marks_alone = !first && fold(read) == fold(name.text);
    const double rarer = unigram_nats(read, rules) - unigram_nats(name.text, rules);
    const bool surer = alternative.cost_nats < kSurerNats;
    const bool better =
        surer || (alternative.cost_nats < kBetterNats && (!marks_alone || rarer > 0));
    const bool unusual = marks_alone && rarer > kLessUsualNats;
    if (better || (unusual && alternative.cost_nats < kEnoughNats)) name.text = read;
  }
}

/// "Quang:Mẫu", "Vũ.Văn", "ThếMẫu": a speck that joins two words, or nothing.
std::vector<std::u32string> parts_of(const std::u32string& text) {
  std::vector<std::u32string> parts{{}};
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool speck = !is_letter(text[i]) && !is_digit(text[i]) && i > 1 && i + 1 < text.size() &&
                       is_letter(text[i - 1]) && !is_upper(text[i - 1]) && is_upper(text[i + 1]);
    const bool word = parts.back().size() > 1 && i + 1 < text.size() && !is_upper(text[i + 1]);
    const bool capital = word && is_upper(text[i]) && is_letter(text[i - 1]) &&
                         std::ranges::any_of(parts.back(), is_upper) && !is_upper(text[i - 1]);
    if (speck) {
      parts.emplace_back();
    } else if (capital) {
      parts.push_back({text[i]});
    } else {
      parts.back().push_back(text[i]);
    }
  }
  return parts;
}

/// "Z Trần Văn Mẫu": the end of a pen's stroke, read as a letter before a whole name. "Y" and "H" open
/// names of the Central Highlands.
bool is_scrap_before(const Word& word, const Piece& piece, const Rules::Impl& rules) {
  constexpr std::ptrdiff_t kFewestBehind = 3;
  const std::u32string letter = bare(word.text);
  if (letter.size() != 1 || fold(letter) == U"y" || fold(letter) == U"h") return false;
  const auto next = std::ranges::find(piece.words, &word) + 1;
  return piece.words.end() - next >= kFewestBehind &&
         rules.family_names.contains(comparable(bare((*next)->text)));
}

/// The letters of a word of a name, of which a thin one may have been read as a digit: "1ạ".
std::u32string name_letters(std::u32string_view text) {
  std::u32string letters;
  for (const char32_t c : text) {
    if (is_letter(c)) letters.push_back(c);
    if (c == U'1' || c == U'|') letters.push_back(U'l');
  }
  return letters;
}

/// All that was read of the word, at the cost of believing it: after repair, by the recogniser, at another
/// size.
std::vector<Alternative> readings_of(const Word& word) {
  constexpr double kUnlikelyNats = 2.5;
  std::vector<Alternative> readings;
  const auto add = [&](const std::string& text, double cost_nats) {
    std::string letters = to_utf8(name_letters(to_utf32(text)));
    if (!letters.empty()) readings.push_back({std::move(letters), cost_nats});
  };
  add(word.text, 0.0);
  if (word.raw != word.text) add(word.raw, 0.0);
  for (const Alternative& other : word.readings) {
    if (other.cost_nats <= kUnlikelyNats) add(other.text, other.cost_nats);
  }
  return readings;
}

/// "Còng", "Nuân": between family and given name stand few words, and this is none of them as it was read.
/// What was read without any doubt stays.
void mend_middle(NameWord& name, const Rules::Impl& rules) {
  constexpr double kSure = 0.97;
  constexpr double kAsGoodNats = 1.0;
  const Word& word = *name.source;
  const bool sure = word.confidence.value() >= kSure && !word.changed() && word.readings.empty();
  const auto usual = [&](std::u32string_view read) {
    return std::ranges::find_if(rules.middle_names, [&](const FamilyName& known) {
      return comparable(known.name) == comparable(read);
    });
  };
  if (const auto known = usual(name.text); known != rules.middle_names.end()) {
    if (!is_upper(name.text.front())) name.text = known->name;
    return;
  }
  if (sure) return;
  const std::vector<Alternative> readings = readings_of(word);
  for (const Alternative& reading : readings) {  // what was read before repair comes after it
    const auto known = usual(to_utf32(reading.text));
    if (known == rules.middle_names.end() || reading.cost_nats > kAsGoodNats) continue;
    name.text = known->name;
    name.contested = true;
    return;
  }
  const auto likely = likely_name(readings, rules.middle_names);
  if (!likely) return;
  name.text = likely->name;
  name.contested = name.contested || likely->letters_off > 0;
}

/// The words of a line that may be a name; empty where it cannot be one.
std::vector<NameWord> name_words(const Piece& piece, const Rules::Impl& rules) {
  std::vector<NameWord> words;
  for (const Word* word : std::span(piece.words).subspan(rank_words(piece.words))) {
    const std::u32string printed = as_printed(*word, words.empty(), rules);
    if (!has_letters(printed)) {
      if (words.empty()) continue;  // specks before the name
      break;
    }
    if (words.empty() && (is_title(printed) || is_scrap_before(*word, piece, rules))) continue;
    const std::vector<std::u32string> parts = parts_of(printed);
    for (const std::u32string& part : parts) {
      words.push_back({bare(to_utf8(part))});
      capitalize_known(words.back().text, words.size() == 1, rules);
    }
    if (parts.size() > 1) continue;
    weigh_readings(words.back(), *word, words.size() == 1, rules);
    words.back().source = word;
  }
  if (words.size() < kFewestWords || words.size() > kMostWords) return {};
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    if (words[i].source != nullptr) mend_middle(words[i], rules);
  }
  return words;
}

std::optional<PersonName> name_of(const std::vector<NameWord>& read, const Rules::Impl& rules,
                                  bool like_place = false) {
  if (read.empty()) return std::nullopt;
  if (!std::ranges::all_of(read, [](const auto& word) { return is_name_word(word.text); })) {
    return std::nullopt;
  }
  std::vector<std::u32string> words;
  words.reserve(read.size());
  for (const NameWord& word : read) words.push_back(word.text);
  if (is_other_name(words, rules, !like_place) || lacks_given_name(words) || lacks_family(words)) {
    return std::nullopt;
  }
  if (!has_one_case(words)) return std::nullopt;
  std::size_t odd_syllables = 0;
  PersonName name{.known_family = rules.family_names.contains(comparable(words.front())),
                  .valid_syllables = true,
                  .contested = std::ranges::any_of(read, &NameWord::contested)};
  for (const std::u32string& word : words) {
    if (!name.name.empty()) name.name += ' ';
    name.name += to_utf8(word);
    if (!is_syllable(word)) ++odd_syllables;
  }
  // Names keep syllables that the language has not ("Phớc"), but hardly two of them, and families do not.
  name.valid_syllables =
      odd_syllables == 0 || (odd_syllables == 1 && words.size() > 2 && name.known_family);
  return name;
}

/// A family that is in no table is one too.
bool is_surely_read(const Word& word) {
  constexpr double kSure = 0.8;
  const std::u32string read = bare(word.raw);
  return !word.changed() && word.confidence.value() >= kSure && is_name_word(read) &&
         is_syllable(read);
}

/// "I đơng Văn Mẫu": a family of which a seal parted the first letter, as one word; nothing where the
/// line does not open so.
std::optional<Word> parted_family(const Piece& piece, const Rules::Impl& rules) {
  constexpr std::size_t kFewestOfLine = 4;
  if (piece.words.size() < kFewestOfLine) return std::nullopt;
  const Word& scrap = *piece.words[0];
  Word word = *piece.words[1];
  const std::u32string behind = bare(word.text);
  const auto is_usual = [&](const FamilyName& name) {
    return comparable(name.name) == comparable(behind);
  };
  const std::u32string letter = name_letters(to_utf32(scrap.text));
  const bool capital = letter.size() == 1 && (is_upper(letter.front()) || letter == U"l");
  if (!capital || behind.size() > kLongestSyllable ||
      std::ranges::any_of(rules.families, is_usual) ||
      std::ranges::any_of(rules.middle_names, is_usual)) {
    return std::nullopt;
  }
  word.text.insert(0, scrap.text);
  word.raw.insert(0, scrap.raw);
  word.readings.clear();
  return word;
}

}  // namespace

std::optional<PersonName> parse_person_name(const Piece& piece, const Rules::Impl& rules) {
  return name_of(name_words(piece, rules), rules);
}

std::optional<PersonName> parse_name_like_place(const Piece& piece, const Rules::Impl& rules) {
  if (piece.words.size() != 2) return std::nullopt;
  const auto name = name_of(name_words(piece, rules), rules, true);
  return name && name->known_family && name->valid_syllables ? name : std::nullopt;
}

std::optional<PersonName> parse_damaged_name(const Piece& line, const Rules::Impl& rules) {
  constexpr std::size_t kFewestOfName = 3;
  constexpr double kStroke = 0.9;  // less than a letter, that a sure reading may lack
  Piece piece = line;
  const std::optional<Word> parted = parted_family(piece, rules);
  if (parted) {
    piece.words.erase(piece.words.begin());
    piece.words.front() = &*parted;
  }
  std::vector<NameWord> words = name_words(piece, rules);
  if (words.size() < kFewestOfName) return std::nullopt;
  const auto first = std::ranges::find_if(
      piece.words, [](const Word* word) { return has_letters(to_utf32(word->text)); });
  const auto family = likely_name(readings_of(**first), rules.families);
  if (!family || (family->letters_off > kStroke && is_surely_read(**first))) return std::nullopt;
  words.front().text = family->name;
  auto mended = name_of(words, rules);
  if (mended) mended->mended = true;
  return mended;
}

}  // namespace sohoa::extract
