#include "pipeline/evaluate/text_score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sohoa::evaluate {
namespace {

using ::testing::ElementsAre;

TEST(ScoreText, FindsNothingInEqualText) {
  const TextScore score = score_text({"Kính gửi: Sở Nội vụ\n", "", false}, "Kính gửi: Sở Nội vụ\n");
  EXPECT_EQ(score.characters, (Tally{0, 19}));
  EXPECT_EQ(score.tokens, (Tally{0, 5}));
  EXPECT_EQ(score.words, (Tally{0, 5}));
  EXPECT_EQ(score.in_any_order, (Retrieval{5, 5, 5}));
  EXPECT_EQ(score.kinds, ErrorCounts{});
}

TEST(ScoreText, CountsLettersTokensAndWords) {
  // One letter of 11, one token of 3; of the words "Số", "07", "BC", "PNV" only the mark is wrong: none.
  const TextScore score = score_text({"Số: 07/BC-PNV đã", "", false}, "Số; 07/BC-PNV đả");
  EXPECT_EQ(score.characters, (Tally{2, 16}));
  EXPECT_EQ(score.tokens, (Tally{2, 3}));
  EXPECT_EQ(score.words, (Tally{1, 5}));
  EXPECT_EQ(score.in_any_order, (Retrieval{5, 5, 4}));
  EXPECT_EQ(score.kinds[ErrorKind::Punctuation], 1U);
  EXPECT_EQ(score.kinds[ErrorKind::Tone], 1U);
}

TEST(ScoreText, TakesLineBreaksForBlanks) {
  EXPECT_EQ(score_text({"một hai\nba", "", false}, "một\n\nhai ba\n").characters, (Tally{0, 10}));
}

TEST(ScoreText, ComparesLinesWithLinesAndLeavesUncertainOnesOut) {
  const TruthText truth{"một hai\n@@ không đọc được\nba bốn\n", "", true};
  const TextScore score = score_text(truth, "một hai\nxyz xyz\nba bôn\n");
  EXPECT_EQ(score.tokens, (Tally{1, 4}));
  EXPECT_EQ(score.in_any_order, (Retrieval{4, 4, 3}));
  ASSERT_EQ(score.worst_lines.size(), 1U);
  EXPECT_EQ(score.worst_lines[0].line_number, 3U);
  EXPECT_EQ(score.worst_lines[0].errors, 1U);
}

TEST(ScoreText, ComparesTheWholeWhenTheLinesDoNotAgree) {
  const TruthText truth{"một hai\nba bốn\n", "", true};
  EXPECT_EQ(score_text(truth, "một hai ba bốn\n").tokens, (Tally{0, 4}));
}

TEST(ScoreText, DoesNotCountEmptyLinesAtTheEndAsLines) {
  const TruthText truth{"một hai\n@@\nba bốn\n", "", true};
  EXPECT_EQ(score_text(truth, "một hai\nrác\nba bốn\n \n\n").tokens, (Tally{0, 4}));
}

TEST(ScoreText, DoesNotScoreFootnoteMarks) {
  EXPECT_EQ(score_text({"nghị quyết¹ số", "", true}, "nghị quyết số").tokens, (Tally{0, 3}));
  EXPECT_EQ(score_text({"nghị quyết số", "", true}, "nghị quyết² số").tokens, (Tally{0, 3}));
}

TEST(ScoreText, ForgivesTextOfSealsOnceForEachWord) {
  const TextScore score = score_text({"Chủ tịch", "SỞ TƯ PHÁP", false}, "Chủ tịch SỞ SỞ");
  EXPECT_EQ(score.in_any_order, (Retrieval{2, 3, 2}));
}

TEST(ScoreText, FoldsTheSchoolOfTonePlacementInAnyOrderOnly) {
  const TextScore score = score_text({"hòa giải", "", false}, "hoà giải");
  EXPECT_EQ(score.in_any_order, (Retrieval{2, 2, 2}));
  EXPECT_EQ(score.words, (Tally{1, 2}));
}

TEST(ScoreText, CallsTextInAnotherOrderMoved) {
  const std::string left = "ỦY BAN NHÂN DÂN";
  const std::string right = "Độc lập Tự do Hạnh phúc";
  const TextScore score = score_text({left + "\n" + right, "", false}, right + "\n" + left);
  EXPECT_EQ(score.in_any_order, (Retrieval{10, 10, 10}));
  EXPECT_EQ(score.kinds[ErrorKind::WordMoved], 4U);
  EXPECT_EQ(score.kinds[ErrorKind::WordMissing], 0U);
  EXPECT_EQ(score.kinds[ErrorKind::WordExtra], 0U);
}

TEST(ScoreText, CountsLostAndInventedWords) {
  const TextScore score = score_text({"một hai ba bốn", "", false}, "một ba bốn năm sáu");
  EXPECT_EQ(score.kinds[ErrorKind::WordMissing], 1U);
  EXPECT_EQ(score.kinds[ErrorKind::WordExtra], 2U);
}

TEST(ScoreText, RemembersWhatWasTakenForWhat) {
  const TextScore score = score_text({"bổ sung và bổ sung", "", false}, "bồ sung và bồ sung");
  EXPECT_EQ(score.confusions.at({"bổ", "bồ"}), 2U);
}

TEST(TextScore, AddsUp) {
  TextScore sum = score_text({"một hai", "", false}, "một hại");
  sum += score_text({"ba", "", false}, "bà");
  EXPECT_EQ(sum.words, (Tally{2, 3}));
  EXPECT_EQ(sum.kinds[ErrorKind::Tone], 2U);
}

TEST(SplitLines, DropsLineEndsAndFormFeeds) {
  EXPECT_THAT(split_lines("một\r\n\n\fhai\nba"), ElementsAre("một", "", "hai", "ba"));
  EXPECT_THAT(split_lines("một\n"), ElementsAre("một"));
}

TEST(ScoreText, IsQuickOnAFortyPageText) {
  std::string truth;
  std::string read;
  for (int i = 0; i < 16'000; ++i) {
    const std::string word = "từ" + std::to_string(i * 7919 % 3001);
    truth += word + ' ';
    if (i % 9 != 0) read += (i % 5 == 0 ? word + "x" : word) + ' ';
  }
  const TextScore score = score_text({truth, "", false}, read);
  EXPECT_EQ(score.tokens.total, 16'000U);
  EXPECT_GT(score.tokens.errors, 4'000U);
  EXPECT_LE(score.tokens.errors, 16'000U / 9 + 16'000U / 5 + 2);
}

}  // namespace
}  // namespace sohoa::evaluate
