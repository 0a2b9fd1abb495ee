#include "extract/heading.h"

#include <gtest/gtest.h>

#include <array>

#include "example.h"

namespace sohoa::extract::test {
namespace {

constexpr std::array<const char*, 14> kNames{
    "part",   "chapter", "section", "subsection", "article",     "capital", "roman",
    "number", "number2", "number3", "letter",     "parenthesis", "hyphen",  "plus"};

std::string said(const std::string& line) {
  const std::u32string text = to_utf32(line);
  const auto marker = parse_marker(text);
  if (!marker) return "-";
  std::u32string behind = text.substr(marker->end);
  if (behind.starts_with(U' ')) behind.erase(0, 1);
  return std::string(kNames[static_cast<std::size_t>(marker->kind)]) + ' ' +
         std::to_string(marker->number) + ' ' + to_utf8(behind);
}

TEST(ParseMarker, FollowsItsTable) {
  for (const TableRow& row : read_table("heading.tsv")) {
    ASSERT_EQ(row.columns.size(), 3u) << row.where;
    EXPECT_EQ(said(row.columns[0]), row.columns[1]) << row.where << ": " << row.columns[2];
  }
}

TEST(ParseMarker, BearsLinesThatEndEarly) {
  for (const char* line :
       {"", "-", "1", "1.", "I", "(", "(1", "Phần", "Phần ", "Điều ", "a", "+"}) {
    const auto marker = parse_marker(to_utf32(line));
    EXPECT_LE(marker ? marker->end : 0, to_utf32(line).size()) << line;
  }
}

TEST(OpensDivision, TellsTheTextFromTheHead) {
  for (const char* line :
       {"Chương I", "I. MỤC ĐÍCH, YÊU CẦU", "Điều 1. Phạm vi", "PHẦN THỨ NHẤT"}) {
    EXPECT_TRUE(opens_division(to_utf32(line))) << line;
  }
  for (const char* line :
       {"1. UBND TỈNH AN BÌNH", "- Như trên;", "Chương trình số hóa", "SỞ NỘI VỤ"}) {
    EXPECT_FALSE(opens_division(to_utf32(line))) << line;
  }
}

}  // namespace
}  // namespace sohoa::extract::test
