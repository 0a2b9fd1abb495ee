#pragma once

/// Typefaces: which ones this machine has, and how wide and high a text is in them.
///
/// Tested by tests/samples/typeface_test.cpp.

#include <memory>
#include <string>
#include <vector>

#include "samples/sheet.h"

namespace sohoa::samples {

struct TextSize {
  double advance_pt = 0;  ///< from the pen's start to the next letter
  double ascent_pt = 0;   ///< of the face, above the baseline
  double descent_pt = 0;  ///< of the face, below
  double ink_left_pt = 0, ink_top_pt = 0, ink_right_pt = 0, ink_bottom_pt = 0;  ///< from the pen
};

/// Measures text as the painter will draw it. Remembers what it measured; one thread at a time.
class TextMeasure {
 public:
  TextMeasure();
  ~TextMeasure();
  TextMeasure(const TextMeasure&) = delete;
  TextMeasure& operator=(const TextMeasure&) = delete;

  [[nodiscard]] const TextSize& measure(const Run& run);
  [[nodiscard]] double advance_pt(const std::vector<Run>& runs);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The faces of office paper among those of this machine that have all Vietnamese letters:
/// Times-like ones first. Never empty: throws Error{Reason::FileNotFound} when not one is
/// installed.
[[nodiscard]] const std::vector<std::string>& serif_families();
[[nodiscard]] const std::vector<std::string>& sans_families();

}  // namespace sohoa::samples
