#include "normalize/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace sohoa::normalize {
namespace {

const Vocabulary& vocabulary() {
  static const auto model =
      dictionaries::LanguageModel::open(SOHOA_SOURCE_DIR "/dictionaries/data/language.model");
  static const Vocabulary built(model);
  return built;
}

TEST(Vocabulary, FindsTheWordsOfTheModel) {
  for (const char32_t* word : {U"tỉnh", U"nghị", U"đường", U"ubnd"}) {
    const auto entry = vocabulary().find(word);
    ASSERT_TRUE(entry);
    EXPECT_EQ(vocabulary().entry(*entry).spelling, word);
  }
}

TEST(Vocabulary, LacksWhatIsNoWord) {
  EXPECT_FALSE(vocabulary().find(U"tỉnhx"));
  EXPECT_FALSE(vocabulary().find(U"zzz"));
  EXPECT_FALSE(vocabulary().find(U"中"));
  EXPECT_FALSE(vocabulary().find(U""));
}

TEST(Vocabulary, HoldsBothSchoolsOfToneMarksAsOneWord) {
  const auto old_school = vocabulary().find(U"hòa");
  const auto new_school = vocabulary().find(U"hoà");
  ASSERT_TRUE(old_school);
  ASSERT_TRUE(new_school);
  EXPECT_NE(*old_school, *new_school);
  EXPECT_EQ(vocabulary().entry(*old_school).word, vocabulary().entry(*new_school).word);
}

TEST(Vocabulary, KnowsSyllablesFromAbbreviations) {
  EXPECT_TRUE(vocabulary().entry(*vocabulary().find(U"tỉnh")).syllable);
  EXPECT_FALSE(vocabulary().entry(*vocabulary().find(U"ubnd")).syllable);
}

TEST(Vocabulary, LeadsToEveryWordLetterByLetter) {
  for (std::uint32_t i = 0; i < vocabulary().size(); ++i) {
    const Vocabulary::Entry& entry = vocabulary().entry(i);
    EXPECT_EQ(vocabulary().find(entry.spelling), i);
  }
}

// All nodes below one, with the cheapest word among them.
float check_below(Vocabulary::Node node) {
  const auto letters = vocabulary().child_letters(node);
  EXPECT_TRUE(std::is_sorted(letters.begin(), letters.end()));
  float cheapest = 1e9F;
  if (const auto entry = vocabulary().entry_at(node)) {
    cheapest = vocabulary().entry(*entry).unigram_nats;
  }
  Vocabulary::Node child = vocabulary().first_child(node);
  for (const Vocabulary::Code letter : letters) {
    EXPECT_EQ(vocabulary().child(node, letter), child);
    cheapest = std::min(cheapest, check_below(child++));
  }
  EXPECT_FLOAT_EQ(vocabulary().lookahead_nats(node), cheapest);
  return cheapest;
}

TEST(Vocabulary, LooksAheadToTheMostCommonWordBelowEachNode) {
  check_below(Vocabulary::kRoot);
}

}  // namespace
}  // namespace sohoa::normalize
