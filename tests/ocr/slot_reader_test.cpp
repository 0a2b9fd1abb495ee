#include "ocr/slot_reader.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "dictionaries/train/slot_trial.h"
#include "document/error.h"
#include "ocr/digit_model.h"
#include "samples/slot_picture.h"

namespace sohoa::ocr {
namespace {

using dictionaries::SlotTrial;
using samples::DigitWriter;
using samples::Random;

const SlotReader& shipped_reader() {
  static const SlotReader kReader =
      SlotReader::open(SOHOA_SOURCE_DIR "/dictionaries/data/digits.model");
  return kReader;
}

std::vector<SlotTrial> try_slots(SlotRole role, int count) {
  const DigitWriter writer({}, {}, {"Liberation Mono"});  // strokes and a stamp
  std::vector<SlotTrial> trials;
  for (int i = 0; i < count; ++i) {
    const Random random = Random(17).fork(static_cast<std::uint64_t>(i));
    trials.push_back(
        dictionaries::try_slot(shipped_reader(), samples::draw_slot(writer, role, random)));
  }
  return trials;
}

// A wide margin: how good it is is measured by bench/read_slots.
TEST(SlotReader, ReadsMostDrawnSlots) {
  for (const SlotRole role : {SlotRole::Number, SlotRole::Day, SlotRole::Month}) {
    int right = 0;
    for (const SlotTrial& trial : try_slots(role, 60)) right += dictionaries::right(trial);
    EXPECT_GE(right, 45) << static_cast<int>(role);
  }
}

TEST(SlotReader, IsHardlyEverWrongWhereItIsSure) {
  int sure = 0;
  int wrong = 0;
  for (const SlotTrial& trial : try_slots(SlotRole::Number, 120)) {
    if (trial.probability < 0.9) continue;
    ++sure;
    wrong += !dictionaries::right(trial);
  }
  EXPECT_GE(sure, 40);
  EXPECT_LE(wrong, 3);
}

TEST(SlotReader, ReadsNothingOnEmptyPaperAndDots) {
  const cv::Mat paper(60, 200, CV_8UC1, cv::Scalar(238));
  EXPECT_TRUE(shipped_reader().read({paper, 200, true}, SlotRole::Number).empty());
  cv::Mat dots = paper.clone();
  for (int x = 4; x < 200; x += 9) cv::circle(dots, {x, 48}, 1, cv::Scalar(30), cv::FILLED);
  EXPECT_TRUE(shipped_reader().read({dots, 200, true}, SlotRole::Number).empty());
}

TEST(SlotReader, IsNotSureOfScribble) {
  cv::Mat paper(80, 200, CV_8UC1, cv::Scalar(238));
  Random random(9);
  cv::Point from(20, 40);
  for (int i = 0; i < 40; ++i) {
    const cv::Point to(random.between(10, 190), random.between(8, 72));
    cv::line(paper, from, to, cv::Scalar(40), 2, cv::LINE_AA);
    from = to;
  }
  for (const SlotReading& reading : shipped_reader().read({paper, 200, true}, SlotRole::Number)) {
    EXPECT_LT(reading.probability, 0.9) << reading.digits;
  }
}

TEST(SlotReader, GivesAtMostThreeReadingsTheMostProbableFirst) {
  const DigitWriter writer({}, {}, {});
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const auto slot = samples::draw_slot(writer, SlotRole::Day, Random(seed));
    const auto readings = shipped_reader().read({slot.pixels, slot.dpi, true}, SlotRole::Day);
    ASSERT_LE(readings.size(), 3U);
    double sum = 0;
    for (std::size_t i = 0; i < readings.size(); ++i) {
      if (i > 0) {
        EXPECT_LE(readings[i].probability, readings[i - 1].probability);
      }
      sum += readings[i].probability;
    }
    EXPECT_LE(sum, 1 + 1e-9);
  }
}

TEST(SlotReader, ReadsAColouredCropAsItsRedChannel) {
  const auto slot = samples::draw_slot({{}, {}, {}}, SlotRole::Number, Random(3));
  cv::Mat coloured;
  cv::merge(std::vector<cv::Mat>{slot.pixels * 0.5, slot.pixels * 0.7, slot.pixels}, coloured);
  EXPECT_EQ(shipped_reader().read({slot.pixels, slot.dpi, true}, SlotRole::Number),
            shipped_reader().read({coloured, slot.dpi, true}, SlotRole::Number));
}

TEST(SlotReader, SurvivesCropsOfAFewPixels) {
  for (const int side : {1, 3, 4, 7}) {
    const cv::Mat crop(side, side, CV_8UC1, cv::Scalar(0));
    EXPECT_TRUE(shipped_reader().read({crop, 200, true}, SlotRole::Day).empty());
  }
}

TEST(SlotReader, NeedsItsModel) {
  EXPECT_THROW((void)SlotReader::open("no/such/digits.model"), Error);
}

}  // namespace
}  // namespace sohoa::ocr
