#include "pipeline/evaluate/repair_score.h"

#include <gtest/gtest.h>

#include "made_documents.h"

namespace sohoa::evaluate {
namespace {

using testing::made_document;

TEST(ScoreRepair, PutsEveryWordOfTheTruthIntoItsBox) {
  // kept: "Thực"; mended: "hiện"; missed: "kế" (still wrong), "hoạch" (changed, and still wrong);
  // broken: "năm".
  const RepairScore score = score_repair({"Thực hiện kế hoạch năm", "", false},
                                         made_document({"Thực hién>hiện ké hoach>hoách năm>nằm"}));
  EXPECT_EQ(
      score,
      (RepairScore{.kept = 1, .mended = 1, .missed = 2, .broken = 1, .changed = 3, .given = 5}));
}

TEST(ScoreRepair, ComparesLinesWithLines) {
  const RepairScore score =
      score_repair({"một\n@@\nhai\n", "", true}, made_document({"mot>một", "rác", "hai"}));
  EXPECT_EQ(
      score,
      (RepairScore{.kept = 1, .mended = 1, .missed = 0, .broken = 0, .changed = 1, .given = 3}));
}

TEST(ScoreRepair, DoesNotMindTheSchoolOfTonePlacement) {
  const RepairScore score = score_repair({"hòa giải", "", false}, made_document({"hoà>hòa giải"}));
  EXPECT_EQ(score.kept, 2U);
  EXPECT_EQ(score.mended, 0U);
  EXPECT_EQ(score.changed, 1U);
}

TEST(RawText, HasTheFormOfTheText) {
  Document document = made_document({"mot>một", "hai"});
  document.pages.push_back(document.pages.front());
  EXPECT_EQ(raw_text(document), "mot\nhai\n\fmot\nhai\n");
  EXPECT_EQ(text(document), "một\nhai\n\fmột\nhai\n");
}

}  // namespace
}  // namespace sohoa::evaluate
