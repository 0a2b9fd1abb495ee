#include "pipeline/calendar_day.h"

#include <gtest/gtest.h>

namespace sohoa::pipeline {
namespace {

TEST(CalendarDayText, ComesBackAsItWas) {
  for (const char* text : {"2021-03-24", "2020-02-29", "0999-01-01", ""}) {
    EXPECT_EQ(to_text(day_from_text(text)), text);
  }
}

TEST(CalendarDayText, OfNoDayIsNothing) {
  for (const char* text : {"2021-02-29", "2021-13-01", "2021-3-24", "24/03/2021", "2021-03-2x",
                           "2021-03--4", "2021-00-10"}) {
    EXPECT_EQ(day_from_text(text), CalendarDay{}) << text;
  }
}

}  // namespace
}  // namespace sohoa::pipeline
