#include "ocr/seal_rows.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

// Of the height of a row.
constexpr double kMarks = 0.55;  // above its capitals
constexpr double kTails = 0.35;
constexpr double kGreatestGap = 1.6;  // between letters: a word space, and a letter that was lost

struct Component {
  cv::Rect box;
  int area = 0;
};

struct Components {
  cv::Mat labels;
  std::vector<Component> all;  // that of label i + 1
};

Components components_of(const cv::Mat& ink) {
  Components found;
  cv::Mat stats;
  cv::Mat centres;
  cv::connectedComponentsWithStats(ink, found.labels, stats, centres, 8, CV_32S);
  for (int i = 1; i < stats.rows; ++i) {
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    found.all.push_back({box, stats.at<int>(i, cv::CC_STAT_AREA)});
  }
  return found;
}

double middle_x(const cv::Rect& box) {
  return box.x + 0.5 * box.width;
}

// On one baseline; a letter whose mark touches the row above is as good as others.
bool side_by_side(const cv::Rect& a, const cv::Rect& b) {
  const int height = std::min(a.height, b.height);
  const int apart = std::abs(a.br().y - b.br().y);
  const int gap = std::max(a.x, b.x) - std::min(a.br().x, b.br().x);
  return 10 * apart < 3 * height && gap < kGreatestGap * height;
}

std::vector<cv::Rect> letters_beside(const cv::Mat& ink, const SealCircle& circle,
                                     double px_per_mm) {
  constexpr double kBeyondMm = 0.3;
  std::vector<cv::Rect> letters;
  for (const Component& component : components_of(ink).all) {
    const cv::Rect& box = component.box;
    const bool letter =
        box.height > 1.2 * px_per_mm && box.height < 5.5 * px_per_mm && box.width < 3 * box.height;
    const double away = std::hypot(middle_x(box) - circle.centre_px.x,
                                   box.y + 0.5 * box.height - circle.centre_px.y);
    if (letter && away > circle.radius_px + kBeyondMm * px_per_mm) letters.push_back(box);
  }
  return letters;
}

// Letters that stand side by side, directly or by way of others.
std::vector<std::vector<cv::Rect>> chains_of(const std::vector<cv::Rect>& letters) {
  std::vector<std::vector<cv::Rect>> chains;
  std::vector<bool> taken(letters.size(), false);
  for (std::size_t seed = 0; seed < letters.size(); ++seed) {
    if (taken[seed]) continue;
    taken[seed] = true;
    std::vector<cv::Rect> chain{letters[seed]};
    for (std::size_t at = 0; at < chain.size(); ++at) {
      for (std::size_t i = 0; i < letters.size(); ++i) {
        if (taken[i] || !side_by_side(chain[at], letters[i])) continue;
        taken[i] = true;
        chain.push_back(letters[i]);
      }
    }
    chains.push_back(std::move(chain));
  }
  return chains;
}

double at_rank(std::vector<double> values, double rank) {
  const auto at =
      values.begin() + static_cast<std::ptrdiff_t>(rank * static_cast<double>(values.size() - 1));
  std::ranges::nth_element(values, at);
  return *at;
}

// The middle of the slopes between letters that stand well apart; tails do not move it.
double slope_of(const std::vector<cv::Rect>& chain) {
  constexpr int kApart = 3;  // heights
  std::vector<double> slopes;
  for (const cv::Rect& a : chain) {
    for (const cv::Rect& b : chain) {
      const double run = middle_x(b) - middle_x(a);
      if (run > kApart * a.height) slopes.push_back((b.br().y - a.br().y) / run);
    }
  }
  constexpr std::size_t kFewest = 3;
  return slopes.size() < kFewest ? 0.0 : at_rank(std::move(slopes), 0.5);
}

PrintRow row_of(const std::vector<cv::Rect>& chain, double slope) {
  PrintRow row{.slope = slope, .left = chain.front().x, .right = chain.front().br().x};
  std::vector<double> feet;
  feet.reserve(chain.size());
  for (const cv::Rect& letter : chain) {
    feet.push_back(letter.br().y - slope * middle_x(letter));
    row.left = std::min(row.left, letter.x);
    row.right = std::max(row.right, letter.br().x);
  }
  row.baseline = at_rank(std::move(feet), 0.4);
  std::vector<double> heights;
  heights.reserve(chain.size());
  for (const cv::Rect& letter : chain) {
    heights.push_back(row.baseline_at(middle_x(letter)) - letter.y);
  }
  row.height = at_rank(std::move(heights), 0.7);
  return row;
}

// On its baseline, from there to the middle of the row at least.
bool stands_in(const cv::Rect& box, const PrintRow& row) {
  const double foot = row.baseline_at(middle_x(box));
  return box.br().y > foot - 0.3 * row.height && box.y < foot - 0.5 * row.height &&
         box.width < 8 * row.height;
}

// Side by side with what is known of the row, step by step.
void keep_from_known(const std::vector<Component>& parts, const PrintRow& row,
                     std::vector<bool>& kept) {
  int left = row.left;
  int right = row.right;
  const double gap = kGreatestGap * row.height;
  for (bool more = true; more;) {
    more = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const cv::Rect& box = parts[i].box;
      if (kept[i] || box.br().x < left - gap || box.x > right + gap) continue;
      if (!stands_in(box, row)) continue;
      kept[i] = true;
      left = std::min(left, box.x);
      right = std::max(right, box.br().x);
      more = true;
    }
  }
}

// Above or below a letter that is kept.
bool is_mark_of(const cv::Rect& mark, const cv::Rect& letter, double height) {
  constexpr double kWidest = 0.65;  // a breve; strokes along the ring are longer
  const double middle = middle_x(mark);
  const int gap = std::max(mark.y, letter.y) - std::min(mark.br().y, letter.br().y);
  return mark.height < 0.6 * height && mark.width < kWidest * height &&
         middle > letter.x - 0.25 * letter.width && middle < letter.br().x + 0.25 * letter.width &&
         gap < 0.35 * height;
}

// Above the capitals marks are small: what is as wide as a letter there, or goes on out of the band,
// hangs on a letter by chance.
void cut_above(cv::Mat& ink, const PrintRow& row) {
  constexpr double kWidest = 0.6;
  cv::Mat above = ink & bands_of({row}, ink.size());
  for (int x = 0; x < ink.cols; ++x) {
    const int from = std::clamp(cvRound(row.baseline_at(x) - 1.06 * row.height), 0, ink.rows);
    above(cv::Rect(x, from, 1, ink.rows - from)).setTo(0);
  }
  const Components parts = components_of(above);
  for (std::size_t i = 0; i < parts.all.size(); ++i) {
    const cv::Rect& box = parts.all[i].box;
    const double top = row.baseline_at(middle_x(box)) - (1 + kMarks) * row.height;
    if (box.width < kWidest * row.height && box.y > top + 1) continue;
    ink(box).setTo(0, parts.labels(box) == static_cast<int>(i) + 1);
  }
}

}  // namespace

std::vector<PrintRow> rows_beside(const cv::Mat& ink, const SealCircle& circle, double px_per_mm) {
  constexpr int kLeastWidth = 2;  // of the height: fewer letters are strokes of a pen
  const auto chains = chains_of(letters_beside(ink, circle, px_per_mm));
  // All rows of a page lean alike; the longest tells best how far.
  const auto longest =
      std::ranges::max_element(chains, {}, [](const auto& chain) { return chain.size(); });
  const double slope = longest == chains.end() ? 0.0 : slope_of(*longest);
  std::vector<PrintRow> rows;
  for (const auto& chain : chains) {
    const PrintRow row = row_of(chain, slope);
    if (chain.size() > 1 && row.right - row.left > kLeastWidth * row.height) rows.push_back(row);
  }
  return rows;
}

cv::Mat bands_of(const std::vector<PrintRow>& rows, const cv::Size& size) {
  cv::Mat bands = cv::Mat::zeros(size, CV_8UC1);
  for (const PrintRow& row : rows) {
    for (int x = 0; x < size.width; ++x) {
      const double foot = row.baseline_at(x);
      const int top = std::max(0, cvRound(foot - (1 + kMarks) * row.height));
      const int bottom = std::min(size.height, cvRound(foot + kTails * row.height) + 1);
      if (top < bottom) bands(cv::Rect(x, top, 1, bottom - top)).setTo(255);
    }
  }
  return bands;
}

cv::Mat ink_of_row(const cv::Mat& ink, const PrintRow& row) {
  constexpr double kOwnShare = 0.4;  // of a piece of ink in the band: less is text along the ring
  const cv::Mat in_band = ink & bands_of({row}, ink.size());
  const Components whole = components_of(ink);
  const Components parts = components_of(in_band);
  const auto own = [&](std::size_t i) {
    const cv::Rect& box = parts.all[i].box;
    for (int x = box.x; x < box.br().x; ++x) {
      if (parts.labels.at<int>(box.y, x) != static_cast<int>(i) + 1) continue;
      const auto label = static_cast<std::size_t>(whole.labels.at<int>(box.y, x)) - 1;
      return parts.all[i].area > kOwnShare * whole.all[label].area;
    }
    return false;
  };
  std::vector<bool> kept(parts.all.size(), false);
  keep_from_known(parts.all, row, kept);
  const std::vector<bool> letters = kept;
  cv::Mat result = cv::Mat::zeros(ink.size(), CV_8UC1);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const cv::Rect& box = parts.all[i].box;
    for (std::size_t j = 0; !kept[i] && j < letters.size(); ++j) {
      kept[i] = letters[j] && own(i) && is_mark_of(box, parts.all[j].box, row.height);
    }
    if (!kept[i]) continue;
    result(box).setTo(255, parts.labels(box) == static_cast<int>(i) + 1);
  }
  cut_above(result, row);
  return result;
}

}  // namespace sohoa::ocr
