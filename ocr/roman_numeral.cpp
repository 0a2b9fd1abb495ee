#include "ocr/roman_numeral.h"

#include <algorithm>
#include <cstddef>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

struct Numeral {
  std::string_view before;  // X or V that come first
  std::size_t strokes = 0;  // letters I
  std::string_view after;   // V or X, and marks
};

// No strokes where the word is no numeral with one run of I, perhaps with a mark behind it.
Numeral parsed(std::string_view word) {
  const std::size_t first = word.find('I');
  if (first == std::string_view::npos) return {};
  std::size_t end = first;
  while (end < word.size() && word[end] == 'I') ++end;
  const std::string_view before = word.substr(0, first);
  const std::string_view after = word.substr(end);
  const bool numeral = before.find_first_not_of("XV") == std::string_view::npos &&
                       after.find_first_not_of("VX.,;:") == std::string_view::npos;
  return numeral ? Numeral{before, end - first, after} : Numeral{};
}

bool subtracts(const Numeral& numeral) {
  return !numeral.after.empty() && (numeral.after.front() == 'V' || numeral.after.front() == 'X');
}

// How much of each column is ink, 0..1: the least of a band below the upper serifs, one in the
// middle and one above the lower serifs. A slanted stroke is at another place in each of them.
std::vector<double> column_ink(const cv::Mat& print) {
  std::vector<double> ink(static_cast<std::size_t>(print.cols), 1.0);
  for (const double from : {0.16, 0.42, 0.68}) {
    constexpr double kBand = 0.16;
    const int top = static_cast<int>(from * print.rows);
    const int bottom = static_cast<int>((from + kBand) * print.rows);
    cv::Mat means;
    cv::reduce(print.rowRange(top, bottom), means, 0, cv::REDUCE_AVG, CV_64F);
    for (int x = 0; x < print.cols; ++x) {
      double& share = ink[static_cast<std::size_t>(x)];
      share = std::min(share, 1.0 - means.at<double>(0, x) / 255.0);
    }
  }
  return ink;
}

std::vector<int> widths_above(const std::vector<double>& ink, double level) {
  std::vector<int> widths;
  bool inside = false;
  for (const double share : ink) {
    if (share >= level) {
      if (!inside) widths.push_back(0);
      ++widths.back();
    }
    inside = share >= level;
  }
  return widths;
}

// Whether the middle of the letter is crossed, as that of H is; the two I of "II" touch at their serifs.
bool has_bar(const cv::Mat& print) {
  constexpr double kBarInk = 0.35;  // of the darkest pixel, at its palest place
  constexpr int kInkPx = 2;         // of each side belong to the strokes
  if (print.cols <= 4 * kInkPx) return true;
  const cv::Mat middle = print.rowRange(print.rows * 3 / 10, print.rows * 7 / 10);
  double darkest = 0;
  cv::minMaxLoc(middle, &darkest, nullptr);
  const double paper = 255.0 - kBarInk * (255.0 - darkest);
  for (int y = 0; y < middle.rows; ++y) {
    const unsigned char* row = middle.ptr(y);
    int left = 0;
    int right = middle.cols - 1;
    while (left < right && row[left] > paper) ++left;
    while (right > left && row[right] > paper) --right;
    if (right - left < middle.cols / 2) continue;
    const bool crossed = std::all_of(row + left + kInkPx, row + right - kInkPx,
                                     [paper](unsigned char level) { return level <= paper; });
    if (crossed) return true;
  }
  return false;
}

bool is_h(std::string_view word) {
  return word == "H" || word == "H.";
}

// What the strokes say; the word as it was read where they say nothing.
std::string counted(const std::string& word, const cv::Mat& print) {
  const int strokes = upright_strokes(print);
  if (!is_h(word)) return with_strokes(word, strokes);
  return strokes == 2 && !has_bar(print) ? "II" + word.substr(1) : word;
}

}  // namespace

int upright_strokes(const cv::Mat& print) {
  constexpr int kMinHeightPx = 12;
  constexpr double kMinInk = 0.5;        // of the darkest column: paler is no print, or no stroke
  constexpr double kStrokeLevel = 0.65;  // of the darkest column
  constexpr double kWidest = 0.35;       // of the height
  if (print.rows < kMinHeightPx || print.cols < 3) return 0;
  const std::vector<double> ink = column_ink(print);
  const double darkest = *std::ranges::max_element(ink);
  if (darkest < kMinInk) return 0;
  const std::vector<int> widths = widths_above(ink, kStrokeLevel * darkest);
  const int thickest = *std::ranges::max_element(widths);
  if (thickest > kWidest * print.rows) return 0;
  // Where the slanted strokes of a V overlap, little is left of them.
  const auto upright = [&](int width) { return 2 * width > thickest; };
  return static_cast<int>(std::ranges::count_if(widths, upright));
}

std::string with_strokes(std::string_view numeral, int strokes) {
  const Numeral parts = parsed(numeral);
  const int most = subtracts(parts) ? 1 : 3;
  if (parts.strokes == 0 || strokes < 1 || strokes > most) return std::string(numeral);
  return std::string(parts.before) + std::string(static_cast<std::size_t>(strokes), 'I') +
         std::string(parts.after);
}

std::vector<Line> with_roman_numerals(std::vector<Line> lines, const cv::Mat& page) {
  const cv::Rect whole(0, 0, page.cols, page.rows);
  for (Line& line : lines) {
    for (Word& word : line.words) {
      if (!word.box || (parsed(word.raw).strokes == 0 && !is_h(word.raw))) continue;
      const Box& box = *word.box;
      const cv::Rect place = cv::Rect(box.left, box.top, box.width_px(), box.height_px()) & whole;
      if (place.empty()) continue;
      const std::string numeral = counted(word.raw, page(place));
      if (word.text == word.raw) word.text = numeral;
      word.raw = numeral;
    }
  }
  return lines;
}

}  // namespace sohoa::ocr
