#include "normalize/document_memory.h"

#include <gtest/gtest.h>

// The sentences are inventions about an invented district.

namespace sohoa::normalize {
namespace {

std::vector<Line> lines_of(const std::vector<std::string>& texts) {
  std::vector<Line> lines;
  for (const std::string& each : texts) lines.push_back(line_from_text(each));
  return lines;
}

std::vector<std::string> settled(const std::vector<std::string>& texts) {
  std::vector<Line> lines = lines_of(texts);
  settle_abbreviations(lines, find_paragraphs(lines), CodeTable({"UBND", "CP"}));
  std::vector<std::string> result;
  for (const Line& line : lines) result.push_back(text(line));
  return result;
}

TEST(DocumentMemory, LeavesWhatIsReadClearly) {
  const std::vector<std::string> text = {"rà soát văn bản quy phạm pháp luật (QPPL) của huyện",
                                         "gửi hồ sơ qua DVCTT và BHXH, ban hành QPPL."};
  EXPECT_EQ(settled(text), text);
}

TEST(DocumentMemory, MendsAnAbbreviationByTheWordsThatItStandsFor) {
  EXPECT_EQ(settled({"văn bản quy phạm pháp luật (OPPL)"})[0], "văn bản quy phạm pháp luật (QPPL)");
  EXPECT_EQ(settled({"thành lập Ban Chỉ đạo (BCD);"})[0], "thành lập Ban Chỉ đạo (BCĐ);");
}

TEST(DocumentMemory, MendsItEverywhereOnceItIsIntroduced) {
  EXPECT_EQ(settled({"thành lập Ban Chỉ đạo (BCĐ) của huyện.", "", "Họp BCD, gửi KHL."})[2],
            "Họp BCĐ, gửi KHL.");
}

TEST(DocumentMemory, ReadsTheWordsBeforeTheBracketOverALineEnd) {
  EXPECT_EQ(settled({"ban hành các văn bản quy phạm", "pháp luật (OPPL)"})[1], "pháp luật (QPPL)");
}

TEST(DocumentMemory, ChangesNothingWithoutAProof) {
  for (const std::string text :
       {"văn bản của huyện (OPPL)", "quy phạm, pháp luật (OPPL)", "họp OPPL", "(OPPL)"}) {
    EXPECT_EQ(settled({text})[0], text);
  }
}

TEST(DocumentMemory, KeepsAbbreviationsThatAllKnow) {
  EXPECT_EQ(settled({"trường Cao đẳng (CĐ), Nghị định của CP"})[0],
            "trường Cao đẳng (CĐ), Nghị định của CP");
}

TEST(DocumentMemory, NamesTheReason) {
  std::vector<Line> lines = lines_of({"quy phạm pháp luật (OPPL)"});
  settle_abbreviations(lines, find_paragraphs(lines), CodeTable({}));
  EXPECT_EQ(lines[0].words.back().raw, "(OPPL)");
  EXPECT_EQ(lines[0].words.back().reason, "abbreviation");
}

TEST(IntroducedAbbreviations, SpellsInitialsWithoutMarksButKeepsTheBarOfD) {
  const std::vector<Line> lines = lines_of({"Ủy ban Mặt trận (UBMT), Hội đồng (HĐ)"});
  EXPECT_EQ(introduced_abbreviations(lines, find_paragraphs(lines)),
            (std::vector<std::string>{"HĐ", "UBMT"}));
}

}  // namespace
}  // namespace sohoa::normalize
