#include "normalize/footnote_call.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sohoa::normalize {
namespace {

// Lines whose words were read as given and repaired to what stands behind a '|'.
std::vector<Line> lines_of(const std::vector<std::string>& texts) {
  std::vector<Line> lines;
  for (const std::string& each : texts) {
    Line line = line_from_text(each);
    for (Word& word : line.words) {
      const std::size_t bar = word.raw.find('|');
      if (bar == std::string::npos) continue;
      word.text = word.raw.substr(bar + 1);
      word.raw = word.raw.substr(0, bar);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<std::string> restored(const std::vector<std::string>& texts) {
  std::vector<Line> lines = lines_of(texts);
  restore_footnote_calls(lines);
  std::vector<std::string> result;
  for (const Line& line : lines) result.push_back(text(line));
  return result;
}

const std::string kNote = " Quyết định số 9/QĐ-UBND của huyện Mường Tấu";

TEST(FootnoteCalls, GetTheNumberOfTheFootnoteBelow) {
  EXPECT_EQ(
      restored({"cải cách trong nam®.|năm.", "1" + kNote, "đã kiểm tra ban*;|bản; và", "hết", "hết",
                "hết", "hết", "hết", "hết", "hết", "hết", "hết", "hết", "hết", "hết", "2" + kNote}),
      (std::vector<std::string>{"cải cách trong năm¹.", "1" + kNote, "đã kiểm tra bản²; và", "hết",
                                "hết", "hết", "hết", "hết", "hết", "hết", "hết", "hết", "hết",
                                "hết", "hết", "2" + kNote}));
}

TEST(FootnoteCalls, OfOnePageGetTheirNumbersInOrder) {
  const auto lines = restored(
      {"xa hoi®;|hội; quy trình", "xay dung®|dựng", "1" + kNote, "tiếp theo", "2" + kNote});
  EXPECT_EQ(lines[0], "xa hội¹; quy trình");
  EXPECT_EQ(lines[1], "xay dựng²");
}

TEST(FootnoteCalls, CountThoseThatWereReadAsDigits) {
  const auto lines =
      restored({"04 văn bản QPPL2 ban", "12 van ban*;|bản;", "1" + kNote, "2" + kNote});
  EXPECT_EQ(lines[0], "04 văn bản QPPL2 ban") << "a digit stays";
  EXPECT_EQ(lines[1], "12 van bản²;");
}

TEST(FootnoteCalls, AreNotToldWhereSignsAndFootnotesAreNotAsMany) {
  const std::vector<std::string> more{"trong nam®|năm", "hoi®|hội", "1" + kNote};
  EXPECT_EQ(restored(more)[0], "trong năm");
  const std::vector<std::string> none{"trong nam®|năm", "Điều 1. Các đơn vị"};
  EXPECT_EQ(restored(none)[0], "trong năm");
}

TEST(FootnoteCalls, WithinANumberAreSuggestedAndChangeNothing) {
  std::vector<Line> lines = lines_of({"đạt mức độ 41.", "1" + kNote});
  restore_footnote_calls(lines);
  const Word& word = lines[0].words.back();
  EXPECT_EQ(word.text, "41.");
  EXPECT_EQ(word.reason, "doubtful-footnote");
  EXPECT_EQ(word.alternatives.at(0).text, "4¹.");
  EXPECT_LE(word.confidence.value(), 0.5);
}

TEST(FootnoteCalls, AreNotSuggestedWhereAnotherWordMayHoldThem) {
  for (const char* body : {"đạt mức độ 41; của 31, xã", "đạt 41, của tỉnh1", "đạt 41 xã"}) {
    std::vector<Line> lines = lines_of({body, "1" + kNote});
    restore_footnote_calls(lines);
    for (const Word& word : lines[0].words) EXPECT_EQ(word.reason, "") << body;
  }
}

}  // namespace
}  // namespace sohoa::normalize
