#include "extract/signature_pair.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "extract/capacity_line.h"
#include "extract/person_name.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kSpeck = 2;      // letters, between the columns
constexpr std::size_t kMostLines = 5;  // from a capacity to the name below it

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

/// The next piece that is more than a speck between the columns.
std::size_t next_print(const std::vector<Piece>& pieces, std::size_t at) {
  do {
    ++at;
  } while (at < pieces.size() && letters(pieces[at]) <= kSpeck);
  return at;
}

struct Columns {
  std::vector<Piece> left{};
  std::vector<Piece> right{};
  std::size_t begin = 0;  ///< into the pieces of the page: both columns and what lies between
  std::size_t end = 0;
};

bool is_label(const Piece& piece, const Rules::Impl& rules) {
  return after_recipients_label(piece, rules).has_value();
}

bool is_capacity(const Piece& piece, const Rules::Impl& rules) {
  return opens_capacity(without_specks(piece), rules) || !party_of(piece).empty();
}

Columns columns_from(const std::vector<Piece>& pieces, std::size_t begin,
                     const std::optional<PageFrame>& frame, const Rules::Impl& rules) {
  Columns columns{.begin = begin, .end = begin};
  for (; columns.end < pieces.size() && !is_label(pieces[columns.end], rules); ++columns.end) {
    const Piece& piece = pieces[columns.end];
    const Side side = side_of(piece, frame);
    if (side == Side::Left) columns.left.push_back(piece);
    if (side == Side::Right) columns.right.push_back(piece);
  }
  return columns;
}

/// Two names on one row, of the rows below `at`.
bool names_below(const std::vector<Piece>& pieces, std::size_t at,
                 const std::optional<PageFrame>& frame, const Rules::Impl& rules) {
  constexpr std::size_t kMostPieces = 8;  // strokes of both signatures among them
  const auto is_name = [&](const Piece& piece, Side side) {
    if (side_of(piece, frame) != side) return false;
    const auto name = parse_person_name(without_specks(piece), rules);
    return name && name->known_family;
  };
  for (std::size_t i = at; i + 1 < std::min(pieces.size(), at + kMostPieces); ++i) {
    const std::size_t next = next_print(pieces, i);
    if (next < pieces.size() && on_one_row(pieces[i], pieces[next], frame) &&
        is_name(pieces[i], Side::Left) && is_name(pieces[next], Side::Right)) {
      return true;
    }
  }
  return false;
}

/// Two capacities on one row; of one a seal may have spoilt the letters, where two names stand below.
std::optional<Columns> find_side_by_side(const std::vector<Piece>& pieces,
                                         const Rules::Impl& rules) {
  const auto frame = frame_of(pieces);
  for (std::size_t i = 0; i + 1 < pieces.size() && !is_label(pieces[i], rules); ++i) {
    const std::size_t next = next_print(pieces, i);
    if (next >= pieces.size()) break;
    const bool both = side_of(pieces[i], frame) == Side::Left &&
                      side_of(pieces[next], frame) == Side::Right &&
                      on_one_row(pieces[i], pieces[next], frame);
    if (!both) continue;
    const bool left = is_capacity(pieces[i], rules);
    const bool right = is_capacity(pieces[next], rules);
    const bool spoilt = left != right && in_capitals(without_specks(pieces[i])) &&
                        in_capitals(without_specks(pieces[next])) &&
                        names_below(pieces, next + 1, frame, rules);
    if ((left && right) || spoilt) {
      return columns_from(pieces, i, frame, rules);
    }
  }
  return std::nullopt;
}

/// The name below the capacity at `at`, with lines in capitals between.
std::optional<std::size_t> find_name_below(const std::vector<Piece>& pieces, std::size_t at,
                                           const Rules::Impl& rules) {
  if (at >= pieces.size() || !is_capacity(pieces[at], rules)) return std::nullopt;
  for (std::size_t i = at + 1; i < std::min(pieces.size(), at + kMostLines); ++i) {
    if (in_capitals(pieces[i])) continue;
    const auto name = parse_person_name(pieces[i], rules);
    return name && name->known_family ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

/// Text without boxes that gives one column after the other: capacity, name, capacity, name.
std::optional<Columns> find_one_after_the_other(const std::vector<Piece>& pieces,
                                                const Rules::Impl& rules) {
  for (std::size_t i = 0; i < pieces.size() && !is_label(pieces[i], rules); ++i) {
    const auto first = pieces[i].upright ? std::nullopt : find_name_below(pieces, i, rules);
    const auto second = first ? find_name_below(pieces, *first + 1, rules) : std::nullopt;
    if (!second) continue;
    const auto begin = pieces.begin() + static_cast<std::ptrdiff_t>(i);
    const auto middle = pieces.begin() + static_cast<std::ptrdiff_t>(*first) + 1;
    const auto end = pieces.begin() + static_cast<std::ptrdiff_t>(*second) + 1;
    return Columns{{begin, middle}, {middle, end}, i, *second + 1};
  }
  return std::nullopt;
}

/// Party A stands on the left, where its letterhead does; the chair, as all who sign alone, on the right.
bool left_counts(const Columns& columns) {
  const auto opens_with = [](const std::vector<Piece>& column, std::u32string_view words) {
    const auto first =
        std::ranges::find_if(column, [](const Piece& piece) { return letters(piece) > kSpeck; });
    return first != column.end() && first->text.folded.find(words) != std::u32string::npos;
  };
  return opens_with(columns.left, U"dai dien") || opens_with(columns.right, U"dai dien");
}

}  // namespace

std::optional<SignaturePair> find_signature_pair(const PagePieces& pages,
                                                 const Rules::Impl& rules) {
  for (std::size_t page = 0; page < pages.size(); ++page) {
    const std::vector<Piece> pieces = pages.of(page);
    auto columns = find_side_by_side(pieces, rules);
    if (!columns) columns = find_one_after_the_other(pieces, rules);
    if (columns) {
      SignaturePair pair{.main = left_counts(*columns) ? columns->left : columns->right,
                         .rest = pages};
      pair.rest.leave_out(page, columns->begin, columns->end);
      return pair;
    }
    const auto labelled = [&](const Piece& piece) { return is_label(piece, rules); };
    if (std::ranges::any_of(pieces, labelled)) return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace sohoa::extract
