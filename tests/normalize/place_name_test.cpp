#include "normalize/place_name.h"

#include <gtest/gtest.h>

#include <string>

namespace sohoa::normalize {
namespace {

const dictionaries::LanguageModel& language() {
  static const auto opened =
      dictionaries::LanguageModel::open(SOHOA_SOURCE_DIR "/dictionaries/data/language.model");
  return opened;
}

/// The line, whose last word was read as `raw`, when the names are restored.
Line restored(const char* repaired, const char* raw, double confidence) {
  std::vector<Line> lines{line_from_text(repaired)};
  Word& last = lines[0].words.back();
  last.raw = raw;
  last.reason = "diacritics";
  last.confidence = Confidence(confidence);
  restore_place_names(lines, language());
  return lines[0];
}

TEST(RestorePlaceNames, GivesADoubtfulNameBackAsItWasRead) {
  const Line line = restored("- Ủy ban nhân dân huyện Đông Hiện;", "Hiên;", 0.5);
  EXPECT_EQ(text(line), "- Ủy ban nhân dân huyện Đông Hiên;");
  EXPECT_TRUE(line.words.back().reason.empty());
  ASSERT_FALSE(line.words.back().alternatives.empty());
  EXPECT_EQ(line.words.back().alternatives.front().text, "Hiện;");
  EXPECT_EQ(text(restored("HUYỆN MƯỜNG SẤY", "SẬY", 0.64)), "HUYỆN MƯỜNG SẬY");
}

TEST(RestorePlaceNames, BelievesRepairThatIsSure) {
  EXPECT_EQ(text(restored("huyện Đông Hiện", "Hiên", 0.85)), "huyện Đông Hiện");
}

TEST(RestorePlaceNames, BelievesRepairWhereTheReadingIsNoLessUsual) {
  EXPECT_EQ(text(restored("TỈNH KHE HƯNG", "HỰNG", 0.6)), "TỈNH KHE HƯNG") << "nobody writes it";
  EXPECT_EQ(text(restored("TỈNH KHE SÙNG", "SỪNG", 0.6)), "TỈNH KHE SÙNG") << "both are as usual";
}

TEST(RestorePlaceNames, LeavesWhatIsNoNameOfAUnit) {
  EXPECT_EQ(text(restored("cải cách Hiện", "Hiên", 0.5)), "cải cách Hiện");
  EXPECT_EQ(text(restored("huyện đông Hiện", "Hiên", 0.5)), "huyện đông Hiện");
  EXPECT_EQ(text(restored("huyện Hiên, Hiện", "Hiên", 0.5)), "huyện Hiên, Hiện")
      << "the name ended";
}

TEST(RestorePlaceNames, TakesNoReadingThatIsNoSyllableOrHasOtherLetters) {
  EXPECT_EQ(text(restored("huyện Đông Hiện", "Hiển̉n", 0.5)), "huyện Đông Hiện");
  EXPECT_EQ(text(restored("huyện Đông Hiện", "Hiểm", 0.5)), "huyện Đông Hiện");
  EXPECT_EQ(text(restored("xã Đức", "Duc", 0.5)), "xã Đức") << "behind c a tone is needed";
  EXPECT_EQ(text(restored("xã Dân", "Dan", 0.5)), "xã Dan") << "a syllable without marks is one";
}

}  // namespace
}  // namespace sohoa::normalize
