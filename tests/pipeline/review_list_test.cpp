#include "pipeline/review_list.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace sohoa::pipeline {
namespace {

namespace fs = std::filesystem;

UnreadField unread_number() {
  UnreadField field;
  field.field = "number";
  field.evidence = {{.page_number = 2, .box = Box{10, 20, 70, 60}}};
  field.readings = {{"4532", 0.8125}, {"4582", 0.1}};
  field.flags = {"handwritten"};
  return field;
}

ReviewRow row_of(const std::string& path, const UnreadField& field, bool has_picture) {
  return {path, "bc-33", "0123456789abcdef", field, has_picture, {}};
}

std::string content_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class ReviewFolder : public testing::Test {
 protected:
  ReviewFolder()
      : folder_(fs::path(testing::TempDir()) /
                testing::UnitTest::GetInstance()->current_test_info()->name()) {
    fs::remove_all(folder_);
  }
  ~ReviewFolder() override { fs::remove_all(folder_); }
  ReviewFolder(const ReviewFolder&) = delete;
  ReviewFolder& operator=(const ReviewFolder&) = delete;

  fs::path folder_;
};

TEST(ReviewTsv, HasARowForEachFieldWithBoxReadingsAndPicture) {
  const std::vector<ReviewRow> rows = {row_of("a/bc\t33.pdf", unread_number(), true)};
  EXPECT_EQ(review_tsv(rows),
            "path\tstem\tpage\tfield\tkind\tleft\ttop\twidth\theight\treadings\tpicture\tcited\n"
            "a/bc 33.pdf\tbc-33\t2\tnumber\thandwritten\t10\t20\t60\t40\t4532 0.812; 4582 0.100\t"
            "0123456789ab-p2-number.png\t\n");
}

TEST(ReviewTsv, LeavesThePictureEmptyWhereThereIsNone) {
  const std::vector<ReviewRow> rows = {row_of("bc.pdf", unread_number(), false)};
  EXPECT_TRUE(review_tsv(rows).ends_with("4582 0.100\t\t\n"));
}

TEST(ReviewTsv, SaysWhichReadingIsCited) {
  ReviewRow row = row_of("bc.pdf", unread_number(), false);
  row.cited = {{"4582", "kh.pdf"}};
  EXPECT_TRUE(review_tsv(std::vector<ReviewRow>{row}).ends_with("\t4582 by kh.pdf\n"));
}

TEST(ReviewHtml, ShowsThePictureAndEscapesNames) {
  const std::vector<ReviewRow> rows = {row_of("a<b>&\"c\".pdf", unread_number(), true)};
  const std::string page = review_html(rows);
  EXPECT_NE(page.find("<img src=\"0123456789ab-p2-number.png\""), std::string::npos);
  EXPECT_NE(page.find("a&lt;b&gt;&amp;&quot;c&quot;.pdf"), std::string::npos);
  EXPECT_EQ(page.find("<script"), std::string::npos);
}

TEST(ReviewBox, HoldsAllSlotsOfTheFirstPage) {
  UnreadField date = unread_number();
  date.evidence.push_back({.page_number = 2, .box = Box{100, 15, 140, 50}});
  date.evidence.push_back({.page_number = 3, .box = Box{0, 0, 900, 900}});
  EXPECT_EQ(review_box(date), (Box{10, 15, 140, 60}));
}

TEST_F(ReviewFolder, GetsBothListsAndNothingWhenNothingIsUnread) {
  write_review_lists({}, folder_);
  EXPECT_FALSE(fs::exists(folder_));
  Record record;
  record.document.source.path = "bc.pdf";
  record.document.source.sha256 = "0123456789abcdef";
  record.fields.unread = {unread_number()};
  std::vector<ReviewRow> rows;
  add_review_rows(record, "bc", folder_, rows);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_FALSE(rows.front().has_picture);
  write_review_lists(rows, folder_);
  EXPECT_EQ(content_of(folder_ / "slots.tsv"), review_tsv(rows));
  EXPECT_EQ(content_of(folder_ / "slots.html"), review_html(rows));
  std::ofstream(folder_ / "0123456789ab-p2-number.png") << "a picture";
  rows.clear();
  add_review_rows(record, "bc", folder_, rows);
  EXPECT_TRUE(rows.front().has_picture);
  write_review_lists({}, folder_);  // all was read in a later run
  EXPECT_EQ(content_of(folder_ / "slots.tsv"), review_tsv({}));
}

}  // namespace
}  // namespace sohoa::pipeline
