#include "ocr/credit.h"

#include <gtest/gtest.h>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

std::vector<Line> reading(const std::string& raw, double confidence) {
  Word word;
  word.raw = word.text = raw;
  word.box = Box{0, 0, 10, 10};
  word.confidence = Confidence(confidence);
  return {line_of({word}, 1)};
}

TEST(Credit, CountsLettersByTheirConfidence) {
  EXPECT_DOUBLE_EQ(credit({}), 0);
  EXPECT_DOUBLE_EQ(credit(reading("đường", 1.0)), 5);
  EXPECT_GT(credit(reading("đường", 0.9)), credit(reading("đường phố", 0.6)));
  EXPECT_GT(credit(reading("đường phố", 0.9)), credit(reading("đường", 0.9)));
}

TEST(LevelWords, AreWiderThanHigh) {
  Line line = line_from_text("Nơi nhận: Lưu: -");
  line.words[0].box = Box{0, 0, 20, 60};  // read upwards
  line.words[1].box = Box{30, 0, 90, 20};
  const std::vector<Line> level = level_words({line});
  ASSERT_EQ(level.size(), 1U);
  ASSERT_EQ(level[0].words.size(), 2U) << "what has no box stays";
  EXPECT_EQ(level[0].words[0].raw, "nhận:");
}

}  // namespace
}  // namespace sohoa::ocr
