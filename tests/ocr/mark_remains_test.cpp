#include "ocr/mark_remains.h"

#include <gtest/gtest.h>

#include <string>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

constexpr double kTextHeight = 12.6;  // 28 px em: "TỊCH" is 66 px wide
const PageTransform kAsScanned(cv::Size(1000, 1000), 0, 1.0, 0.0);
const std::vector<Mark> kMarks{{MarkKind::Seal, {100, 100, 300, 300}, {}, Confidence(0.9)},
                               {MarkKind::Signature, {500, 100, 700, 300}, {}, Confidence(0.5)},
                               {MarkKind::Urgency, {100, 600, 300, 700}, {}, Confidence(0.9)}};

Word word(const std::string& text, const Box& box) {
  Word made;
  made.raw = made.text = text;
  made.box = box;
  return made;
}

std::vector<std::string> left_of(const std::vector<Line>& lines) {
  std::vector<std::string> left;
  for (const Line& line : without_mark_remains(lines, kMarks, kAsScanned, kTextHeight)) {
    left.push_back(raw_text(line));
  }
  return left;
}

std::vector<std::string> left_of(const std::string& text, const Box& box) {
  return left_of({line_of({word(text, box)}, 1)});
}

TEST(WithoutMarkRemains, KeepsPrintThatASealOrAPenRunsThrough) {
  EXPECT_EQ(left_of("TỊCH", {280, 150, 348, 176}).size(), 1U);
  EXPECT_EQ(left_of("KT.", {520, 150, 563, 170}).size(), 1U);
  EXPECT_EQ(left_of("Sậy", {120, 200, 157, 228}).size(), 1U);
  EXPECT_EQ(left_of("chuyên", {120, 200, 300, 290}).size(), 1U) << "long words mean their letters";
}

TEST(WithoutMarkRemains, DropsShortWordsOfOtherProportionsThanPrint) {
  EXPECT_TRUE(left_of("2", {520, 150, 556, 199}).empty()) << "three times as large";
  EXPECT_TRUE(left_of("IS", {480, 150, 590, 188}).empty()) << "four times as wide";
  EXPECT_TRUE(left_of("2350", {520, 150, 550, 184}).empty()) << "half as wide, and high";
  EXPECT_EQ(
      left_of({line_of({word("CW", {290, 150, 308, 168}), word("TỊCH", {320, 150, 388, 176})}, 1)}),
      std::vector<std::string>{"TỊCH"});
}

TEST(WithoutMarkRemains, DropsOneOrTwoLettersWhollyInASeal) {
  EXPECT_TRUE(left_of("kì", {150, 150, 168, 170}).empty());
  EXPECT_EQ(left_of("3.", {90, 150, 110, 170}).size(), 1U);
}

TEST(WithoutMarkRemains, DropsWhatLiesInAStampOfUrgency) {
  EXPECT_TRUE(left_of("HOÀ", {120, 620, 230, 658}).empty());
  EXPECT_EQ(
      left_of({line_of({word("Ô", {250, 610, 290, 640}), word("tháng", {310, 612, 390, 640})}, 1)}),
      std::vector<std::string>{"tháng"});
}

TEST(WithoutMarkRemains, LooksAtNothingElsewhere) {
  EXPECT_EQ(left_of("2", {800, 150, 836, 199}).size(), 1U);
}

}  // namespace
}  // namespace sohoa::ocr
