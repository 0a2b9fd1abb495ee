#include "document/box.h"

#include <gtest/gtest.h>

namespace sohoa {
namespace {

constexpr Box kHeader{100, 50, 300, 90};

TEST(Box, MeasuresWithExclusiveRightAndBottom) {
  EXPECT_EQ(kHeader.width_px(), 200);
  EXPECT_EQ(kHeader.height_px(), 40);
}

TEST(Box, IsEmptyWhenItHasNoArea) {
  EXPECT_TRUE(Box{}.empty());
  EXPECT_TRUE((Box{5, 5, 5, 9}).empty());
  EXPECT_TRUE((Box{9, 5, 5, 9}).empty());
  EXPECT_FALSE((Box{5, 5, 6, 6}).empty());
}

TEST(BoxUnite, HoldsBothBoxes) {
  EXPECT_EQ(unite(kHeader, {250, 20, 400, 60}), (Box{100, 20, 400, 90}));
}

TEST(BoxUnite, IgnoresAnEmptyBoxFarAway) {
  EXPECT_EQ(unite(kHeader, {-900, -900, -900, -900}), kHeader);
  EXPECT_EQ(unite(Box{}, kHeader), kHeader);
}

TEST(BoxIntersect, KeepsWhatBothShare) {
  EXPECT_EQ(intersect(kHeader, {250, 20, 400, 60}), (Box{250, 50, 300, 60}));
}

TEST(BoxIntersect, IsEmptyWhenTheBoxesOnlyTouch) {
  EXPECT_EQ(intersect(kHeader, {300, 50, 400, 90}), Box{});
  EXPECT_EQ(intersect(kHeader, {500, 500, 600, 600}), Box{});
}

}  // namespace
}  // namespace sohoa
