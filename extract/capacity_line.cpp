#include "extract/capacity_line.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "document/edit_distance.h"
#include "document/unicode_form.h"
#include "extract/closing.h"
#include "extract/glyph_text.h"
#include "extract/spoilt_position.h"
#include "extract/table_spelling.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kLongestSpeck = 4;

/// "KT, CHỦ TỊCH", "TM: ...": the dot of a prefix misread.
std::string with_dot(std::string text) {
  const std::size_t end = text.find_first_of(".,:; ");
  if (end != std::string::npos && text[end] != '.' && text[end] != ' ') text[end] = '.';
  return text;
}

/// "Q. Q.CỤC TRƯỞNG": a prefix that was read twice.
std::string without_doubled_prefix(std::string text) {
  const std::size_t dot = text.find('.');
  const std::size_t next = text.find_first_not_of(' ', dot == std::string::npos ? dot : dot + 1);
  if (next == std::string::npos) return text;
  const std::string prefix = text.substr(0, dot + 1);
  if (text.compare(next, prefix.size(), prefix) == 0) text.erase(0, next);
  return text;
}

std::string printed_line(const Piece& line, const Rules::Impl& rules) {
  std::string text = without_doubled_prefix(line.text.slice(0, line.text.size()));
  if (has_signing_prefix(line, rules)) text = with_dot(std::move(text));
  constexpr std::string_view kSigns = ".:;, ";
  while (!text.empty() && kSigns.find(text.back()) != std::string_view::npos) text.pop_back();
  return to_upper(text);
}

bool is_speck(const Word& word) {
  const std::u32string text = to_utf32(word.text);
  const bool deputy = fold(text) == U"p.";
  return !deputy && text.size() <= kLongestSpeck &&
         !std::ranges::all_of(text, [](char32_t c) { return is_letter(c); });
}

/// "4i.HIỆU TRƯỞNG": a speck with a dot that sticks to a position. What stands behind the dot.
std::u32string_view behind_stuck_speck(std::u32string_view printed) {
  const std::size_t dot = printed.find(U'.');
  if (dot == std::u32string_view::npos || dot == 0 || dot > 2 || dot + 1 >= printed.size()) {
    return printed;
  }
  const bool has_digit = std::ranges::any_of(printed.substr(0, dot), is_digit);
  return has_digit && is_letter(printed[dot + 1]) ? printed.substr(dot + 1) : printed;
}

/// "CHỦTỊCH" and "KTCHỦTỊCH" with their words apart; empty where the line is no such word.
std::string parted_capacity(const Piece& line, const Rules::Impl& rules) {
  if (line.words.size() > 1) return {};
  const std::u32string letters = compact(line.text.folded);
  for (const auto& [folded, spellings] : rules.position_names) {
    const std::u32string position = compact(folded);
    if (spellings.size() != 1 || position == folded || !letters.ends_with(position)) continue;
    const std::u32string before = letters.substr(0, letters.size() - position.size());
    const std::string name = to_upper(spellings.front());
    if (before.empty()) return name;
    if (std::ranges::find(rules.signing_prefixes, before) != rules.signing_prefixes.end()) {
      return to_upper(to_utf8(before)) + ". " + name;
    }
  }
  return {};
}

/// "TRƯỞNG HÒNG TỔNG HỢP": the position at the beginning as the table spells it.
void mend_opening(CapacityLine& line, std::u32string_view printed, const Rules::Impl& rules) {
  const auto position = spoilt_position(fold(printed), rules);
  if (!position) return;
  std::size_t at = 0;
  for (std::size_t word = 0; word < position->words && at < printed.size(); ++word) {
    at = std::min(printed.find(U' ', at + 1), printed.size());
  }
  line.text = to_upper(position->name) + to_utf8(std::u32string(printed.substr(at)));
  line.mended = true;
}

}  // namespace

std::u32string words_from(const Piece& line, std::size_t first) {
  const Piece part = cut(line, first, line.words.size());
  std::u32string text = part.text.printed;
  while (!text.empty() && !is_letter(text.back())) text.pop_back();
  return text;
}

/// "ĐẠI DIỆN BÊN A", also where it was misread: "„ BẠI DIỆN BÊN A".
std::string party_of(const Piece& line) {
  constexpr std::u32string_view kParty = U"daidienben";
  constexpr std::size_t kMost = 3;  // misread letters
  const std::u32string letters = compact(line.text.folded);
  if (line.words.size() < 3 || letters.size() <= kParty.size() - kMost) return {};
  const char32_t party = letters.back();
  if (party != U'a' && party != U'b') return {};
  const auto front = std::u32string_view(letters).substr(0, letters.size() - 1);
  if (!front.ends_with(U"ben") || edit_distance(front, kParty, kMost) > kMost) return {};
  return party == U'a' ? "ĐẠI DIỆN BÊN A" : "ĐẠI DIỆN BÊN B";
}

/// The line with the position that it ends with as the table spells it; specks of a seal before a
/// position fall away: "6T)! HÓ GIÁM ĐÓC" -> "PHÓ GIÁM ĐỐC".
CapacityLine read_capacity_line(const Piece& line, const Rules::Impl& rules) {
  if (std::string parted = parted_capacity(line, rules); !parted.empty()) {
    return {.piece = line, .text = std::move(parted), .mended = true};
  }
  if (std::string party = party_of(line); !party.empty()) {
    const bool mended = comparable(line.text.printed) != comparable(to_utf32(party));
    return {.piece = line, .text = std::move(party), .mended = mended};
  }
  std::size_t first = has_signing_prefix(line, rules) ? 1 : 0;
  const std::size_t prefix = first;
  while (prefix == 0 && first + 1 < line.words.size() && is_speck(*line.words[first])) ++first;
  const std::u32string words = words_from(line, first);
  const std::u32string_view printed = behind_stuck_speck(words);
  auto spelling = table_spelling(printed, rules.position_names);
  if (!spelling) spelling = similar_spelling(printed, rules.position_names);
  CapacityLine read{.piece = line, .text = printed_line(line, rules)};
  if (!spelling && prefix == 0) mend_opening(read, printed, rules);
  if (!spelling) return read;
  read.mended = !spelling->exact || first > prefix || printed.size() < words.size();
  if (!read.mended) return read;
  read.text = to_upper(spelling->text);
  if (prefix > 0) read.text = with_dot(line.words.front()->text) + " " + read.text;
  return read;
}

}  // namespace sohoa::extract
