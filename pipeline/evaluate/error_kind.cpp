#include "pipeline/evaluate/error_kind.h"

#include <algorithm>
#include <optional>

#include "document/tone_mark.h"
#include "document/unicode_form.h"

namespace sohoa::evaluate {
namespace {

constexpr std::array<std::string_view, kErrorKinds> kNames{
    "base-letter",  "vowel-mark",   "tone",       "d-stroke",  "case",
    "digit",        "punctuation",  "glued",      "split",     "letter-missing",
    "letter-extra", "word-missing", "word-extra", "word-moved"};

// At most 16 letters, the width of their column.
constexpr std::array<std::string_view, kErrorKinds> kVietnameseNames{
    "sai chữ cái",  "sai dấu mũ, móc", "sai dấu thanh", "lẫn đ với d",  "hoa, thường",
    "sai chữ số",   "sai dấu câu",     "dính hai từ",   "tách một từ",  "thiếu chữ cái",
    "thừa chữ cái", "thiếu từ",        "thừa từ",       "từ sai vị trí"};

enum class Class { Blank, Letter, Digit, Mark };

Class class_of(char32_t letter) {
  if (letter == U' ') return Class::Blank;
  if (is_digit(letter)) return Class::Digit;
  return is_letter(letter) ? Class::Letter : Class::Mark;
}

char32_t bare(char32_t letter) {
  return to_lower(strip_diacritics(letter));
}

// Prices of the alignment; only their order matters: forms of one letter lie on each other, and a blank
// lies on nothing but a blank.
constexpr int kForm = 1;
constexpr int kOther = 3;
constexpr int kOtherClass = 4;
constexpr int kAlone = 2;
constexpr int kNever = 1000;

int price(char32_t truth, char32_t read) {
  if (truth == read) return 0;
  const Class first = class_of(truth);
  const Class second = class_of(read);
  if (first == Class::Blank || second == Class::Blank) return kNever;
  if (first != second) return kOtherClass - 1;
  return first == Class::Letter && bare(truth) == bare(read) ? kForm : kOther;
}

// One step of an alignment; a side is absent where a letter is missing or extra.
struct Step {
  std::optional<char32_t> truth;
  std::optional<char32_t> read;
};

struct LetterAlignment {
  int cost = 0;
  std::vector<Step> steps;  ///< from the end to the beginning
};

LetterAlignment align_letters(std::u32string_view truth, std::u32string_view read) {
  const std::size_t width = read.size() + 1;
  std::vector<int> table((truth.size() + 1) * width);
  for (std::size_t j = 0; j < width; ++j) table[j] = static_cast<int>(j) * kAlone;
  for (std::size_t i = 1; i <= truth.size(); ++i) {
    table[i * width] = static_cast<int>(i) * kAlone;
    for (std::size_t j = 1; j < width; ++j) {
      table[i * width + j] =
          std::min({table[(i - 1) * width + j - 1] + price(truth[i - 1], read[j - 1]),
                    table[(i - 1) * width + j] + kAlone, table[i * width + j - 1] + kAlone});
    }
  }
  LetterAlignment found{table.back(), {}};
  for (std::size_t i = truth.size(), j = read.size(); i > 0 || j > 0;) {
    const int here = table[i * width + j];
    if (i > 0 && j > 0 &&
        here == table[(i - 1) * width + j - 1] + price(truth[i - 1], read[j - 1])) {
      found.steps.push_back({truth[--i], read[--j]});
    } else if (i > 0 && here == table[(i - 1) * width + j] + kAlone) {
      found.steps.push_back({truth[--i], std::nullopt});
    } else {
      found.steps.push_back({std::nullopt, read[--j]});
    }
  }
  return found;
}

void count_other_form(char32_t truth, char32_t read, ErrorCounts& errors) {
  const TonedLetter first = split_tone(truth);
  const TonedLetter second = split_tone(read);
  const char32_t first_letter = to_lower(first.letter);
  const char32_t second_letter = to_lower(second.letter);
  if (first_letter != second_letter) {
    const bool stroke = first_letter == U'đ' || second_letter == U'đ';
    ++errors[stroke ? ErrorKind::DStroke : ErrorKind::VowelMark];
  }
  if (first.tone != second.tone) ++errors[ErrorKind::Tone];
  if (is_upper(truth) != is_upper(read)) ++errors[ErrorKind::Case];
}

void count(const Step& step, ErrorCounts& errors) {
  if (step.truth == step.read) return;
  const auto either = [&step](Class wanted) {
    return (step.truth && class_of(*step.truth) == wanted) ||
           (step.read && class_of(*step.read) == wanted);
  };
  if (either(Class::Blank)) {
    ++errors[step.truth ? ErrorKind::Glued : ErrorKind::Split];
  } else if (either(Class::Digit)) {
    ++errors[ErrorKind::Digit];
  } else if (either(Class::Mark)) {
    ++errors[ErrorKind::Punctuation];
  } else if (!step.read) {
    ++errors[ErrorKind::LetterMissing];
  } else if (!step.truth) {
    ++errors[ErrorKind::LetterExtra];
  } else if (bare(*step.truth) != bare(*step.read)) {
    ++errors[ErrorKind::BaseLetter];
  } else {
    count_other_form(*step.truth, *step.read, errors);
  }
}

constexpr std::size_t kComparedCells = 4'000'000;  // beyond, a stretch is no misreading but a loss

}  // namespace

std::string_view name(ErrorKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view vietnamese_name(ErrorKind kind) {
  return kVietnameseNames[static_cast<std::size_t>(kind)];
}

std::size_t& ErrorCounts::operator[](ErrorKind kind) {
  return counts[static_cast<std::size_t>(kind)];
}

std::size_t ErrorCounts::operator[](ErrorKind kind) const {
  return counts[static_cast<std::size_t>(kind)];
}

ErrorCounts& ErrorCounts::operator+=(const ErrorCounts& other) {
  for (std::size_t i = 0; i < kErrorKinds; ++i) counts[i] += other.counts[i];
  return *this;
}

bool comparable(std::string_view truth, std::string_view read) {
  const std::u32string first = to_utf32(truth);
  const std::u32string second = to_utf32(read);
  if (first.empty() || second.empty() || first.size() * second.size() > kComparedCells)
    return false;
  // Two texts without a letter in common cost about kOther a letter; misreadings stay far below.
  const auto longer = static_cast<int>(std::max(first.size(), second.size()));
  return align_letters(first, second).cost * 10 <= longer * kOther * 7;
}

ErrorCounts letter_errors(std::string_view truth, std::string_view read) {
  ErrorCounts errors;
  const std::u32string first = to_utf32(truth);
  const std::u32string second = to_utf32(read);
  for (const Step& step : align_letters(first, second).steps) count(step, errors);
  return errors;
}

}  // namespace sohoa::evaluate
