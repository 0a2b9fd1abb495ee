// What repair promises for any text, on text drawn from a seed: sentences of an invented district whose
// letters lose their marks as they do in OCR without Vietnamese, with numbers, dates and codes between.

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "document/unicode_form.h"
#include "normalize/repair.h"

namespace sohoa::normalize {
namespace {

const Models& models() {
  static const Models opened = Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  return opened;
}

class DrawnText {
 public:
  explicit DrawnText(unsigned seed) : random_(seed) {}

  std::vector<Line> lines() {
    std::vector<Line> lines;
    for (int i = 0; i < 6; ++i) {
      std::string line;
      for (int phrase = 0; phrase < 3; ++phrase) line += damaged(drawn(kPhrases)) + ' ';
      lines.push_back(line_from_text(to_nfc(line + std::string(drawn(kNumbers)))));
    }
    lines.insert(lines.begin() + 3, Line{});
    return lines;
  }

 private:
  static constexpr std::array<std::string_view, 8> kPhrases{
      "thực hiện kế hoạch của Ủy ban nhân dân huyện",
      "báo cáo kết quả công tác cải cách hành chính",
      "phòng Nội vụ phối hợp với các cơ quan, đơn vị,",
      "việc giải quyết thủ tục hành chính đúng hạn",
      "đề nghị các xã, thị trấn nghiêm túc triển khai;",
      "nâng cao chất lượng phục vụ nhân dân.",
      "văn bản quy phạm pháp luật (QPPL)",
      "tổ chức kiểm tra, rà soát định kỳ hằng năm"};
  static constexpr std::array<std::string_view, 8> kNumbers{
      "số 15/KH-UBND", "ngày 28/12/2020", "1.250.000 đồng", "98,5%",
      "năm 2021",      "221/Qb-UBND",     "(05 hồ sơ)",     "151612022"};

  template <std::size_t N>
  std::string_view drawn(const std::array<std::string_view, N>& from) {
    return from[std::uniform_int_distribution<std::size_t>(0, N - 1)(random_)];
  }

  // Of five letters with a mark four lose it.
  std::string damaged(std::string_view text) {
    std::string result;
    for (const char32_t letter : to_utf32(text)) {
      const bool loses = std::uniform_int_distribution<int>(0, 4)(random_) > 0;
      append_utf8(result, loses ? strip_diacritics(letter) : letter);
    }
    return result;
  }

  std::mt19937 random_;
};

std::vector<std::string> texts_of(const std::vector<Line>& lines) {
  std::vector<std::string> texts;
  for (const Line& line : lines) texts.push_back(text(line));
  return texts;
}

std::string sorted_digits(const std::vector<std::string>& texts) {
  std::string digits;
  for (const std::string& text : texts) {
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits),
                 [](char letter) { return letter >= '0' && letter <= '9'; });
  }
  std::sort(digits.begin(), digits.end());
  return digits;
}

class RepairOfDrawnText : public ::testing::TestWithParam<unsigned> {
 protected:
  std::vector<Line> read_ = DrawnText(GetParam()).lines();
  std::vector<Line> repaired_ = repair(read_, models(), {.channel = Channel::NoVietnamese});
};

TEST_P(RepairOfDrawnText, KeepsLinesAndWhatWasRead) {
  ASSERT_EQ(repaired_.size(), read_.size());
  for (std::size_t i = 0; i < read_.size(); ++i) {
    EXPECT_EQ(raw_text(repaired_[i]), raw_text(read_[i]));
  }
}

TEST_P(RepairOfDrawnText, IsInNormalForm) {
  for (const std::string& text : texts_of(repaired_)) EXPECT_TRUE(is_nfc(text)) << text;
}

TEST_P(RepairOfDrawnText, HasTheDigitsThatWereRead) {
  EXPECT_EQ(sorted_digits(texts_of(repaired_)), sorted_digits(texts_of(read_)));
}

TEST_P(RepairOfDrawnText, ChangesNothingWhenItIsRepairedAgain) {
  const std::vector<std::string> once = texts_of(repaired_);
  std::vector<Line> again;
  for (const std::string& text : once) again.push_back(line_from_text(text));
  EXPECT_EQ(texts_of(repair(again, models())), once);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RepairOfDrawnText, ::testing::Range(1U, 13U));

}  // namespace
}  // namespace sohoa::normalize
