#include "ocr/skew.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace sohoa::ocr {
namespace {

constexpr double kCoarseStepDeg = 0.2;
constexpr double kFineStepDeg = 0.02;
constexpr std::size_t kMinLetters = 40;

struct Best {
  double angle_deg = 0;
  double strength = -1;
};

Best strongest(const std::vector<cv::Rect>& letters, double text_height, double from_deg,
               double to_deg, double step_deg) {
  Best best;
  const int steps = static_cast<int>(std::lround((to_deg - from_deg) / step_deg));
  for (int i = 0; i <= steps; ++i) {
    const double angle = from_deg + i * step_deg;
    const double strength = row_strength(letters, angle, text_height);
    // Of equal angles the one nearer to none.
    const bool nearer = strength == best.strength && std::abs(angle) < std::abs(best.angle_deg);
    if (strength > best.strength || nearer) best = {angle, strength};
  }
  return best;
}

}  // namespace

std::vector<cv::Rect> letter_pieces(const Survey& survey) {
  std::vector<cv::Rect> letters;
  const double height = survey.text_height;
  std::ranges::copy_if(survey.pieces, std::back_inserter(letters), [height](const cv::Rect& piece) {
    return piece.height > 0.7 * height && piece.height < 2.2 * height &&
           piece.width > 0.25 * height && piece.width < 3.0 * height;
  });
  return letters;
}

double row_strength(const std::vector<cv::Rect>& letters, double angle_deg, double text_height) {
  const double radians = angle_deg * std::numbers::pi / 180.0;
  const double row_px = std::max(1.0, text_height / 5.0);
  std::vector<double> feet;
  feet.reserve(letters.size());
  for (const cv::Rect& letter : letters) {
    const double x = letter.x + letter.width / 2.0;
    feet.push_back(x * std::sin(radians) + (letter.y + letter.height) * std::cos(radians));
  }
  const auto [lowest, highest] = std::ranges::minmax(feet);
  std::vector<double> rows(static_cast<std::size_t>((highest - lowest) / row_px) + 3, 0.0);
  for (const double foot : feet) {  // each foot is shared by the two nearest rows
    const double at = (foot - lowest) / row_px;
    const auto row = static_cast<std::size_t>(at);
    const double part = at - static_cast<double>(row);
    rows[row] += 1.0 - part;
    rows[row + 1] += part;
  }
  double squares = 0;
  for (const double row : rows) squares += row * row;
  const auto letters_count = static_cast<double>(letters.size());
  return squares / (letters_count * letters_count) * static_cast<double>(rows.size());
}

Skew find_skew(const Survey& survey, double max_angle_deg) {
  const std::vector<cv::Rect> letters = letter_pieces(survey);
  if (survey.text_height <= 0 || letters.size() < kMinLetters) return {};
  const Best coarse =
      strongest(letters, survey.text_height, -max_angle_deg, max_angle_deg, kCoarseStepDeg);
  const Best fine = strongest(letters, survey.text_height, coarse.angle_deg - kCoarseStepDeg,
                              coarse.angle_deg + kCoarseStepDeg, kFineStepDeg);
  const double elsewhere =
      std::max(row_strength(letters, fine.angle_deg + 3.0, survey.text_height),
               row_strength(letters, fine.angle_deg - 3.0, survey.text_height));
  return {fine.angle_deg, fine.strength / std::max(elsewhere, 1e-9) - 1.0};
}

}  // namespace sohoa::ocr
