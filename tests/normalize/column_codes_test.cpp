#include "normalize/column_codes.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "normalize/digit_shape.h"

namespace sohoa::normalize {
namespace {

std::vector<Line> column(const std::vector<std::string>& cells) {
  std::vector<Line> lines;
  for (std::size_t row = 0; row < cells.size(); ++row) {
    Line line = line_from_text(cells[row]);
    line.cell = Cell{.row = static_cast<int>(row), .column = 0};
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string settled(const std::vector<std::string>& cells) {
  std::vector<Line> lines = column(cells);
  settle_column_codes(lines);
  std::string result;
  for (const Line& line : lines) result += (result.empty() ? "" : " ") + text(line);
  return result;
}

TEST(ColumnCodes, ThatAreClearStay) {
  EXPECT_EQ(settled({"B1", "B3", "B2", "7"}), "B1 B3 B2 7");
  EXPECT_EQ(settled({"I", "1", "2", "II", "3"}), "I 1 2 II 3");
}

TEST(ColumnCodes, AreProvedByTheOneBelowOrAbove) {
  EXPECT_EQ(settled({"TT", "BI", "B2", "B3", "B4", "BS"}), "TT B1 B2 B3 B4 B5");
  EXPECT_EQ(settled({"4", "S", "6"}), "4 5 6");
  EXPECT_EQ(settled({"9", "1O", "II", "12"}), "9 10 11 12");
}

TEST(ColumnCodes, NeedTheSameLettersAndANeighbourInTheCount) {
  EXPECT_EQ(settled({"BI", "C2"}), "BI C2");
  EXPECT_EQ(settled({"BI", "B3"}), "BI B3");
  EXPECT_EQ(settled({"BS", "tổng"}), "BS tổng");
}

TEST(ColumnCodes, AreNotChangedAgainstTheOtherNeighbour) {
  EXPECT_EQ(settled({"B4", "BS", "B9"}), "B4 BS B9");
}

TEST(ColumnCodes, AreCountedWithinOneTable) {
  std::vector<Line> lines = column({"B4"});
  lines.push_back(line_from_text("Bảng sau đây"));
  for (Line& line : column({"BS"})) lines.push_back(std::move(line));
  settle_column_codes(lines);
  EXPECT_EQ(text(lines.back()), "BS");
}

TEST(ColumnCodes, KeepWhatWasReadAndTellTheReason) {
  std::vector<Line> lines = column({"BI", "B2"});
  settle_column_codes(lines);
  EXPECT_EQ(lines[0].words[0].raw, "BI");
  EXPECT_EQ(lines[0].words[0].reason, "sequence");
}

TEST(DigitShape, IsNoneOfOtherLetters) {
  EXPECT_EQ(digit_shape(U'7'), '7');
  EXPECT_EQ(digit_shape(U'Ø'), '0');
  EXPECT_EQ(digit_shape(U'A'), std::nullopt);
}

}  // namespace
}  // namespace sohoa::normalize
