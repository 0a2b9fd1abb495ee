#include "normalize/repair_reason.h"

#include <algorithm>
#include <array>
#include <utility>

#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

template <typename Test>
auto count(const std::u32string& letters, Test test) {
  return std::count_if(letters.begin(), letters.end(), test);
}

bool is_sign(char32_t letter) {
  return !is_letter(letter) && !is_digit(letter) && letter != U' ' && letter > 0;
}

// ① and its like, raised behind a word: "nam®" for năm①. Which number it was, footnote_call.h tells.
bool is_footnote_sign(char32_t letter) {
  return letter == U'®' || letter == U'©';
}

bool loses_footnote_sign(std::u32string before, std::string_view text) {
  if (before.size() < 2 || is_footnote_sign(before.front())) return false;
  if (std::erase_if(before, is_footnote_sign) == 0) return false;
  return to_lower(strip_diacritics(to_utf8(before))) == to_lower(strip_diacritics(text));
}

}  // namespace

std::string repair_reason(std::string_view raw, std::string_view text) {
  if (raw == text) return {};
  const std::u32string before = to_utf32(raw);
  const std::u32string after = to_utf32(text);
  const auto is_blank = [](char32_t letter) { return letter == U' '; };
  const auto blanks_before = count(before, is_blank);
  const auto blanks_after = count(after, is_blank);
  if (blanks_before > blanks_after) return "join";
  if (blanks_before < blanks_after) return "split";
  if (to_lower(raw) == to_lower(text)) return "case";
  if (to_lower(strip_diacritics(raw)) == to_lower(strip_diacritics(text))) return "diacritics";
  if (loses_footnote_sign(before, text)) return "footnote-mark";
  if (count(before, is_digit) > count(after, is_digit)) return "digit-for-letter";
  if (count(before, is_sign) > count(after, is_sign)) return "sign-for-letter";
  return "letters";
}

std::string_view reason_in_words(std::string_view reason) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 15> kWords{{
      {"diacritics", "tone and vowel marks were lost"},
      {"case", "the letter was read in the wrong case"},
      {"letters", "letters were taken for others"},
      {"digit-for-letter", "a digit was read for a letter"},
      {"letter-for-digit", "a letter was read for a digit in the number of a day or month"},
      {"sign-for-letter", "a sign was read for a letter"},
      {"footnote-mark",
       "the mark of a footnote was read as a sign; which one it was, only the footnotes below "
       "tell"},
      {"join", "a blank was read inside a word"},
      {"split", "a blank between words was lost"},
      {"abbreviation", "the words before its bracket spell the abbreviation"},
      {"encoding", "the text was read in the wrong encoding"},
      {"unicode", "letters of another alphabet or form looked the same"},
      {"doubtful-date", "not changed: it may be a date whose strokes were read as 1"},
      {"doubtful-footnote", "not changed: its last digits may be the raised mark of a footnote"},
      {"sequence", "the marks before and after it prove it"},
  }};
  for (const auto& [code, words] : kWords) {
    if (code == reason) return words;
  }
  return {};
}

}  // namespace sohoa::normalize
