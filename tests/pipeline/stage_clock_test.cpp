#include "pipeline/stage_clock.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace sohoa::pipeline {
namespace {

TEST(StageClock, GivesBackWhatTheWorkGives) {
  StageClock clock;
  EXPECT_EQ(clock.measure("read", [] { return 7; }), 7);
}

TEST(StageClock, AddsUpByStageInTheOrderOfTheFirst) {
  StageClock clock;
  clock.add("read", 1.0);
  clock.add("open", 0.5);
  clock.add("read", 2.0);
  EXPECT_EQ(clock.times(), (std::vector<StageTime>{{"read", 3.0}, {"open", 0.5}}));
}

TEST(StageClock, BooksTheTimeOfWorkThatFails) {
  StageClock clock;
  EXPECT_THROW(clock.measure("read", [] { throw std::runtime_error("no"); }), std::runtime_error);
  EXPECT_EQ(clock.times().size(), 1U);
}

}  // namespace
}  // namespace sohoa::pipeline
