#include "pipeline/evaluate/words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sohoa::evaluate {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Tokens, LieBetweenBlanks) {
  EXPECT_THAT(tokens("  Số:\t33/BC-SNV\n\u00A0 ngày "), ElementsAre("Số:", "33/BC-SNV", "ngày"));
  EXPECT_THAT(tokens(""), IsEmpty());
}

TEST(Words, AreRunsOfLettersAndDigits) {
  EXPECT_THAT(words("Số: 33/BC-SNV, a_b (đạt 98,2%)"),
              ElementsAre("Số", "33", "BC", "SNV", "a", "b", "đạt", "98", "2"));
}

TEST(Words, ComposeLettersFirst) {
  EXPECT_THAT(words("Vie\u0302\u0323t"), ElementsAre("Việt"));
}

TEST(FoldSchool, MakesBothSchoolsEqual) {
  EXPECT_EQ(fold_school("hoà"), fold_school("hòa"));
  EXPECT_EQ(fold_school("Thuỷ"), fold_school("Thủy"));
}

TEST(FoldSchool, KeepsToneCaseAndLettersApart) {
  EXPECT_NE(fold_school("hoà"), fold_school("hoá"));
  EXPECT_NE(fold_school("hoà"), fold_school("hoa"));
  EXPECT_NE(fold_school("Hoà"), fold_school("hoà"));
  EXPECT_NE(fold_school("đà"), fold_school("dà"));
  EXPECT_NE(fold_school("hoa1"), fold_school("hoà"));
}

TEST(WithoutFootnoteMarks, DropsSuperscriptDigitsOnly) {
  EXPECT_EQ(without_footnote_marks("nghị quyết¹² số 12"), "nghị quyết số 12");
}

}  // namespace
}  // namespace sohoa::evaluate
