#include "ocr/row_curves.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <opencv2/core.hpp>
#include <utility>
#include <vector>

#include "ocr/skew.h"

namespace sohoa::ocr {
namespace {

using Terms = RowCurves::Terms;

constexpr std::size_t kMinRowLetters = 12;
constexpr std::size_t kMinRows = 10;

struct Foot {
  double x = 0;
  double y = 0;
  double weight = 1;
};
using Feet = std::vector<Foot>;  // of one row, from left to right

// A row that is being followed.
class Trail {
 public:
  explicit Trail(const Foot& first) : feet_{first}, y_(first.y) {}

  [[nodiscard]] double end() const { return feet_.back().x; }
  /// How far from where the row is expected.
  [[nodiscard]] double away(const Foot& foot) const { return foot.y - expected_at(foot.x); }

  void add(const Foot& foot) {
    constexpr double kTrust = 0.5;  // in a foot: descenders pull but half
    constexpr double kTurn = 0.1;
    const double off = away(foot);
    y_ = expected_at(foot.x) + kTrust * off;
    slope_ += kTurn * off / std::max(1.0, foot.x - end());
    feet_.push_back(foot);
  }
  [[nodiscard]] Feet take() { return std::move(feet_); }
  [[nodiscard]] std::size_t size() const { return feet_.size(); }

 private:
  [[nodiscard]] double expected_at(double x) const { return y_ + slope_ * (x - end()); }

  Feet feet_;
  double y_ = 0;
  double slope_ = 0;
};

std::vector<Feet> follow_rows(std::vector<cv::Rect> letters, double text_height) {
  const double reach = 3.5 * text_height;
  const double stray = 0.5 * text_height;
  std::ranges::sort(letters, {},
                    [](const cv::Rect& letter) { return 2 * letter.x + letter.width; });
  std::vector<Trail> trails;
  for (const cv::Rect& letter : letters) {
    const Foot foot{letter.x + letter.width / 2.0, static_cast<double>(letter.y + letter.height)};
    Trail* nearest = nullptr;
    for (Trail& trail : trails) {
      if (foot.x - trail.end() > reach || std::abs(trail.away(foot)) > stray) continue;
      const bool nearer =
          nearest == nullptr || std::abs(trail.away(foot)) < std::abs(nearest->away(foot));
      if (nearer) nearest = &trail;
    }
    if (nearest != nullptr) {
      nearest->add(foot);
    } else {
      trails.emplace_back(foot);
    }
  }
  std::vector<Feet> rows;
  for (Trail& trail : trails) {
    if (trail.size() >= kMinRowLetters) rows.push_back(trail.take());
  }
  return rows;
}

cv::Rect2d print_of(const std::vector<Feet>& rows) {
  cv::Rect2d print(rows.front().front().x, rows.front().front().y, 0, 0);
  for (const Feet& row : rows) {
    for (const Foot& foot : row) print |= cv::Rect2d(foot.x, foot.y, 1, 1);
  }
  return print;
}

struct Place {
  double u = 0;  // -1..1 over the print
  double v = 0;
};

Place place_in(const cv::Rect2d& print, double x, double y) {
  const double u = 2.0 * (x - print.x) / std::max(1.0, print.width) - 1.0;
  const double v = 2.0 * (y - print.y) / std::max(1.0, print.height) - 1.0;
  return {std::clamp(u, -1.0, 1.0), std::clamp(v, -1.0, 1.0)};
}

Terms terms_at(const Place& place) {
  Terms terms{};
  std::size_t at = 0;
  double down = 1;
  for (int j = 0; j < RowCurves::kDown; ++j) {
    double across = place.u;
    for (int i = 0; i < RowCurves::kAcross; ++i) {
      terms[at++] = across * down;
      across *= place.u;
    }
    down *= place.v;
  }
  return terms;
}

double product(const Terms& a, const Terms& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
  return sum;
}

// Least squares for the fall along rows of which nobody knows how high they are: each row counts from
// its own mean.
class Fit {
 public:
  void add(const cv::Rect2d& print, const Feet& row, double level) {
    Terms mean{};
    double mean_y = 0;
    double weights = 0;
    for (const Foot& foot : row) {
      const Terms terms = terms_at(place_in(print, foot.x, level));
      for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += foot.weight * terms[i];
      mean_y += foot.weight * foot.y;
      weights += foot.weight;
    }
    for (double& term : mean) term /= weights;
    mean_y /= weights;
    for (const Foot& foot : row) {
      Terms terms = terms_at(place_in(print, foot.x, level));
      for (std::size_t i = 0; i < mean.size(); ++i) terms[i] -= mean[i];
      add(terms, foot.y - mean_y, foot.weight);
    }
  }

  [[nodiscard]] Terms solved() const {
    constexpr double kCalm = 1e-3;  // keeps powers out that nothing asks for
    cv::Mat1d matrix = matrix_.clone();
    for (int i = 0; i < kTerms; ++i) matrix(i, i) += kCalm * weights_;
    cv::Mat1d solution;
    cv::solve(matrix, right_, solution, cv::DECOMP_CHOLESKY);
    Terms terms{};
    for (std::size_t i = 0; i < terms.size(); ++i) terms[i] = solution(static_cast<int>(i));
    return terms;
  }

 private:
  void add(const Terms& terms, double fall, double weight) {
    for (int i = 0; i < kTerms; ++i) {
      const double weighted = weight * terms[static_cast<std::size_t>(i)];
      for (int j = 0; j < kTerms; ++j) {
        matrix_(i, j) += weighted * terms[static_cast<std::size_t>(j)];
      }
      right_(i) += weighted * fall;
    }
    weights_ += weight;
  }

  static constexpr int kTerms = RowCurves::kAcross * RowCurves::kDown;

  cv::Mat1d matrix_ = cv::Mat1d(kTerms, kTerms, 0.0);
  cv::Mat1d right_ = cv::Mat1d(kTerms, 1, 0.0);
  double weights_ = 0;
};

// Where the row crosses the middle of the print.
double level_of(const Feet& row, const RowCurves& curves) {
  double sum = 0;
  double weights = 0;
  double level = row.front().y;
  for (int round = 0; round < 2; ++round) {
    sum = weights = 0;
    for (const Foot& foot : row) {
      sum += foot.weight * (foot.y - curves.fall(foot.x, level));
      weights += foot.weight;
    }
    level = sum / weights;
  }
  return level;
}

RowCurves curves_through(std::vector<Feet>& rows, double text_height) {
  constexpr int kRounds = 5;
  const double usual = 0.12 * text_height;  // feet of one row differ by; descenders by more
  const cv::Rect2d print = print_of(rows);
  RowCurves curves(print, Terms{});
  for (int round = 0; round < kRounds; ++round) {
    Fit fit;
    for (const Feet& row : rows) fit.add(print, row, level_of(row, curves));
    curves = RowCurves(print, fit.solved());
    for (Feet& row : rows) {
      const double level = level_of(row, curves);
      for (Foot& foot : row) {
        const double off = (foot.y - level - curves.fall(foot.x, level)) / usual;
        foot.weight = 1.0 / (1.0 + off * off);
      }
    }
  }
  return curves;
}

// Whether feet lie on the surface laid through them, 0..1.
double agreement(const std::vector<Feet>& rows) {
  double sum = 0;
  double count = 0;
  for (const Feet& row : rows) {
    for (const Foot& foot : row) sum += foot.weight;
    count += static_cast<double>(row.size());
  }
  return sum / count;
}

// How much the rows differ in direction, over all letters, in degrees.
double spread_of_slopes(const std::vector<Feet>& rows, const RowCurves& curves) {
  double sum = 0;
  double squares = 0;
  double count = 0;
  for (const Feet& row : rows) {
    const double level = level_of(row, curves);
    for (const Foot& foot : row) {
      const double slope = curves.slope(foot.x, level);
      sum += slope;
      squares += slope * slope;
      ++count;
    }
  }
  const double variance = squares / count - (sum / count) * (sum / count);
  return std::sqrt(std::max(0.0, variance)) * 180.0 / std::numbers::pi;
}

}  // namespace

double RowCurves::fall(double x, double y) const {
  return product(fall_, terms_at(place_in(print_, x, y)));
}

double RowCurves::slope(double x, double y) const {
  return (fall(x + 1.0, y) - fall(x - 1.0, y)) / 2.0;
}

std::optional<RowCurves> find_row_curves(const Survey& upright) {
  constexpr double kMinSpreadDeg = 0.5;  // flat pages 0.02 to 0.2, a page of small tables 0.3
  constexpr double kMaxSpreadDeg = 6.0;  // more is no page
  constexpr double kMinAgreement = 0.7;  // of rows 0.82 and more
  if (upright.text_height <= 0) return std::nullopt;
  std::vector<Feet> rows = follow_rows(letter_pieces(upright), upright.text_height);
  if (rows.size() < kMinRows) return std::nullopt;
  const RowCurves curves = curves_through(rows, upright.text_height);
  if (agreement(rows) < kMinAgreement) return std::nullopt;
  const double spread = spread_of_slopes(rows, curves);
  if (spread < kMinSpreadDeg || spread > kMaxSpreadDeg) return std::nullopt;
  return curves;
}

}  // namespace sohoa::ocr
