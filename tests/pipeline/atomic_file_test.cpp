#include "pipeline/atomic_file.h"

#include <gtest/gtest.h>

#include "document/error.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

TEST(AtomicFile, IsThereWithAllItsBytes) {
  const TestFolder folder;
  const std::string large(300'000, 'x');
  write_file_atomically(folder / "a.txt", large);
  EXPECT_EQ(read_folder(folder.path()), (std::map<std::string, std::string>{{"a.txt", large}}));
}

TEST(AtomicFile, LeavesTheOldFileUntilItIsComplete) {
  const TestFolder folder;
  folder.write("a.txt", "old");
  AtomicFile file(folder / "a.txt");
  file.write("new");
  EXPECT_EQ(read_file(folder / "a.txt"), "old");
  file.commit();
  EXPECT_EQ(read_file(folder / "a.txt"), "new");
}

TEST(AtomicFile, LeavesNothingBehindWhenItIsGivenUp) {
  const TestFolder folder;
  { AtomicFile(folder / "a.txt").write("half"); }
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(AtomicFile, OverwritesWhatAKilledProcessLeft) {
  const TestFolder folder;
  folder.write(".a.txt.part", "a longer text that was never finished");
  write_file_atomically(folder / "a.txt", "short");
  EXPECT_EQ(read_folder(folder.path()), (std::map<std::string, std::string>{{"a.txt", "short"}}));
}

TEST(AtomicFile, SaysWhenTheFolderIsNotThere) {
  const TestFolder folder;
  try {
    write_file_atomically(folder / "gone/a.txt", "x");
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::OutputNotWritable);
  }
}

}  // namespace
}  // namespace sohoa::pipeline
