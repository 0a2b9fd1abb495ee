#include "normalize/other_readings.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "normalize/repair.h"

namespace sohoa::normalize {
namespace {

Candidate candidate(std::string text, float nats, bool unchanged = false) {
  Candidate made;
  made.text = std::move(text);
  made.channel_nats = nats;
  made.unchanged = unchanged;
  return made;
}

Word word(std::string raw, std::vector<Alternative> readings) {
  Word made;
  made.raw = raw;
  made.text = std::move(raw);
  made.readings = std::move(readings);
  return made;
}

// A reader that takes every piece for itself, and for itself with an "x" behind.
std::vector<Candidate> plain_reader(const std::string& piece) {
  return {candidate(piece, 0.1F, true), candidate(piece + 'x', 3.0F)};
}

float nats_of(const std::vector<Candidate>& candidates, const std::string& text) {
  const auto found = std::ranges::find(candidates, text, &Candidate::text);
  return found == candidates.end() ? -1.0F : found->channel_nats;
}

TEST(OtherReadings, AreOfferedForWhatTheyCostMoreThanTheFirst) {
  const auto all = with_other_readings(plain_reader("bồ"), word("bồ", {{"bổ", 0.5}}), plain_reader);
  EXPECT_FLOAT_EQ(nats_of(all, "bồ"), 0.1F);
  EXPECT_FLOAT_EQ(nats_of(all, "bổ"), 0.6F);
  EXPECT_FLOAT_EQ(nats_of(all, "bổx"), 3.5F);
  const auto unchanged = std::ranges::count_if(all, &Candidate::unchanged);
  EXPECT_EQ(unchanged, 1) << "only the first reading is no change";
}

TEST(OtherReadings, MakeATextCheaperThatSeveralMayHaveBeen) {
  const auto all = with_other_readings({candidate("bo", 0.1F, true), candidate("bổ", 4.0F)},
                                       word("bo", {{"bổ", 1.0}}), plain_reader);
  EXPECT_EQ(std::ranges::count(all, std::string("bổ"), &Candidate::text), 1);
  EXPECT_FLOAT_EQ(nats_of(all, "bổ"), 1.1F);
}

TEST(OtherReadings, NeverChangeANumber) {
  EXPECT_EQ(
      with_other_readings(plain_reader("25"), word("25", {{"26", 0.0}, {"2S", 0.0}}), plain_reader)
          .size(),
      2U);
  EXPECT_EQ(
      with_other_readings(plain_reader("12/KH"), word("12/KH", {{"13/KH", 0.0}}), plain_reader)
          .size(),
      2U);
}

TEST(OtherReadings, MendTheDigitOfAWord) {
  const auto all = with_other_readings(plain_reader("s6"), word("s6", {{"số", 0.2}}), plain_reader);
  EXPECT_GE(nats_of(all, "số"), 0.0F);
}

TEST(OtherReadings, LetTheSentenceDecide) {
  const Models models = Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  std::vector<Line> lines{
      line_from_text("Ủy ban nhân dân huyện báo cáo kết qua thực hiện nhiệm vụ")};
  const auto at = std::ranges::find(lines[0].words, std::string("qua"), &Word::raw);
  ASSERT_NE(at, lines[0].words.end());
  at->readings = {{"quả", 0.3}};
  RepairOptions options;
  options.channel = Channel::Vietnamese;
  const std::vector<Line> once = repair(lines, models, options);
  EXPECT_EQ(text(once[0]), "Ủy ban nhân dân huyện báo cáo kết quả thực hiện nhiệm vụ");
  EXPECT_EQ(raw_text(once[0]), raw_text(lines[0]));
  EXPECT_EQ(repair(once, models, options), once);
}

TEST(ReadingsOfDoubledInitial, GiveTheWordWithItsFirstLetterOnce) {
  const auto readings = readings_of_doubled_initial("Tthông");
  ASSERT_EQ(readings.size(), 2U);
  EXPECT_EQ(readings[0].text, "Thông");
  EXPECT_EQ(readings[1].text, "thông");
  EXPECT_EQ(readings_of_doubled_initial("Đđồng")[1].text, "đồng");
  for (const char* word : {"Thông", "TThông", "tthông", "Tt", "Mm2", "TT-BNV", "", "Oo/h"}) {
    EXPECT_TRUE(readings_of_doubled_initial(word).empty()) << word;
  }
}

}  // namespace
}  // namespace sohoa::normalize
