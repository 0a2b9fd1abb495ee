#include "extract/signature.h"

#include <algorithm>

#include "extract/closing.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostLines = 6;
constexpr std::size_t kFewestLetters = 4;  // fewer are specks of a seal

bool is_person(const std::optional<PersonName>& name) {
  return name && name->known_family && name->valid_syllables;
}

std::string line_text(const Piece& line) {
  std::string text = line.text.slice(0, line.text.size());
  while (text.ends_with(':') || text.ends_with(';') || text.ends_with(',') || text.ends_with(' ')) {
    text.pop_back();
  }
  return text;
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
    const bool goes_on = !signature.capacity.empty() && in_capitals(piece) && !weak;
    if ((opens || goes_on) && signature.capacity.size() < kMostLines) {
      signature.prefixed = signature.prefixed || has_signing_prefix(piece, rules);
      signature.capacity.push_back(piece);
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

std::string capacity_text(const std::vector<Piece>& lines) {
  std::string text;
  for (const Piece& line : lines) {
    if (!text.empty()) text += " / ";
    text += line_text(line);
  }
  return text;
}

}  // namespace sohoa::extract
