#include "ocr/shared_ink.h"

#include <gtest/gtest.h>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

struct Placed {
  std::string text;
  int left = 0;
  int right = 0;
  double confidence = 0.7;
};

Line line_with(const std::vector<Placed>& words) {
  std::vector<Word> made;
  for (const Placed& placed : words) {
    Word word;
    word.raw = placed.text;
    word.text = placed.text;
    word.box = Box{placed.left, 10, placed.right, 30};
    word.confidence = Confidence(placed.confidence);
    made.push_back(std::move(word));
  }
  return line_of(std::move(made), 1);
}

TEST(SharedInk, PairsWordsOfTheSameStretch) {
  const Line first = line_with({{"bồ", 10, 40}, {"sung", 50, 100}, {"phí", 110, 140}});
  const Line second = line_with({{"bổ", 11, 41}, {"sung", 49, 101}, {"phi", 110, 138}});
  EXPECT_EQ(find_shared_ink(first, second), (std::vector<SharedInk>{{0, 0}, {1, 1}, {2, 2}}));
}

TEST(SharedInk, HasNoPartnerForWordsThatOneReadingParts) {
  const Line first = line_with({{"pháp", 10, 60}, {"luật", 70, 110}});
  const Line second = line_with({{"ph", 10, 30}, {"áp", 34, 60}, {"luật", 70, 111}});
  EXPECT_EQ(find_shared_ink(first, second), (std::vector<SharedInk>{{1, 2}}));
}

TEST(SharedInk, HasNoPartnerForWordsThatOneReadingLost) {
  const Line first = line_with({{"a", 10, 20}, {"luật", 70, 110}});
  const Line second = line_with({{"luật", 70, 110}});
  EXPECT_EQ(find_shared_ink(first, second), (std::vector<SharedInk>{{1, 0}}));
  EXPECT_EQ(find_shared_ink(first, line_from_text("luật")), std::vector<SharedInk>());
}

TEST(WithReadingsOf, KeepsWhatTheOtherReadingSaysAndWhatItCosts) {
  const Line line = with_readings_of(
      line_with({{"bồ", 10, 40, 0.6}, {"sung", 50, 100, 0.9}, {"phí", 110, 140, 0.9}}),
      line_with({{"bổ", 10, 40, 0.9}, {"sung", 50, 100, 0.4}, {"phi", 110, 140, 0.4}}));
  ASSERT_EQ(line.words[0].readings.size(), 1U);
  EXPECT_EQ(line.words[0].readings[0].text, "bổ");
  EXPECT_TRUE(line.words[1].readings.empty()) << "both read the same";
  ASSERT_EQ(line.words[2].readings.size(), 1U);
  EXPECT_LT(line.words[0].readings[0].cost_nats, line.words[2].readings[0].cost_nats)
      << "a reading that is surer costs less";
  EXPECT_GE(line.words[0].readings[0].cost_nats, 0.0);
}

}  // namespace
}  // namespace sohoa::ocr
