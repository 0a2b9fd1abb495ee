#include "pipeline/processor_wait.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace sohoa::pipeline {
namespace {

using std::chrono::nanoseconds;

TEST(ProcessorWait, NeverShrinksAndStaysBelowTheTimeThatPassed) {
  const auto begin = std::chrono::steady_clock::now();
  const nanoseconds before = processor_wait(::getpid());
  while (std::chrono::steady_clock::now() - begin < std::chrono::milliseconds(50)) {
  }
  const nanoseconds more = processor_wait(::getpid()) - before;
  EXPECT_GE(before, nanoseconds(0));
  EXPECT_GE(more, nanoseconds(0));
  EXPECT_LE(more, std::chrono::steady_clock::now() - begin);
}

TEST(ProcessorWait, IsZeroWhereNothingIsKnown) {
  EXPECT_EQ(processor_wait(-1), nanoseconds(0));
}

}  // namespace
}  // namespace sohoa::pipeline
