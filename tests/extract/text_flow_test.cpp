#include "extract/text_flow.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string body_of(std::string_view text) {
  const Document document = document_from_text(text);
  const TextFlow body = make_flows(document, {}).body;
  return body.text.slice(0, body.text.size());
}

TEST(TextFlow, JoinsLinesAndPages) {
  EXPECT_EQ(body_of("một hai\nba\fbốn"), "một hai ba bốn");
}

TEST(TextFlow, LeavesPageNumbersOut) {
  EXPECT_EQ(body_of("một\f2\nhai\f- 3 -\nba"), "một hai ba");
  EXPECT_EQ(body_of("một\nnăm\n2021\nhai"), "một năm 2021 hai");
}

TEST(TextFlow, JoinsCodesOverTheEndOfALine) {
  EXPECT_EQ(body_of("số 19/QĐ-\nUBND"), "số 19/QĐ-UBND");
  EXPECT_EQ(body_of("công tác -\nHọp"), "công tác - Họp");
}

TEST(TextFlow, TakesFootnotesOutOfTheBody) {
  const Document document =
      document_from_text("thân một\n\n1 Chú thích đầu tiên\ndòng hai\fthân hai\n\n2 Chú thích nữa");
  const TextFlows flows = make_flows(document, {});
  EXPECT_EQ(flows.body.text.slice(0, 999), "thân một thân hai");
  EXPECT_EQ(flows.footnotes.text.slice(0, 999), "1 Chú thích đầu tiên dòng hai 2 Chú thích nữa");
}

TEST(TextFlow, KnowsSheetsByThreeEmptyLines) {
  EXPECT_EQ(body_of("thân một\n\n1 Chú thích đầu\n\n\n\nthân hai"), "thân một thân hai");
}

TEST(TextFlow, KeepsNumberedListsInTheBody) {
  EXPECT_EQ(body_of("một\n\n1. Danh sách\n2. Nữa"), "một 1. Danh sách 2. Nữa");
}

TEST(TextFlow, PointsBackToTheWords) {
  const Document document = document_from_text("một\n\nhai ba");
  const TextFlow body = make_flows(document, {}).body;
  ASSERT_EQ(body.words.size(), 3u);
  EXPECT_EQ(body.words[2].line_index, 2);
  EXPECT_EQ(body.words[2].word->text, "ba");
  EXPECT_EQ(body.text.words(), body.words.size());
}

}  // namespace
}  // namespace sohoa::extract::test
