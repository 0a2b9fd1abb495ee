#pragma once

/// How sure the program is: 0.9 means that nine in ten such values are right.
///
/// Scales of other programs (Tesseract's 0 to 100) are turned into this one where they enter.

#include <algorithm>
#include <cmath>

namespace sohoa {

class Confidence {
 public:
  constexpr Confidence() = default;
  /// Values outside 0..1 and NaN are brought to the nearest end (NaN to 0).
  constexpr explicit Confidence(double value) : value_(value >= 0.0 ? std::min(value, 1.0) : 0.0) {}

  [[nodiscard]] constexpr double value() const { return value_; }
  /// Rounded to three decimals, as written to files.
  [[nodiscard]] double rounded() const { return std::round(value_ * 1000.0) / 1000.0; }
  friend constexpr auto operator<=>(const Confidence&, const Confidence&) = default;

 private:
  double value_ = 0.0;
};

}  // namespace sohoa
