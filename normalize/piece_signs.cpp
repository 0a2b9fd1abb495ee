#include "normalize/piece_signs.h"

#include <algorithm>

#include "document/unicode_form.h"

namespace sohoa::normalize {

namespace {

SignKind kind_at(std::u32string_view piece, std::size_t at) {
  const char32_t letter = piece[at];
  if (is_letter(letter)) return SignKind::Letter;
  if (is_digit(letter)) return SignKind::Digit;
  // "CCHC&VTLT": between capitals it joins abbreviations.
  const bool joins = letter == U'&' && at > 0 && at + 1 < piece.size() && is_upper(piece[at - 1]) &&
                     is_upper(piece[at + 1]);
  return joins || is_plain_mark(letter) ? SignKind::Mark : SignKind::Sign;
}

bool is_letter_or_digit(char32_t letter) {
  return is_letter(letter) || is_digit(letter);
}

/// "H5N1": capitals between digits name something; they are no word with digits misread.
bool is_name_with_digits(std::u32string_view run) {
  int groups = 0;
  for (std::size_t i = 0; i < run.size(); ++i) {
    if (is_digit(run[i])) {
      if (i == 0 || !is_digit(run[i - 1])) ++groups;
    } else if (!is_upper(run[i])) {
      return false;
    }
  }
  return groups > 1;
}

}  // namespace

std::vector<SignKind> sign_kinds(std::u32string_view piece) {
  std::vector<SignKind> kinds;
  if (is_dirt_or_bullet(piece)) {
    kinds.assign(piece.size(), SignKind::Mark);
    return kinds;
  }
  kinds.reserve(piece.size());
  for (std::size_t at = 0; at < piece.size(); ++at) kinds.push_back(kind_at(piece, at));
  for (std::size_t begin = 0; begin < piece.size();) {
    std::size_t end = begin;
    while (end < piece.size() && is_letter_or_digit(piece[end])) ++end;
    if (is_name_with_digits(piece.substr(begin, end - begin))) {
      std::fill_n(kinds.begin() + static_cast<std::ptrdiff_t>(begin), end - begin, SignKind::Mark);
    }
    begin = end + 1;
  }
  return kinds;
}

bool is_boundary(std::span<const SignKind> kinds, std::size_t at) {
  if (at == 0 || at == kinds.size()) return true;
  return kinds[at - 1] != kinds[at] || kinds[at] == SignKind::Mark || kinds[at] == SignKind::Sign;
}

bool is_speck(std::span<const SignKind> kinds, std::size_t begin, std::size_t end) {
  const auto is_letter_kind = [](SignKind kind) { return kind == SignKind::Letter; };
  return std::ranges::all_of(kinds.subspan(begin, end - begin),
                             [](SignKind kind) { return kind == SignKind::Sign; }) &&
         std::ranges::any_of(kinds, is_letter_kind);
}

bool is_plain_mark(char32_t letter) {
  return std::u32string_view(U".,;:!?()[]{}-–—/⁄%+=<>“”\"…_•⁰¹²³⁴⁵⁶⁷⁸⁹").find(letter) !=
         std::u32string_view::npos;
}

bool is_dirt_or_bullet(std::u32string_view piece) {
  return std::all_of(piece.begin(), piece.end(), [](char32_t sign) {
    return is_plain_mark(sign) ||
           std::u32string_view(U"'’‘*°^`~®©").find(sign) != std::u32string_view::npos;
  });
}

float sign_nats(char32_t sign) {
  if (std::u32string_view(U"'’‘*°").find(sign) != std::u32string_view::npos) return 2.0F;
  return 5.0F;
}

std::u32string lowered(std::u32string_view letters) {
  std::u32string text(letters);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char32_t letter) { return to_lower(letter); });
  return text;
}

namespace {

// "vanthu@coquan.vn"; not "Lu@t", where a recogniser saw the sign in "uậ".
bool is_mail(std::u32string_view piece) {
  const std::size_t at = piece.find(U'@');
  if (at == std::u32string_view::npos || at == 0) return false;
  for (std::size_t i = at + 2; i + 2 < piece.size(); ++i) {
    if (piece[i] == U'.' && is_letter(piece[i + 1]) && is_letter(piece[i + 2])) return true;
  }
  return false;
}

}  // namespace

bool is_address(std::u32string_view piece) {
  for (const std::u32string_view mark : {U"://", U"www.", U".gov", U".vn", U".com"}) {
    if (piece.find(mark) != std::u32string_view::npos) return true;
  }
  return is_mail(piece);
}

}  // namespace sohoa::normalize
