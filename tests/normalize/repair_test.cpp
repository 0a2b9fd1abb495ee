#include "normalize/repair.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <thread>
#include <vector>

#include "document/error.h"
#include "document/unicode_form.h"
#include "normalize/channel_choice.h"

// The sentences are inventions about an invented district. "Read" is what a recogniser without
// Vietnamese makes of them.

namespace sohoa::normalize {
namespace {

const Models& models() {
  static const Models opened = Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  return opened;
}

std::vector<Line> lines_of(const std::vector<std::string>& texts) {
  std::vector<Line> lines;
  for (const std::string& each : texts) lines.push_back(line_from_text(each));
  return lines;
}

std::vector<std::string> texts_of(const std::vector<Line>& lines) {
  std::vector<std::string> texts;
  for (const Line& line : lines) texts.push_back(text(line));
  return texts;
}

std::vector<std::string> repaired(const std::vector<std::string>& texts, Channel channel) {
  RepairOptions options;
  options.channel = channel;
  return texts_of(repair(lines_of(texts), models(), options));
}

const std::vector<std::string>& good_text() {
  static const std::vector<std::string> text = {
      "Thực hiện Kế hoạch số 15/KH-UBND ngày 28/12/2020 của Ủy ban nhân dân huyện về cải cách",
      "hành chính, phòng Nội vụ báo cáo kết quả thực hiện nhiệm vụ như sau:", "",
      "1. Công tác chỉ đạo, điều hành được quan tâm thường xuyên, liên tục."};
  return text;
}

const std::vector<std::string>& damaged_text() {
  static const std::vector<std::string> text = {
      "Thuc hién Ké hoach sé 15/KH-UBND ngay28/12/2020 cua Uy ban nhan dan huyén vé cai cach",
      "hanh chinh, phong Noi vu bao cao két qua thuc hién nhiém vu nhu sau:", "",
      "1. Cong tac chi dao, diéu hanh dugc quan tam thudng xuyén, lién tuc."};
  return text;
}

std::string digits_of(const std::vector<std::string>& texts) {
  std::string digits;
  for (const std::string& text : texts) {
    for (const char letter : text) {
      if (letter >= '0' && letter <= '9') digits += letter;
    }
  }
  return digits;
}

TEST(Repair, LeavesGoodTextAlone) {
  EXPECT_EQ(repaired(good_text(), Channel::Automatic), good_text());
}

TEST(Repair, GivesBackWhatARecogniserWithoutVietnameseLost) {
  EXPECT_EQ(repaired(damaged_text(), Channel::NoVietnamese), good_text());
}

TEST(Repair, GivesBackTheMarksOfTextTypedWithoutThem) {
  std::vector<std::string> stripped;
  for (const std::string& line : good_text()) stripped.push_back(strip_diacritics(line));
  EXPECT_EQ(repaired(stripped, Channel::Automatic), good_text());
}

TEST(Repair, ChangesNothingInWhatItRepaired) {
  const std::vector<std::string> once = repaired(damaged_text(), Channel::Automatic);
  EXPECT_EQ(repaired(once, Channel::Automatic), once);
}

TEST(Repair, PartsWordsThatWereGlued) {
  const auto text = repaired({"nang cao hiéuqua quan ly nha nudc va chat lugng phuc vu nhan dan"},
                             Channel::NoVietnamese);
  EXPECT_EQ(text[0], "nâng cao hiệu quả quản lý nhà nước và chất lượng phục vụ nhân dân");
}

TEST(Repair, TakesRaisedMarksOfFootnotesForNoLetters) {
  EXPECT_EQ(repaired({"® Ké hoach sé 15/KH-UBND vé cong tac nam® ctia UBND huyén."},
                     Channel::NoVietnamese),
            (std::vector<std::string>{"® Kế hoạch số 15/KH-UBND về công tác năm của UBND huyện."}));
}

TEST(Repair, MendsCodesByGrammar) {
  const auto text =
      repaired({"Quyét dinh sé 221/Qb-UBND ngay 04 thang 02 nam 2021"}, Channel::NoVietnamese);
  EXPECT_EQ(text[0], "Quyết định số 221/QĐ-UBND ngày 04 tháng 02 năm 2021");
}

TEST(Repair, KeepsTheReadingBesideTheRepair) {
  RepairOptions options;
  options.channel = Channel::NoVietnamese;
  const std::vector<Line> before = lines_of(damaged_text());
  const std::vector<Line> after = repair(before, models(), options);
  ASSERT_EQ(after.size(), before.size());
  for (std::size_t i = 0; i < after.size(); ++i) {
    EXPECT_EQ(raw_text(after[i]), raw_text(before[i]));
    for (const Word& word : after[i].words) {
      EXPECT_EQ(word.reason.empty(), !word.changed()) << word.raw;
      EXPECT_LE(word.alternatives.size(), 3U);
    }
  }
}

TEST(Repair, KeepsEveryDigitOfRandomText) {
  std::mt19937 random(20260808);
  const std::string letters = "0123456789abcghnotuy ,.-/%()";
  for (int round = 0; round < 40; ++round) {
    std::vector<std::string> text(3);
    for (std::string& line : text) {
      for (int i = 0; i < 50; ++i) {
        line += letters[std::uniform_int_distribution<std::size_t>(0, letters.size() - 1)(random)];
      }
    }
    // Digits inside a word are letters that were misread; between blanks and marks they are numbers.
    std::vector<std::string> numbers;
    for (const std::string& line : text) {
      std::string kept;
      for (const char letter : line) kept += letter >= 'a' && letter <= 'z' ? ' ' : letter;
      numbers.push_back(kept);
    }
    EXPECT_EQ(digits_of(repaired(numbers, Channel::NoVietnamese)), digits_of(numbers))
        << "round " << round;
  }
}

TEST(Repair, TakesAnyBytesForALine) {
  EXPECT_EQ(repaired({"", "   ", "\xFF\xFE", "¢€§¥®°’'\"&@#", std::string(3000, 'x')},
                     Channel::NoVietnamese)
                .size(),
            5U);
}

TEST(Repair, SaysTheSameInManyThreads) {
  const std::vector<std::string> expected = repaired(damaged_text(), Channel::NoVietnamese);
  std::vector<std::vector<std::string>> results(4);
  std::vector<std::thread> threads;
  for (auto& result : results) {
    threads.emplace_back([&result] { result = repaired(damaged_text(), Channel::NoVietnamese); });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& result : results) EXPECT_EQ(result, expected);
}

TEST(Repair, RefusesAMarginThatIsNoNumberOfNats) {
  RepairOptions options;
  options.margin_nats = -1;
  EXPECT_THROW((void)repair(lines_of({}), models(), options), Error);
}

TEST(ChooseChannel, TellsTheDamageFromTheLook) {
  EXPECT_EQ(choose_channel(lines_of(good_text())), Channel::Clean);
  EXPECT_EQ(choose_channel(lines_of(damaged_text())), Channel::NoVietnamese);
  EXPECT_EQ(choose_channel(lines_of({"Thuc hien ke hoach so 15 cua Uy ban nhan dan huyen"})),
            Channel::Unaccented);
  EXPECT_EQ(choose_channel(lines_of({"Thực hiện kế hoạchh của Ủy ban nhhân dân huyện"})),
            Channel::Vietnamese);
  EXPECT_EQ(choose_channel(lines_of({})), Channel::Clean);
}

TEST(Repair, TakesAFirstLetterThatWasReadTwiceOnce) {
  EXPECT_EQ(repaired({"Thực hiện Tthông tư số 5/2021/TT-BNV ngày 05 Tthan 10 năm 2018, các phòng"},
                     Channel::Vietnamese),
            std::vector<std::string>{
                "Thực hiện thông tư số 5/2021/TT-BNV ngày 05 tháng 10 năm 2018, các phòng"});
}

TEST(Repair, MakesNoLettersOfSignsThatARecogniserWithVietnameseRead) {
  EXPECT_EQ(repaired({"Kỹ thuật (số § đường Hoa Ban)", "$6"}, Channel::Vietnamese),
            (std::vector<std::string>{"Kỹ thuật (số § đường Hoa Ban)", "$6"}));
}

}  // namespace
}  // namespace sohoa::normalize
