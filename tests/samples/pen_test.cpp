#include "samples/pen.h"

#include <gtest/gtest.h>

#include "samples/face_mask.h"

namespace sohoa::samples {
namespace {

TEST(WriteDigits, DrawsEveryDigitAndNothingElse) {
  const Hand hand = draw_hand(Random(2));
  EXPECT_TRUE(write_digits("xyz/", 14, hand).strokes.empty());
  for (const char digit : std::string("0123456789abcdABCD")) {
    EXPECT_FALSE(write_digits(std::string(1, digit), 14, hand).strokes.empty()) << digit;
  }
}

TEST(WriteDigits, StandsOnTheBaselineAsHighAsAsked) {
  const PlacedWord word = write_digits("4080", 14, draw_hand(Random(5)));
  for (const Stroke& stroke : word.strokes) {
    for (const Point& point : stroke.points) {
      EXPECT_GT(point.y_pt, -14 * 1.5);
      EXPECT_LT(point.y_pt, 14 * 0.4);
    }
  }
}

TEST(DrawHand, WritesInFacesThatAreInstalledOnly) {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Hand hand = draw_hand(Random(seed));
    EXPECT_TRUE(hand.family.empty() || has_face(hand.family)) << hand.family;
    EXPECT_LT(hand.overlap_share, 0.5);
  }
}

TEST(WriteDigits, IsTheSameForTheSameHand) {
  const Hand hand = draw_hand(Random(8));
  EXPECT_EQ(write_digits("1972", 12, hand), write_digits("1972", 12, hand));
}

}  // namespace
}  // namespace sohoa::samples
