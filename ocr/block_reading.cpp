#include "ocr/block_reading.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "ocr/credit.h"
#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

constexpr int kFramePx = 12;  // print that touches the rim of an image is taken for noise
constexpr int kWhite = 255;

bool has_ink(const cv::Mat& part) {
  constexpr int kInkBelow = 160;
  constexpr int kMinInkPx = 12;  // a full stop has as many
  return cv::countNonZero(part < kInkBelow) >= kMinInkPx;
}

// From pixels of the framed, enlarged part to those of the page.
Box on_page(const Box& box, double enlarged, cv::Point by) {
  const auto back = [enlarged](int at) { return static_cast<int>(std::lround(at / enlarged)); };
  return {back(box.left) + by.x, back(box.top) + by.y, back(box.right) + by.x,
          back(box.bottom) + by.y};
}

// Its middle lies in the area.
bool stands_in(const Word& word, const cv::Rect& area) {
  return word.box && area.contains({(word.box->left + word.box->right) / 2,
                                    (word.box->top + word.box->bottom) / 2});
}

bool in_one_row(const Line& a, const Line& b) {
  if (!a.box || !b.box) return false;
  const int common = std::min(a.box->bottom, b.box->bottom) - std::max(a.box->top, b.box->top);
  return 2 * common > std::min(a.box->height_px(), b.box->height_px());
}

// The only line in one row with this, where that has no other either.
const Line* partner(const Line& line, const std::vector<Line>& own,
                    const std::vector<Line>& others) {
  const auto beside = [&](const Line& other) { return in_one_row(line, other); };
  const auto found = std::ranges::find_if(others, beside);
  if (found == others.end() || std::ranges::count_if(others, beside) != 1) return nullptr;
  const auto back = [&](const Line& other) { return in_one_row(*found, other); };
  return std::ranges::count_if(own, back) == 1 ? &*found : nullptr;
}

// Rows that were read clearly better at first stay as they were.
void keep_better_rows(std::vector<Line>& read, const std::vector<Line>& first) {
  constexpr double kClearlyBetter = 1.25;
  const std::vector<Line> anew = read;
  for (std::size_t i = 0; i < read.size(); ++i) {
    const Line* before = partner(anew[i], anew, first);
    if (before != nullptr && credit({*before}) > kClearlyBetter * credit({anew[i]})) {
      read[i] = *before;
    }
  }
}

}  // namespace

std::vector<Line> read_block(const PageImage& image, const cv::Rect& area, Recognizer& recognizer,
                             double enlarged) {
  const cv::Rect part = area & cv::Rect({0, 0}, image.pixels().size());
  if (part.empty() || !has_ink(image.pixels()(part))) return {};
  cv::Mat framed;
  cv::copyMakeBorder(image.pixels()(part), framed, kFramePx, kFramePx, kFramePx, kFramePx,
                     cv::BORDER_CONSTANT | cv::BORDER_ISOLATED, cv::Scalar::all(kWhite));
  const cv::Point by(part.x - kFramePx, part.y - kFramePx);
  if (enlarged != 1.0) {
    cv::resize(framed, framed, {}, enlarged, enlarged, cv::INTER_CUBIC);
  }
  std::vector<Line> lines =
      recognizer.recognize_block(PageImage(framed, enlarged * image.dpi(), image.dpi_stated()));
  for (Line& line : lines) {
    if (line.box) line.box = on_page(*line.box, enlarged, by);
    for (Word& word : line.words) {
      if (word.box) word.box = on_page(*word.box, enlarged, by);
    }
  }
  return lines;
}

std::vector<Word> read_words_at(const PageImage& image, const Box& line, Recognizer& recognizer,
                                double enlarged) {
  constexpr int kRoomPx = 4;
  const cv::Rect area(line.left - kRoomPx, line.top - kRoomPx, line.width_px() + 2 * kRoomPx,
                      line.height_px() + 2 * kRoomPx);
  std::vector<Word> words;
  for (Line& read : read_block(image, area, recognizer, enlarged)) {
    std::ranges::move(read.words, std::back_inserter(words));
  }
  std::erase_if(words, [](const Word& word) { return !word.box; });
  for (Word& word : words) word.spaces_before = std::max(1, word.spaces_before);
  std::ranges::stable_sort(words, {}, [](const Word& word) { return word.box->left; });
  return words;
}

std::vector<Line> with_block(std::vector<Line> lines, const cv::Rect& area,
                             std::vector<Line> read) {
  constexpr double kClearlyLess = 0.9;
  std::vector<Line> result;
  std::vector<Line> first;
  for (const Line& line : lines) {
    std::vector<Word> inside;
    std::vector<Word> outside;
    for (const Word& word : line.words) {
      (stands_in(word, area) ? inside : outside).push_back(word);
    }
    if (!inside.empty()) first.push_back(line_of(std::move(inside), line.block));
    if (!outside.empty()) result.push_back(line_of(std::move(outside), line.block));
  }
  if (credit(read) < kClearlyLess * credit(first)) return lines;
  if (credit_per_letter(read) < kClearlyLess * credit_per_letter(first)) return lines;
  keep_better_rows(read, first);
  const int block = result.empty() ? 1 : result.back().block + 1;
  for (Line& line : read) {
    line.block = block;
    result.push_back(std::move(line));
  }
  return result;
}

}  // namespace sohoa::ocr
