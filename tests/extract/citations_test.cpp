#include <gtest/gtest.h>

#include "example.h"
#include "extract/citations.h"
#include "extract/rule_tables.h"

namespace sohoa::extract::test {
namespace {

std::string said(const std::vector<Citation>& citations) {
  std::string text;
  for (const Citation& citation : citations) {
    if (!text.empty()) text += " & ";
    text += citation.type + "|" + citation.number + "|" + citation.date.value_or("");
  }
  return text.empty() ? "-" : text;
}

std::vector<Citation> citations_in(const Document& document) {
  return find_citations(document, {}, rules().impl());
}

TEST(Citations, FollowTheirTable) {
  for (const TableRow& row : read_table("citations.tsv")) {
    ASSERT_EQ(row.columns.size(), 3u) << row.where;
    EXPECT_EQ(said(citations_in(document_from_text(row.columns[0]))), row.columns[1])
        << row.where << ": " << row.columns[2];
  }
}

TEST(Citations, AreTheSameWhereverTheLineBreaks) {
  for (const TableRow& row : read_table("citations.tsv")) {
    const std::string& text = row.columns[0];
    for (std::size_t blank = text.find(' '); blank != std::string::npos;
         blank = text.find(' ', blank + 1)) {
      std::string broken = text;
      broken[blank] = '\n';
      EXPECT_EQ(said(citations_in(document_from_text(broken))), row.columns[1])
          << row.where << " broken at byte " << blank;
    }
  }
}

TEST(Citations, GoOnBehindHyphensAtTheEndOfALine) {
  EXPECT_EQ(said(citations_in(document_from_text("Quyết định số 19/QĐ-\nUBND ngày 07/01/2021"))),
            "Quyết định|19/QĐ-UBND|2021-01-07");
}

TEST(Citations, GoOnOverThePageAndItsFootnotes) {
  const Document document = document_from_text(
      "thực hiện Chỉ thị số 04-\n\n1 Kế hoạch số 20/KH-UBND ngày 29/01/2021 của tỉnh\n"
      "\fCT/TU ngày 28 tháng 12 năm 2020 về lãnh đạo");
  EXPECT_EQ(said(citations_in(document)),
            "Chỉ thị|04-CT/TU|2020-12-28 & Kế hoạch|20/KH-UBND|2021-01-29");
}

TEST(Citations, AreNotSureWhereTheNumberMayBeAnother) {
  const auto confidence = [](const char* text) {
    const std::vector<Citation> citations = citations_in(document_from_text(text));
    return citations.size() == 1 ? citations[0].confidence.value() : -1;
  };
  EXPECT_GT(confidence("Thông báo số 119/TB-VP"), 0.8);
  EXPECT_LT(confidence("Thông báo số L1 19/TB-VP"), 0.6);
  EXPECT_LT(confidence("Thông báo số 11 19/TB-VP"), 0.8);
  EXPECT_LT(confidence("Kế hoạch số 424-KH-SLT"), 0.8);
  EXPECT_GT(confidence("Kế hoạch số 424-KH/TU"), 0.8);
  EXPECT_LT(confidence("Kế hoạch số 424/KH-SLT ngày J0 tháng 10 năm 2017"), 0.8);
}

TEST(Citations, NameEveryPlace) {
  const Document document = document_from_text(
      "Nghị quyết số 03-NQ/TU ngày 31/12/2020\fThực hiện Nghị quyết số 03-NQ/TU");
  const std::vector<Citation> citations = citations_in(document);
  ASSERT_EQ(citations.size(), 1u);
  ASSERT_EQ(citations[0].evidence.size(), 2u);
  EXPECT_EQ(citations[0].evidence[0].page_number, 1);
  EXPECT_EQ(citations[0].evidence[1].page_number, 2);
}

TEST(Citations, BoxesHoldTheWordsAndNoOthers) {
  const Document document = document_from_layout(
      "Căn cứ Quyết định số 19/QĐ-UBND ngày 07\ntháng 01 năm 2021 của UBND tỉnh về chợ;");
  const std::vector<Citation> citations = citations_in(document);
  ASSERT_EQ(citations.size(), 1u);
  std::string inside;
  for (const Evidence& place : citations[0].evidence) {
    ASSERT_TRUE(place.box);
    const Line& line = document.pages[0].lines.at(static_cast<std::size_t>(place.line_index));
    for (const Word& word : line.words) {
      if (unite(*place.box, *word.box) == *place.box) inside += word.text + ' ';
    }
  }
  EXPECT_EQ(inside, "Quyết định số 19/QĐ-UBND ngày 07 tháng 01 năm 2021 ");
}

TEST(Citations, GatherWhatAllPlacesSay) {
  const std::vector<Citation> citations = citations_in(document_from_text(
      "Căn cứ Quyết định số 19/QĐ-UBND về chợ; bãi bỏ Quyết định số 19/QĐ-UBND ngày 07/01/2021 "
      "của UBND tỉnh."));
  ASSERT_EQ(citations.size(), 1u);
  EXPECT_EQ(citations[0].relation, "repeals");
  EXPECT_EQ(citations[0].issuer, "UBND tỉnh");
  EXPECT_EQ(citations[0].subject, "chợ");
  EXPECT_EQ(citations[0].date, "2021-01-07");
}

}  // namespace
}  // namespace sohoa::extract::test
