#include "pipeline/stem_assignment.h"

#include <gtest/gtest.h>

namespace sohoa::pipeline {
namespace {

TEST(StemAssignment, NumbersTheSecondOfAName) {
  StemAssignment stems;
  EXPECT_EQ(stems.assign("bc", {}), "bc");
  EXPECT_EQ(stems.assign("bc", {}), "bc-2");
  EXPECT_EQ(stems.assign("bc", {}), "bc-3");
  EXPECT_EQ(stems.assign("qd", {}), "qd");
}

TEST(StemAssignment, TakesLettersOfBothCasesForTheSame) {
  StemAssignment stems;
  EXPECT_EQ(stems.assign("BC", {}), "BC");
  EXPECT_EQ(stems.assign("bc", {}), "bc-2");
}

TEST(StemAssignment, PassesOverNamesThatAreTaken) {
  StemAssignment stems;
  stems.reserve("bc-2");
  const auto taken = [](const std::string& stem) { return stem == "bc"; };
  EXPECT_EQ(stems.assign("bc", taken), "bc-3");
}

TEST(StemAssignment, DoesNotGiveTwiceANameThatLooksNumbered) {
  StemAssignment stems;
  EXPECT_EQ(stems.assign("bc-2", {}), "bc-2");
  EXPECT_EQ(stems.assign("bc", {}), "bc");
  EXPECT_EQ(stems.assign("bc", {}), "bc-3");
}

}  // namespace
}  // namespace sohoa::pipeline
