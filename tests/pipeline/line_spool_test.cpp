// Lines that one process writes and another reads.

#include "pipeline/line_spool.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "document/error.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

std::vector<std::string> lines_of(const LineSpool& spool, std::uint64_t begin, std::size_t count) {
  std::vector<std::string> lines;
  spool.for_each_line(begin, count, [&](std::string_view line) { lines.emplace_back(line); });
  return lines;
}

/// As a child process sees the file.
LineSpool other_end(const LineSpool& spool) {
  return LineSpool{Descriptor(::dup(spool.descriptor()))};
}

TEST(LineSpool, GivesTheLinesBackFromAnyOfThem) {
  const TestFolder folder;
  LineSpool spool = LineSpool::in_folder(folder.path());
  const std::string longest(200'000, 'x');
  const std::vector<std::string> lines{"một", "", longest, "bốn"};
  std::vector<std::uint64_t> begins;
  for (const std::string& line : lines) begins.push_back(spool.add(line));
  spool.flush();
  const LineSpool reader = other_end(spool);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::vector<std::string> rest(lines.begin() + static_cast<std::ptrdiff_t>(i),
                                        lines.end());
    EXPECT_EQ(lines_of(reader, begins[i], lines.size() - i), rest) << i;
  }
  EXPECT_EQ(lines_of(reader, begins[0], 1), std::vector<std::string>{"một"});
}

TEST(LineSpool, LeavesNothingInTheFolder) {
  const TestFolder folder;
  LineSpool spool = LineSpool::in_folder(folder.path());
  spool.add("kín");
  spool.flush();
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(LineSpool, BeginsAnewWhenCleared) {
  const TestFolder folder;
  LineSpool spool = LineSpool::in_folder(folder.path());
  spool.add("của văn bản trước");
  spool.flush();
  spool.clear();
  const std::uint64_t begin = spool.add("mới");
  spool.flush();
  EXPECT_EQ(begin, 0U);
  EXPECT_EQ(lines_of(spool, begin, 1), std::vector<std::string>{"mới"});
}

TEST(LineSpool, MissesLinesThatWereNeverWritten) {
  const TestFolder folder;
  LineSpool spool = LineSpool::in_folder(folder.path());
  spool.add("một");
  spool.flush();
  EXPECT_THROW((void)lines_of(spool, 0, 2), Error);
}

TEST(LineSpool, SaysThatTheFolderCannotBeWritten) {
  const TestFolder folder;
  EXPECT_THROW((void)LineSpool::in_folder(folder / "không có"), Error);
}

}  // namespace
}  // namespace sohoa::pipeline
