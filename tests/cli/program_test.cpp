#include "pipeline/cli/program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/reason.h"
#include "session_outcome.h"

namespace sohoa::cli {
namespace {

using testing::HasSubstr;
using testing::MatchesRegex;

TEST(RunProgram, GivesTheExitCodeOfTheReason) {
  const Outcome outcome = run_in_test({"fields", "no-such-file.pdf"});
  EXPECT_EQ(outcome.exit_code, info(Reason::FileNotFound).exit_code);
  EXPECT_EQ(outcome.out, "");
  EXPECT_THAT(outcome.err, MatchesRegex("sohoa: no-such-file.pdf: [^\n]+ \\[file-not-found\\]\n"));
}

TEST(RunProgram, NamesTheHelpOfTheCommandWhoseOptionsAreWrong) {
  const Outcome search = run_in_test({"search", "thi", "đua"});
  EXPECT_EQ(search.exit_code, info(Reason::BadOption).exit_code);
  EXPECT_THAT(search.err, HasSubstr("; see sohoa search --help [bad-option]"));
  EXPECT_THAT(run_in_test({"serach"}).err, HasSubstr("; see sohoa --help [bad-option]"));
  EXPECT_THAT(run_in_test({"--lnag", "vi"}).err, HasSubstr("; see sohoa --help [bad-option]"));
}

TEST(RunProgram, HelpOfEveryCommandHasExamples) {
  for (const std::string command :
       {"digitize", "repair", "fields", "search", "export", "evaluate", "doctor"}) {
    const Outcome outcome = run_in_test({command, "--help"});
    EXPECT_EQ(outcome.exit_code, 0) << command;
    EXPECT_THAT(outcome.out, HasSubstr("sohoa " + command)) << command;
    EXPECT_EQ(outcome.err, "") << command;
  }
}

TEST(RunProgram, TakesLanguageAndDataFolderBehindTheCommandToo) {
  const Outcome outcome = run_in_test({"repair", "--lang", "vi", "--data", "no/folder", "-"});
  EXPECT_EQ(outcome.exit_code, info(Reason::ModelMissing).exit_code);
  EXPECT_THAT(outcome.err, HasSubstr(std::string(info(Reason::ModelMissing).vietnamese)));
}

}  // namespace
}  // namespace sohoa::cli
