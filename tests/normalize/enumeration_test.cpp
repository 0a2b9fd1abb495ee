#include "normalize/enumeration.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sohoa::normalize {
namespace {

using Settle = void (*)(std::vector<Line>&);

// The first words of the lines after settling, or the whole text for quarters.
std::vector<std::string> marks(Settle settle, const std::vector<std::string>& texts) {
  std::vector<Line> lines;
  for (const std::string& text : texts) lines.push_back(line_from_text(text));
  settle(lines);
  std::vector<std::string> first;
  for (const Line& line : lines) first.push_back(line.words.front().text);
  return first;
}

std::string quarters(const std::string& read) {
  std::vector<Line> lines{line_from_text(read)};
  settle_quarters(lines);
  return text(lines.front());
}

using Marks = std::vector<std::string>;

TEST(SettleHeadings, PartsTheMarkFromTheHeading) {
  const auto parted = [](const char* read) {
    std::vector<Line> lines{line_from_text(read)};
    settle_headings(lines);
    return text(lines[0]);
  };
  EXPECT_EQ(parted("I.MỤC ĐÍCH"), "I. MỤC ĐÍCH");
  EXPECT_EQ(parted("2.YÊU CẦU"), "2. YÊU CẦU");
  for (const char* line :
       {"I. MỤC ĐÍCH", "TM.ỦY BAN", "V.v", "I.Mục đích", "1.000", "I.A", "KT.CHỦ"}) {
    EXPECT_EQ(parted(line), line);
  }
}

TEST(Headings, AreProvenByTheNextOne) {
  EXPECT_EQ(
      marks(settle_headings, {"1. KẾT QUẢ THỰC HIỆN", "1. Về chỉ đạo", "II. HẠN CHẾ CÒN LẠI"}),
      (Marks{"I.", "1.", "II."}));
}

TEST(Headings, AreProvenFromBothSidesEvenIfALetterIsLost) {
  EXPECT_EQ(marks(settle_headings, {"I. TÌNH HÌNH CHUNG", "1. KẾT QUẢ ĐẠT ĐƯỢC", "III. KIẾN NGHỊ"}),
            (Marks{"I.", "II.", "III."}));
}

TEST(Headings, AtTheEndAreProvenByTheOneBefore) {
  EXPECT_EQ(marks(settle_headings, {"I. TÌNH HÌNH CHUNG", "II. HẠN CHẾ", "I1l. KIẾN NGHỊ"}),
            (Marks{"I.", "II.", "III."}));
}

TEST(Headings, InArabicNumeralsStayAsTheyAre) {
  EXPECT_EQ(marks(settle_headings, {"1. TÌNH HÌNH CHUNG", "2. HẠN CHẾ", "3. KIẾN NGHỊ"}),
            (Marks{"1.", "2.", "3."}));
  EXPECT_EQ(marks(settle_headings, {"1. TÌNH HÌNH CHUNG", "2. HẠN CHẾ", "II. KIẾN NGHỊ"}),
            (Marks{"1.", "2.", "II."}));
}

TEST(Headings, StayWhenTheSequenceDoesNotFit) {
  EXPECT_EQ(marks(settle_headings, {"I. TÌNH HÌNH CHUNG", "1. HẠN CHẾ", "V. KIẾN NGHỊ"}),
            (Marks{"I.", "1.", "V."}));
  EXPECT_EQ(marks(settle_headings, {"1. TÌNH HÌNH CHUNG"}), (Marks{"1."}));
}

TEST(ListLetters, FollowEachOther) {
  EXPECT_EQ(marks(settle_list_letters, {"a) một", "b) hai", "C) ba", "d) bốn", "d) năm", "e) sáu"}),
            (Marks{"a)", "b)", "c)", "d)", "đ)", "e)"}));
}

TEST(ListLetters, LeaveGapsAndCapitalsAlone) {
  EXPECT_EQ(marks(settle_list_letters, {"a) một", "d) bốn"}), (Marks{"a)", "d)"}));
  EXPECT_EQ(marks(settle_list_letters, {"A) một", "B) hai", "C) ba"}), (Marks{"A)", "B)", "C)"}));
  EXPECT_EQ(marks(settle_list_letters, {"C) ba"}), (Marks{"C)"}));
}

TEST(Quarters, AreRomanWhereTheShapeSaysSo) {
  EXPECT_EQ(quarters("quý | năm 2021 và quý IT năm 2021"), "quý I năm 2021 và quý II năm 2021");
  EXPECT_EQ(quarters("Quý 1V, quý 11"), "Quý IV, quý II");
}

TEST(Quarters, InDigitsNeedAnotherInRomanNumerals) {
  EXPECT_EQ(quarters("quý 1 năm 2021"), "quý 1 năm 2021");
  EXPECT_EQ(quarters("quý 1, quý 2"), "quý 1, quý 2");
  EXPECT_EQ(quarters("quý 1, so với quý II"), "quý I, so với quý II");
}

TEST(Quarters, DoNotTouchOtherWordsBehindQuy) {
  EXPECT_EQ(quarters("quý khách, quý vị và quý 5"), "quý khách, quý vị và quý 5");
}

TEST(Quarters, SayWhyTheyChanged) {
  std::vector<Line> lines{line_from_text("quý IT năm")};
  settle_quarters(lines);
  EXPECT_EQ(lines[0].words[1].raw, "IT");
  EXPECT_EQ(lines[0].words[1].reason, "sequence");
}

}  // namespace
}  // namespace sohoa::normalize
