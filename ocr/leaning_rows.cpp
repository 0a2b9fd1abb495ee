#include "ocr/leaning_rows.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

#include "ocr/skew.h"

namespace sohoa::ocr {
namespace {

constexpr double kMinLeanDeg = 0.6;       // between the middles of both halves
constexpr double kMaxLeanDeg = 5.0;       // more is no page but two pictures
constexpr double kMinCertainty = 0.5;     // of the angle of each half
constexpr std::size_t kMinLetters = 150;  // of each half

struct Half {
  double y = 0;      // the middle of its letters
  double slope = 0;  // of its rows: down by so much a pixel to the right
  bool sure = false;
};

Half measure(const Survey& page, std::vector<cv::Rect> pieces) {
  Half half;
  Survey part = page;
  part.pieces = std::move(pieces);
  const std::vector<cv::Rect> letters = letter_pieces(part);
  if (letters.size() < kMinLetters) return half;
  for (const cv::Rect& letter : letters) half.y += letter.y + letter.height / 2.0;
  half.y /= static_cast<double>(letters.size());
  const Skew skew = find_skew(part);
  half.slope = -std::tan(skew.angle_deg * std::numbers::pi / 180.0);
  half.sure = skew.certainty >= kMinCertainty;
  return half;
}

}  // namespace

std::optional<LeaningRows> find_leaning_rows(const Survey& upright) {
  std::vector<cv::Rect> pieces = upright.pieces;
  std::ranges::sort(pieces, {}, &cv::Rect::y);
  const auto middle = pieces.begin() + static_cast<std::ptrdiff_t>(pieces.size() / 2);
  const Half upper = measure(upright, {pieces.begin(), middle});
  const Half lower = measure(upright, {middle, pieces.end()});
  if (!upper.sure || !lower.sure) return std::nullopt;
  const double lean =
      std::abs(std::atan(lower.slope) - std::atan(upper.slope)) * 180.0 / std::numbers::pi;
  if (lean < kMinLeanDeg || lean > kMaxLeanDeg) return std::nullopt;
  const double width = upright.size.width;
  const auto left = [width](const Half& half) { return half.y - half.slope * width / 2.0; };
  const auto right = [width](const Half& half) { return half.y + half.slope * width / 2.0; };
  LeaningRows rows;
  rows.seen.points = {cv::Point2d(0, left(upper)), cv::Point2d(width, right(upper)),
                      cv::Point2d(width, right(lower)), cv::Point2d(0, left(lower))};
  rows.level.points = {cv::Point2d(0, upper.y), cv::Point2d(width, upper.y),
                       cv::Point2d(width, lower.y), cv::Point2d(0, lower.y)};
  return rows;
}

}  // namespace sohoa::ocr
