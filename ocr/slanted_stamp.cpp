#include "ocr/slanted_stamp.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <string>

#include "ocr/mark_lines.h"
#include "ocr/red_ink.h"

namespace sohoa::ocr {
namespace {

constexpr double kMillimetresPerInch = 25.4;
constexpr double kLookPxPerMm = 2.0;

// A piece of red ink as a small look at the page shows it.
struct Slanted {
  cv::Rect box;          // page pixels
  cv::Mat piece;         // mask of the piece, as large as the box
  double angle_deg = 0;  // of its long side against the level; turning by it makes the piece level
};

// Long and low, level or aslant; the upper half of the page is where such stamps stand.
std::optional<double> slant_of(const cv::Mat& piece, const cv::Size& page) {
  constexpr double kShortestMm = 20;
  constexpr double kLongestMm = 90;
  constexpr double kLowestMm = 4;
  constexpr double kHighestMm = 20;
  constexpr double kMostDeg = 35;
  std::vector<cv::Point> cells;
  cv::findNonZero(piece, cells);
  const cv::RotatedRect around = cv::minAreaRect(cells);
  const bool wide = around.size.width >= around.size.height;
  const double length = (wide ? around.size.width : around.size.height) / kLookPxPerMm;
  const double height = (wide ? around.size.height : around.size.width) / kLookPxPerMm;
  double angle = wide ? around.angle : around.angle - 90;
  if (angle < -90) angle += 180;
  if (angle > 90) angle -= 180;
  const bool fits = length > kShortestMm && length < kLongestMm && height > kLowestMm &&
                    height < kHighestMm && length > 2 * height;
  const bool readable = std::abs(angle) < kMostDeg;
  const bool upper = cvRound(2 * around.center.y) < page.height;
  if (!fits || !readable || !upper) return std::nullopt;
  return angle;
}

std::vector<Slanted> find_slanted(const PageImage& image, const std::vector<Mark>& seals) {
  constexpr int kJoinedPx = 5;  // letters and the arrow around them
  constexpr double kSealRimMm = 2.0;
  const double scale = kLookPxPerMm * kMillimetresPerInch / image.dpi();
  cv::Mat small;
  cv::resize(image.pixels(), small, {}, scale, scale, cv::INTER_AREA);
  cv::Mat red = red_mask(small);
  for (const Mark& seal : seals) {
    const cv::Point2d middle(seal.box.left + seal.box.right, seal.box.top + seal.box.bottom);
    const double radius = 0.5 * scale * std::max(seal.box.width_px(), seal.box.height_px());
    cv::circle(red, middle * (0.5 * scale), cvRound(radius + kSealRimMm * kLookPxPerMm), 0,
               cv::FILLED);
  }
  cv::morphologyEx(red, red, cv::MORPH_CLOSE, cv::Mat::ones(kJoinedPx, kJoinedPx, CV_8U));
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centres;
  cv::connectedComponentsWithStats(red, labels, stats, centres, 8, CV_32S);
  std::vector<Slanted> found;
  for (int i = 1; i < stats.rows; ++i) {
    if (stats.at<int>(i, cv::CC_STAT_WIDTH) < 10 * kLookPxPerMm) continue;
    const auto angle = slant_of(labels == i, red.size());
    if (!angle) continue;
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    const cv::Rect place = cv::Rect(cv::Point2d(box.tl()) / scale, cv::Point2d(box.br()) / scale) &
                           cv::Rect({0, 0}, image.pixels().size());
    cv::Mat piece;
    cv::resize(labels(box) == i, piece, place.size(), 0, 0, cv::INTER_NEAREST);
    found.push_back({place, piece, *angle});
  }
  return found;
}

// The letters of the stamp, level and black on white. What is thinner than their strokes goes: the shaft
// of the arrow runs through them.
PageImage level_letters(const cv::Mat& red, double angle_deg, const PageImage& image,
                        double thin_mm) {
  constexpr double kReadDpi = 150;
  constexpr int kFramePx = 20;
  const cv::Point2f middle(0.5F * static_cast<float>(red.cols),
                           0.5F * static_cast<float>(red.rows));
  cv::Mat level;
  cv::warpAffine(red, level, cv::getRotationMatrix2D(middle, angle_deg, 1.0), red.size());
  const int thin = std::max(2, cvRound(thin_mm * image.dpi() / kMillimetresPerInch));
  cv::morphologyEx(level, level, cv::MORPH_OPEN, cv::Mat::ones(thin, 1, CV_8U));
  cv::resize(level, level, {}, kReadDpi / image.dpi(), kReadDpi / image.dpi(), cv::INTER_AREA);
  cv::Mat letters = ~level;
  cv::copyMakeBorder(letters, letters, kFramePx, kFramePx, kFramePx, kFramePx, cv::BORDER_CONSTANT,
                     255);
  return {letters, kReadDpi, image.dpi_stated()};
}

// The fewest words side by side that are those of a stamp; the ends of an arrow are read as words too.
std::optional<Mark> stamp_in(const std::vector<Line>& lines) {
  constexpr std::size_t kMostWords = 4;  // "HỎA TỐC HẸN GIỜ"
  for (std::size_t count = 1; count <= kMostWords; ++count) {
    for (const Line& line : lines) {
      for (std::size_t first = 0; first + count <= line.words.size(); ++first) {
        std::string text;
        for (std::size_t i = first; i < first + count; ++i) {
          text += (text.empty() ? "" : " ") + line.words[i].raw;
        }
        const auto kind = kind_of_stamp(text);
        if (kind) return Mark{*kind, {}, text, Confidence(0.8)};
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Mark> find_slanted_stamps(const PageImage& image, const std::vector<Mark>& seals,
                                      Recognizer& recognizer) {
  std::vector<Mark> stamps;
  if (image.pixels().channels() == 1) return stamps;
  for (const Slanted& slanted : find_slanted(image, seals)) {
    const cv::Mat red = red_mask(image.pixels()(slanted.box)) & slanted.piece;
    std::optional<Mark> stamp;
    for (const double thin_mm : {0.85, 0.6}) {
      if (stamp) break;
      const PageImage letters = level_letters(red, slanted.angle_deg, image, thin_mm);
      stamp = stamp_in(recognizer.recognize_block(letters));
    }
    if (!stamp) continue;
    stamp->box = {slanted.box.x, slanted.box.y, slanted.box.br().x, slanted.box.br().y};
    stamps.push_back(std::move(*stamp));
  }
  return stamps;
}

}  // namespace sohoa::ocr
