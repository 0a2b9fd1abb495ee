#include "extract/signature_alone.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extract/letterhead.h"
#include "extract/person_name.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFewestNameLetters = 5;  // less is a speck
constexpr std::size_t kNameWithin = 8;         // pieces between a capacity and the name below it

/// A line that may be a name, or what a seal left of one; tables name people too.
bool may_be_name(const Piece& piece, const PagePieces& pages, const Rules::Impl& rules) {
  if (pages.in_table(piece)) return false;
  auto name = parse_person_name(piece, rules);
  if (!name || !name->known_family) name = parse_damaged_name(without_specks(piece), rules);
  return name && name->known_family && name->valid_syllables;
}

/// A capacity with a name below it.
Closing find_capacity_and_name(const PagePieces& pages, const Rules::Impl& rules) {
  for (std::size_t page = pages.size(); page-- > 0;) {
    const std::vector<Piece> pieces = pages.of(page);
    for (std::size_t i = pieces.size(); i-- > 0;) {
      if (!may_be_name(pieces[i], pages, rules)) continue;
      std::size_t first = i;
      for (std::size_t j = i; j-- > 0 && i - j <= kNameWithin;) {
        if (opens_capacity(pieces[j], rules)) first = j;
        if (looks_like_body(pieces[j])) break;
      }
      if (first == i) continue;
      Closing closing;
      for (std::size_t j = first; j <= i; ++j) closing.right.push_back(pieces[j]);
      return closing;
    }
  }
  return {};
}

bool is_right(const Piece& piece, const PageFrame& frame) {
  return piece.upright && piece.upright->left > frame.width() / 2;
}

/// The capacity alone, where a seal hid the name: the last lines of the last page, in its right half.
Closing find_capacity_alone(const PagePieces& pages, const Rules::Impl& rules) {
  constexpr std::size_t kMostPieces = 8;  // the capacity, strokes of the signature, a page number
  if (pages.size() == 0) return {};
  const std::vector<Piece> pieces = pages.of(pages.size() - 1);
  const auto frame = frame_of(pieces);
  if (!frame) return {};
  Closing closing;
  const std::size_t begin = pieces.size() - std::min(pieces.size(), kMostPieces);
  for (std::size_t i = begin; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const bool right = is_right(piece, *frame);
    const bool capacity = right && !pages.in_table(piece) && opens_capacity(piece, rules);
    if (looks_like_body(piece)) closing.right.clear();
    if (capacity || (right && !closing.right.empty())) closing.right.push_back(piece);
  }
  return closing;
}

/// Room for a signature and a seal is above the piece.
bool has_room_above(const std::vector<Piece>& pieces, const Piece& piece, const PageFrame& frame) {
  constexpr double kRoom = 2.5;  // line heights
  const int room = static_cast<int>(kRoom * frame.line_height);
  return std::ranges::none_of(pieces, [&](const Piece& other) {
    if (!other.upright || letters(other) < kFewestNameLetters) return false;
    const bool beside = other.upright->right > piece.upright->left;
    return beside && other.upright->top < piece.upright->top &&
           other.upright->bottom > piece.upright->top - room;
  });
}

/// The name alone, where a seal hid the capacity: the last line of the last page, in its right half.
Closing find_name_alone(const PagePieces& pages, const Rules::Impl& rules) {
  if (pages.size() == 0) return {};
  const std::vector<Piece> pieces = pages.of(pages.size() - 1);
  const auto frame = frame_of(pieces);
  for (std::size_t i = pieces.size(); frame && i-- > 0;) {
    const Piece& piece = pieces[i];
    if (letters(piece) < kFewestNameLetters) continue;
    const auto name = parse_person_name(piece, rules);
    const bool right = is_right(piece, *frame);
    Closing closing;
    if (right && name && name->known_family && name->valid_syllables && !pages.in_table(piece) &&
        has_room_above(pieces, piece, *frame)) {
      closing.right.push_back(piece);
    }
    return closing;
  }
  return {};
}

}  // namespace

Closing find_signature_alone(const PagePieces& pages, const Rules::Impl& rules) {
  Closing alone = find_capacity_and_name(pages, rules);
  if (alone.right.empty()) alone = find_capacity_alone(pages, rules);
  return alone.right.empty() ? find_name_alone(pages, rules) : alone;
}

}  // namespace sohoa::extract
