#include "ocr/orientation.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "ocr/skew.h"

namespace sohoa::ocr {
namespace {

cv::Rect turned(const cv::Rect& box, const cv::Size& page, int rotation_deg) {
  switch (rotation_deg) {
    case 90:
      return {page.height - box.y - box.height, box.x, box.height, box.width};
    case 180:
      return {page.width - box.x - box.width, page.height - box.y - box.height, box.width,
              box.height};
    case 270:
      return {box.y, page.width - box.x - box.width, box.height, box.width};
    default:
      return box;
  }
}

// Rows at the best of a few angles, because a skewed page is no page on its side.
double best_row_strength(const Survey& survey) {
  const std::vector<cv::Rect> letters = letter_pieces(survey);
  if (letters.empty()) return 0;
  double best = 0;
  constexpr int kSteps = 20;  // to each side
  constexpr double kStepDeg = 0.25;
  for (int step = -kSteps; step <= kSteps; ++step) {
    best = std::max(best, row_strength(letters, kStepDeg * step, survey.text_height));
  }
  return best;
}

// A handful of letters falls into rows of any direction by chance.
double enough_letters(const Survey& survey) {
  constexpr double kPrior = 40;
  const auto letters = static_cast<double>(letter_pieces(survey).size());
  return letters / (letters + kPrior);
}

struct MarkCount {
  int above = 0;
  int below = 0;
};

// Small pieces close above or below a letter and no wider than it.
MarkCount count_marks(const Survey& survey) {
  const double height = survey.text_height;
  const auto bin_px = std::max(1, static_cast<int>(2 * height));
  std::multimap<std::pair<int, int>, cv::Rect> letters;  // by the square its middle lies in
  for (const cv::Rect& letter : letter_pieces(survey)) {
    if (letter.height > 1.3 * height) continue;  // an ascender or capital
    letters.insert(
        {{(letter.x + letter.width / 2) / bin_px, (letter.y + letter.height / 2) / bin_px},
         letter});
  }
  MarkCount count;
  for (const cv::Rect& mark : survey.pieces) {
    if (mark.height > 0.6 * height || mark.width > 1.2 * height || mark.area() < 4) continue;
    const int x = mark.x + mark.width / 2;
    const int y = mark.y + mark.height / 2;
    for (int column = x / bin_px - 1; column <= x / bin_px + 1; ++column) {
      for (int row = y / bin_px - 1; row <= y / bin_px + 1; ++row) {
        const auto [begin, end] = letters.equal_range({column, row});
        for (auto at = begin; at != end; ++at) {
          const cv::Rect& letter = at->second;
          if (x < letter.x || x > letter.x + letter.width) continue;
          const int gap_above = letter.y - (mark.y + mark.height);
          const int gap_below = mark.y - (letter.y + letter.height);
          if (gap_above >= -1 && gap_above < 0.7 * height) ++count.above;
          if (gap_below >= -1 && gap_below < 0.7 * height) ++count.below;
        }
      }
    }
  }
  return count;
}

double certainty_of(int more, int fewer) {
  constexpr double kPrior = 10;  // a handful of marks proves nothing
  return (more - fewer) / (more + fewer + kPrior);
}

}  // namespace

Survey turned(const Survey& survey, int rotation_deg) {
  Survey result = survey;
  for (cv::Rect& piece : result.pieces) piece = turned(piece, survey.size, rotation_deg);
  if (rotation_deg == 90 || rotation_deg == 270) {
    std::swap(result.size.width, result.size.height);
    result.text_height = height_of_print(result.pieces);
  }
  return result;
}

Orientation find_orientation(const Survey& survey) {
  const Survey sideways = turned(survey, 90);
  if (survey.text_height <= 0 || sideways.text_height <= 0) return {};
  const double level = best_row_strength(survey);
  const double upright = best_row_strength(sideways);
  const bool on_its_side = upright > level;
  const double direction = std::abs(upright - level) / std::max({upright, level, 1e-9});
  const MarkCount marks = count_marks(on_its_side ? sideways : survey);
  const bool upside_down = marks.below > marks.above;
  Orientation result;
  result.rotation_deg = (on_its_side ? 90 : 0) + (upside_down ? 180 : 0);
  result.row_certainty = std::min(1.0, 1.5 * direction) * enough_letters(survey);
  result.certainty = std::min(
      result.row_certainty,
      certainty_of(std::max(marks.above, marks.below), std::min(marks.above, marks.below)));
  return result;
}

}  // namespace sohoa::ocr
