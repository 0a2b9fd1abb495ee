#include "pipeline/evaluate/evaluation_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace sohoa::evaluate {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

Evaluation made_evaluation() {
  Evaluation evaluation;
  DocumentScore& document = evaluation.documents.emplace_back();
  document.stem = "bc-07";
  document.score.text = score_text({"bổ sung\nkế hoạch\n", "", true}, "bồ sung\nkế hoạch\n");
  FieldScores fields = score_fields({{"place", {"Sông Mây"}}}, {});
  document.score.fields = fields.by_key;
  document.field_mistakes = fields.mistakes;
  evaluation.total += document.score;
  evaluation.without_output = {"bc-08"};
  return evaluation;
}

TEST(ToTable, ShowsFiguresAndWorstCases) {
  const std::string table = to_table(made_evaluation());
  // 1 of 15 letters, 1 of 4 tokens and words.
  EXPECT_THAT(table,
              HasSubstr("bc-07    0.0667    0.2500    0.2500    0.2500    0.2500         4\n"));
  EXPECT_THAT(table, HasSubstr("TOTAL    0.0667"));
  EXPECT_THAT(table, HasSubstr("tone                   1\n"));
  EXPECT_THAT(table, HasSubstr("     1  bổ  ->  bồ\n"));
  EXPECT_THAT(table, HasSubstr("bc-07:1  1\n    bổ sung\n    bồ sung\n"));
  EXPECT_THAT(table, HasSubstr("bc-07  place\n    Sông Mây\n    (none)\n"));
  EXPECT_THAT(table, HasSubstr("not counted above: 1\n    bc-08\n"));
}

TEST(ToTable, CanLeaveTheWorstCasesOut) {
  EXPECT_THAT(to_table(made_evaluation(), {.worst = 0}), Not(HasSubstr("bồ")));
}

TEST(ToTable, SpeaksVietnamese) {
  const std::string table = to_table(made_evaluation(), {.language = Language::Vietnamese});
  EXPECT_THAT(table, HasSubstr("        chữ cái       cụm        từ       sót      thừa   tổng từ\n"
                               "bc-07    0.0667    0.2500"));
  EXPECT_THAT(table, HasSubstr("TỔNG     0.0667"));
  EXPECT_THAT(table, HasSubstr("sai dấu thanh          1\n"));
  EXPECT_THAT(table,
              HasSubstr("                         đúng   tỷ lệ   trống     sai      F1      từ\n"
                        "địa danh               0/1      0.000       1"));
  EXPECT_THAT(table, HasSubstr("bc-07  địa danh\n    Sông Mây\n    (để trống)\n"));
  EXPECT_THAT(table, HasSubstr("không tính ở trên: 1\n    bc-08\n"));
}

TEST(ToTable, HasNoEnglishWordInVietnamese) {
  Evaluation evaluation = made_evaluation();
  evaluation.total.repair.emplace();
  evaluation.total.calibration.emplace();
  CitationScore& citations = evaluation.total.citations.emplace();
  citations.missed = {{"Luật", "15/2012/QH13", ""}};
  citations.invented = {{"Luật", "16/2012/QH13", ""}};
  const std::string table = to_table(evaluation, {.language = Language::Vietnamese});
  for (const char* english : {"words", "letters", "missed", "given", "truth", "TOTAL", "exact",
                              "confidence", "number", "whole", "changed", "not shown", "of "}) {
    EXPECT_THAT(table, Not(HasSubstr(english)));
  }
}

TEST(ToJson, HasSchemaVersionAndTheSameFigures) {
  const nlohmann::ordered_json json = to_json(made_evaluation());
  EXPECT_EQ(json["schema"], "sohoa.evaluation");
  EXPECT_EQ(json["version"], 1);
  EXPECT_EQ(json["total"]["text"]["words"]["errors"], 1);
  EXPECT_EQ(json["total"]["text"]["kinds"]["tone"], 1);
  EXPECT_EQ(json["documents"][0]["document"], "bc-07");
  EXPECT_EQ(json["documents"][0]["fields"]["place"]["absent"], 1);
  EXPECT_EQ(json["without_output"][0], "bc-08");
}

}  // namespace
}  // namespace sohoa::evaluate
