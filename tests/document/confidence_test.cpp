#include "document/confidence.h"

#include <gtest/gtest.h>

#include <limits>

namespace sohoa {
namespace {

TEST(Confidence, KeepsValuesBetweenZeroAndOne) {
  EXPECT_EQ(Confidence(0.0).value(), 0.0);
  EXPECT_EQ(Confidence(0.25).value(), 0.25);
  EXPECT_EQ(Confidence(1.0).value(), 1.0);
}

TEST(Confidence, BringsForeignValuesToTheNearestEnd) {
  EXPECT_EQ(Confidence(-3.0).value(), 0.0);
  EXPECT_EQ(Confidence(96.0).value(), 1.0);
  EXPECT_EQ(Confidence(std::numeric_limits<double>::quiet_NaN()).value(), 0.0);
}

TEST(Confidence, IsWrittenWithThreeDecimals) {
  EXPECT_EQ(Confidence(2.0 / 3.0).rounded(), 0.667);
}

TEST(Confidence, IsOrdered) {
  EXPECT_LT(Confidence(0.2), Confidence(0.3));
}

}  // namespace
}  // namespace sohoa
