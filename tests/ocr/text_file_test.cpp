#include "ocr/text_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ocr/source_file.h"
#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

using testing::ElementsAre;

TEST(TextPages, LeavesPlainTextAsItIs) {
  EXPECT_THAT(text_pages("Điều 1.\nĐiều 2.\n", {}), ElementsAre("Điều 1.\nĐiều 2.\n"));
}

TEST(TextPages, TakesByteOrderMarkAndCarriageReturnsOff) {
  EXPECT_THAT(text_pages("\xEF\xBB\xBFmột\r\nhai\rba", {}), ElementsAre("một\nhai\nba"));
}

TEST(TextPages, DividesAtFormFeedsButOpensNoPageAfterTheLast) {
  EXPECT_THAT(text_pages("trang 1\n\ftrang 2\n\f", {}), ElementsAre("trang 1\n", "trang 2\n"));
}

TEST(TextPages, KeepsAnEmptyPageBetweenTwoOthers) {
  EXPECT_THAT(text_pages("a\f\fb", {}), ElementsAre("a", "", "b"));
}

TEST(TextPages, BringsDecomposedLettersToNfc) {
  EXPECT_THAT(text_pages("hoa\u0300", {}), ElementsAre("hoà"));
}

TEST(TextPages, RefusesWhatIsNotUtf8) {
  EXPECT_EQ(test::reason_of([] { (void)text_pages("c\xF3", {}); }), Reason::TextNotUtf8);
  EXPECT_EQ(test::reason_of([] { (void)text_pages("\xC0\xAF", {}); }), Reason::TextNotUtf8);
}

TEST(SourceFileText, IsDecodedByTheDecoderThatIsGiven) {
  const test::TemporaryFolder folder;
  test::write_file(folder / "old.txt", "c\xF3");
  const auto decode = [](const std::string& bytes) { return bytes.substr(0, 1) + "ú"; };
  EXPECT_EQ(text(SourceFile::open(folder / "old.txt", {}, decode).text_page(1)), "cú\n");
}

TEST(PageOfText, KeepsEmptyLinesAndBlanks) {
  const Page page = page_of_text("Số:  5\n\nHết\n", 3);
  EXPECT_EQ(page.page_number, 3);
  EXPECT_EQ(page.origin, PageOrigin::OldText);
  EXPECT_EQ(text(page), "Số:  5\n\nHết\n");
}

TEST(PageOfText, KnowsABlankPage) {
  EXPECT_EQ(page_of_text(" \n\n", 1).origin, PageOrigin::Blank);
}

}  // namespace
}  // namespace sohoa::ocr
