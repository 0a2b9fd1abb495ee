#include "normalize/word_ids.h"

#include <gtest/gtest.h>

#include <utility>

namespace sohoa::normalize {
namespace {

WordIds up_to(WordIds::WordId last) {
  WordIds words;
  for (WordIds::WordId word = 1; word <= last; ++word) words.push_back(word);
  return words;
}

TEST(WordIds, KeepsFewAndManyInOrder) {
  for (const WordIds::WordId last : {0U, 1U, 5U, 6U, 40U}) {
    const WordIds words = up_to(last);
    ASSERT_EQ(words.size(), last);
    EXPECT_EQ(words.empty(), last == 0);
    WordIds::WordId expected = 0;
    for (const WordIds::WordId word : words) EXPECT_EQ(word, ++expected);
    EXPECT_EQ(expected, last);
  }
}

TEST(WordIds, CopiesAreOnTheirOwn) {
  for (const WordIds::WordId last : {3U, 9U}) {
    const WordIds first = up_to(last);
    WordIds copy = first;
    copy.push_back(77);
    EXPECT_EQ(first, up_to(last));
    EXPECT_EQ(copy.size(), last + 1);
    copy = first;
    EXPECT_EQ(copy, first);
  }
}

TEST(WordIds, AreEmptyWhenTheyWereMovedAway) {
  WordIds first = up_to(9);
  const WordIds second = std::move(first);
  EXPECT_EQ(second, up_to(9));
  EXPECT_TRUE(first.empty());  // NOLINT(bugprone-use-after-move): what is left is what is tested
  first = WordIds{1, 2};
  EXPECT_EQ(first.size(), 2U);
}

TEST(WordIds, AppendsAnotherList) {
  WordIds words{1, 2, 3};
  words.append(up_to(4).all());
  EXPECT_EQ(words, (WordIds{1, 2, 3, 1, 2, 3, 4}));
}

TEST(WordIds, TakesAnIdThatNoModelHasForTheUnknownWord) {
  EXPECT_EQ(WordIds{70'000}, WordIds{dictionaries::LanguageModel::kUnknown});
}

}  // namespace
}  // namespace sohoa::normalize
