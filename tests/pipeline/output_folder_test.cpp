#include "pipeline/output_folder.h"

#include <gtest/gtest.h>

#include "document/error.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

Record record_of(const std::string& path) {
  Record record;
  record.document.source.path = path;
  for (int page_number : {1, 2}) {
    Page page;
    page.page_number = page_number;
    page.lines.push_back(line_from_text("trang"));
    record.document.pages.push_back(page);
  }
  return record;
}

TEST(OutputFolder, IsMadeWithItsParents) {
  const TestFolder folder;
  const OutputFolder out(folder / "a/b");
  EXPECT_TRUE(std::filesystem::is_directory(folder / "a/b"));
}

TEST(OutputFolder, DividesPagesByFormFeeds) {
  const TestFolder folder;
  const OutputFolder out(folder.path());
  out.write("bc", paged(record_of("scans/bc.pdf")));
  EXPECT_EQ(read_file(folder / "bc.txt"), "trang\n\ftrang\n");
  EXPECT_TRUE(out.has("bc"));
}

TEST(OutputFolder, KnowsItsOwnFilesFromForeignOnes) {
  const TestFolder folder;
  const OutputFolder out(folder.path());
  EXPECT_FALSE(out.is_foreign("bc", "scans/bc.pdf"));
  out.write("bc", paged(record_of("scans/b\"c\".pdf")));
  EXPECT_FALSE(out.is_foreign("bc", "scans/b\"c\".pdf"));
  EXPECT_TRUE(out.is_foreign("bc", "other/bc.pdf"));
  folder.write("letter.txt", "somebody's letter");
  EXPECT_TRUE(out.is_foreign("letter", "scans/letter.pdf"));
}

TEST(OutputFolder, KeepsTheNamesOfFurtherDocuments) {
  EXPECT_TRUE(OutputFolder::is_stem_of_part(OutputFolder::stem_of_part("bc", 2)));
  for (const char* stem : {"bc", "bc2", "bc.part", "part2", "bc.part2-2", ".2", ""}) {
    EXPECT_FALSE(OutputFolder::is_stem_of_part(stem)) << stem;
  }
}

TEST(OutputFolder, NeverOverwritesAForeignFile) {
  const TestFolder folder;
  const OutputFolder out(folder.path());
  folder.write("bc.txt", "somebody's letter");
  EXPECT_THROW(out.write("bc", paged(record_of("scans/bc.pdf"))), Error);
  EXPECT_EQ(read_file(folder / "bc.txt"), "somebody's letter");
}

TEST(OutputFolder, SaysWhenItCannotBeMade) {
  const TestFolder folder;
  folder.write("file", "x");
  EXPECT_THROW(OutputFolder(folder / "file/out"), Error);
}

}  // namespace
}  // namespace sohoa::pipeline
