#include "pipeline/cli/doctor_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "session_outcome.h"

namespace sohoa::cli {
namespace {

using testing::HasSubstr;

TEST(DoctorCommand, SpeaksVietnamese) {
  const Outcome outcome = run_in_test({"--lang", "vi", "doctor"});
  EXPECT_THAT(outcome.out, HasSubstr("tốt      bảng dữ liệu: "));
  EXPECT_THAT(outcome.out, testing::Not(HasSubstr("ok ")));
}

TEST(DoctorCommand, WritesTheSameJsonInEveryLanguage) {
  const Outcome outcome = run_in_test({"doctor", "--json"}, {.language = Language::Vietnamese});
  EXPECT_EQ(outcome.out, run_in_test({"doctor", "--json"}).out);
  EXPECT_THAT(outcome.out, HasSubstr("\"state\": \"ok\""));
}

}  // namespace
}  // namespace sohoa::cli
