#pragma once

/// Whether confidences mean what they say: of the words given with 0.9, nine in ten should be right.
///
/// A word counts when it has letters or digits; it is right when all its runs of letters and digits have
/// a partner in the truth. Words of seals (TruthText::forgiven) are left out.
/// Tested by tests/evaluate/calibration_test.cpp.

#include <cstddef>
#include <vector>

#include "document/record.h"
#include "pipeline/evaluate/text_score.h"

namespace sohoa::evaluate {

/// Words whose confidence lies in [low, high).
struct CalibrationBin {
  double low = 0;
  double high = 0;
  std::size_t words = 0;
  std::size_t right = 0;
  double confidence_sum = 0;

  [[nodiscard]] double mean_confidence() const;  ///< 0 when empty
  [[nodiscard]] double share_right() const;      ///< 0 when empty
};

class Calibration {
 public:
  Calibration();  ///< empty bins: tenths, the last one divided at 0.95 and 0.99

  void add(Confidence confidence, bool right);
  Calibration& operator+=(const Calibration& other);

  [[nodiscard]] const std::vector<CalibrationBin>& bins() const { return bins_; }
  [[nodiscard]] std::size_t words() const;
  /// Mean distance of confidence and share of right words, weighted by the words of each bin.
  [[nodiscard]] double expected_error() const;

 private:
  std::vector<CalibrationBin> bins_;
};

[[nodiscard]] Calibration score_calibration(const TruthText& truth, const Document& document);

}  // namespace sohoa::evaluate
