#include "ocr/capital_rows.h"

#include <algorithm>
#include <cstddef>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr int kInkBelow = 160;
constexpr int kWhite = 255;
// In x-heights of print of the same size.
constexpr double kCapital = 1.4;
constexpr double kMarksAbove = 1.0;
constexpr double kTailsBelow = 0.5;
constexpr double kRoom = 0.6;  // beside the row: half a sign

struct Band {
  int top = 0;
  int bottom = 0;
  [[nodiscard]] int height() const { return bottom - top; }
};

// How much ink stands in each row of pixels.
std::vector<double> ink_profile(const cv::Mat& block) {
  cv::Mat sums;
  cv::reduce((block < kInkBelow) / 255, sums, 1, cv::REDUCE_SUM, CV_64F);
  cv::blur(sums, sums, {1, 3});
  return {sums.begin<double>(), sums.end<double>()};
}

// The bands where there is much ink beside what the rows around have.
std::vector<Band> dark_bands(const std::vector<double>& profile, double text_height) {
  constexpr double kDark = 0.45;
  constexpr double kAround = 0.8;  // x-heights: not as far as the letters of the next row
  const auto around = static_cast<int>(kAround * text_height);
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

// Where a row has many marks they are as dark as letters; the feet of the letters show where it stands.
std::vector<Band> without_marks(std::vector<Band> bands) {
  if (bands.empty()) return bands;
  std::vector<int> heights;
  for (const Band& band : bands) heights.push_back(band.height());
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>((heights.size() - 1) / 2);
  std::ranges::nth_element(heights, middle);
  for (Band& band : bands) band.top = std::max(band.top, band.bottom - *middle - 1);
  return bands;
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

// Between two pieces where one stands over the other; nothing where none does.
bool is_close(const cv::Rect& a, const cv::Rect& b, int gap) {
  return a.x < b.br().x && b.x < a.br().x && a.y < b.br().y + gap && b.y < a.br().y + gap;
}

// Marks over marks: what is close to a piece that is taken in is taken in too.
void take_in_what_is_close(std::vector<bool>& own, const std::vector<cv::Rect>& pieces, int gap) {
  const auto is_close_to_own = [&](const cv::Rect& piece) {
    for (std::size_t j = 1; j < pieces.size(); ++j) {
      if (own[j] && is_close(piece, pieces[j], gap)) return true;
    }
    return false;
  };
  for (bool more = true; more;) {
    more = false;
    for (std::size_t i = 1; i < pieces.size(); ++i) {
      if (own[i] || !is_close_to_own(pieces[i])) continue;
      own[i] = true;
      more = true;
    }
  }
}

// Nearer to the edge of the strip, where the next row stands, than to the letters of this.
bool stands_aside(const cv::Rect& piece, const Band& band, int height) {
  if (piece.y >= band.bottom) return height - piece.br().y < piece.y - band.bottom;
  return piece.y < band.top - piece.br().y;
}

// The strip without the ink of other rows: what neither reaches into the band of the letters nor stands close
// above or below what does, and is nearer to the next row.
cv::Mat own_ink(const cv::Mat& strip, const Band& band, double text_height) {
  constexpr double kClose = 0.22;   // x-heights: between a letter and its mark
  constexpr int kMostPieces = 500;  // more are a halftone, and would take long to compare
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centres;
  cv::connectedComponentsWithStats(strip < kInkBelow, labels, stats, centres, 8, CV_32S);
  if (stats.rows > kMostPieces) return strip.clone();
  std::vector<cv::Rect> pieces;
  std::vector<bool> own;
  for (int i = 0; i < stats.rows; ++i) {
    pieces.emplace_back(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                        stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    own.push_back(i > 0 && pieces.back().y < band.bottom && pieces.back().br().y > band.top);
  }
  take_in_what_is_close(own, pieces, std::max(1, cvRound(kClose * text_height)));
  cv::Mat others = cv::Mat::zeros(strip.size(), CV_8UC1);
  for (std::size_t i = 1; i < pieces.size(); ++i) {
    if (own[i] || !stands_aside(pieces[i], band, strip.rows)) continue;
    others(pieces[i]).setTo(kWhite, labels(pieces[i]) == static_cast<int>(i));
  }
  cv::dilate(others, others, cv::Mat::ones(3, 3, CV_8U));
  cv::Mat picture = strip.clone();
  picture.setTo(kWhite, others);
  return picture;
}

}  // namespace

std::vector<CapitalRow> capital_rows(const cv::Mat& grey, const cv::Rect& block,
                                     double text_height) {
  const cv::Rect area = block & cv::Rect({0, 0}, grey.size());
  if (area.empty()) return {};
  constexpr std::size_t kMostRows = 8;  // of the longest head
  const std::vector<Band> bands =
      without_marks(letter_bands(dark_bands(ink_profile(grey(area)), text_height), text_height));
  const int room = cvRound(kRoom * text_height);
  std::vector<CapitalRow> rows;
  for (std::size_t i = 0; i < std::min(bands.size(), kMostRows); ++i) {
    const Band& band = bands[i];
    int top = band.top - cvRound(kMarksAbove * text_height);
    int bottom = band.bottom + cvRound(kTailsBelow * text_height);
    if (i > 0) top = std::max(top, bands[i - 1].bottom);
    if (i + 1 < bands.size()) bottom = std::min(bottom, bands[i + 1].top);
    const cv::Range print = print_in(grey(area).rowRange(band.top, band.bottom), text_height);
    const cv::Rect strip =
        cv::Rect(area.x + print.start - room, area.y + top, print.size() + 2 * room, bottom - top) &
        cv::Rect({0, 0}, grey.size());
    const int shift = area.y - strip.y;
    rows.push_back(
        {strip, own_ink(grey(strip), {band.top + shift, band.bottom + shift}, text_height)});
  }
  return rows;
}

}  // namespace sohoa::ocr
