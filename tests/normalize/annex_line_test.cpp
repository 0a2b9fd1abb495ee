#include "normalize/annex_line.h"

#include <gtest/gtest.h>

#include <string>

namespace sohoa::normalize {
namespace {

const Box kSeal{0, 0, 300, 100};

// The line and the next one; each word is 60 px wide.
Page page_of(const std::string& line, const std::string& next) {
  Page page;
  for (const std::string& each : {line, next}) {
    page.lines.push_back(line_from_text(each));
    int left = 0;
    for (Word& word : page.lines.back().words) {
      word.box = Box{left, 20, left + 50, 40};
      left += 60;
    }
  }
  return page;
}

std::string settled(const std::string& line, const std::string& next = "", Box seal = kSeal) {
  Page page = page_of(line, next);
  page.marks.push_back({MarkKind::Seal, seal, {}, Confidence(1.0)});
  settle_annex_line(page);
  return text(page.lines.front());
}

TEST(AnnexLine, IsKnownUnderASeal) {
  EXPECT_EQ(settled("(ở! tành kèm theo Quyết định số 12/QĐ-UBND ngày 03 tháng 4 năm 2025)"),
            "(Ban hành kèm theo Quyết định số 12/QĐ-UBND ngày 03 tháng 4 năm 2025)");
  EXPECT_EQ(settled("tec-`+ unk, .èm theo Nghị quyết số9/NQ-HĐND", "của Hội đồng nhân dân)"),
            "(Ban hành kèm theo Nghị quyết số9/NQ-HĐND");
  EXPECT_EQ(settled("(Ban hai:h kèm theo Quyết định số 12/QĐ-UBND"),
            "(Ban hành kèm theo Quyết định số 12/QĐ-UBND");
}

TEST(AnnexLine, KeepsWhatWasRead) {
  Page page = page_of("(ở! tành kèm theo Quyết định số 12/QĐ-UBND", "");
  page.marks.push_back({MarkKind::Seal, kSeal, {}, Confidence(1.0)});
  const std::string raw = raw_text(page.lines.front());
  settle_annex_line(page);
  EXPECT_EQ(raw_text(page.lines.front()), raw);
  EXPECT_EQ(page.lines.front().words.front().reason, "letters");
}

TEST(AnnexLine, StaysAsItWasReadWhereNoSealHidesIt) {
  const std::string line = "(ở! tành kèm theo Quyết định số 12/QĐ-UBND)";
  EXPECT_EQ(settled(line, "", Box{600, 0, 700, 100}), line);
}

TEST(AnnexLine, StaysAsItWasReadWhereItsWordsAreSound) {
  for (const std::string line :
       {"(Phụ lục kèm theo Quyết định số 12/QĐ-UBND)", "(Kèm theo Quyết định số 12/QĐ-UBND)",
        "(Ban hành kèm theo Quyết định số 12/QĐ-UBND)", "(èm theo Quyết định số 12/QĐ-UBND)"}) {
    EXPECT_EQ(settled(line), line);
  }
}

TEST(AnnexLine, StandsInBracketsAndNamesANumber) {
  for (const std::string line :
       {"(Ban h:nh kèm theo Quyết định này)", "B4n hanh: theo lời ông số"}) {
    EXPECT_EQ(settled(line), line);
  }
}

}  // namespace
}  // namespace sohoa::normalize
