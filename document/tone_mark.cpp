// Where the mark of a syllable belongs:
//   1  i of "gi" and u of "qu" belong to the initial consonant, unless no other vowel is left ("gì");
//   2  a vowel with a mark of its own (ă â ê ô ơ ư) carries the tone, of "ươ" the ơ;
//   3  before a final consonant the last vowel carries it ("hoàn", "huýt");
//   4  open oa, oe, uy: the first vowel in the old school, the second in the new;
//   5  else the last vowel but one ("mía", "ngoéo", "khuỷu"), or the only one.

#include "document/tone_mark.h"

#include <array>

#include "document/unicode_form.h"

namespace sohoa {
namespace {

// A row is a vowel with its six tones in the order of Tone.
constexpr std::array<std::u32string_view, 24> kVowels = {
    U"aàảãáạ", U"ăằẳẵắặ", U"âầẩẫấậ", U"eèẻẽéẹ", U"êềểễếệ", U"iìỉĩíị", U"oòỏõóọ", U"ôồổỗốộ",
    U"ơờởỡớợ", U"uùủũúụ", U"ưừửữứự", U"yỳỷỹýỵ", U"AÀẢÃÁẠ", U"ĂẰẲẴẮẶ", U"ÂẦẨẪẤẬ", U"EÈẺẼÉẸ",
    U"ÊỀỂỄẾỆ", U"IÌỈĨÍỊ", U"OÒỎÕÓỌ", U"ÔỒỔỖỐỘ", U"ƠỜỞỠỚỢ", U"UÙỦŨÚỤ", U"ƯỪỬỮỨỰ", U"YỲỶỸÝỴ"};

constexpr char32_t kTableEnd = 0x1F00;  // behind Latin Extended Additional

struct Cell {
  std::int8_t row = -1;  // of kVowels; -1: no vowel
  std::uint8_t tone = 0;
};

const std::array<Cell, kTableEnd>& cells() {
  static const std::array<Cell, kTableEnd> kCells = [] {
    std::array<Cell, kTableEnd> filled{};
    for (std::size_t row = 0; row < kVowels.size(); ++row) {
      for (std::size_t tone = 0; tone < kVowels[row].size(); ++tone) {
        filled[kVowels[row][tone]] = {static_cast<std::int8_t>(row),
                                      static_cast<std::uint8_t>(tone)};
      }
    }
    return filled;
  }();
  return kCells;
}

Cell cell_of(char32_t letter) {
  return letter < kTableEnd ? cells()[letter] : Cell{};
}

// For the cell of a vowel.
std::u32string_view vowels_of(Cell cell) {
  return kVowels[static_cast<std::uint8_t>(cell.row)];
}

bool has_own_mark(char32_t letter) {
  return std::u32string_view(U"ăâêôơư").find(letter) != std::u32string_view::npos;
}

/// True for the vowel pairs that the two schools mark differently; letters are small, without tone.
bool is_disputed(char32_t first, char32_t second) {
  return (first == U'o' && (second == U'a' || second == U'e')) || (first == U'u' && second == U'y');
}

/// Moves the mark at the end of a word, letters [begin, end) of `letters`, if the schools dispute it.
void place_in_word(std::u32string& letters, std::size_t begin, std::size_t end, ToneSchool school) {
  if (end - begin < 2) return;
  const TonedLetter first = split_tone(letters[end - 2]);
  const TonedLetter second = split_tone(letters[end - 1]);
  if ((first.tone == Tone::Level) == (second.tone == Tone::Level)) return;
  if (!is_disputed(to_lower(first.letter), to_lower(second.letter))) return;
  if (end - begin > 2) {
    const char32_t before = letters[end - 3];
    if (cell_of(before).row >= 0 || to_lower(before) == U'q') return;
  }
  const Tone tone = first.tone == Tone::Level ? second.tone : first.tone;
  const bool old = school == ToneSchool::Old;
  letters[end - 2] = with_tone(first.letter, old ? tone : Tone::Level);
  letters[end - 1] = with_tone(second.letter, old ? Tone::Level : tone);
}

}  // namespace

TonedLetter split_tone(char32_t letter) {
  const Cell cell = cell_of(letter);
  if (cell.row < 0) return {letter, Tone::Level};
  return {vowels_of(cell)[0], static_cast<Tone>(cell.tone)};
}

char32_t with_tone(char32_t letter, Tone tone) {
  const Cell cell = cell_of(letter);
  if (cell.row < 0) return letter;
  return vowels_of(cell)[static_cast<std::size_t>(tone)];
}

bool is_plain_vowel(char32_t letter) {
  const Cell cell = cell_of(letter);
  return cell.row >= 0 && cell.tone == 0;
}

std::string place_tone_marks(std::string_view text, ToneSchool school) {
  std::u32string letters = to_utf32(text);
  for (std::size_t begin = 0; begin < letters.size();) {
    std::size_t end = begin;
    while (end < letters.size() && is_letter(letters[end])) ++end;
    place_in_word(letters, begin, end, school);
    begin = end + 1;
  }
  return to_utf8(letters);
}

std::string fold_tone_school(std::string_view text) {
  return place_tone_marks(text, ToneSchool::Old);
}

std::optional<std::size_t> tone_position(std::u32string_view letters, ToneSchool school) {
  std::size_t begin = 0;
  while (begin < letters.size() && !is_plain_vowel(letters[begin])) ++begin;
  std::size_t end = begin;
  while (end < letters.size() && is_plain_vowel(letters[end])) ++end;
  if (begin == end) return std::nullopt;
  const bool belongs_to_initial =
      begin == 1 && end - begin > 1 &&
      ((letters[0] == U'g' && letters[1] == U'i') || (letters[0] == U'q' && letters[1] == U'u'));
  if (belongs_to_initial) ++begin;
  for (std::size_t at = end; at > begin; --at) {
    if (has_own_mark(letters[at - 1])) return at - 1;
  }
  if (end - begin == 1 || end < letters.size()) return end - 1;
  if (end - begin == 2 && is_disputed(letters[begin], letters[begin + 1])) {
    return school == ToneSchool::Old ? begin : begin + 1;
  }
  return end - 2;
}

std::string mend_tone_position(std::string_view word, ToneSchool school) {
  std::u32string letters = to_utf32(word);
  std::u32string plain;
  Tone tone = Tone::Level;
  int marks = 0;
  for (char32_t& letter : letters) {
    const TonedLetter split = split_tone(letter);
    if (split.tone != Tone::Level) {
      tone = split.tone;
      ++marks;
    }
    letter = split.letter;
    plain.push_back(to_lower(split.letter));
  }
  const std::optional<std::size_t> position = tone_position(plain, school);
  if (marks != 1 || !position) return std::string(word);
  letters[*position] = with_tone(letters[*position], tone);
  return to_utf8(letters);
}

}  // namespace sohoa
