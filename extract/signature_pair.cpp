#include "extract/signature_pair.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

namespace sohoa::extract {
namespace {

enum class Side { Left, Right, Unknown };

/// By the boxes; on text alone by what stands beside on the same line.
Side side_of(const Piece& piece, const std::optional<PageFrame>& frame) {
  if (frame && piece.upright) {
    const int middle = (piece.upright->left + piece.upright->right) / 2;
    return middle < frame->middle() ? Side::Left : Side::Right;
  }
  if (piece.cut_right && !piece.cut_left) return Side::Left;
  if (piece.cut_left && !piece.cut_right) return Side::Right;
  return Side::Unknown;
}

bool on_one_row(const Piece& left, const Piece& right, const std::optional<PageFrame>& frame) {
  if (!frame || !left.upright || !right.upright) return left.line_index == right.line_index;
  return std::abs(left.upright->top - right.upright->top) < frame->line_height &&
         left.upright->right < right.upright->left;
}

/// Party A stands on the left, where its letterhead does; the chair, as all who sign alone, on the right.
Side main_side(const Piece& left) {
  constexpr std::u32string_view kParty = U"dai dien";
  const std::size_t first = left.text.folded.find(kParty);
  return first == std::u32string::npos ? Side::Right : Side::Left;
}

/// The left one of two capacities on one row; nothing behind the list of recipients.
std::optional<std::size_t> find_left_capacity(const std::vector<Piece>& pieces,
                                              const std::optional<PageFrame>& frame,
                                              const Rules::Impl& rules) {
  for (std::size_t i = 0; i + 1 < pieces.size(); ++i) {
    if (after_recipients_label(pieces[i], rules)) return std::nullopt;
    const bool both = side_of(pieces[i], frame) == Side::Left &&
                      side_of(pieces[i + 1], frame) == Side::Right &&
                      on_one_row(pieces[i], pieces[i + 1], frame);
    if (both && opens_capacity(without_specks(pieces[i]), rules) &&
        opens_capacity(without_specks(pieces[i + 1]), rules)) {
      return i;
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<SignaturePair> find_signature_pair(const PagePieces& pages,
                                                 const Rules::Impl& rules) {
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::vector<Piece>& pieces = pages[page];
    const auto is_label = [&](const Piece& piece) {
      return after_recipients_label(piece, rules).has_value();
    };
    const auto frame = frame_of(pieces);
    if (const auto left = find_left_capacity(pieces, frame, rules)) {
      const auto begin = pieces.begin() + static_cast<std::ptrdiff_t>(*left);
      const auto end = std::find_if(begin, pieces.end(), is_label);
      const Side main = main_side(*begin);
      SignaturePair pair{.rest = pages};
      std::copy_if(begin, end, std::back_inserter(pair.main),
                   [&](const Piece& piece) { return side_of(piece, frame) == main; });
      pair.rest[page].assign(pieces.begin(), begin);
      pair.rest[page].insert(pair.rest[page].end(), end, pieces.end());
      return pair;
    }
    if (std::ranges::any_of(pieces, is_label)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace sohoa::extract
