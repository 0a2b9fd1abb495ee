#include "ocr/noise_words.h"

#include <gtest/gtest.h>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

constexpr double kTextHeight = 12.0;

struct Case {
  const char* text;
  double confidence;
  int height_px;
  bool stays;
  const char* why;
};

class NoiseWord : public testing::TestWithParam<Case> {};

TEST_P(NoiseWord, IsDroppedOnlyOnClearEvidence) {
  const Case& each = GetParam();
  Word word;
  word.raw = word.text = each.text;
  word.confidence = Confidence(each.confidence);
  word.box = Box{10, 100, 60, 100 + each.height_px};
  const auto left = without_noise({line_of({word}, 1)}, kTextHeight);
  EXPECT_EQ(!left.empty(), each.stays) << each.why;
}

INSTANTIATE_TEST_SUITE_P(
    Words, NoiseWord,
    testing::Values(Case{"thẩm", 0.97, 24, true, "print"},
                    Case{"ngày22", 0.02, 24, true, "handwriting in a slot is unsure but there"},
                    Case{"-", 0.1, 4, true, "the bullet of a list"},
                    Case{";", 0.8, 10, false, "punctuation without a word"},
                    Case{"...", 0.8, 10, true, "dots to write on"},
                    Case{"____", 0.9, 3, false, "a rule"},
                    Case{"|", 0.9, 30, false, "an upright rule"},
                    Case{"r", 0.3, 4, false, "a speck, too flat for a letter"},
                    Case{"2", 0.9, 5, false, "a mark over a letter, though the recogniser is sure"},
                    Case{"1", 0.9, 8, true, "the raised number of a footnote"},
                    Case{"ˆ2ZZ", 0.1, 80, false, "a signature, too high for print"},
                    Case{"QUYẾT", 0.2, 40, true, "a large title that was hard to read"},
                    Case{"‡", 0.1, 12, false, "a sign that nobody is sure of"}));

TEST(WithoutNoise, TakesTheRuleOffAWordThatItTouches) {
  Word word;
  word.raw = word.text = "|73|";
  word.confidence = Confidence(0.8);
  word.box = Box{10, 100, 60, 120};
  const auto left = without_noise({line_of({word}, 1)}, kTextHeight);
  ASSERT_EQ(left.size(), 1U);
  EXPECT_EQ(left[0].words[0].raw, "73");
  EXPECT_EQ(left[0].words[0].text, "73");
}

TEST(WithoutNoise, TakesAStrokeBeforeAWordOffButNoQuotationMarks) {
  const auto left = [](const std::string& raw) {
    Word word;
    word.raw = word.text = raw;
    word.confidence = Confidence(0.9);
    word.box = Box{0, 0, 60, 20};
    return without_noise({line_of({word}, 1)}, 12.6).front().words.front().raw;
  };
  EXPECT_EQ(left("'Tên"), "Tên");
  EXPECT_EQ(left("|'Tên"), "Tên");
  EXPECT_EQ(left("'Tên'"), "'Tên'");
  EXPECT_EQ(left("M'gar"), "M'gar");
}

TEST(WithoutNoise, DropsTheEchoOfAMarkOverAWord) {
  const auto word = [](const std::string& text, const Box& box) {
    Word made;
    made.raw = made.text = text;
    made.confidence = Confidence(0.96);
    made.box = box;
    return made;
  };
  const auto left =
      without_noise({line_of({word("ủ", {354, 106, 359, 111}), word("ủy", {346, 115, 386, 144}),
                              word("2", {390, 106, 399, 118}), word(".", {420, 138, 425, 143})},
                             1)},
                    kTextHeight);
  ASSERT_EQ(left.size(), 1U);
  ASSERT_EQ(left[0].words.size(), 3U);
  EXPECT_EQ(left[0].words[0].raw, "ủy");
}

TEST(WithoutNoise, DropsNothingWhereTheHeightOfPrintIsUnknown) {
  Word word;
  word.raw = word.text = "____";
  word.box = Box{0, 0, 9, 1};
  EXPECT_EQ(without_noise({line_of({word}, 1)}, 0.0).size(), 1U);
}

}  // namespace
}  // namespace sohoa::ocr
