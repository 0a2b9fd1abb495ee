#include "samples/random.h"

#include <gtest/gtest.h>

namespace sohoa::samples {
namespace {

TEST(Random, GivesTheSameNumbersOnEveryMachine) {
  Random random(7);
  EXPECT_EQ(random.bits(), 7191089600892374487U);
  EXPECT_EQ(random.bits(), 309689372594955804U);
}

TEST(Random, StaysWithinItsBounds) {
  Random random(1);
  bool low = false;
  bool high = false;
  for (int i = 0; i < 2000; ++i) {
    const int value = random.between(-2, 3);
    ASSERT_GE(value, -2);
    ASSERT_LE(value, 3);
    low = low || value == -2;
    high = high || value == 3;
  }
  EXPECT_TRUE(low);
  EXPECT_TRUE(high);
}

TEST(Random, ForksDoNotDependOnWhatWasDrawnFromOthers) {
  Random random(5);
  Random first = random.fork("seal");
  Random other = random.fork("pen");
  (void)other.bits();
  Random again = random.fork("seal");
  EXPECT_EQ(first.bits(), again.bits());
  EXPECT_NE(random.fork("seal").bits(), random.fork("pen").bits());
}

}  // namespace
}  // namespace sohoa::samples
