#include "pipeline/text_layer_choice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sohoa::pipeline {
namespace {

using testing::HasSubstr;

constexpr int kPageHeight = 3500;

// `lines` lines of ten words each, spread over `height_share` of the page.
std::vector<Line> layer(const std::string& text, int lines, double height_share) {
  std::vector<Line> result;
  for (int i = 0; i < lines; ++i) {
    Line line = line_from_text(text);
    const int top = 100 + static_cast<int>(i * height_share * kPageHeight / lines);
    for (Word& word : line.words) word.box = Box{100, top, 200, top + 40};
    result.push_back(line);
  }
  return result;
}

const std::string kGood = "Ủy ban nhân dân xã báo cáo kết quả thực hiện";
const std::string kStripped = "Uy ban nhén dan xi bao cdo ket qua thuc";

TEST(TextLayerChoice, KeepsGoodVietnameseAllOverThePage) {
  const auto choice = judge_text_layer(layer(kGood, 20, 0.8), kPageHeight, {});
  EXPECT_TRUE(choice.keep);
  EXPECT_THAT(choice.note, HasSubstr("text layer kept: 100 %"));
}

TEST(TextLayerChoice, RefusesTextThatLostItsDiacritics) {
  const auto choice = judge_text_layer(layer(kStripped, 20, 0.8), kPageHeight, {});
  EXPECT_FALSE(choice.keep);
  EXPECT_THAT(choice.note, HasSubstr("read anew"));
}

TEST(TextLayerChoice, RefusesTheNoteOfASignatureOnAScan) {
  EXPECT_FALSE(judge_text_layer(layer(kGood, 5, 0.05), kPageHeight, {}).keep);
}

TEST(TextLayerChoice, RefusesALayerOfAFewWords) {
  EXPECT_FALSE(judge_text_layer(layer(kGood, 2, 0.9), kPageHeight, {}).keep);
}

TEST(TextLayerChoice, DoesAsItIsTold) {
  EXPECT_TRUE(
      judge_text_layer(layer(kStripped, 2, 0.1), kPageHeight, {.text_layer = TextLayer::Keep})
          .keep);
  EXPECT_FALSE(
      judge_text_layer(layer(kGood, 20, 0.8), kPageHeight, {.text_layer = TextLayer::Ignore}).keep);
}

}  // namespace
}  // namespace sohoa::pipeline
