#include "samples/document_source.h"

#include <gtest/gtest.h>

#include "document/error.h"

namespace sohoa::samples {
namespace {

TEST(ParseDocumentSource, ReadsFieldsSlotsAndCitations) {
  const DocumentSource source = parse_document_source(
      "type: Báo cáo\n// a remark\nissuer: SỞ A\nissuer: PHÒNG B\nnumber: 05/BC-PB\n"
      "pen: number, day\nblank: month\ncites: Kế hoạch | 1/KH-UBND | 2021-01-02\n---\n");
  EXPECT_EQ(source.type, "Báo cáo");
  EXPECT_EQ(source.issuers, (std::vector<std::string>{"SỞ A", "PHÒNG B"}));
  EXPECT_EQ(source.slots.at("number"), SlotKind::Handwritten);
  EXPECT_EQ(source.slots.at("day"), SlotKind::Handwritten);
  EXPECT_EQ(source.slots.at("month"), SlotKind::Empty);
  ASSERT_EQ(source.citations.size(), 1U);
  EXPECT_EQ(source.citations[0], (CitedDocument{"Kế hoạch", "1/KH-UBND", "2021-01-02"}));
}

TEST(ParseDocumentSource, CutsTheBodyIntoBlocks) {
  const DocumentSource source = parse_document_source(
      "type: Báo cáo\n---\n# I. MỞ ĐẦU\nDòng một\ndòng hai\n\n- Mục\n> Căn cứ;\n\n"
      "| TT | Tên |\n| 1 | |\n\n^ QUYẾT ĐỊNH:\n[^a]: Chú thích\n");
  ASSERT_EQ(source.body.size(), 5U);
  EXPECT_EQ(source.body[0].kind, BlockKind::Heading);
  EXPECT_EQ(source.body[0].text, "I. MỞ ĐẦU Dòng một dòng hai");
  EXPECT_EQ(source.body[1].text, "- Mục");
  EXPECT_EQ(source.body[2].kind, BlockKind::Ground);
  EXPECT_EQ(source.body[3].rows.size(), 2U);
  EXPECT_EQ(source.body[4].kind, BlockKind::Center);
  EXPECT_EQ(source.footnotes.at("a"), "Chú thích");
}

TEST(ParseDocumentSource, RefusesUnknownKeysAndUnevenTables) {
  EXPECT_THROW((void)parse_document_source("typo: Báo cáo\n"), Error);
  EXPECT_THROW((void)parse_document_source("type: Báo cáo\n---\n| a | b |\n| 1 | 2 | 3 |\n"),
               Error);
  EXPECT_THROW((void)parse_document_source("number: 1/BC\n---\n"), Error);
  EXPECT_THROW((void)parse_document_source("type: A\ndate: 24/3/2021\n---\n"), Error);
  EXPECT_THROW((void)parse_document_source("type: A\nnumber: 99999999999/BC\n---\n"), Error);
  EXPECT_THROW((void)parse_document_source("type: \xE1\n---\n"), Error);
}

TEST(ParseMarks, TurnsMarksIntoStyles) {
  const std::vector<samples::Run> runs = parse_marks("**Điều 1.** Xem *kỹ*[^1]", {});
  ASSERT_EQ(runs.size(), 4U);
  EXPECT_EQ(runs[0].text, "Điều 1.");
  EXPECT_TRUE(runs[0].style.bold);
  EXPECT_FALSE(runs[1].style.bold);
  EXPECT_TRUE(runs[2].style.italic);
  EXPECT_TRUE(runs[3].style.raised);
  EXPECT_EQ(runs[3].text, "1");
}

}  // namespace
}  // namespace sohoa::samples
