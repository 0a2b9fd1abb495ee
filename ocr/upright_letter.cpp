#include "ocr/upright_letter.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <opencv2/core.hpp>
#include <string>
#include <string_view>

#include "document/unicode_form.h"
#include "ocr/ink_pieces.h"

namespace sohoa::ocr {
namespace {

constexpr int kMinHeightPx = 12;

bool is_upright(char32_t letter) {
  return letter == U'I' || letter == U'l' || letter == U'1' || letter == U'|';
}

// Signs that reach over most of the height of a line.
bool is_tall(char32_t letter) {
  return is_letter(letter) || is_digit(letter) ||
         std::u32string_view(U"/⁄()[]{}|&%").find(letter) != std::u32string_view::npos;
}

// Whether nothing but the picture tells what its upright letters are.
bool is_open(std::u32string_view word) {
  constexpr std::size_t kFewDigits = 2;  // in longer numbers 1 is seldom misread
  const auto is_small = [](char32_t letter) { return is_lower(letter) && !is_upright(letter); };
  if (std::ranges::none_of(word, is_upright) || std::ranges::any_of(word, is_small)) return false;
  const auto is_number = [](char32_t letter) { return !is_letter(letter) && letter != U'|'; };
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(word, is_digit));
  return digits <= kFewDigits || !std::ranges::all_of(word, is_number);
}

// How much ink a row has left and right of a stroke, in pixels of full ink.
struct Overhang {
  double left = 0;
  double right = 0;
};

// The stroke without its head and foot.
struct Stem {
  double middle = 0;
  double lean = 0;  // pixels to the right for each row downwards
  double width = 0;
};

// Ink of a row: its sum and its middle, 0..1 a pixel.
struct RowInk {
  double sum = 0;
  double middle = 0;
};

RowInk ink_of_rows(const cv::Mat& ink, double from, double to) {
  const int top = static_cast<int>(from * ink.rows);
  const int bottom = std::max(top + 1, static_cast<int>(to * ink.rows));
  RowInk all;
  for (int y = top; y < bottom; ++y) {
    for (int x = 0; x < ink.cols; ++x) {
      const double share = ink.at<double>(y, x);
      all.sum += share;
      all.middle += share * x;
    }
  }
  if (all.sum > 0) all.middle /= all.sum;
  all.sum /= bottom - top;
  return all;
}

Stem stem_of(const cv::Mat& ink) {
  const RowInk upper = ink_of_rows(ink, 0.4, 0.6);
  const RowInk lower = ink_of_rows(ink, 0.6, 0.8);
  Stem stem;
  stem.lean = (lower.middle - upper.middle) / (0.2 * ink.rows);
  stem.middle = (upper.middle + lower.middle) / 2;
  stem.width = (upper.sum + lower.sum) / 2;
  return stem;
}

// The heads of italics are alike.
bool leans(const Stem& stem) {
  constexpr double kMostLean = 0.1;
  return std::abs(stem.lean) > kMostLean;
}

// The most of any row in the upper part of the letter.
Overhang head_overhang(const cv::Mat& ink, const Stem& stem) {
  constexpr double kHead = 0.35;  // of the height
  Overhang most;
  const int rows = static_cast<int>(kHead * ink.rows);
  for (int y = 0; y < rows; ++y) {
    Overhang row;
    for (int x = 0; x < ink.cols; ++x) {
      const double beyond = std::abs(x - stem.middle) - stem.width / 2;
      const double outside = std::clamp(beyond + 0.5, 0.0, 1.0) * ink.at<double>(y, x);
      (x < stem.middle ? row.left : row.right) += outside;
    }
    most.left = std::max(most.left, row.left);
    most.right = std::max(most.right, row.right);
  }
  return most;
}

// The tall pieces of ink of a word, from left to right.
std::vector<cv::Rect> tall_pieces(const cv::Mat& print) {
  constexpr double kTall = 0.6;  // of the tallest
  double darkest = 255;
  cv::minMaxLoc(print, &darkest, nullptr);
  const cv::Mat ink = print < (darkest + 255.0) / 2;
  std::vector<cv::Rect> boxes;
  int tallest = 0;
  for (const InkPiece& piece : ink_pieces(ink)) {
    boxes.push_back(piece.box);
    tallest = std::max(tallest, piece.box.height);
  }
  std::erase_if(boxes, [&](const cv::Rect& box) { return box.height < kTall * tallest; });
  std::ranges::sort(boxes, {}, &cv::Rect::x);
  return boxes;
}

// Ink is paler at its edges, which lie outside of the boxes; not where the next letter is near.
void take_in_edges(std::vector<cv::Rect>& pieces, int width_px) {
  constexpr int kApartPx = 3;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const int before = i == 0 ? -kApartPx : pieces[i - 1].br().x;
    const int after = i + 1 == pieces.size() ? width_px + kApartPx : pieces[i + 1].x;
    if (pieces[i].x > 0 && pieces[i].x - before >= kApartPx) {
      --pieces[i].x;
      ++pieces[i].width;
    }
    const int right = pieces[i].br().x;
    if (right < width_px && after - right >= kApartPx) ++pieces[i].width;
  }
}

// Each upright letter of `word` by its own piece of ink.
std::u32string settled(std::u32string word, const cv::Mat& print) {
  std::vector<cv::Rect> pieces = tall_pieces(print);
  if (static_cast<std::ptrdiff_t>(pieces.size()) != std::ranges::count_if(word, is_tall)) {
    return word;
  }
  take_in_edges(pieces, print.cols);
  auto piece = pieces.begin();
  for (char32_t& letter : word) {
    if (!is_tall(letter)) continue;
    const cv::Mat of_letter = print(*piece++);
    if (!is_upright(letter)) continue;
    const UprightLetter seen = upright_letter(of_letter);
    if (seen == UprightLetter::One) letter = U'1';
    if (seen == UprightLetter::CapitalI) letter = U'I';
  }
  return word;
}

}  // namespace

UprightLetter upright_letter(const cv::Mat& print) {
  constexpr double kSlimmest = 0.06;  // of the height, as all that follow
  constexpr double kThickest = 0.28;
  constexpr double kWidest = 0.75;
  constexpr double kSerif = 0.055;
  constexpr double kFlag = 0.045;
  constexpr double kNothing = 0.03;
  const double height = print.rows;
  if (print.rows < kMinHeightPx || print.cols > kWidest * height) return UprightLetter::Unknown;
  double darkest = 255;
  cv::minMaxLoc(print, &darkest, nullptr);
  if (darkest >= 255) return UprightLetter::Unknown;
  cv::Mat ink;
  print.convertTo(ink, CV_64F, -1.0 / (255.0 - darkest), 255.0 / (255.0 - darkest));
  const Stem stem = stem_of(ink);
  if (stem.width < kSlimmest * height || stem.width > kThickest * height || leans(stem)) {
    return UprightLetter::Unknown;
  }
  const Overhang head = head_overhang(ink, stem);
  if (std::min(head.left, head.right) >= kSerif * height) return UprightLetter::CapitalI;
  const bool is_one = head.left >= kFlag * height && head.right <= kNothing * height;
  return is_one ? UprightLetter::One : UprightLetter::Unknown;
}

std::vector<Line> with_upright_letters(std::vector<Line> lines, const cv::Mat& page) {
  const cv::Rect whole(0, 0, page.cols, page.rows);
  for (Line& line : lines) {
    for (Word& word : line.words) {
      const std::u32string letters = to_utf32(word.raw);
      if (!word.box || !is_open(letters)) continue;
      const Box& box = *word.box;
      const cv::Rect place = cv::Rect(box.left, box.top, box.width_px(), box.height_px()) & whole;
      if (place.empty()) continue;
      const std::string seen = to_utf8(settled(letters, page(place)));
      if (word.text == word.raw) word.text = seen;
      word.raw = seen;
    }
  }
  return lines;
}

}  // namespace sohoa::ocr
