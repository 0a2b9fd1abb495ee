#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <random>
#include <thread>

#include "archive/store.h"
#include "pipeline/batch.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

using std::chrono::milliseconds;

// A batch with good pages, bad pages, a refused file and the same content twice.
void write_inputs(const TestFolder& folder) {
  for (int i = 0; i < 8; ++i) {
    const std::string number = std::to_string(i);
    folder.write("in/a" + number + ".txt",
                 "một " + number + "\fSLOW " + number + "\fhai " + number);
  }
  folder.write("in/b.txt", "CRASH\fba\fERROR");
  folder.write("in/c.txt", "REFUSE");
  folder.write("in/sub/a1.txt", "bốn\fSLOW\fSLOW\fSLOW\fnăm");
  folder.write("in/sub/same.txt", "một 3\fSLOW 3\fhai 3");
  folder.write("in/late.txt", "sáu\fLATE");
  folder.write("in/three.txt", "bảy\fPART tám\fSLOW\fPART chín");
}

BatchOptions options_for(const TestFolder& folder, const std::string& name) {
  BatchOptions options;
  options.inputs = {folder / "in"};
  options.archive = folder / (name + ".db");
  options.out = folder / (name + "-out");
  options.jobs = 3;
  return options;
}

int run(const BatchOptions& options) {
  const StopRequest stop;
  return exit_code(
      run_batch(options, {.worker = {.program = FAULTY_WORKER, .arguments = {}, .log = {}},
                          .data_folder = {},
                          .program = "sohoa test",
                          .stop = stop,
                          .on_progress = {}}));
}

// The outputs, without the lines of the report that tell the time and the name of the archive.
std::map<std::string, std::string> outputs_of(const BatchOptions& options) {
  auto files = read_folder(options.out);
  std::string& report = files["report.json"];
  for (const char* key : {"\"seconds\"", "\"archive\""}) {
    const std::size_t begin = report.find(key);
    report.erase(begin, report.find('\n', begin) - begin);
  }
  return files;
}

std::map<std::string, Record> records_of(const BatchOptions& options) {
  std::map<std::string, Record> records;
  const auto store = archive::Store::open(options.archive, archive::OpenMode::ReadOnly);
  store.for_each([&](std::int64_t, const Record& record) {
    const Source& source = record.document.source;
    EXPECT_TRUE(records.emplace(source.path + " " + std::to_string(source.part), record).second);
  });
  return records;
}

// True when the batch ended by itself before it was killed.
bool run_and_kill(const BatchOptions& options, milliseconds after) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(run(options));
  const auto kill_at = std::chrono::steady_clock::now() + after;
  int status = 0;
  while (std::chrono::steady_clock::now() < kill_at) {
    if (::waitpid(child, &status, WNOHANG) == child) {
      EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 20) << status;
      return true;
    }
    std::this_thread::sleep_for(milliseconds(1));
  }
  ::kill(child, SIGKILL);
  ::waitpid(child, &status, 0);
  return false;
}

TEST(BatchKill, AnyMomentAndGoingOnGivesTheResultsOfAnUndisturbedRun) {
  const TestFolder folder;
  write_inputs(folder);
  const BatchOptions undisturbed = options_for(folder, "undisturbed");
  ASSERT_EQ(run(undisturbed), 20);
  const auto expected_outputs = outputs_of(undisturbed);
  const auto expected_records = records_of(undisturbed);
  ASSERT_EQ(expected_records.size(), 14U);

  const unsigned int seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  std::uniform_int_distribution<int> wait_ms(20, 250);
  int kills = 0;
  for (int round = 0; round < 5; ++round) {
    const BatchOptions options = options_for(folder, "killed" + std::to_string(round));
    // A busy or sanitized machine needs longer for the first step: wait longer from kill to kill.
    for (int patience = 10; !run_and_kill(options, milliseconds(wait_ms(random) * patience / 10));
         ++patience) {
      ++kills;
    }
    EXPECT_EQ(outputs_of(options), expected_outputs);
    EXPECT_EQ(records_of(options), expected_records);
  }
  EXPECT_GT(kills, 5);
}

}  // namespace
}  // namespace sohoa::pipeline
