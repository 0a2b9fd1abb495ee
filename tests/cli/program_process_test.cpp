#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "run_process.h"

namespace sohoa {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;

TEST(Program, PrintsItsVersionOnStdout) {
  const ProcessResult result = run_sohoa({"--version"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, MatchesRegex("sohoa [0-9]+\\.[0-9]+\\.[0-9]+\n"));
  EXPECT_THAT(result.err, IsEmpty());
}

TEST(Program, ListsItsCommandsButNotTheWorker) {
  const ProcessResult result = run_sohoa({"--help"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.out, HasSubstr("digitize"));
  EXPECT_THAT(result.out, Not(HasSubstr("worker")));
}

TEST(Program, SaysInOneLineWhatIsWrongWithTheArguments) {
  const std::vector<std::vector<std::string>> wrong{
      {},
      {"no-such-command"},
      {"digitize"},
      {"digitize", "in", "--no-such-option"},
      {"digitize", "in"},
      {"digitize", "in", "--archive", "a.db", "--jobs", "many"}};
  for (const auto& arguments : wrong) {
    const ProcessResult result = run_sohoa(arguments);
    EXPECT_EQ(result.exit_code, 1) << result.err;
    EXPECT_THAT(result.out, IsEmpty());
    EXPECT_THAT(result.err, MatchesRegex("sohoa: [^\n]+ \\[bad-option\\]\n"));
  }
}

TEST(Program, NamesTheCommandThatItDoesNotKnow) {
  EXPECT_THAT(run_sohoa({"digitise", "in"}).err, HasSubstr("no command \"digitise\""));
}

TEST(Program, SpeaksVietnameseWhenAsked) {
  EXPECT_THAT(run_sohoa({"digitize", "in", "--lang", "vi"}).err,
              HasSubstr("Tùy chọn hoặc tham số không đúng"));
}

TEST(Program, FindsThatItsOutputCannotBeWritten) {
  const ProcessResult result = run_sohoa({"--help"}, "/dev/full");
  EXPECT_EQ(result.exit_code, 5);
  EXPECT_THAT(result.err, HasSubstr("[output-not-writable]"));
}

TEST(Program, WillNotBeAWorkerForPeople) {
  const ProcessResult result = run_sohoa({"worker"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_THAT(result.err, HasSubstr("started by digitize"));
}

TEST(Program, NamesTheModelThatIsMissing) {
  const TestFolder folder;
  const auto text = folder.write("a.txt", "một hai ba");
  const ProcessResult result =
      run_sohoa({"digitize", text, "--archive", folder / "a.db", "--data", folder / "no-data"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_THAT(result.err, HasSubstr("[model-missing]"));
}

}  // namespace
}  // namespace sohoa
