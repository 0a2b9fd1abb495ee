#include "extract/name_shape.h"

#include <gtest/gtest.h>

namespace sohoa::extract::test {
namespace {

TEST(NameShape, TheSameWordIsNotOff) {
  EXPECT_DOUBLE_EQ(shape_distance(U"Lưu", U"Lưu"), 0.0);
  EXPECT_DOUBLE_EQ(shape_distance(U"LƯU", U"Lưu"), 0.0);
}

TEST(NameShape, StrokesAndMarksCountLessThanLetters) {
  EXPECT_LT(shape_distance(U"Eưu", U"Lưu"), shape_distance(U"Xưu", U"Lưu"));
  EXPECT_LT(shape_distance(U"Nguyên", U"Nguyễn"), shape_distance(U"Ngupễn", U"Nguyễn"));
  EXPECT_LT(shape_distance(U"lLưu", U"Lưu"), shape_distance(U"mLưu", U"Lưu"));
}

TEST(NameShape, MarksAreLostRatherThanWon) {
  EXPECT_LT(shape_distance(U"Do", U"Dỗ"), shape_distance(U"Dỗ", U"Do"));
}

}  // namespace
}  // namespace sohoa::extract::test
