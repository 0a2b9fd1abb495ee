#include "pipeline/evaluate/calibration.h"

#include <gtest/gtest.h>

#include "made_documents.h"

namespace sohoa::evaluate {
namespace {

using testing::made_document;

const CalibrationBin& bin_at(const Calibration& calibration, double low) {
  return *std::ranges::find(calibration.bins(), low, &CalibrationBin::low);
}

TEST(Calibration, HasNoErrorWhenNineInTenAreRight) {
  Calibration calibration;
  for (int i = 0; i < 10; ++i) calibration.add(Confidence(0.9), i > 0);
  EXPECT_NEAR(calibration.expected_error(), 0.0, 1e-12);
  EXPECT_EQ(calibration.words(), 10U);
}

TEST(Calibration, WeighsTheDistanceOfEachBinByItsWords) {
  Calibration calibration;
  for (int i = 0; i < 3; ++i) calibration.add(Confidence(1.0), true);  // distance 0
  calibration.add(Confidence(0.25), true);                             // distance 0.75
  EXPECT_NEAR(calibration.expected_error(), 0.75 / 4, 1e-12);
  EXPECT_EQ(bin_at(calibration, 0.99).words, 3U);
  EXPECT_EQ(bin_at(calibration, 0.2).words, 1U);
}

TEST(Calibration, IsZeroWithoutWords) {
  EXPECT_EQ(Calibration().expected_error(), 0.0);
}

TEST(ScoreCalibration, JudgesWordsByTheirLettersAndDigits) {
  const Calibration calibration =
      score_calibration({"Số: 07/BC, ngày", "", false}, made_document({"Số; 07/BG - ngày"}, 0.85));
  const CalibrationBin& bin = bin_at(calibration, 0.8);
  EXPECT_EQ(bin.words, 3U);  // the dash is no word
  EXPECT_EQ(bin.right, 2U);  // 07/BG is half right: wrong
  EXPECT_NEAR(bin.mean_confidence(), 0.85, 1e-12);
}

TEST(ScoreCalibration, LeavesOutForgivenWords) {
  const Calibration calibration =
      score_calibration({"Chủ tịch", "CÔNG AN", false}, made_document({"Chủ tịch CÔNG AN XÃ"}));
  EXPECT_EQ(calibration.words(), 3U);
}

TEST(ScoreCalibration, LeavesOutUncertainLines) {
  const Calibration calibration =
      score_calibration({"một\n@@ hai\n", "", true}, made_document({"một", "rác rác"}));
  EXPECT_EQ(calibration.words(), 1U);
}

}  // namespace
}  // namespace sohoa::evaluate
