#include "pipeline/cli/option_parsing.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "../pipeline/test_folder.h"
#include "document/error.h"

namespace sohoa::cli {
namespace {

using testing::HasSubstr;

pipeline::BatchOptions parse(std::vector<std::string> arguments) {
  CLI::App parser;
  const auto given = add_batch_options(parser, WhichOptions::All);
  std::ranges::reverse(arguments);
  parser.parse(arguments);
  return given->resolve();
}

TEST(OptionParsing, GivesDefaultsWithoutArguments) {
  EXPECT_EQ(parse({}), pipeline::BatchOptions{});
}

TEST(OptionParsing, TakesValuesAndSwitches) {
  const auto options = parse({"--jobs", "3", "--no-orient", "--quiet", "--text-layer=keep"});
  EXPECT_EQ(options.jobs, 3);
  EXPECT_FALSE(options.reading.orient);
  EXPECT_TRUE(options.quiet);
  EXPECT_EQ(options.reading.text_layer, pipeline::TextLayer::Keep);
}

TEST(OptionParsing, LetsTheCommandLineOutdoProfileAndFile) {
  const TestFolder folder;
  const auto file = folder.write("office.toml", "alternatives = 5\nmargin = 3\n");
  const auto options = parse({"--margin", "1", "--config", file.string(), "--profile", "careful"});
  EXPECT_EQ(options.reading.margin_nats, 1);
  EXPECT_EQ(options.reading.alternatives, 5);
  EXPECT_EQ(options.limits.page_timeout, std::chrono::seconds(600));
}

TEST(OptionParsing, RefusesWhatIsOutOfRange) {
  EXPECT_THROW(parse({"--jobs", "-4"}), Error);
}

TEST(OptionParsing, ShowsEveryOptionInTheHelp) {
  CLI::App parser;
  (void)add_batch_options(parser, WhichOptions::All);
  const std::string help = parser.help();
  for (const pipeline::OptionInfo& info : pipeline::all_options()) {
    EXPECT_THAT(help, HasSubstr("--" + std::string(info.name)));
  }
}

TEST(OptionParsing, GivesReadingOptionsAlone) {
  CLI::App parser;
  (void)add_batch_options(parser, WhichOptions::Reading);
  EXPECT_THAT(parser.help(), HasSubstr("--language"));
  EXPECT_THAT(parser.help(), Not(HasSubstr("--jobs")));
}

}  // namespace
}  // namespace sohoa::cli
