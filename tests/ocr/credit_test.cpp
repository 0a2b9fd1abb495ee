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

}  // namespace
}  // namespace sohoa::ocr
