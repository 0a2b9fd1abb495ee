#include "samples/line_breaker.h"

#include <gtest/gtest.h>

namespace sohoa::samples {
namespace {

const std::string kParagraph =
    "Các đơn vị kiểm tra lại toàn bộ sổ sách, đối chiếu với số liệu trên phần mềm và báo cáo kết "
    "quả "
    "theo Công văn số 12/UBND-TCD trước ngày hai mươi tháng này để kịp tổng hợp.";

std::string all_text(const std::vector<PlacedLine>& lines) {
  std::string joined;
  for (const PlacedLine& line : lines) {
    if (!joined.empty() && !joined.ends_with("UBND-")) joined += ' ';
    joined += text(line);
  }
  return joined;
}

TEST(BreakLines, LosesNoLetterAtAnyWidth) {
  TextMeasure sizes;
  for (int width = 60; width < 500; width += 17) {
    const auto lines =
        break_lines({{kParagraph, {}}}, {.width_pt = static_cast<double>(width)}, sizes);
    EXPECT_EQ(all_text(lines), kParagraph) << "width " << width;
  }
}

TEST(BreakLines, FillsTheMeasureOfJustifiedLinesButTheLast) {
  TextMeasure sizes;
  const Measure measure{.left_pt = 50, .width_pt = 300, .align = Align::Justify};
  const auto lines = break_lines({{kParagraph, {}}}, measure, sizes);
  ASSERT_GT(lines.size(), 2U);
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    EXPECT_NEAR(left_pt(lines[i]), 50, 0.01);
    EXPECT_NEAR(right_pt(lines[i]), 350, 0.01);
  }
  EXPECT_LT(right_pt(lines.back()), 349);
}

TEST(BreakLines, CutsCenteredTextNearItsMiddle) {
  TextMeasure sizes;
  const samples::Run run{"CHI CỤC VĂN THƯ - LƯU TRỮ", {.bold = true}};
  const double whole_pt = sizes.measure(run).advance_pt;
  const auto lines = break_lines({run}, {.width_pt = whole_pt - 2, .align = Align::Center}, sizes);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_GT(lines[1].words.size(), 1U);
}

TEST(BreakLines, BreaksCodesAfterAHyphenButNotYears) {
  TextMeasure sizes;
  const auto code = break_lines({{"UBND-TCD", {}}}, {.width_pt = 45}, sizes);
  ASSERT_EQ(code.size(), 2U);
  EXPECT_EQ(text(code[0]), "UBND-");
  EXPECT_EQ(break_lines({{"2016-2020", {}}}, {.width_pt = 30}, sizes).size(), 1U);
}

}  // namespace
}  // namespace sohoa::samples
