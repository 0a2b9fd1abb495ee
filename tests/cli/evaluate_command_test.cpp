#include "pipeline/cli/evaluate_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "../pipeline/test_folder.h"
#include "document/json.h"
#include "session_outcome.h"

namespace sohoa::cli {
namespace {

using testing::HasSubstr;

class EvaluateCommand : public testing::Test {
 protected:
  Outcome evaluate(std::vector<std::string> options = {}, const TestWorld& world = {}) {
    options.insert(options.begin(), {"evaluate", "--truth", (folder_ / "truth").string(),
                                     "--output", (folder_ / "output").string()});
    return run_in_test(std::move(options), world);
  }
  void write_one_wrong_word_of_four() {
    folder_.write("truth/a.gt.txt", "Kính gửi các xã\n");
    folder_.write("output/a.txt", "Kính gửi các xá\n");
  }
  TestFolder folder_;
};

TEST_F(EvaluateCommand, PrintsTheErrorAndTheWorstCases) {
  write_one_wrong_word_of_four();
  const Outcome outcome = evaluate();
  EXPECT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, HasSubstr("25"));
  EXPECT_THAT(outcome.out, HasSubstr("xá"));
}

TEST_F(EvaluateCommand, LeavesTheWorstCasesOutWhenAsked) {
  write_one_wrong_word_of_four();
  EXPECT_THAT(evaluate({"--worst", "0"}).out, testing::Not(HasSubstr("xá")));
}

TEST_F(EvaluateCommand, WritesOneJsonValue) {
  write_one_wrong_word_of_four();
  const auto json = parse_json(evaluate({"--json"}).out);
  EXPECT_EQ(json["total"]["text"]["words"]["errors"], 1);
}

TEST_F(EvaluateCommand, SpeaksVietnameseInTablesAlone) {
  write_one_wrong_word_of_four();
  EXPECT_THAT(evaluate({"--lang", "vi"}).out, HasSubstr("Lỗi theo loại"));
  EXPECT_EQ(evaluate({"--json"}, {.language = Language::Vietnamese}).out, evaluate({"--json"}).out);
}

TEST_F(EvaluateCommand, SaysWhenNothingCanBeCompared) {
  folder_.write("truth/a.gt.txt", "Kính gửi\n");
  folder_.write("output/b.txt", "Kính gửi\n");
  const Outcome outcome = evaluate();
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, testing::StartsWith("sohoa: "));
  EXPECT_NE(outcome.exit_code, 0);
}

}  // namespace
}  // namespace sohoa::cli
