#include "normalize/motto.h"

#include <gtest/gtest.h>

#include <string>

namespace sohoa::normalize {
namespace {

std::vector<std::string> settled(const std::vector<std::string>& texts) {
  std::vector<Line> lines;
  for (const std::string& each : texts) lines.push_back(line_from_text(each));
  settle_motto(lines);
  std::vector<std::string> result;
  for (const Line& line : lines) result.push_back(text(line));
  return result;
}

using Texts = std::vector<std::string>;

TEST(SettleMotto, LeavesWhatWasReadWhole) {
  const Texts whole{"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc"};
  EXPECT_EQ(settled(whole), whole);
}

TEST(SettleMotto, KnowsWhatASealHides) {
  EXPECT_EQ(settled({"CỘNG HÒA XÃ H9( i7Ƒ X VIỆT NAM", "Độc lập - do - ởạsa phúc"}),
            (Texts{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"}));
}

TEST(SettleMotto, MendsWhatWasReadBeforeTheFirstWordButInventsNothingThere) {
  EXPECT_EQ(settled({"C0NC HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}),
            (Texts{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}));
  EXPECT_EQ(settled({"HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}), (Texts{"HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"}));
}

TEST(SettleMotto, KeepsTheReadingAndWhereItStood) {
  std::vector<Line> lines{line_from_text("CỘNG HÒA XÃ H9( i7Ƒ NGHĨA VIỆT NAM")};
  const std::string raw = raw_text(lines[0]);
  int left = 0;
  for (Word& word : lines[0].words) {
    word.box = Box{left, 0, left + 40, 20};
    left += 50;
  }
  settle_motto(lines);
  EXPECT_EQ(raw_text(lines[0]), raw);
  const Word& mended = lines[0].words[3];
  EXPECT_EQ(mended.text, "HỘI CHỦ");
  EXPECT_EQ(mended.reason, "letters");
  EXPECT_EQ(mended.box, (Box{150, 0, 240, 20}));
  const std::vector<Line> once = lines;
  settle_motto(lines);
  EXPECT_EQ(text(lines[0]), text(once[0]));
}

TEST(SettleMotto, LeavesSentencesAndOtherHeadings) {
  const Texts others{"nước Cộng hòa xã hội Việt Nam và các nước khác trong khu vực",
                     "Độc lập - do - phúc", "ỦY BAN NHÂN DÂN XÃ HÒA NAM", "TỈNH HÒA BÌNH"};
  EXPECT_EQ(settled(others), others) << "the motto is believed under the name alone";
}

}  // namespace
}  // namespace sohoa::normalize
