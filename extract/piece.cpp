#include "extract/piece.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sohoa::extract {
namespace {

constexpr double kColumnGap = 1.6;  // of the height of the words: wider than any justified blank
constexpr int kColumnBlanks = 3;    // in a text file
constexpr double kCapitalsShare = 0.75;
constexpr std::size_t kLettersWithShape = 3;  // shorter words are as tall as they are wide

/// How far the page is turned, clockwise. A page that bears a signature alone may be called turned by a
/// quarter although its words lie on the scan as they are read: their boxes speak against it.
int turned_by(const Page& page) {
  if (page.rotation_deg != 90 && page.rotation_deg != 270) return page.rotation_deg;
  std::size_t wide = 0;
  std::size_t tall = 0;
  for (const Line& line : page.lines) {
    for (const Word& word : line.words) {
      if (!word.box || to_utf32(word.text).size() < kLettersWithShape) continue;
      ++(word.box->width_px() > word.box->height_px() ? wide : tall);
    }
  }
  return wide > tall ? 0 : page.rotation_deg;
}

/// A box after the page is turned clockwise by `rotation_deg`, then by its skew.
Box turn_upright(const Box& box, const Page& page, int rotation_deg) {
  const double x = (box.left + box.right) / 2.0;
  const double y = (box.top + box.bottom) / 2.0;
  double width = box.width_px();
  double height = box.height_px();
  double turned_x = x;
  double turned_y = y;
  switch (rotation_deg) {
    case 90:
      turned_x = page.height_px - y;
      turned_y = x;
      std::swap(width, height);
      break;
    case 180:
      turned_x = page.width_px - x;
      turned_y = page.height_px - y;
      break;
    case 270:
      turned_x = y;
      turned_y = page.width_px - x;
      std::swap(width, height);
      break;
    default:
      break;
  }
  const double skew = page.skew_deg * std::numbers::pi / 180.0;
  const double straight_x = turned_x * std::cos(skew) - turned_y * std::sin(skew);
  const double straight_y = turned_x * std::sin(skew) + turned_y * std::cos(skew);
  height = std::max(1.0, height - width * std::abs(std::sin(skew)));
  return {static_cast<int>(straight_x - width / 2), static_cast<int>(straight_y - height / 2),
          static_cast<int>(straight_x + width / 2), static_cast<int>(straight_y + height / 2)};
}

bool wide_gap(const Word& left, const Word& right, const std::optional<Box>& left_box,
              const std::optional<Box>& right_box) {
  if (!left_box || !right_box) return !left.text.empty() && right.spaces_before >= kColumnBlanks;
  const int height = std::max(left_box->height_px(), right_box->height_px());
  return right_box->left - left_box->right > kColumnGap * height;
}

void add_word(Piece& piece, const Word& word, const std::optional<Box>& upright) {
  piece.words.push_back(&word);
  piece.upright_words.push_back(upright);
  piece.text.append(word.text);
  if (word.box) piece.box = piece.box ? unite(*piece.box, *word.box) : *word.box;
  if (upright) piece.upright = piece.upright ? unite(*piece.upright, *upright) : *upright;
}

bool is_speck(const Word& word) {
  const std::u32string text = to_utf32(word.text);
  return std::ranges::none_of(text, [](char32_t c) { return is_letter(c) || is_digit(c); });
}

int percentile(std::vector<int> values, double share) {
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::ranges::nth_element(values, values.begin() + at);
  return values[static_cast<std::size_t>(at)];
}

}  // namespace

std::vector<Piece> pieces_of(const Page& page, std::size_t page_index) {
  std::vector<Piece> pieces;
  bool blank_before = false;
  const int rotation_deg = turned_by(page);
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const Line& line = page.lines[i];
    if (line.words.empty()) {
      blank_before = true;
      continue;
    }
    Piece piece{
        .page_index = page_index, .line_index = static_cast<int>(i), .blank_before = blank_before};
    const Word* before = nullptr;
    std::optional<Box> box_before;
    for (const Word& word : line.words) {
      const auto upright =
          word.box ? std::optional(turn_upright(*word.box, page, rotation_deg)) : std::nullopt;
      if (before != nullptr && wide_gap(*before, word, box_before, upright)) {
        piece.cut_right = true;
        pieces.push_back(std::move(piece));
        piece = Piece{.page_index = page_index,
                      .line_index = static_cast<int>(i),
                      .blank_before = blank_before,
                      .cut_left = true};
      }
      add_word(piece, word, upright);
      before = &word;
      box_before = upright;
    }
    pieces.push_back(std::move(piece));
    blank_before = false;
  }
  return pieces;
}

std::vector<Piece> in_rows(std::vector<Piece> pieces) {
  const auto frame = frame_of(pieces);
  const bool boxes =
      std::ranges::all_of(pieces, [](const Piece& p) { return p.upright.has_value(); });
  if (!frame || !boxes) return pieces;
  const auto middle = [](const Piece& piece) { return piece.upright->top + piece.upright->bottom; };
  std::ranges::stable_sort(pieces, {}, middle);
  const double same_row = frame->line_height;  // doubled middles: half a line apart
  for (auto row = pieces.begin(); row != pieces.end();) {
    int first = middle(*row);
    // A speck above the print of a row does not set its height.
    const auto print = std::find_if_not(row, pieces.end(), is_rule_line);
    if (print != pieces.end() && middle(*print) - first <= same_row) first = middle(*print);
    const auto end = std::find_if(
        row, pieces.end(), [&](const Piece& piece) { return middle(piece) - first > same_row; });
    std::stable_sort(
        row, end, [](const Piece& a, const Piece& b) { return a.upright->left < b.upright->left; });
    row = end;
  }
  return pieces;
}

Piece cut(const Piece& piece, std::size_t word_begin, std::size_t word_end) {
  word_end = std::min(word_end, piece.words.size());
  word_begin = std::min(word_begin, word_end);
  Piece part{.page_index = piece.page_index,
             .line_index = piece.line_index,
             .blank_before = piece.blank_before,
             .cut_left = piece.cut_left || word_begin > 0,
             .cut_right = piece.cut_right || word_end < piece.words.size()};
  for (std::size_t i = word_begin; i < word_end; ++i) {
    add_word(part, *piece.words[i], piece.upright_words[i]);
  }
  return part;
}

Piece join(const Piece& left, const Piece& right) {
  Piece whole = left;
  whole.cut_right = right.cut_right;
  for (std::size_t i = 0; i < right.words.size(); ++i) {
    add_word(whole, *right.words[i], right.upright_words[i]);
  }
  return whole;
}

Piece without_specks(const Piece& piece) {
  std::size_t begin = 0;
  std::size_t end = piece.words.size();
  while (begin < end && is_speck(*piece.words[begin])) ++begin;
  while (end > begin && is_speck(*piece.words[end - 1])) --end;
  if (begin == 0 && end == piece.words.size()) return piece;
  return cut(piece, begin, end);
}

std::optional<PageFrame> frame_of(const std::vector<Piece>& pieces) {
  std::vector<int> lefts;
  std::vector<int> rights;
  std::vector<int> heights;
  for (const Piece& piece : pieces) {
    if (!piece.upright || letters(piece) < 2) continue;
    lefts.push_back(piece.upright->left);
    rights.push_back(piece.upright->right);
    for (const auto& box : piece.upright_words) {
      if (box) heights.push_back(box->height_px());
    }
  }
  if (lefts.empty()) return std::nullopt;
  return PageFrame{.left = percentile(lefts, 0.1),
                   .right = percentile(rights, 0.9),
                   .line_height = static_cast<double>(percentile(heights, 0.5))};
}

std::size_t letters(const Piece& piece) {
  return static_cast<std::size_t>(std::ranges::count_if(piece.text.printed, is_letter));
}

double capitals(const Piece& piece) {
  const std::size_t all = letters(piece);
  if (all == 0) return 0;
  const auto upper = std::ranges::count_if(piece.text.printed, is_upper);
  return static_cast<double>(upper) / static_cast<double>(all);
}

bool in_capitals(const Piece& piece) {
  return letters(piece) >= 2 && capitals(piece) >= kCapitalsShare;
}

bool is_rule_line(const Piece& piece) {
  return std::ranges::none_of(piece.text.printed,
                              [](char32_t c) { return is_letter(c) || is_digit(c); });
}

bool on_one_line(const Piece& a, const Piece& b) {
  return a.upright && b.upright && a.page_index == b.page_index && a.line_index == b.line_index;
}

bool lies_over(const Piece& a, const Piece& b) {
  if (!a.upright || !b.upright) return false;
  const int high =
      std::min(a.upright->bottom, b.upright->bottom) - std::max(a.upright->top, b.upright->top);
  const int wide =
      std::min(a.upright->right, b.upright->right) - std::max(a.upright->left, b.upright->left);
  return 2 * high > std::min(a.upright->height_px(), b.upright->height_px()) &&
         2 * wide > std::min(a.upright->width_px(), b.upright->width_px());
}

double mean_confidence(const Piece& piece) {
  if (piece.words.empty()) return 0;
  double sum = 0;
  for (const Word* word : piece.words) sum += word->confidence.value();
  return sum / static_cast<double>(piece.words.size());
}

}  // namespace sohoa::extract
