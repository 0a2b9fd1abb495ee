#include "extract/text_flow.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string body_of(std::string_view text) {
  const Document document = document_from_text(text);
  const TextFlow body = body_flow(document);
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
  EXPECT_EQ(body_flow(document).text.slice(0, 999), "thân một thân hai");
  EXPECT_EQ(footnote_flow(document).text.slice(0, 999),
            "1 Chú thích đầu tiên dòng hai 2 Chú thích nữa");
}

TEST(TextFlow, KnowsSheetsByThreeEmptyLines) {
  EXPECT_EQ(body_of("thân một\n\n1 Chú thích đầu\n\n\n\nthân hai"), "thân một thân hai");
}

TEST(TextFlow, KeepsNumberedListsInTheBody) {
  EXPECT_EQ(body_of("một\n\n1. Danh sách\n2. Nữa"), "một 1. Danh sách 2. Nữa");
}

TEST(TextFlow, PointsBackToTheWords) {
  const Document document = document_from_text("một\n\nhai ba");
  const TextFlow body = body_flow(document);
  ASSERT_EQ(body.words.size(), 3u);
  EXPECT_EQ(body.words[2].line_index, 2);
  EXPECT_EQ(body.words[2].word->text, "ba");
  EXPECT_EQ(body.text.words(), body.words.size());
}

TEST(TextFlow, ComesInSectionsWhereItIsLong) {
  // Every second page ends with a sentence; no section may end with another page.
  constexpr std::size_t kPages = 60;
  std::string text;
  for (std::size_t page = 0; page < kPages; ++page) {
    const std::string tag(page / 26 + 1, static_cast<char>('a' + page % 26));  // no running head
    for (int line = 0; line < 50; ++line) {
      for (int word = 0; word < 20; ++word) text += "chữ nghĩa ";
      text += tag + "\n";
    }
    text += tag + (page % 2 == 0 ? " số\f" : " 13.\f");
  }
  const Document document = document_from_text(text);
  std::size_t sections = 0;
  std::size_t words = 0;
  for_each_flow(document, {}, [&](FlowKind kind, const TextFlow& flow) {
    if (kind == FlowKind::Footnotes || flow.words.empty()) return;
    ++sections;
    words += flow.words.size();
    EXPECT_EQ(flow.words.back().word->text, "13.");
  });
  std::size_t all = 0;
  for (const Page& page : document.pages) {
    for (const Line& line : page.lines) all += line.words.size();
  }
  EXPECT_GT(sections, 2U);
  EXPECT_EQ(words, all);
}

}  // namespace
}  // namespace sohoa::extract::test
