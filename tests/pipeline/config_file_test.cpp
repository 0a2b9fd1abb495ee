#include "pipeline/config_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/error.h"

namespace sohoa::pipeline {
namespace {

using testing::HasSubstr;

std::string fault_of(std::string_view text) {
  try {
    BatchOptions options;
    apply_config(options, text, "office.toml");
    return "no fault";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::BadConfig);
    return error.what();
  }
}

TEST(ConfigFile, SetsOptionsByTheirNamesOnTheCommandLine) {
  BatchOptions options;
  apply_config(options,
               "archive = 'kho.db'\npage-timeout = 300\norient = false\nmargin = 3.5 # nats\n",
               "office.toml");
  EXPECT_EQ(options.archive, "kho.db");
  EXPECT_EQ(options.limits.page_timeout, std::chrono::seconds(300));
  EXPECT_FALSE(options.reading.orient);
  EXPECT_EQ(options.reading.margin_nats, 3.5);
}

TEST(ConfigFile, AppliesTheProfileBeforeTheOtherLines) {
  BatchOptions options;
  apply_config(options, "margin = 3\nprofile = 'careful'\n", "office.toml");
  EXPECT_EQ(options.reading.margin_nats, 3);
  EXPECT_EQ(options.reading.alternatives, 8);
}

TEST(ConfigFile, GivesWayToTheProfileOfTheCommandLine) {
  BatchOptions options;
  apply_config(options, "profile = 'careful'\n", "office.toml", "fast");
  EXPECT_FALSE(options.reading.orient);
  EXPECT_EQ(options.reading.margin_nats, BatchOptions{}.reading.margin_nats);
}

TEST(ConfigFile, NamesTheLineOfAnUnknownOption) {
  EXPECT_THAT(fault_of("jobs = 2\n\npage-timout = 9\n"),
              AllOf(HasSubstr("office.toml"), HasSubstr("line 3"), HasSubstr("page-timout")));
}

TEST(ConfigFile, NamesTheLineOfAWrongValue) {
  EXPECT_THAT(fault_of("jobs = 2\npage-timeout = 'soon'\n"), HasSubstr("line 2"));
  EXPECT_THAT(fault_of("orient = 3\n"), HasSubstr("line 1"));
  EXPECT_THAT(fault_of("out = [1, 2]\n"), HasSubstr("line 1"));
}

TEST(ConfigFile, NamesTheLineThatIsNoToml) {
  EXPECT_THAT(fault_of("jobs = 2\nthis is no toml\n"), HasSubstr("line 2"));
  EXPECT_THAT(fault_of("jobs = 2\njobs = 3\n"), HasSubstr("line 2"));
}

TEST(ConfigFile, SaysWhenItIsNotThereOrNoFile) {
  for (const char* file : {"/no/such/office.toml", "/"}) {
    BatchOptions options;
    try {
      apply_config_file(options, file);
      FAIL() << "nothing was thrown";
    } catch (const Error& error) {
      EXPECT_EQ(error.reason(), Reason::FileNotFound) << file;
    }
  }
}

}  // namespace
}  // namespace sohoa::pipeline
