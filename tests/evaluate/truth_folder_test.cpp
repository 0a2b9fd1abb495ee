#include "pipeline/evaluate/truth_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "document/error.h"
#include "document/json.h"
#include "made_documents.h"

namespace sohoa::evaluate {
namespace {

using ::testing::ElementsAre;
using testing::Folder;

TEST(ReadTruthFolder, KnowsTheNamesOfTruthFiles) {
  const Folder folder;
  for (const char* name :
       {"a.gt.txt", "a.extra.txt", "a.png", "b.gold.txt", "b.ocr.txt", "b.citations.tsv",
        "c.clean.txt", "c.fields.json", "sub/d.pdf", "sub/d.txt", "notes.txt", "README.md"}) {
    folder.write(name, "x");
  }
  const std::vector<TruthDocument> found = read_truth_folder(folder.path());
  ASSERT_EQ(found.size(), 4U);
  EXPECT_EQ(found[0].stem, "a");
  EXPECT_EQ(found[0].text, folder.path() / "a.gt.txt");
  EXPECT_EQ(found[0].forgiven, folder.path() / "a.extra.txt");
  EXPECT_FALSE(found[0].by_line);
  EXPECT_EQ(found[1].stem, "b");
  EXPECT_TRUE(found[1].by_line);
  EXPECT_THAT(found[1].output_stems, ElementsAre("b.ocr", "b"));
  EXPECT_EQ(found[1].citations, folder.path() / "b.citations.tsv");
  EXPECT_EQ(found[2].stem, "c");
  EXPECT_THAT(found[2].output_stems, ElementsAre("c.clean", "c"));
  EXPECT_EQ(found[2].fields, folder.path() / "c.fields.json");
  EXPECT_EQ(found[3].text, folder.path() / "sub" / "d.txt");
}

TEST(ReadTruthFolder, RefusesAFolderWithoutTruth) {
  const Folder folder;
  try {
    (void)read_truth_folder(folder.path());
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::NothingToDo);
  }
  EXPECT_THROW((void)read_truth_folder(folder.path() / "nowhere"), Error);
}

TEST(FindOutput, TakesTheRecordBeforeThePlainText) {
  const Folder folder;
  const TruthDocument truth{"a", {"a", "a.ocr"}, {}, false, {}, {}, {}};
  EXPECT_EQ(find_output(folder.path(), truth), std::nullopt);
  folder.write("a.txt", "\xEF\xBB\xBFmột\n");
  std::optional<Output> found = find_output(folder.path(), truth);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->text, "một\n");
  EXPECT_FALSE(found->record);
  Record record;
  record.document = testing::made_document({"hai"});
  folder.write("a.json", to_json_text(to_json(record)));
  found = find_output(folder.path(), truth);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->text, "hai\n");
  EXPECT_TRUE(found->record);
}

TEST(FindOutput, NamesABrokenRecord) {
  const Folder folder;
  folder.write("a.json", "{}");
  try {
    (void)find_output(folder.path(), {"a", {"a"}, {}, false, {}, {}, {}});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::BadRecord);
    EXPECT_EQ(error.place().file, folder.path() / "a.json");
  }
}

}  // namespace
}  // namespace sohoa::evaluate
