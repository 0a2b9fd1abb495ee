#include "normalize/word_search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace sohoa::normalize {
namespace {

const dictionaries::LanguageModel& model() {
  static const auto opened =
      dictionaries::LanguageModel::open(SOHOA_SOURCE_DIR "/dictionaries/data/language.model");
  return opened;
}

const Vocabulary& vocabulary() {
  static const Vocabulary built(model());
  return built;
}

const ConfusionIndex& confusions() {
  static const ConfusionIndex index(dictionaries::ConfusionModel::open(
                                        SOHOA_SOURCE_DIR "/dictionaries/data/confusion-none.model"),
                                    vocabulary());
  return index;
}

std::vector<std::vector<WordMatch>> search(std::u32string_view read,
                                           const WordSearchOptions& options = {}) {
  return search_words(read, vocabulary(), confusions(), options);
}

const WordMatch* find(const std::vector<WordMatch>& matches, std::u32string_view word) {
  for (const WordMatch& match : matches) {
    if (vocabulary().entry(match.entry).spelling == word) return &match;
  }
  return nullptr;
}

WordSearchOptions at_the_end_of(std::u32string_view read) {
  WordSearchOptions options;
  options.wanted_ends = 1U << read.size();
  return options;
}

TEST(SearchWords, FindsTheWordThatLostItsMarks) {
  const auto matches = search(U"hién", at_the_end_of(U"hién"));
  ASSERT_EQ(matches.size(), 5U);
  for (const char32_t* word : {U"hiện", U"hiến", U"hiển"}) {
    EXPECT_NE(find(matches[4], word), nullptr);
  }
  EXPECT_EQ(find(matches[4], U"tỉnh"), nullptr);
}

TEST(SearchWords, FindsWordsThatEndAtEveryLetter) {
  const auto matches = search(U"hiéugua");
  ASSERT_EQ(matches.size(), 8U);
  EXPECT_TRUE(matches[0].empty());
  EXPECT_NE(find(matches[4], U"hiệu"), nullptr);
  EXPECT_EQ(find(matches[7], U"hiệu"), nullptr);
}

TEST(SearchWords, GivesTheSameCostWhetherOneEndIsWantedOrAll) {
  for (const std::u32string_view read : {U"thuc", U"nhiém", U"dugc", U"Ké", U"QUYET", U"tmg"}) {
    const auto all = search(read).back();
    const auto one = search(read, at_the_end_of(read)).back();
    ASSERT_FALSE(one.empty());
    for (std::size_t i = 0; i < std::min<std::size_t>(one.size(), 3); ++i) {
      const auto same = std::find_if(all.begin(), all.end(), [&](const WordMatch& match) {
        return match.entry == one[i].entry && match.word_case == one[i].word_case;
      });
      ASSERT_NE(same, all.end());
      EXPECT_FLOAT_EQ(same->cost_nats, one[i].cost_nats);
    }
  }
}

TEST(SearchWords, PutsTheBestRankFirst) {
  const WordSearchOptions options = at_the_end_of(U"thuc");
  const auto matches = search(U"thuc", options).back();
  const auto rank = [&](const WordMatch& match) {
    return match.cost_nats + options.unigram_weight * vocabulary().entry(match.entry).unigram_nats;
  };
  for (std::size_t i = 1; i < matches.size(); ++i)
    EXPECT_LE(rank(matches[i - 1]), rank(matches[i]));
}

TEST(SearchWords, TakesCapitalsForCapitals) {
  const auto matches = search(U"QUYET", at_the_end_of(U"QUYET")).back();
  const WordMatch* match = find(matches, U"quyết");
  ASSERT_NE(match, nullptr);
  EXPECT_EQ(match->word_case, WordCase::Upper);
}

TEST(SearchWords, ForgivesOneLetterThatIsAnythingWhereThatIsAllowed) {
  WordSearchOptions options = at_the_end_of(U"trxng");
  EXPECT_EQ(find(search(U"trxng", options).back(), U"trong"), nullptr);
  options.any_letter_nats = 7.0F;
  EXPECT_NE(find(search(U"trxng", options).back(), U"trong"), nullptr);
}

TEST(SearchWords, DoesNotLookForWordsLongerThanTheLimit) {
  const std::u32string read(200, U'a');
  const auto matches = search(read);
  ASSERT_EQ(matches.size(), 201U);
  EXPECT_TRUE(matches.back().empty());
}

TEST(SearchWords, HasNothingToFindInNothing) {
  EXPECT_EQ(search(U"").size(), 1U);
}

TEST(SearchWords, IsTheSameEveryTime) {
  const auto once = search(U"nghiép");
  (void)search(U"zq#12");
  const auto again = search(U"nghiép");
  ASSERT_EQ(once.size(), again.size());
  for (std::size_t n = 0; n < once.size(); ++n) {
    ASSERT_EQ(once[n].size(), again[n].size());
    for (std::size_t i = 0; i < once[n].size(); ++i) {
      EXPECT_EQ(once[n][i].entry, again[n][i].entry);
      EXPECT_EQ(once[n][i].cost_nats, again[n][i].cost_nats);
    }
  }
}

}  // namespace
}  // namespace sohoa::normalize
