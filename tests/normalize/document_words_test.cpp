#include "normalize/document_words.h"

#include <gtest/gtest.h>

#include <cmath>

namespace sohoa::normalize {
namespace {

constexpr double kShare = DocumentWords::kShare;

TEST(DocumentWordsTest, MakesARecurringWordCheap) {
  DocumentWords words;
  for (int i = 0; i < 11; ++i) words.add(7, 1.0);
  for (int i = 0; i < 89; ++i) words.add(8, 1.0);
  EXPECT_NEAR(words.mixed_nats(7, 20.0), -std::log(kShare * 10.0 / 100.0), 1e-4);
}

TEST(DocumentWordsTest, KeepsTheModelForAWordThatIsCheapAnyway) {
  DocumentWords words;
  for (int i = 0; i < 3; ++i) words.add(7, 1.0);
  for (int i = 0; i < 997; ++i) words.add(8, 1.0);
  EXPECT_NEAR(words.mixed_nats(7, 0.1), 0.1 - std::log(1.0 - kShare), 1e-3);
}

TEST(DocumentWordsTest, DoesNotTakeAReadingForItsOwnWitness) {
  DocumentWords words;
  words.add(7, 1.0);
  words.add(8, 1.0);
  EXPECT_EQ(words.mixed_nats(7, 5.0), words.mixed_nats(9, 5.0));
}

TEST(DocumentWordsTest, AddsTheSameToAllCostsWhenItKnowsNothing) {
  const DocumentWords words;
  EXPECT_NEAR(words.mixed_nats(7, 5.0) - words.mixed_nats(8, 3.0), 2.0, 1e-9);
}

TEST(DocumentWordsTest, DoesNotCountUnknownWords) {
  DocumentWords words;
  for (int i = 0; i < 50; ++i) words.add(dictionaries::LanguageModel::kUnknown, 1.0);
  EXPECT_EQ(words.mixed_nats(dictionaries::LanguageModel::kUnknown, 4.0), words.mixed_nats(7, 4.0));
}

TEST(DocumentWordsTest, FavoursWhatTheDocumentHasOftenerThanOtherText) {
  DocumentWords words;
  for (int i = 0; i < 4; ++i) words.add(7, 1.0);
  words.add(9, 1.0);
  for (int i = 0; i < 95; ++i) words.add(8, 1.0);
  EXPECT_TRUE(words.favours(7, -std::log(0.03)));
  EXPECT_FALSE(words.favours(7, -std::log(0.5)));
  EXPECT_FALSE(words.favours(9, -std::log(1e-6)));  // its own witness
  EXPECT_FALSE(words.favours(10, 20.0));
}

}  // namespace
}  // namespace sohoa::normalize
