#include "normalize/channel_choice.h"

#include <gtest/gtest.h>

namespace sohoa::normalize {
namespace {

Channel chosen(const std::string& text) {
  return choose_channel({line_from_text(text)});
}

TEST(ChooseChannel, LeavesGoodTextAlone) {
  EXPECT_EQ(chosen("Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về công tác văn thư"),
            Channel::Clean);
}

TEST(ChooseChannel, LeavesTextAloneThatIsTooShortToTell) {
  EXPECT_EQ(chosen(""), Channel::Clean);
  EXPECT_EQ(chosen("Sé: 15/KH-UBND ngay"), Channel::Clean);
}

TEST(ChooseChannel, KnowsTextTypedWithoutAccents) {
  EXPECT_EQ(chosen("Thuc hien Ke hoach cua Uy ban nhan dan tinh"), Channel::Unaccented);
}

TEST(ChooseChannel, KnowsTextThatLostItsMarks) {
  EXPECT_EQ(chosen("Thuc hién Ké hoach cia Uy ban nhan dan tinh vé cong tac van thu"),
            Channel::NoVietnamese);
}

TEST(ChooseChannel, KnowsTextWithFewFaults) {
  EXPECT_EQ(chosen("Thực hiện Kế hoạch của Ủy ban nhân đân tỉnh vễ công táe văn thư lưu trữ"),
            Channel::Vietnamese);
}

TEST(ChooseChannel, CountsNeitherCodesNorSingleLetters) {
  EXPECT_EQ(chosen("UBND HĐND BNV a b c d Thực hiện kế hoạch"), Channel::Clean);
}

}  // namespace
}  // namespace sohoa::normalize
