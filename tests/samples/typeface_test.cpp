#include "samples/typeface.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace sohoa::samples {
namespace {

Run run_of(const std::string& text, double size_pt = 14) {
  Run run;
  run.text = text;
  run.style.family = serif_families().front();
  run.style.size_pt = size_pt;
  return run;
}

TEST(Typefaces, AreThereForBothKinds) {
  EXPECT_FALSE(serif_families().empty());
  EXPECT_FALSE(sans_families().empty());
}

TEST(Typefaces, OfOneKindAreNotOfTheOther) {
  for (const std::string& family : serif_families()) {
    EXPECT_EQ(std::ranges::find(sans_families(), family), sans_families().end()) << family;
  }
}

TEST(TextMeasureTest, GrowsWithTheSizeAndTheText) {
  TextMeasure measure;
  const double small = measure.measure(run_of("Độc lập", 7)).advance_pt;
  const double large = measure.measure(run_of("Độc lập", 14)).advance_pt;
  EXPECT_NEAR(large, 2 * small, 0.1 * small);
  EXPECT_GT(measure.measure(run_of("Độc lập - Tự do")).advance_pt, large);
}

TEST(TextMeasureTest, AddsUpTheRunsOfALine) {
  TextMeasure measure;
  const samples::Run first = run_of("Số: ");
  const samples::Run second = run_of("15/KH-UBND");
  EXPECT_NEAR(measure.advance_pt({first, second}),
              measure.measure(first).advance_pt + measure.measure(second).advance_pt, 1e-6);
}

TEST(TextMeasureTest, InkOfAMarkedCapitalRisesAboveAPlainOne) {
  TextMeasure measure;
  const double plain = measure.measure(run_of("E")).ink_top_pt;
  const double marked = measure.measure(run_of("Ế")).ink_top_pt;
  EXPECT_NE(plain, marked);
  EXPECT_GT(std::abs(marked), std::abs(plain));
}

}  // namespace
}  // namespace sohoa::samples
