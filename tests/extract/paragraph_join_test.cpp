#include "extract/paragraph_join.h"

#include <gtest/gtest.h>

#include "extract/glyph_text.h"

namespace sohoa::extract::test {
namespace {

BodyLine line(const char* text) {
  BodyLine made;
  made.text = to_utf32(text);
  return made;
}

constexpr Measure kText{.left = 0, .right = 30, .boxes = false};

TEST(BeginsParagraph, NotInTheMiddleOfASentence) {
  EXPECT_FALSE(begins_paragraph(line("các cơ quan"), line("và đơn vị"), kText));
  EXPECT_FALSE(begins_paragraph(line("của HĐND,"), line("UBND tỉnh"), kText));
  EXPECT_FALSE(begins_paragraph(line("Quyết định số 19/QĐ-"), line("UBND ngày"), kText));
}

TEST(BeginsParagraph, NotOverAnEmptyLineThatDividesASentence) {
  BodyLine next = line("và đơn vị");
  next.blank_before = true;
  EXPECT_FALSE(begins_paragraph(line("các cơ quan"), next, kText));
}

TEST(BeginsParagraph, BehindAFinishedSentenceThatLeavesTheLineShort) {
  EXPECT_TRUE(begins_paragraph(line("đã xong."), line("Trong năm"), kText));
  EXPECT_FALSE(begins_paragraph(line("một câu dài vừa hết dòng in."), line("Trong năm"), kText));
}

TEST(BeginsParagraph, NotBehindAWordThatWantsAnother) {
  EXPECT_FALSE(begins_paragraph(line("công văn của"), line("Bộ Nội vụ"), kText));
}

TEST(BeginsParagraph, NotInTheMiddleOfATitle) {
  EXPECT_FALSE(begins_paragraph(line("KẾT QUẢ CÔNG TÁC"), line("NĂM 2021"), kText));
}

TEST(BeginsParagraph, BelowATitleInCapitals) {
  EXPECT_TRUE(begins_paragraph(line("KẾT QUẢ"), line("Trong năm"), kText));
  EXPECT_TRUE(begins_paragraph(line("một câu dài vừa hết dòng in"), line("KẾT QUẢ"), kText));
}

TEST(BeginsParagraph, WhereTheFirstLineIsIndented) {
  const Measure page{.left = 100, .right = 1100, .boxes = true};
  BodyLine before = line("một câu hết dòng.");
  before.box = Box{100, 0, 1098, 30};
  BodyLine next = line("Trong năm");
  next.box = Box{100, 40, 900, 70};
  EXPECT_FALSE(begins_paragraph(before, next, page));
  next.box->left = 170;
  EXPECT_TRUE(begins_paragraph(before, next, page));
}

std::string joined(std::initializer_list<const char*> parts) {
  std::u32string text;
  for (const char* part : parts) join_text(text, to_utf32(part));
  return to_utf8(text);
}

TEST(JoinText, PutsABlankBetweenWordsAndNoneIntoACode) {
  EXPECT_EQ(joined({"các cơ quan", "và đơn vị"}), "các cơ quan và đơn vị");
  EXPECT_EQ(joined({"số 19/QĐ-", "UBND"}), "số 19/QĐ-UBND");
  EXPECT_EQ(joined({"giai đoạn 2020 -", "2025"}), "giai đoạn 2020 - 2025");
}

TEST(JoinText, IsIdempotent) {
  EXPECT_EQ(joined({"", "một", "", "hai", ""}), "một hai");
  EXPECT_EQ(joined({joined({"một", "hai"}).c_str()}), joined({"một", "hai"}));
}

}  // namespace
}  // namespace sohoa::extract::test
