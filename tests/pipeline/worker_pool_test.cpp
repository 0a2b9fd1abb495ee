#include "pipeline/worker_pool.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <nlohmann/json.hpp>

#include "document/json.h"
#include "pipeline/processor_wait.h"
#include "pipeline/worker.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using testing::HasSubstr;

constexpr seconds kPlenty{30};

class WorkerPoolTest : public testing::Test {
 protected:
  WorkerPool make_pool(int workers = 1) {
    return WorkerPool({.program = FAULTY_WORKER, .arguments = {}, .log = {}},
                      {.stages = {}, .journal = {}, .memory_mib = 512}, workers);
  }

  Task read_task(const std::string& text, DocumentKey key = 1) {
    const auto file = folder_.write("page-" + std::to_string(key) + ".txt", text);
    return {.kind = TaskKind::Read,
            .key = key,
            .page_number = 1,
            .source = {.path = file.string(), .sha256 = {}, .bytes = text.size()},
            .making = {}};
  }

  static Outcome wait_for_one(WorkerPool& pool) {
    while (true) {
      std::vector<Outcome> outcomes = pool.wait(-1, milliseconds(1000));
      if (!outcomes.empty()) return outcomes.front();
    }
  }

  Answer answer_to(WorkerPool& pool, const Task& task, seconds limit = kPlenty) {
    pool.start(*pool.idle(), task, limit);
    return wait_for_one(pool).answer;
  }

  TestFolder folder_;
};

TEST_F(WorkerPoolTest, TellsWhoReads) {
  WorkerPool pool = make_pool();
  EXPECT_EQ(pool.identity().recognizer, "faulty 1.0");
}

TEST_F(WorkerPoolTest, WarmWorkersWork) {
  WorkerPool pool = make_pool();
  pool.warm_up(100);  // no more than there are
  EXPECT_EQ(pool.busy_count(), 0);
  EXPECT_EQ(pool.identity().recognizer, "faulty 1.0");
  EXPECT_FALSE(answer_to(pool, read_task("xin chào")).failure);
}

TEST_F(WorkerPoolTest, ReadsAGoodPage) {
  WorkerPool pool = make_pool();
  const Answer answer = answer_to(pool, read_task("xin chào"));
  ASSERT_FALSE(answer.failure);
  EXPECT_EQ(raw_text(page_from_json(parse_json(answer.json)).lines.front()), "xin chào");
  ASSERT_EQ(answer.times.size(), 1U);
  EXPECT_EQ(answer.times.front().stage, "read");
}

TEST_F(WorkerPoolTest, ReportsACrashAndGoesOn) {
  WorkerPool pool = make_pool();
  const Answer crashed = answer_to(pool, read_task("CRASH"));
  ASSERT_TRUE(crashed.failure);
  EXPECT_EQ(crashed.failure->reason, Reason::WorkerCrashed);
  EXPECT_THAT(crashed.failure->message, HasSubstr("signal SEGV"));
  EXPECT_FALSE(answer_to(pool, read_task("tốt")).failure);
}

TEST_F(WorkerPoolTest, ReportsAWorkerThatLeaves) {
  WorkerPool pool = make_pool();
  const Answer answer = answer_to(pool, read_task("EXIT"));
  ASSERT_TRUE(answer.failure);
  EXPECT_EQ(answer.failure->reason, Reason::WorkerCrashed);
  EXPECT_THAT(answer.failure->message, HasSubstr("exit code 3"));
}

TEST_F(WorkerPoolTest, TriesAPageOnceMoreAfterACrash) {
  WorkerPool pool = make_pool();
  const Answer answer = answer_to(pool, read_task("ONCE " + (folder_ / "marker").string() + "\n"));
  EXPECT_FALSE(answer.failure);
}

TEST_F(WorkerPoolTest, EndsAPageThatHangs) {
  WorkerPool pool = make_pool();
  const auto begin = std::chrono::steady_clock::now();
  const Answer answer = answer_to(pool, read_task("HANG"), seconds(1));
  ASSERT_TRUE(answer.failure);
  EXPECT_EQ(answer.failure->reason, Reason::PageTimeout);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, seconds(10));
  EXPECT_FALSE(answer_to(pool, read_task("tốt")).failure);
}

TEST_F(WorkerPoolTest, StopsAPageThatEatsMemory) {
  if (!memory_can_be_limited()) GTEST_SKIP() << "a sanitizer reserves terabytes";
  WorkerPool pool = make_pool();
  const Answer answer = answer_to(pool, read_task("GREEDY"));
  ASSERT_TRUE(answer.failure);
  EXPECT_EQ(answer.failure->reason, Reason::PageOutOfMemory);
  EXPECT_FALSE(answer_to(pool, read_task("tốt")).failure);
}

TEST_F(WorkerPoolTest, KeepsTheReasonThatThePageGave) {
  WorkerPool pool = make_pool();
  const Answer answer = answer_to(pool, read_task("ERROR"));
  ASSERT_TRUE(answer.failure);
  EXPECT_EQ(answer.failure->reason, Reason::ImageBroken);
}

TEST_F(WorkerPoolTest, ReplacesBytesThatAreNotUtf8) {
  WorkerPool pool = make_pool();
  const Answer answer = answer_to(pool, read_task("NOT-UTF8"));
  ASSERT_FALSE(answer.failure);
  EXPECT_THAT(page_from_json(parse_json(answer.json)).lines.front().words.front().raw,
              HasSubstr("\xEF\xBF\xBD"));
}

TEST_F(WorkerPoolTest, RefusesAFileThatChangedSinceItWasOpened) {
  WorkerPool pool = make_pool();
  Task task = read_task("một hai ba");
  task.source.bytes = 3;
  const Answer answer = answer_to(pool, task);
  ASSERT_TRUE(answer.failure);
  EXPECT_EQ(answer.failure->reason, Reason::FileNotReadable);
}

TEST_F(WorkerPoolTest, OpensFilesWhoseNamesAreNotUtf8) {
  WorkerPool pool = make_pool();
  Task task = read_task("trang");
  const auto odd = folder_ / "b\xb8o c\xb8o.txt";
  std::filesystem::rename(task.source.path, odd);
  task.source.path = odd.string();
  EXPECT_FALSE(answer_to(pool, task).failure);
}

TEST_F(WorkerPoolTest, WorksOnManyPagesAtATimeWhenOneOfThemHangs) {
  WorkerPool pool = make_pool(3);
  pool.start(*pool.idle(), read_task("HANG", 1), seconds(2));
  pool.start(*pool.idle(), read_task("tốt", 2), kPlenty);
  pool.start(*pool.idle(), read_task("CRASH", 3), kPlenty);
  EXPECT_FALSE(pool.idle());
  std::map<DocumentKey, Answer> answers;
  while (pool.busy_count() > 0) {
    for (Outcome& outcome : pool.wait(-1, milliseconds(1000))) {
      answers.emplace(outcome.task.key, outcome.answer);
    }
  }
  EXPECT_EQ(answers.at(1).failure->reason, Reason::PageTimeout);
  EXPECT_FALSE(answers.at(2).failure);
  EXPECT_EQ(answers.at(3).failure->reason, Reason::WorkerCrashed);
}

// All that these tests start shares one processor.
class CrowdedWorkerPoolTest : public WorkerPoolTest {
 protected:
  void SetUp() override {
    ASSERT_EQ(::sched_getaffinity(0, sizeof before_, &before_), 0);
    if (processor_wait(::getpid()) == std::chrono::nanoseconds(0)) {
      GTEST_SKIP() << "the system does not count the wait for a processor";
    }
    int processor = 0;
    while (!CPU_ISSET(processor, &before_)) ++processor;
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(processor, &one);
    ASSERT_EQ(::sched_setaffinity(0, sizeof one, &one), 0);
  }
  void TearDown() override { ::sched_setaffinity(0, sizeof before_, &before_); }

  // The answers to the tasks, each with the same limit, all at a time.
  static std::vector<Answer> answers_to(WorkerPool& pool, const std::vector<Task>& tasks,
                                        seconds limit) {
    for (const Task& task : tasks) pool.start(*pool.idle(), task, limit);
    std::vector<Answer> answers;
    while (pool.busy_count() > 0) {
      for (Outcome& outcome : pool.wait(-1, milliseconds(1000))) {
        answers.push_back(std::move(outcome.answer));
      }
    }
    return answers;
  }

 private:
  cpu_set_t before_{};
};

TEST_F(CrowdedWorkerPoolTest, LetsPagesWaitForAProcessor) {
  WorkerPool pool = make_pool(6);
  std::vector<Task> tasks;
  for (DocumentKey key = 1; key <= 6; ++key) tasks.push_back(read_task("WORK", key));
  const auto begin = std::chrono::steady_clock::now();
  for (const Answer& answer : answers_to(pool, tasks, seconds(1))) EXPECT_FALSE(answer.failure);
  EXPECT_GT(std::chrono::steady_clock::now() - begin, seconds(2));  // they had to wait
}

TEST_F(CrowdedWorkerPoolTest, EndsPagesThatLoopOnceTheirShareIsUsed) {
  WorkerPool pool = make_pool(3);
  std::vector<Task> tasks;
  for (DocumentKey key = 1; key <= 3; ++key) tasks.push_back(read_task("LOOP", key));
  const auto begin = std::chrono::steady_clock::now();
  for (const Answer& answer : answers_to(pool, tasks, seconds(1))) {
    ASSERT_TRUE(answer.failure);
    EXPECT_EQ(answer.failure->reason, Reason::PageTimeout);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, seconds(20));
}

TEST_F(CrowdedWorkerPoolTest, EndsAPageThatSleepsWhileOthersWork) {
  WorkerPool pool = make_pool(3);
  pool.start(*pool.idle(), read_task("LOOP", 1), kPlenty);
  pool.start(*pool.idle(), read_task("LOOP", 2), kPlenty);
  const auto begin = std::chrono::steady_clock::now();
  pool.start(*pool.idle(), read_task("HANG", 3), seconds(1));
  const Outcome outcome = wait_for_one(pool);
  EXPECT_EQ(outcome.task.key, 3);
  EXPECT_EQ(outcome.answer.failure->reason, Reason::PageTimeout);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, seconds(10));
}

TEST(WorkerPoolStart, SaysWhenTheProgramIsNotThere) {
  WorkerPool pool({.program = "/no/such/program", .arguments = {}, .log = {}}, {}, 1);
  EXPECT_THROW((void)pool.identity(), Error);
}

TEST(WorkerPoolStart, SaysWhenTheProgramIsNoWorker) {
  WorkerPool pool({.program = "/bin/true", .arguments = {}, .log = {}}, {}, 1);
  try {
    (void)pool.identity();
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::WorkerCrashed);
  }
}

}  // namespace
}  // namespace sohoa::pipeline
