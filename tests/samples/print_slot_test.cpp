#include "samples/print_slot.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace sohoa::samples {
namespace {

const PrintFaces& some_faces() {
  static const PrintFaces kFaces = draw_print_faces({"Liberation Serif", "No Such Face"});
  return kFaces;
}

TEST(DrawPrintFaces, LeavesOutWhatIsNotInstalled) {
  EXPECT_EQ(some_faces().upright.size(), 1U);
  EXPECT_EQ(some_faces().slanted.size(), 1U);
  EXPECT_EQ(some_faces().bold.size(), 2U);
}

TEST(DrawPrintedSlot, IsTheSameForTheSameSeed) {
  const SlotPicture a = draw_printed_slot(some_faces(), SlotRole::Day, Random(4));
  const SlotPicture b = draw_printed_slot(some_faces(), SlotRole::Day, Random(4));
  EXPECT_EQ(a.text, b.text);
  EXPECT_EQ(a.source, WritingSource::Print);
  ASSERT_EQ(a.pixels.size(), b.pixels.size());
  EXPECT_EQ(cv::countNonZero(a.pixels != b.pixels), 0);
}

TEST(DrawPrintedSlot, KnowsTheInkOfEveryCharacterFromLeftToRight) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const SlotPicture slot = draw_printed_slot(some_faces(), SlotRole::Number, Random(seed));
    double before = -1;
    for (std::size_t i = 0; i < slot.text.size(); ++i) {
      const cv::Moments ink =
          cv::moments(slot.owners == static_cast<int>(i) + 1, /*binaryImage=*/true);
      ASSERT_GT(ink.m00, 10) << seed << ' ' << slot.text;
      EXPECT_GT(ink.m10 / ink.m00, before) << seed << ' ' << slot.text;
      before = ink.m10 / ink.m00;
    }
  }
}

TEST(DrawPrintedSlot, ShowsTheSamePartOfThePaperInBothPictures) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const SlotPicture slot = draw_printed_slot(some_faces(), SlotRole::Year, Random(seed));
    EXPECT_EQ(slot.text.size(), 4U);
    EXPECT_NEAR(slot.pixels.cols * 240 / slot.dpi, slot.owners.cols, 3);
    EXPECT_NEAR(slot.pixels.rows * 240 / slot.dpi, slot.owners.rows, 3);
  }
}

TEST(DrawPrintedSlot, PutsALetterBehindEveryNumberWhenAsked) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const SlotPicture slot =
        draw_printed_slot(some_faces(), SlotRole::Number, Random(seed), Suffix::Always);
    EXPECT_GT(slot.text.back(), '9') << slot.text;
  }
}

}  // namespace
}  // namespace sohoa::samples
