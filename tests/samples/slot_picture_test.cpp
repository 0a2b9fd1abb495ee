#include "samples/slot_picture.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace sohoa::samples {
namespace {

DigitWriter some_writer() {
  return {{}, {"DejaVu Sans"}, {"Liberation Mono"}};
}

TEST(DrawSlot, IsTheSameForTheSameSeed) {
  const DigitWriter writer = some_writer();
  const SlotPicture a = draw_slot(writer, SlotRole::Day, Random(4));
  const SlotPicture b = draw_slot(writer, SlotRole::Day, Random(4));
  EXPECT_EQ(a.text, b.text);
  ASSERT_EQ(a.pixels.size(), b.pixels.size());
  EXPECT_EQ(cv::countNonZero(a.pixels != b.pixels), 0);
}

TEST(DrawSlot, KnowsTheInkOfEveryCharacter) {
  const DigitWriter writer = some_writer();
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const SlotPicture slot = draw_slot(writer, SlotRole::Number, Random(seed));
    for (std::size_t i = 0; i < slot.text.size(); ++i) {
      const auto owner = static_cast<int>(i) + 1;
      EXPECT_GT(cv::countNonZero(slot.owners == owner), 10) << seed << ' ' << slot.text;
    }
  }
}

TEST(DrawSlot, WritesWhatMayStandInTheSlot) {
  const DigitWriter writer = some_writer();
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const int day = std::stoi(draw_slot(writer, SlotRole::Day, Random(seed)).text);
    EXPECT_TRUE(day >= 1 && day <= 31) << day;
    const int month = std::stoi(draw_slot(writer, SlotRole::Month, Random(seed)).text);
    EXPECT_TRUE(month >= 1 && month <= 12) << month;
  }
}

TEST(DrawSlot, PutsALetterBehindEveryNumberWhenAsked) {
  const DigitWriter writer = some_writer();
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const SlotPicture slot = draw_slot(writer, SlotRole::Number, Random(seed), Suffix::Always);
    EXPECT_GT(slot.text.back(), '9') << slot.text;
  }
}

TEST(DrawSlot, ShowsEveryCharacterToTheReader) {
  const DigitWriter writer = some_writer();
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const SlotPicture slot = draw_slot(writer, SlotRole::Number, Random(seed));
    cv::Mat owners;
    cv::resize(slot.owners, owners, slot.pixels.size(), 0, 0, cv::INTER_NEAREST);
    const double paper = cv::mean(slot.pixels, owners == 0)[0];
    for (std::size_t i = 0; i < slot.text.size(); ++i) {
      const double ink = cv::mean(slot.pixels, owners == static_cast<int>(i) + 1)[0];
      EXPECT_LT(ink, paper - 25) << seed << ' ' << slot.text << ' ' << i;
    }
  }
}

TEST(DrawSlot, ShowsTheSamePartOfThePaperInBothPictures) {
  const DigitWriter writer = some_writer();
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const SlotPicture slot = draw_slot(writer, SlotRole::Number, Random(seed));
    EXPECT_NEAR(slot.pixels.cols * 240 / slot.dpi, slot.owners.cols, 3);
    EXPECT_NEAR(slot.pixels.rows * 240 / slot.dpi, slot.owners.rows, 3);
  }
}

}  // namespace
}  // namespace sohoa::samples
