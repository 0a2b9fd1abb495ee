#include "extract/signature.h"

#include <algorithm>

#include "document/unicode_form.h"
#include "extract/closing.h"
#include "extract/letterhead.h"
#include "extract/table_spelling.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostLines = 5;
constexpr std::size_t kLongestSpeck = 4;
constexpr std::size_t kFewestLetters = 4;  // fewer are specks of a seal

/// What follows a signature that bears no name.
bool begins_attachment(const Piece& piece, const Rules::Impl& rules) {
  return parse_type_heading(piece, rules) || after_label(piece, "attachment", rules);
}

bool is_person(const std::optional<PersonName>& name) {
  return name && name->known_family && name->valid_syllables;
}

std::string printed_line(const Piece& line) {
  std::string text = line.text.slice(0, line.text.size());
  while (text.ends_with(':') || text.ends_with(';') || text.ends_with(',') || text.ends_with(' ')) {
    text.pop_back();
  }
  return text;
}

/// Word `first` and all behind it, as one text.
std::u32string words_from(const Piece& line, std::size_t first) {
  const Piece part = cut(line, first, line.words.size());
  std::u32string text = part.text.printed;
  while (!text.empty() && !is_letter(text.back())) text.pop_back();
  return text;
}

bool is_speck(const Word& word) {
  const std::u32string text = to_utf32(word.text);
  const bool deputy = fold(text) == U"p.";
  return !deputy && text.size() <= kLongestSpeck &&
         !std::ranges::all_of(text, [](char32_t c) { return is_letter(c); });
}

/// The line with the position that it ends with as the table spells it; specks of a seal before a
/// position fall away: "6T)! HÓ GIÁM ĐÓC" -> "PHÓ GIÁM ĐỐC".
CapacityLine read_line(const Piece& line, const Rules::Impl& rules) {
  std::size_t first = has_signing_prefix(line, rules) ? 1 : 0;
  const std::size_t prefix = first;
  while (prefix == 0 && first + 1 < line.words.size() && is_speck(*line.words[first])) ++first;
  const std::u32string printed = words_from(line, first);
  auto spelling = table_spelling(printed, rules.position_names);
  if (!spelling) spelling = similar_spelling(printed, rules.position_names);
  CapacityLine read{.piece = line, .text = printed_line(line)};
  if (!spelling) return read;
  read.mended = !spelling->exact || first > prefix;
  if (!read.mended) return read;
  read.text = to_upper(spelling->text);
  if (prefix > 0) read.text = line.words.front()->text + " " + read.text;
  return read;
}

}  // namespace

Signature find_signature(const std::vector<Piece>& right, const Rules::Impl& rules) {
  Signature signature;
  std::optional<Piece> weak_line;
  std::optional<PersonName> weak;
  for (const Piece& raw : right) {
    const Piece piece = without_specks(raw);
    if (letters(piece) < kFewestLetters) continue;
    const bool opens = opens_capacity(piece, rules);
    const auto name = parse_person_name(piece, rules);
    if (!opens && is_person(name)) {
      signature.name_line = piece;
      signature.name = name;
      return signature;
    }
    if (!signature.capacity.empty() && begins_attachment(piece, rules)) break;
    const bool goes_on = !signature.capacity.empty() && in_capitals(piece) && !weak;
    if ((opens || goes_on) && signature.capacity.size() < kMostLines) {
      signature.prefixed = signature.prefixed || has_signing_prefix(piece, rules);
      signature.capacity.push_back(read_line(piece, rules));
    } else if (name && !signature.capacity.empty() && name->valid_syllables && !weak &&
               !in_capitals(piece)) {
      weak_line = piece;
      weak = name;
    }
  }
  signature.name_line = weak_line;
  signature.name = weak;
  return signature;
}

std::string capacity_text(const std::vector<CapacityLine>& lines) {
  std::string text;
  for (const CapacityLine& line : lines) {
    if (!text.empty()) text += " / ";
    text += line.text;
  }
  return text;
}

}  // namespace sohoa::extract
