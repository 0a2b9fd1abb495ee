#include "ocr/capital_rows.h"

#include <algorithm>
#include <cstddef>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

// In x-heights of print of the same size.
constexpr double kCapital = 1.4;
constexpr double kMarksAbove = 0.85;
constexpr double kTailsBelow = 0.45;
constexpr double kRoom = 0.6;  // beside the row: half a sign

struct Band {
  int top = 0;
  int bottom = 0;
  [[nodiscard]] int height() const { return bottom - top; }
};

// How much ink stands in each row of pixels.
std::vector<double> ink_profile(const cv::Mat& block) {
  constexpr int kInkBelow = 160;
  cv::Mat sums;
  cv::reduce((block < kInkBelow) / 255, sums, 1, cv::REDUCE_SUM, CV_64F);
  cv::blur(sums, sums, {1, 3});
  return {sums.begin<double>(), sums.end<double>()};
}

// The bands where there is much ink beside what the rows around have.
std::vector<Band> dark_bands(const std::vector<double>& profile, double text_height) {
  constexpr double kDark = 0.45;
  const auto around = static_cast<int>(kCapital * text_height);
  const int size = static_cast<int>(profile.size());
  std::vector<Band> bands;
  bool inside = false;
  for (int y = 0; y < size; ++y) {
    const auto from = profile.begin() + std::max(0, y - around);
    const auto to = profile.begin() + std::min(size, y + around + 1);
    const double darkest = *std::max_element(from, to);
    const bool dark = darkest >= text_height && profile[y] > kDark * darkest;
    if (dark && !inside) bands.push_back({y, y});
    if (dark) bands.back().bottom = y + 1;
    inside = dark;
  }
  return bands;
}

// The bars of letters part a band: its pieces are put together up to the height of a capital.
std::vector<Band> letter_bands(const std::vector<Band>& dark, double text_height) {
  constexpr double kLowest = 0.75;
  constexpr double kHighest = 1.35;
  std::vector<Band> bands;
  for (const Band& band : dark) {
    if (!bands.empty() && band.bottom - bands.back().top <= kHighest * kCapital * text_height) {
      bands.back().bottom = band.bottom;
    } else {
      bands.push_back(band);
    }
  }
  std::erase_if(bands, [&](const Band& band) {
    return band.height() < kLowest * kCapital * text_height ||
           band.height() > kHighest * kCapital * text_height;
  });
  return bands;
}

// Where tails end and marks begin, by what both need.
int parting(const Band& upper, const Band& lower) {
  const int between = lower.top - upper.bottom;
  return upper.bottom + cvRound(between * kTailsBelow / (kTailsBelow + kMarksAbove));
}

// From the first letter of the widest row of print in the band to its last; columns beside it are dirt.
cv::Range print_in(const cv::Mat& band, double text_height) {
  constexpr double kWidestBlank = 3.0;
  const std::vector<double> columns = ink_profile(band.t());
  const int widest_blank = cvRound(kWidestBlank * text_height);
  cv::Range best(0, 0);
  double most = 0;
  cv::Range run(0, 0);
  double ink = 0;
  for (int x = 0; x < band.cols; ++x) {
    if (columns[x] <= 0) continue;
    if (x - run.end > widest_blank || ink <= 0) {
      run.start = x;
      ink = 0;
    }
    run.end = x + 1;
    ink += columns[x];
    if (ink > most) {
      most = ink;
      best = run;
    }
  }
  return best;
}

}  // namespace

std::vector<cv::Rect> capital_rows(const cv::Mat& grey, const cv::Rect& block, double text_height) {
  const cv::Rect area = block & cv::Rect({0, 0}, grey.size());
  if (area.empty()) return {};
  const std::vector<Band> bands =
      letter_bands(dark_bands(ink_profile(grey(area)), text_height), text_height);
  const int marks = cvRound(kMarksAbove * text_height);
  const int tails = cvRound(kTailsBelow * text_height);
  std::vector<cv::Rect> rows;
  for (std::size_t i = 0; i < bands.size(); ++i) {
    int top = bands[i].top - marks;
    int bottom = bands[i].bottom + tails;
    if (i > 0) top = std::max(top, parting(bands[i - 1], bands[i]));
    if (i + 1 < bands.size()) bottom = std::min(bottom, parting(bands[i], bands[i + 1]));
    const cv::Range print =
        print_in(grey(area).rowRange(bands[i].top, bands[i].bottom), text_height);
    const int room = cvRound(kRoom * text_height);
    rows.push_back(
        cv::Rect(area.x + print.start - room, area.y + top, print.size() + 2 * room, bottom - top) &
        cv::Rect({0, 0}, grey.size()));
  }
  return rows;
}

}  // namespace sohoa::ocr
