#include "normalize/letter_form.h"

#include <gtest/gtest.h>

namespace sohoa::normalize {
namespace {

std::vector<Line> lines_of(const std::string& text) {
  return {line_from_text(text)};
}

std::string mended(const std::string& before) {
  std::vector<Line> lines = lines_of(before);
  (void)mend_letters(lines);
  return text(lines[0]);
}

TEST(MendLetters, LeavesGoodTextAlone) {
  std::vector<Line> lines = lines_of("Ủy ban  nhân dân tỉnh, số 15/QĐ-UBND");
  const std::vector<Line> before = lines;
  EXPECT_FALSE(mend_letters(lines).changed);
  EXPECT_EQ(lines, before);
}

TEST(MendLetters, MendsWordByWord) {
  EXPECT_EQ(mended("CÃ´ng tÃ¡c thi Ä‘ua"), "Công tác thi đua");
  EXPECT_EQ(mended("sá»‘ 15/Q\u00D0-UBND"), "số 15/QĐ-UBND");
}

TEST(MendLetters, JoinsWhatANoBreakSpaceDivided) {
  EXPECT_EQ(mended("Ä‘i vÃ\u00A0o Ä‘Ã¢y"), "đi vào đây");
  EXPECT_EQ(mended("lÃ\u00A0 má»™t"), "là một");
  EXPECT_EQ(mended("Ä‘Ã³ lÃ má»™t"), "đó là một") << "the no-break space was lost";
}

TEST(MendLetters, PutsNoBytesBackWhereNoWordProvesThatAnyWereLost) {
  EXPECT_EQ(mended("Ủy ban lÃ  XÃ, vÃ o"), "Ủy ban lÃ  XÃ, vÃ o");
  EXPECT_EQ(mended("sá»‘ ngÆ°á»i"), "số người");
}

TEST(RestoreReadings, SaysAgainWhatWasInTheFile) {
  const std::string before = "lÃ\u00A0 vÃ\u00A0o \u200Bsá»‘ Q\u00D0 xong";
  std::vector<Line> lines = lines_of(before);
  const std::string raw = raw_text(lines[0]);
  const LetterForm form = mend_letters(lines);
  restore_readings(lines, form);
  EXPECT_EQ(raw_text(lines[0]), raw);
  EXPECT_EQ(text(lines[0]), "là vào số QĐ xong");
  EXPECT_EQ(lines[0].words[0].reason, "encoding");
  EXPECT_EQ(lines[0].words[3].reason, "unicode");
  EXPECT_EQ(lines[0].words[4].reason, "");
}

TEST(RestoreReadings, FollowsWordsThatRepairJoined) {
  std::vector<Line> lines = lines_of("ph\u200B áp lÃ½ má»›i");
  const LetterForm form = mend_letters(lines);
  Word joined = lines[0].words[0];
  joined.raw = "ph áp";
  joined.text = "pháp";
  joined.reason = "join";
  lines[0].words.erase(lines[0].words.begin(), lines[0].words.begin() + 2);
  lines[0].words.insert(lines[0].words.begin(), joined);
  restore_readings(lines, form);
  EXPECT_EQ(raw_text(lines[0]), "ph\u200B áp lÃ½ má»›i");
  EXPECT_EQ(text(lines[0]), "pháp lý mới");
  EXPECT_EQ(lines[0].words[0].reason, "join");
}

}  // namespace
}  // namespace sohoa::normalize
