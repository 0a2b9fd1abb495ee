#include "pipeline/options.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "document/error.h"

namespace sohoa::pipeline {
namespace {

using testing::HasSubstr;

TEST(Options, DefaultsAreValid) {
  EXPECT_NO_THROW(BatchOptions{}.validate());
}

TEST(Options, EveryOptionTakesTheValueThatItPrints) {
  const BatchOptions defaults;
  for (const OptionInfo& info : all_options()) {
    BatchOptions options;
    const std::string value = info.get(defaults);
    if (value.empty()) continue;  // a path that is not given
    EXPECT_EQ(info.set(options, value), "") << info.name;
    EXPECT_EQ(options, defaults) << info.name;
  }
}

TEST(Options, NamesAreUnique) {
  std::set<std::string_view> names;
  for (const OptionInfo& info : all_options()) EXPECT_TRUE(names.insert(info.name).second);
}

TEST(Options, EveryReadingOptionChangesTheSettings) {
  const std::string before = result_settings({});
  for (const OptionInfo& info : all_options()) {
    BatchOptions options;
    std::string value;
    for (const char* candidate : {"false", "7", "0.5", "clean", "keep", "never", "viqr", "eng"}) {
      if (info.set(options, candidate).empty() && info.get(options) != info.get({})) break;
      options = {};
    }
    EXPECT_EQ(result_settings(options) != before, info.changes_result) << info.name;
  }
}

TEST(Options, NameTheOptionThatIsWrong) {
  BatchOptions options;
  try {
    set_option(options, "page-timeout", "soon");
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::BadOption);
    EXPECT_THAT(error.what(), HasSubstr("--page-timeout wants a number"));
  }
}

TEST(Options, ListTheNamesOfAChoice) {
  BatchOptions options;
  try {
    set_option(options, "text-layer", "maybe");
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("auto, keep, ignore"));
  }
}

TEST(Options, RefuseWhatIsOutOfRange) {
  for (const auto& [name, value] : {std::pair{"jobs", "-1"},
                                    {"page-timeout", "0"},
                                    {"memory-limit", "10"},
                                    {"min-vietnamese", "1.5"},
                                    {"margin", "-1"},
                                    {"max-megapixels", "0"}}) {
    BatchOptions options;
    set_option(options, name, value);
    EXPECT_THROW(options.validate(), Error) << name;
  }
}

TEST(Profiles, AllCanBeApplied) {
  for (const Profile& profile : all_profiles()) {
    BatchOptions options;
    apply_profile(options, profile.name);
    EXPECT_NO_THROW(options.validate()) << profile.name;
    EXPECT_EQ(options == BatchOptions{}, profile.settings.empty()) << profile.name;
  }
}

TEST(Profiles, AnUnknownOneIsRefusedWithTheListOfThoseThereAre) {
  BatchOptions options;
  try {
    apply_profile(options, "hasty");
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("fast, standard, careful"));
  }
}

}  // namespace
}  // namespace sohoa::pipeline
