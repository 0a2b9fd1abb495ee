#include "pipeline/source_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class SourceListTest : public testing::Test {
 protected:
  std::vector<std::string> names(const SourceList& list) const {
    std::vector<std::string> names;
    for (const FoundFile& file : list.files) {
      names.push_back(std::filesystem::path(file.path).lexically_relative(folder_.path()));
    }
    return names;
  }

  TestFolder folder_;
};

TEST_F(SourceListTest, WalksFoldersInTheOrderOfTheBytes) {
  folder_.write("b.pdf", "x");
  folder_.write("a/2.png", "x");
  folder_.write("a/10.TIF", "x");
  folder_.write("B.jpg", "x");
  const SourceList list = list_sources({folder_.path()}, {});
  EXPECT_THAT(names(list), ElementsAre("B.jpg", "a/10.TIF", "a/2.png", "b.pdf"));
  EXPECT_EQ(list.files.front().bytes, 1U);
  EXPECT_EQ(list.files.front().stem, "B");
}

TEST_F(SourceListTest, KeepsTheOrderOfTheArguments) {
  folder_.write("b.pdf", "x");
  folder_.write("a.pdf", "x");
  EXPECT_THAT(names(list_sources({folder_ / "b.pdf", folder_ / "a.pdf", folder_.path()}, {})),
              ElementsAre("b.pdf", "a.pdf"));
}

TEST_F(SourceListTest, LeavesOutHiddenFilesAndSaysWhatItCannotRead) {
  folder_.write(".hidden.pdf", "x");
  folder_.write(".folder/a.pdf", "x");
  folder_.write("notes.docx", "x");
  const SourceList list = list_sources({folder_.path()}, {});
  EXPECT_THAT(list.files, IsEmpty());
  EXPECT_THAT(list.skipped, ElementsAre(folder_ / "notes.docx"));
}

TEST_F(SourceListTest, TakesAnyFileThatIsNamed) {
  folder_.write("scan", "x");
  EXPECT_THAT(names(list_sources({folder_ / "scan"}, {})), ElementsAre("scan"));
}

TEST_F(SourceListTest, LeavesOutPipesAndDevices) {
  ASSERT_EQ(::mkfifo((folder_ / "pipe.txt").c_str(), 0600), 0);
  const SourceList list = list_sources({folder_ / "pipe.txt", "/dev/null", folder_.path()}, {});
  EXPECT_THAT(list.files, IsEmpty());
  EXPECT_THAT(list.skipped, ElementsAre(folder_ / "pipe.txt", "/dev/null", folder_ / "pipe.txt"));
}

TEST_F(SourceListTest, TellsWhatIsMissing) {
  EXPECT_THAT(list_sources({folder_ / "gone.pdf"}, {}).missing, ElementsAre(folder_ / "gone.pdf"));
}

TEST_F(SourceListTest, SurvivesLinksThatLeadInACircle) {
  folder_.write("a/1.png", "x");
  std::filesystem::create_directory_symlink(folder_.path(), folder_ / "a/up");
  EXPECT_THAT(names(list_sources({folder_.path()}, {})), ElementsAre("a/1.png"));
}

TEST_F(SourceListTest, LeavesOutTheFolderOfTheOutputs) {
  folder_.write("1.png", "x");
  folder_.write("out/1.txt", "x");
  EXPECT_THAT(names(list_sources({folder_.path()}, {folder_ / "out"})), ElementsAre("1.png"));
}

TEST_F(SourceListTest, LeavesOutTheOutputsOfAnotherBatch) {
  folder_.write("1.png", "x");
  folder_.write("old/1.txt", "x");
  folder_.write("old/report.json", "{\n\"schema\": \"sohoa.report\",\n");
  folder_.write("other/2.txt", "x");
  folder_.write("other/report.json", "{\"schema\": \"something else\"}");
  EXPECT_THAT(names(list_sources({folder_.path()}, {})), ElementsAre("1.png", "other/2.txt"));
}

}  // namespace
}  // namespace sohoa::pipeline
