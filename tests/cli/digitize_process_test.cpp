// The real program over real files. Needs the models; a build without them has nothing to try.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <nlohmann/json.hpp>
#include <thread>

#include "run_process.h"

namespace sohoa {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

const std::string kLetter =
    "ỦY BAN NHÂN DÂN XÃ AN HÒA\n\nSố: 12/BC-UBND\n\nBÁO CÁO\n\n"
    "Ủy ban nhân dân xã báo cáo kết quả thực hiện công tác năm 2021 như sau.\n";

class DigitizeProcess : public testing::Test {
 protected:
  void SetUp() override {
    if (run_sohoa({"doctor"}).exit_code != 0)
      GTEST_SKIP() << "sohoa doctor finds something missing";
  }

  ProcessResult digitize(std::vector<std::string> more) {
    std::vector<std::string> arguments{"digitize", folder_ / "in", "--archive", folder_ / "kho.db"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run_sohoa(arguments);
  }

  TestFolder folder_;
};

TEST_F(DigitizeProcess, WritesNothingToStdoutAndItsSummaryToStderr) {
  folder_.write("in/bc.txt", kLetter);
  const ProcessResult result = digitize({"--out", folder_ / "out"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_THAT(result.out, IsEmpty());
  EXPECT_THAT(result.err, HasSubstr("1 documents, 1 pages: 1 in the archive, 0 failed"));
  EXPECT_EQ(read_file(folder_ / "out/bc.txt"), kLetter);
}

TEST_F(DigitizeProcess, WritesTheReportToStdoutWhenAsked) {
  folder_.write("in/bc.txt", kLetter);
  const ProcessResult result = digitize({"--json", "--quiet"});
  const auto report = nlohmann::json::parse(result.out);
  EXPECT_EQ(report.at("schema"), "sohoa.report");
  EXPECT_EQ(report.at("counts").at("stored"), 1);
  EXPECT_THAT(result.err, IsEmpty());
}

TEST_F(DigitizeProcess, NamesTheFilesThatAreBroken) {
  folder_.write("in/bc.txt", kLetter);
  folder_.write("in/cut.pdf", "%PDF-1.4\nthis is all that is left");
  folder_.write("in/empty.png", "");
  const ProcessResult result = digitize({});
  EXPECT_EQ(result.exit_code, 20);
  EXPECT_THAT(result.err, HasSubstr("in/cut.pdf: "));
  EXPECT_THAT(result.err, HasSubstr("[pdf-broken]"));
  EXPECT_THAT(result.err, HasSubstr("[file-empty]"));
}

TEST_F(DigitizeProcess, EndsWithTheReasonWhenNothingCouldBeRead) {
  folder_.write("in/empty.png", "");
  EXPECT_EQ(digitize({}).exit_code, 2);
}

TEST_F(DigitizeProcess, SaysWhenThereIsNothingToDo) {
  std::filesystem::create_directories(folder_ / "in");
  const ProcessResult result = digitize({});
  EXPECT_EQ(result.exit_code, 6);
  EXPECT_THAT(result.err, HasSubstr("[nothing-to-do]"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "kho.db"));
}

TEST_F(DigitizeProcess, SaysThatAllWasDoneBefore) {
  folder_.write("in/bc.txt", kLetter);
  (void)digitize({});
  EXPECT_THAT(digitize({}).err, HasSubstr("1 documents were done before"));
}

TEST_F(DigitizeProcess, ListsTheFilesOfADryRunAndMakesNone) {
  folder_.write("in/bc.txt", kLetter);
  const ProcessResult result = digitize({"--dry-run", "--out", folder_ / "out"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.out, (folder_ / "in/bc.txt").string() + "\n");
  EXPECT_FALSE(std::filesystem::exists(folder_ / "kho.db"));
  EXPECT_FALSE(std::filesystem::exists(folder_ / "out"));
}

TEST_F(DigitizeProcess, TellsOfAMissingInputInADryRunAsInTheRun) {
  folder_.write("in/bc.txt", kLetter);
  const std::string missing = folder_ / "nowhere.pdf";
  const ProcessResult rehearsal = digitize({missing, "--dry-run", "--quiet"});
  EXPECT_EQ(rehearsal.exit_code, 20);
  EXPECT_EQ(rehearsal.out, (folder_ / "in/bc.txt").string() + "\n");
  const ProcessResult run = digitize({missing, "--quiet"});
  EXPECT_EQ(run.exit_code, 20);
  EXPECT_EQ(rehearsal.err, run.err);
  EXPECT_THAT(rehearsal.err, HasSubstr("nowhere.pdf: the file or folder is not there"));
}

TEST_F(DigitizeProcess, EndsADryRunAsTheRunWhenNoInputIsThereOrNoneIsNamed) {
  const std::vector<std::vector<std::string>> inputs{{folder_ / "nowhere"}, {}};
  const std::vector<int> codes{5, 1};
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    std::vector<std::string> arguments{"digitize", "--archive", folder_ / "kho.db"};
    arguments.insert(arguments.end(), inputs[i].begin(), inputs[i].end());
    const ProcessResult run = run_sohoa(arguments);
    arguments.emplace_back("--dry-run");
    const ProcessResult rehearsal = run_sohoa(arguments);
    EXPECT_EQ(rehearsal.exit_code, codes[i]);
    EXPECT_EQ(rehearsal.exit_code, run.exit_code);
    EXPECT_EQ(rehearsal.err, run.err);
  }
}

TEST_F(DigitizeProcess, RefusesAFolderThatCannotBeWritten) {
  if (::geteuid() == 0) {
    // The rights of a folder do not hold the superuser; a file in its place does.
    folder_.write("locked", "a file");
  } else {
    std::filesystem::create_directories(folder_ / "locked");
    std::filesystem::permissions(folder_ / "locked", std::filesystem::perms::owner_read);
  }
  folder_.write("in/bc.txt", kLetter);
  const ProcessResult result = digitize({"--out", folder_ / "locked/out"});
  EXPECT_EQ(result.exit_code, 5);
  EXPECT_THAT(result.err, HasSubstr("[output-not-writable]"));
}

TEST_F(DigitizeProcess, NeverTouchesItsInputs) {
  folder_.write("in/bc.txt", kLetter);
  folder_.write("in/cut.pdf", "%PDF-1.4\nthis is all that is left");
  const auto before = read_folder(folder_ / "in");
  (void)digitize({"--out", folder_ / "in/out"});
  auto after = read_folder(folder_ / "in");
  std::erase_if(after, [](const auto& file) { return file.first.starts_with("out/"); });
  EXPECT_EQ(after, before);
}

TEST_F(DigitizeProcess, StopsOnCtrlCAndSaysHowToGoOn) {
  for (int i = 0; i < 400; ++i) {
    folder_.write("in/" + std::to_string(i) + ".txt", kLetter + std::to_string(i));
  }
  const RunningProcess process(
      {SOHOA_PROGRAM, "digitize", folder_ / "in", "--archive", folder_ / "kho.db", "--jobs", "1"});
  while (!std::filesystem::exists(folder_ / "kho.db.journal")) {
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  std::this_thread::sleep_for(std::chrono::milliseconds(600));
  ::kill(process.pid(), SIGINT);
  const ProcessResult result = process.wait_for();
  EXPECT_EQ(result.exit_code, 130) << result.err;
  EXPECT_THAT(result.err, HasSubstr("the same command goes on from here [interrupted]"));
  const ProcessResult again = digitize({});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_THAT(again.err, HasSubstr("400 in the archive, 0 failed"));
}

}  // namespace
}  // namespace sohoa
