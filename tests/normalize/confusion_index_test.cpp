#include "normalize/confusion_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

const Vocabulary& vocabulary() {
  static const auto model =
      dictionaries::LanguageModel::open(SOHOA_SOURCE_DIR "/dictionaries/data/language.model");
  static const Vocabulary built(model);
  return built;
}

ConfusionIndex index_of(std::vector<dictionaries::Confusion> confusions) {
  return {dictionaries::ConfusionModel("none", 5.0, 6.0, std::move(confusions)), vocabulary()};
}

float cost_of(const ConfusionIndex& index, SegmentCase segment_case, std::u32string_view read,
              std::u32string_view printed) {
  const RewriteList* list = index.find(segment_case, read);
  if (list == nullptr) return -1.0F;
  for (const auto* rewrites : {&list->letters, &list->longer}) {
    for (const Rewrite& rewrite : *rewrites) {
      std::u32string text;
      for (std::size_t i = 0; i < rewrite.length; ++i) {
        text.push_back(vocabulary().letter(rewrite.printed[i]));
      }
      if (text == printed) return rewrite.cost_nats;
    }
  }
  return -1.0F;
}

TEST(ConfusionIndex, FindsWhatMayHaveBeenPrinted) {
  const ConfusionIndex index = index_of({{U"ứ", U"ir", 2.0}, {U"ức", U"ire", 3.0}});
  EXPECT_FLOAT_EQ(cost_of(index, SegmentCase::Lower, U"ir", U"ứ"), 2.0F);
  EXPECT_FLOAT_EQ(cost_of(index, SegmentCase::Lower, U"ire", U"ức"), 3.0F);
  EXPECT_EQ(index.find(SegmentCase::Lower, U"qqq"), nullptr);
}

TEST(ConfusionIndex, KeepsTheCasesApart) {
  const ConfusionIndex index = index_of({{U"ĐỨ", U"DU", 1.0}, {U"Đứ", U"Du", 1.5}});
  EXPECT_FLOAT_EQ(cost_of(index, SegmentCase::Upper, U"DU", U"đứ"), 1.0F);
  EXPECT_FLOAT_EQ(cost_of(index, SegmentCase::Title, U"Du", U"đứ"), 1.5F);
  EXPECT_EQ(cost_of(index, SegmentCase::Title, U"DU", U"đứ"), -1.0F);
}

TEST(ConfusionIndex, LetsEveryLetterBeItselfOrLoseItsMarks) {
  const ConfusionIndex index = index_of({});
  EXPECT_GT(cost_of(index, SegmentCase::Lower, U"ễ", U"ễ"), 0.0F);
  EXPECT_GT(cost_of(index, SegmentCase::Lower, U"e", U"ễ"), 0.0F);
  EXPECT_EQ(cost_of(index, SegmentCase::Lower, U"o", U"ễ"), -1.0F);
}

TEST(ConfusionIndex, KeepsTheCheapestOfTwoCostsForOnePrint) {
  const ConfusionIndex index = index_of({{U"o", U"0", 4.5}, {U"o", U"0", 2.5}});
  EXPECT_FLOAT_EQ(cost_of(index, SegmentCase::Lower, U"0", U"o"), 2.5F);
}

TEST(ConfusionIndex, KnowsTheSignsThatStandForLetters) {
  const ConfusionIndex index = index_of({{U"ố", U"6", 1.0}});
  EXPECT_TRUE(index.stands_for_letters(U'6'));
  EXPECT_FALSE(index.stands_for_letters(U'9'));
}

TEST(ConfusionIndex, ListsTheSameCostsByLetterAsInOrder) {
  const dictionaries::ConfusionModel model = dictionaries::ConfusionModel::open(
      SOHOA_SOURCE_DIR "/dictionaries/data/confusion-none.model");
  const ConfusionIndex index(model, vocabulary());
  const RewriteList* list = index.find(SegmentCase::Lower, U"e");
  ASSERT_NE(list, nullptr);
  ASSERT_FALSE(list->letter_nats.empty());
  const auto cheaper = [](const Rewrite& a, const Rewrite& b) { return a.cost_nats < b.cost_nats; };
  EXPECT_TRUE(std::is_sorted(list->letters.begin(), list->letters.end(), cheaper));
  EXPECT_LE(list->least_nats, list->letters.front().cost_nats);
  for (const Rewrite& rewrite : list->letters) {
    EXPECT_EQ(list->letter_nats[rewrite.printed[0]], rewrite.cost_nats);
  }
}

}  // namespace
}  // namespace sohoa::normalize
