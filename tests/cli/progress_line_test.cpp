#include "pipeline/cli/progress_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace sohoa::cli {
namespace {

using pipeline::BatchProgress;
using testing::HasSubstr;

constexpr BatchProgress kHalfway{.documents = 100,
                                 .documents_opened = 50,
                                 .documents_done = 48,
                                 .pages_known = 200,
                                 .pages_done = 190,
                                 .pages_this_run = 100,
                                 .failures = 2};

TEST(Forecast, ExpectsAsManyPagesInTheFilesThatAreNotOpenedYet) {
  EXPECT_EQ(forecast(kHalfway, 50).pages, 400);
}

TEST(Forecast, CountsTheRateOfThisRunOnly) {
  const Forecast rest = forecast(kHalfway, 50);
  EXPECT_DOUBLE_EQ(rest.pages_per_second, 2.0);
  EXPECT_DOUBLE_EQ(*rest.seconds_left, 105.0);
}

TEST(Forecast, KeepsSilentBeforeAFewPagesAreRead) {
  BatchProgress progress = kHalfway;
  progress.pages_this_run = 1;
  EXPECT_EQ(forecast(progress, 1).seconds_left, std::nullopt);
}

TEST(ProgressText, SaysPagesRateFailuresAndTimeLeft) {
  EXPECT_EQ(progress_text(kHalfway, 50, Language::English),
            "190 of about 400 pages, 2.0 pages/s, 2 failed, about 105 s left");
  EXPECT_EQ(progress_text(kHalfway, 50, Language::Vietnamese),
            "190 / khoảng 400 trang, 2.0 trang/giây, 2 lỗi, còn khoảng 105 s");
}

TEST(ProgressJson, IsOneLineThatParses) {
  const std::string line = progress_json(kHalfway, 50);
  EXPECT_THAT(line, Not(HasSubstr("\n")));
  EXPECT_EQ(nlohmann::json::parse(line).at("pages_done"), 190);
}

TEST(DurationText, UsesTheUnitThatFits) {
  EXPECT_EQ(duration_text(30), "30 s");
  EXPECT_EQ(duration_text(300), "5 min");
  EXPECT_EQ(duration_text(3720), "1 h 2 min");
}

}  // namespace
}  // namespace sohoa::cli
