#include "pipeline/schedule.h"

#include <gtest/gtest.h>

namespace sohoa::pipeline {
namespace {

constexpr Work read(DocumentKey key, int page) {
  return {TaskKind::Read, key, page};
}
constexpr Work open(DocumentKey key) {
  return {TaskKind::Open, key, 0};
}
constexpr Work finish(DocumentKey key) {
  return {TaskKind::Finish, key, 0};
}

TEST(Schedule, OpensDocumentsInTheOrderOfThePlan) {
  Schedule schedule;
  schedule.add_unopened(7);
  schedule.add_unopened(3);
  EXPECT_EQ(schedule.next(0), open(7));
  EXPECT_EQ(schedule.next(0), open(3));
  EXPECT_EQ(schedule.next(0), std::nullopt);
}

TEST(Schedule, KeepsAWorkerWithItsDocument) {
  Schedule schedule;
  schedule.add_pages(1, {1, 2, 3});
  schedule.add_pages(2, {1, 2, 3});
  EXPECT_EQ(schedule.next(2), read(2, 1));
  EXPECT_EQ(schedule.next(1), read(1, 1));
  EXPECT_EQ(schedule.next(2), read(2, 2));
}

TEST(Schedule, OpensAnotherDocumentRatherThanHelpWithOne) {
  Schedule schedule;
  schedule.add_pages(1, {1, 2, 3});
  schedule.add_unopened(2);
  EXPECT_EQ(schedule.next(0), read(1, 1));
  EXPECT_EQ(schedule.next(0), open(2));
}

TEST(Schedule, LetsAllHelpWithTheLastDocument) {
  Schedule schedule;
  schedule.add_pages(1, {4, 9});
  EXPECT_EQ(schedule.next(0), read(1, 4));
  EXPECT_EQ(schedule.next(0), read(1, 9));
  EXPECT_EQ(schedule.next(0), std::nullopt);
}

TEST(Schedule, FinishesBeforeItReadsOn) {
  Schedule schedule;
  schedule.add_pages(1, {1, 2});
  schedule.add_finish(5);
  EXPECT_EQ(schedule.next(1), finish(5));
  EXPECT_EQ(schedule.next(1), read(1, 1));
}

TEST(Schedule, KnowsWhichPageIsTheLast) {
  Schedule schedule;
  schedule.add_pages(1, {1, 2, 3});
  EXPECT_TRUE(schedule.next(1));
  EXPECT_TRUE(schedule.next(1));
  EXPECT_FALSE(schedule.page_done(1));
  EXPECT_TRUE(schedule.next(1));
  EXPECT_FALSE(schedule.page_done(1));
  EXPECT_TRUE(schedule.page_done(1));
}

}  // namespace
}  // namespace sohoa::pipeline
