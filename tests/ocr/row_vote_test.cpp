#include "ocr/row_vote.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

constexpr int kBlock = 7;

struct Placed {
  std::string text;
  int left = 0;
  int right = 0;
  double confidence = 0.9;
};

Word word(const Placed& placed) {
  Word made;
  made.raw = made.text = placed.text;
  made.box = Box{placed.left, 10, placed.right, 30};
  made.confidence = Confidence(placed.confidence);
  return made;
}

Line line_with(const std::vector<Placed>& placed, int block = 0) {
  std::vector<Word> words;
  for (const Placed& one : placed) words.push_back(word(one));
  return words.empty() ? Line{} : line_of(std::move(words), block);
}

Line voted(const std::vector<Placed>& first, const std::vector<Placed>& one,
           const std::vector<Placed>& other) {
  return vote({line_with(first, kBlock), {line_with(one), line_with(other)}});
}

std::string texts(const std::vector<Alternative>& readings) {
  std::string joined;
  for (const Alternative& reading : readings) joined += "[" + reading.text + "]";
  return joined;
}

TEST(RowVote, LeavesARowThatAllReadAlike) {
  const std::vector<Placed> row{{"BAN", 10, 50}, {"DÂN", 60, 100}};
  EXPECT_EQ(voted(row, row, row), line_with(row, kBlock));
}

TEST(RowVote, LeavesARowThatNoLookSees) {
  const std::vector<Placed> sure{{"BAN", 10, 50}, {"DÂN", 60, 100}};
  EXPECT_EQ(voted(sure, {}, {}), line_with(sure, kBlock));
  const std::vector<Placed> doubtful{{"BAN", 10, 50, 0.0}, {"DÂN", 60, 100, 0.0}};
  EXPECT_EQ(voted(doubtful, {}, {}), line_with(doubtful, kBlock));
  EXPECT_EQ(voted(sure, sure, {}), line_with(sure, kBlock)) << "one alone sees it";
  const std::vector<Placed> partly{{"BAN", 10, 50, 0.3}, {"DÂN", 60, 100}, {"7", 110, 120}};
  EXPECT_EQ(voted(partly, {}, {}), line_with(partly, kBlock)) << "they tell nothing";
  EXPECT_EQ(vote({}), Line{});
}

TEST(RowVote, TakesWhatTwoOfThreeRead) {
  const Line line =
      voted({{"XÃ", 10, 40}, {"LỮNG", 50, 110, 0.92}}, {{"XÃ", 10, 40}, {"LŨNG", 50, 110, 0.88}},
            {{"XÃ", 10, 40}, {"LŨNG", 51, 111, 0.93}});
  EXPECT_EQ(raw_text(line), "XÃ LŨNG");
  EXPECT_EQ(text(line), "XÃ LŨNG");
  EXPECT_EQ(line.words[1].confidence, Confidence(0.93));
  EXPECT_EQ(line.words[1].box, (Box{50, 10, 110, 30})) << "where the page has it";
  EXPECT_EQ(texts(line.words[1].readings), "[LỮNG]") << "repair may know better";
  EXPECT_EQ(line.block, kBlock);
}

TEST(RowVote, LeavesTheWordOfAPageThatIsClearlySurer) {
  const Line line =
      voted({{"LŨNG", 50, 110, 0.95}}, {{"LỮNG", 50, 110, 0.7}}, {{"LỮNG", 50, 110, 0.7}});
  EXPECT_EQ(raw_text(line), "LŨNG");
  EXPECT_EQ(texts(line.words[0].readings), "[LỮNG][LỮNG]");
}

TEST(RowVote, LeavesAWordOfWhichEachReadsSomethingElse) {
  const Line line = voted({{"LỮNG", 50, 110}}, {{"LŨNG", 50, 110}}, {{"LUNG", 50, 110}});
  EXPECT_EQ(raw_text(line), "LỮNG");
  EXPECT_EQ(texts(line.words[0].readings), "[LŨNG][LUNG]");
}

TEST(RowVote, PartsTheRowAsBothLooksPartIt) {
  const std::vector<Placed> look{{"HƯNG", 10, 58, 0.93}, {"SA", 64, 90, 0.93}};
  const Line line = voted({{"HƯNGSA", 10, 90, 0.9}}, look, look);
  EXPECT_EQ(raw_text(line), "HƯNG SA");
  EXPECT_EQ(line.block, kBlock);
}

TEST(RowVote, LeavesTheRowThatOneLookAlonePartsOtherwise) {
  const std::vector<Placed> row{{"HƯNGSA", 10, 90, 0.9}};
  EXPECT_EQ(raw_text(voted(row, {{"HƯNG", 10, 58, 0.99}, {"SA", 64, 90, 0.99}}, row)), "HƯNGSA");
}

TEST(RowVote, TakesTheSurerOfTwoLooksThatPartTheRowAlike) {
  const std::vector<Placed> poor{{"HUNG", 10, 58, 0.6}, {"SA", 64, 90, 0.9}};
  const std::vector<Placed> good{{"HƯNG", 10, 58, 0.95}, {"SA", 64, 90, 0.95}};
  for (const bool turned : {false, true}) {
    const Line line = voted({{"HƯNGSA", 10, 90, 0.5}}, turned ? good : poor, turned ? poor : good);
    EXPECT_EQ(raw_text(line), "HƯNG SA");
    EXPECT_EQ(texts(line.words[0].readings), "[HUNG]");
  }
}

TEST(RowVote, LeavesARowThatWasReadBetterThanTheLooksPartIt) {
  const std::vector<Placed> page{{"HƯNGSA", 10, 90, 0.97}};
  EXPECT_EQ(raw_text(voted(page, {{"HUNG", 10, 58, 0.6}, {"SA", 64, 90, 0.6}},
                           {{"HƯNG", 10, 58, 0.6}, {"SA", 64, 90, 0.6}})),
            "HƯNGSA");
  const std::vector<Placed> doubtful{{"HƯNG", 10, 58, 0.6}, {"SA", 64, 90, 0.6}};
  EXPECT_EQ(raw_text(voted(page, doubtful, doubtful)), "HƯNGSA") << "though they read alike";
  const std::vector<Placed> half{{"HƯ", 10, 34, 0.9}, {"SA", 64, 90, 0.9}};
  EXPECT_EQ(raw_text(voted({{"HƯNGYÊNSA", 10, 90, 0.97}}, half, half)), "HƯNGYÊNSA")
      << "they lost a part of it";
}

TEST(RowVote, TakesTheWordThatThePageLost) {
  const std::vector<Placed> look{{"SỞ", 10, 30, 0.9}, {"NỘI", 40, 70, 0.9}, {"VỤ", 80, 100, 0.9}};
  EXPECT_EQ(raw_text(voted({{"SỞ", 10, 30, 0.95}, {"NỘI", 40, 70, 0.95}}, look, look)),
            "SỞ NỘI VỤ");
}

TEST(RowVote, KeepsTheWordsThatBothLooksLost) {
  const std::vector<Placed> look{{"SỞ", 10, 30, 0.99}};
  EXPECT_EQ(raw_text(voted({{"SỞ", 10, 30}, {"NỘI", 40, 70}, {"VỤ", 80, 100}}, look, look)),
            "SỞ NỘI VỤ");
}

TEST(RowVote, TakesNoShortWordTwiceThatStandsElsewhereInALook) {
  // "TRUNG TÂM Y TẾ" of two lines of the page: its places of "Y" and "TÂM" are rough.
  const std::vector<Placed> first{
      {"TRUNG", 10, 60}, {"TÂM", 62, 110}, {"Y", 128, 140}, {"TẾ", 142, 150}};
  const std::vector<Placed> look{
      {"TRUNG", 10, 60}, {"TÂM", 70, 110}, {"Y", 114, 126}, {"TẾ", 142, 180}};
  EXPECT_EQ(text(voted(first, look, look)), "TRUNG TÂM Y TẾ");
}

TEST(RowVote, DropsAPartThatWasReadTwice) {
  const std::vector<Placed> look{{"PHÒNG", 10, 70}, {"KINH", 80, 120}};
  const std::vector<Placed> page{{"PHÒNG", 10, 70}, {"HÒNG", 24, 70}, {"KINH", 80, 120}};
  EXPECT_EQ(raw_text(voted(page, look, look)), "PHÒNG KINH");
  EXPECT_EQ(raw_text(voted(page, {}, {})), "PHÒNG KINH");
}

TEST(RowVote, DropsAPartThatWasReadTwiceInOneWord) {
  const std::vector<Placed> look{{"PHÒNG", 10, 70}, {"KINH", 80, 120}};
  EXPECT_EQ(raw_text(voted({{"PHÒNGHÒNGKINH", 10, 120}}, look, look)), "PHÒNG KINH")
      << "sure looks may have fewer letters";
}

TEST(RowVote, DropsASignThatNoLookSees) {
  const std::vector<Placed> look{{"BAN", 10, 50}};
  EXPECT_EQ(raw_text(voted({{"BAN", 10, 50}, {"—", 60, 80, 0.95}}, look, look)), "BAN");
  EXPECT_EQ(raw_text(voted({{"BAN", 10, 50}, {"-", 60, 66, 0.95}, {"DÂN", 76, 110}},
                           {{"BAN", 10, 50}, {"-", 60, 66}, {"DÂN", 76, 110}}, {})),
            "BAN - DÂN")
      << "a hyphen is seen";
}

TEST(RowVote, KeepsWhatStandsInTheRowAlone) {
  const std::vector<Placed> dirt{{"—", 60, 80}};
  EXPECT_EQ(voted(dirt, {}, {}), line_with(dirt, kBlock)) << "a row is never emptied";
}

TEST(RowVote, DropsADoubtfulWordThatNoLookSeesButNoSureOne) {
  const std::vector<Placed> look{{"BAN", 10, 50}, {"DÂN", 60, 100}};
  const auto page = [](double confidence) {
    return std::vector<Placed>{{"BAN", 10, 50}, {"DÂN", 60, 100}, {"ÂU", 120, 150, confidence}};
  };
  EXPECT_EQ(raw_text(voted(page(0.3), look, look)), "BAN DÂN");
  EXPECT_EQ(raw_text(voted(page(0.96), look, look)), "BAN DÂN ÂU");
  EXPECT_EQ(raw_text(voted({{"BANDÂN", 10, 100, 0.8}, {"ÂU", 120, 150, 0.96}}, look, look)),
            "BAN DÂN ÂU")
      << "though the rest is parted otherwise";
}

TEST(RowVote, KeepsTheNumberOfAQuarter) {
  const std::vector<Placed> look{{"BAN", 10, 50}, {"PHƯỜNG", 60, 140}, {"7", 150, 160}};
  EXPECT_EQ(raw_text(voted({{"BANPHƯỜNG", 10, 140, 0.8}, {"7", 150, 160}}, look, look)),
            "BAN PHƯỜNG 7");
  EXPECT_EQ(raw_text(voted({{"PHƯỜNG", 60, 140}, {"7", 150, 160}}, {}, {})), "PHƯỜNG 7");
}

TEST(RowVote, TakesNoSignsAtTheRim) {
  const Line line =
      voted({{"NINH", 10, 60, 0.7}}, {{"NINH.", 10, 62, 0.9}}, {{"NINH.", 10, 62, 0.9}});
  EXPECT_EQ(raw_text(line), "NINH");
  EXPECT_EQ(texts(line.words[0].readings), "") << "nor as another reading";
  const std::vector<Placed> look{{"‘BẮC", 10, 50}, {"NINH.", 60, 112}};
  EXPECT_EQ(raw_text(voted({{"BẮCNINH", 10, 110, 0.8}}, look, look)), "BẮC NINH");
}

TEST(RowVote, KeepsTheCommaOfALook) {
  EXPECT_EQ(raw_text(voted({{"HÓA", 10, 50, 0.8}}, {{"HÓA,", 10, 53}}, {{"HÓA,", 10, 53}})),
            "HÓA,");
}

TEST(RowVote, TakesNoSignForALetter) {
  for (const std::string sign : {"|", "—", "‘"}) {
    const std::vector<Placed> look{{sign, 10, 16}};
    const Line line = voted({{"I", 10, 16, 0.6}}, look, look);
    EXPECT_EQ(raw_text(line), "I");
    for (const Alternative& reading : line.words[0].readings) EXPECT_NE(reading.text, "");
  }
}

TEST(RowVote, LeavesWordsWithoutPlaces) {
  const Line line = line_from_text("BAN DÂN");
  EXPECT_EQ(raw_text(vote({line, {line, line}})), "BAN DÂN");
  EXPECT_EQ(raw_text(vote({line, {Line{}, line}})), "BAN DÂN");
}

}  // namespace
}  // namespace sohoa::ocr
