#include "ocr/slot_label.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "document/unicode_form.h"

namespace sohoa::ocr {
namespace {

/// "NÓ:", "Sá:", "§ố:": the end of the label where one of its letters was misread; the colon shows it.
std::optional<std::size_t> after_misread_label(const RowWord& word, std::size_t first) {
  const std::size_t colon = word.plain.find(U':');
  if (colon == std::u32string::npos || colon == 0) return std::nullopt;
  constexpr std::u32string_view kLikeO = U"o6a";
  const bool last = kLikeO.find(word.plain[colon - 1]) != std::u32string_view::npos;
  const bool whole = colon == first + 2 && is_letter(word.plain[first]);
  const bool sign = colon == first + 1 && first == 1;
  return last && (whole || sign) ? std::optional(colon + 1) : std::nullopt;
}

/// "sóø90BC-UBND": label, pen and notation in one word.
bool ends_with_agency(const RowWord& word) {
  constexpr std::size_t kFewestLetters = 3;
  const std::size_t hyphen = word.plain.rfind(U'-');
  if (hyphen == std::u32string::npos) return false;
  const auto agency = std::u32string_view(word.letters).substr(hyphen + 1);
  return agency.size() >= kFewestLetters && std::ranges::all_of(agency, is_upper);
}

/// "SỞ": the first word of an office.
bool has_capital_horn(char32_t letter) {
  constexpr std::u32string_view kHorn = U"ƠỚỜỞỠỢ";
  return kHorn.find(letter) != std::u32string_view::npos;
}

bool is_like_o(char32_t letter) {
  constexpr std::u32string_view kLikeO = U"óốồôổỗộòoõøéẽëê60";
  return kLikeO.find(letter) != std::u32string_view::npos;
}

}  // namespace

std::optional<std::size_t> after_number_label(const RowWord& word) {
  const std::u32string& plain = word.plain;
  std::size_t at = 0;
  while (at < plain.size() && !is_letter(plain[at]) && !is_digit(plain[at])) ++at;
  constexpr std::u32string_view kLikeO = U"o06ăâ";
  if (at + 1 >= plain.size() || plain[at] != U's' ||
      kLikeO.find(plain[at + 1]) == std::u32string_view::npos) {
    return after_misread_label(word, at);
  }
  std::size_t end = at + 2;
  if (ends_with_agency(word) && is_letter(plain[end])) return end;
  if (end < plain.size() && is_letter(plain[end])) return std::nullopt;
  const bool colon =
      end < plain.size() && (plain[end] == U':' || plain[end] == U';' || plain[end] == U'.');
  if (!colon && (!is_upper(word.letters[at]) || has_capital_horn(word.letters[at + 1]))) {
    return std::nullopt;
  }
  return colon ? end + 1 : end;
}

std::optional<std::size_t> after_doubtful_label(const RowWord& word) {
  const std::u32string& letters = word.letters;
  if (letters.size() < 2 || to_lower(letters[0]) != U's' || !is_like_o(letters[1])) {
    return std::nullopt;
  }
  return 2;
}

}  // namespace sohoa::ocr
