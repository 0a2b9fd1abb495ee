#include "pipeline/evaluate/evaluation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "document/error.h"
#include "document/json.h"
#include "made_documents.h"

namespace sohoa::evaluate {
namespace {

using ::testing::ElementsAre;
using testing::Folder;
using testing::made_document;

TEST(Evaluate, ScoresEveryDocumentAndTheirSum) {
  const Folder truth;
  truth.write("a.gt.txt", "Kính gửi");
  truth.write("a.fields.json", R"({"place": "Sông Mây", "date": null})");
  truth.write("b.gold.txt", "Thực hiện\n");
  truth.write("b.ocr.txt", "Thuc hien\n");
  truth.write("b.citations.tsv", "type\tnumber\tdate\nKế hoạch\t12/KH-UBND\t\n");
  truth.write("c.gt.txt", "không có kết quả");
  const Folder output;
  Record first;
  first.document = made_document({"Kinh>Kính gửí"});
  output.write("a.json", to_json_text(to_json(first)));
  Record second;
  second.document = made_document({"Thuc>Thực hien>hiện"});
  second.fields.citations.push_back({"Kế hoạch", "12/KH-UBND", std::nullopt, "", {}, {}});
  output.write("b.ocr.json", to_json_text(to_json(second)));

  const Evaluation evaluation = evaluate(truth.path(), output.path());
  ASSERT_EQ(evaluation.documents.size(), 2U);
  EXPECT_THAT(evaluation.without_output, ElementsAre("c"));
  EXPECT_EQ(evaluation.documents[0].score.text->words, (Tally{1, 2}));
  EXPECT_EQ(evaluation.total.text->words, (Tally{1, 4}));
  EXPECT_EQ(evaluation.total.repair->mended, 3U);
  EXPECT_EQ(evaluation.total.repair->missed, 1U);
  EXPECT_EQ(evaluation.total.fields.at("place").absent, 1U);
  EXPECT_EQ(evaluation.total.fields.at("date").exact, 1U);
  EXPECT_EQ(evaluation.total.citations->whole, (Retrieval{1, 1, 1}));
  EXPECT_EQ(evaluation.total.calibration->words(), 4U);
}

TEST(Evaluate, ScoresPlainTextWithoutARecord) {
  const Folder truth;
  truth.write("a.gt.txt", "một hai");
  truth.write("a.fields.json", R"({"place": "Sông Mây"})");
  const Folder output;
  output.write("a.txt", "một hại\n");
  const Evaluation evaluation = evaluate(truth.path(), output.path());
  EXPECT_EQ(evaluation.total.text->words, (Tally{1, 2}));
  EXPECT_FALSE(evaluation.total.repair);
  EXPECT_TRUE(evaluation.total.fields.empty());
}

TEST(Evaluate, RefusesAnOutputThatHasNothingOfTheTruth) {
  const Folder truth;
  truth.write("a.gt.txt", "một");
  const Folder output;
  EXPECT_THROW((void)evaluate(truth.path(), output.path()), Error);
  EXPECT_THROW((void)evaluate(truth.path(), output.path() / "nowhere"), Error);
}

TEST(Evaluate, NamesATruthFileThatIsBroken) {
  const Folder truth;
  truth.write("a.fields.json", "no json");
  const Folder output;
  output.write("a.json", to_json_text(to_json(Record{})));
  try {
    (void)evaluate(truth.path(), output.path());
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.place().file, truth.path() / "a.fields.json");
  }
}

}  // namespace
}  // namespace sohoa::evaluate
