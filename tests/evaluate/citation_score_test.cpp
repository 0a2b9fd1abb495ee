#include "pipeline/evaluate/citation_score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "document/error.h"

namespace sohoa::evaluate {
namespace {

using ::testing::ElementsAre;

TEST(TruthCitations, ReadsLinesAfterTheHeading) {
  EXPECT_THAT(truth_citations("type\tnumber\tdate\nKế hoạch\t12/KH-UBND\t2021-05-04\n\n"
                              "Nghị quyết\t03-NQ/TU\t\n"),
              ElementsAre(CitedDocument{"Kế hoạch", "12/KH-UBND", "2021-05-04"},
                          CitedDocument{"Nghị quyết", "03-NQ/TU", ""}));
}

TEST(TruthCitations, RefusesALineOfTwoColumns) {
  EXPECT_THROW((void)truth_citations("type\tnumber\tdate\nKế hoạch\t12/KH-UBND\n"), Error);
}

TEST(ScoreCitations, FindsNumbersAndWholeCitations) {
  const std::vector<CitedDocument> truth{{"Kế hoạch", "12/KH-UBND", "2021-05-04"},
                                         {"Nghị quyết", "03-NQ/TU", ""},
                                         {"Công văn", "5/CV", "2020-01-02"}};
  const std::vector<CitedDocument> given{{"kế hoạch", "12 /KH-UBND", "2021-05-04"},
                                         {"Nghị quyết", "03-NQ/TU", "2019-01-01"}};
  const CitationScore score = score_citations(truth, given);
  EXPECT_EQ(score.numbers, (Retrieval{3, 2, 2}));
  EXPECT_EQ(score.whole, (Retrieval{3, 2, 1}));
  EXPECT_EQ(score.missed.size(), 2U);
  EXPECT_EQ(score.invented.size(), 1U);
}

TEST(ScoreCitations, CountsACitationOnce) {
  const std::vector<CitedDocument> truth{{"Kế hoạch", "12/KH-UBND", ""}};
  EXPECT_EQ(score_citations(truth, {truth[0], truth[0]}).whole, (Retrieval{1, 1, 1}));
}

}  // namespace
}  // namespace sohoa::evaluate
