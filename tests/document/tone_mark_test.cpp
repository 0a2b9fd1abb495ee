#include "document/tone_mark.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "document/unicode_form.h"
#include "tests/text_table.h"

namespace {

using sohoa::fold_tone_school;
using sohoa::mend_tone_position;
using sohoa::place_tone_marks;
using sohoa::split_tone;
using sohoa::Tone;
using sohoa::TonedLetter;
using sohoa::ToneSchool;
using sohoa::with_tone;

TEST(PlaceToneMarks, FollowsTheTable) {
  for (const auto& [read, expected, why, place] :
       sohoa::tests::text_cases("document/tone_mark.tsv")) {
    EXPECT_EQ(fold_tone_school(read), expected) << place << ": " << why;
  }
}

TEST(PlaceToneMarks, MovesTheMarkToTheSecondVowelInTheNewSchool) {
  EXPECT_EQ(place_tone_marks("Hòa Bình, ủy ban, quý, khỏe", ToneSchool::New),
            "Hoà Bình, uỷ ban, quý, khoẻ");
}

TEST(PlaceToneMarks, GoesThereAndBack) {
  for (const auto& [read, expected, why, place] :
       sohoa::tests::text_cases("document/tone_mark.tsv")) {
    EXPECT_EQ(fold_tone_school(place_tone_marks(expected, ToneSchool::New)), expected) << place;
    EXPECT_EQ(fold_tone_school(expected), expected) << place;
  }
}

TEST(MendTonePosition, FollowsTheTable) {
  for (const auto& [read, expected, why, place] :
       sohoa::tests::text_cases("document/tone_position.tsv")) {
    EXPECT_EQ(mend_tone_position(read, ToneSchool::Old), expected) << place << ": " << why;
  }
}

TEST(SplitTone, KeepsCaseAndVowelMark) {
  EXPECT_EQ(split_tone(U'ộ'), (TonedLetter{U'ô', Tone::Dot}));
  EXPECT_EQ(split_tone(U'Ẵ'), (TonedLetter{U'Ă', Tone::Tilde}));
  EXPECT_EQ(split_tone(U'đ'), (TonedLetter{U'đ', Tone::Level}));
  EXPECT_EQ(split_tone(U'7'), (TonedLetter{U'7', Tone::Level}));
}

TEST(WithTone, IsTheInverseOfSplitTone) {
  for (char32_t letter = 0; letter < 0x2000; ++letter) {
    const TonedLetter split = split_tone(letter);
    ASSERT_EQ(with_tone(split.letter, split.tone), letter);
  }
}

TEST(FoldToneSchool, KeepsTheNumberOfLettersAndIsDoneAtOnce) {
  constexpr unsigned kSeed = 11;
  SCOPED_TRACE("seed " + std::to_string(kSeed));
  std::mt19937 random(kSeed);
  const std::u32string pool = U"hgqkoaeuyiòóọàáùúỳýèéẻỷUYOAỶÒ -.";
  for (int i = 0; i < 3000; ++i) {
    std::u32string letters;
    for (std::size_t length = random() % 12; length > 0; --length) {
      letters.push_back(pool[random() % pool.size()]);
    }
    const std::string text = sohoa::to_utf8(letters);
    const std::string folded = fold_tone_school(text);
    ASSERT_EQ(sohoa::to_utf32(folded).size(), letters.size()) << text;
    ASSERT_EQ(fold_tone_school(folded), folded) << text;
    ASSERT_EQ(sohoa::strip_diacritics(folded), sohoa::strip_diacritics(text));
  }
}

}  // namespace
