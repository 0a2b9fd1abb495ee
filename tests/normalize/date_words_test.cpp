#include "normalize/date_words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace sohoa::normalize {
namespace {

std::string settled_lines(const std::vector<std::string>& texts) {
  std::vector<Line> lines;
  for (const std::string& each : texts) lines.push_back(line_from_text(each));
  settle_date_words(lines);
  std::string all;
  for (const Line& line : lines) all += (all.empty() ? "" : "|") + text(line);
  return all;
}

std::string settled(const std::string& line) {
  return settled_lines({line});
}

TEST(SettleDateWords, MendsTheWordThatTheOtherTwoProve) {
  EXPECT_EQ(settled("ngày 05 Tthan 10 năm 2018"), "ngày 05 tháng 10 năm 2018");
  EXPECT_EQ(settled("Ngày 5 tháng 10 nãi 2018,"), "Ngày 5 tháng 10 năm 2018,");
  EXPECT_EQ(settled("họp rgày 5 tháng 10 năm 2018"), "họp ngày 5 tháng 10 năm 2018");
}

TEST(SettleDateWords, ReadsOnOverTheEndOfALine) {
  EXPECT_EQ(settled_lines({"đã họp ngày 5", "tháug 10 năm 2018."}),
            "đã họp ngày 5|tháng 10 năm 2018.");
}

TEST(SettleDateWords, LeavesWhatIsNoDate) {
  for (const char* text :
       {"ngày 05 tháng 10 năm 2018", "ngày 05 than 10 năm", "ngày 05 than 10 nãm 2018",
        "ngày 05 quý 10 năm 2018", "lúc 05 tháng 10 năm 2018", "ngày 5 tháng 10 năm học 2018",
        "ngày nay tháng 10 nam 2018", "ngày 5 th4ng 10 năm 2018", "", "ngày"}) {
    EXPECT_EQ(settled(text), text);
  }
}

TEST(SettleDateWords, KeepsWhatWasReadAndTellsTheReason) {
  std::vector<Line> lines{line_from_text("ngày 05 Tthan 10 năm 2018")};
  settle_date_words(lines);
  EXPECT_EQ(lines[0].words[2].raw, "Tthan");
  EXPECT_EQ(lines[0].words[2].reason, "letters");
}

}  // namespace
}  // namespace sohoa::normalize
