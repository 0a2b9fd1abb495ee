#include "normalize/code_joining.h"

#include <gtest/gtest.h>

#include <string>

namespace sohoa::normalize {
namespace {

std::vector<Line> joined(const char* line) {
  static const CodeTable table({"QĐ", "KH", "UBND", "SNV", "CT", "NĐ"});
  std::vector<Line> lines{line_from_text(line)};
  join_codes(lines, table);
  return lines;
}

TEST(JoinCodes, LeavesWhatIsNoBrokenCode) {
  for (const char* line : {"31/QĐ-UBND ngày", "31/QĐ- ngày 5", "31/QĐ-", "- UBND", "tỉnh - UBND",
                           "2021- UBND", "31/QĐ- XYZ", "31/QĐ UBND"}) {
    EXPECT_EQ(text(joined(line)[0]), line);
  }
}

TEST(JoinCodes, JoinsBehindAJoint) {
  EXPECT_EQ(text(joined("số 31/QĐ- UBND ngày")[0]), "số 31/QĐ-UBND ngày");
  EXPECT_EQ(text(joined("(31/KH- SNV);")[0]), "(31/KH-SNV);");
}

TEST(JoinCodes, JoinsNumberAndSymbolOfTheParty) {
  EXPECT_EQ(text(joined("số 52- CT/TW ngày")[0]), "số 52-CT/TW ngày");
  EXPECT_EQ(text(joined("từ 5- 10 người")[0]), "từ 5- 10 người");
}

TEST(JoinCodes, JoinsANumberThatWasCutInTwo) {
  EXPECT_EQ(text(joined("Nghị định số 1 07/2021/NĐ-CP")[0]), "Nghị định số 107/2021/NĐ-CP");
  for (const char* line :
       {"số 1 17/2021/NĐ-CP", "mục 1 07/2021/NĐ-CP", "số 1 07/2021", "số một 07/2021/NĐ-CP"}) {
    EXPECT_EQ(text(joined(line)[0]), line);
  }
}

TEST(JoinCodes, JoinsAYearThatWasCutInTwo) {
  EXPECT_EQ(text(joined("Quyết định số 02/201 7/QĐ-UBND ngày")[0]),
            "Quyết định số 02/2017/QĐ-UBND ngày");
  for (const char* line : {"số 02/201 7/2017", "số 02/31 7/QĐ-UBND", "số 02/2017 7/QĐ-UBND",
                           "số 02/201 7 QĐ-UBND", "số 02/99 11/QĐ-UBND"}) {
    EXPECT_EQ(text(joined(line)[0]), line);
  }
}

TEST(JoinCodes, TakesAJointThatWasReadTwiceOnce) {
  EXPECT_EQ(text(joined("số 31/QĐ- -UBND,")[0]), "số 31/QĐ-UBND,");
}

TEST(JoinCodes, KeepsWhatWasRead) {
  const Word word = joined("31/QĐ- -UBND")[0].words.at(0);
  EXPECT_EQ(word.raw, "31/QĐ- -UBND");
  EXPECT_EQ(word.reason, "join");
}

}  // namespace
}  // namespace sohoa::normalize
