#include "pipeline/evaluate/field_score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "document/error.h"

namespace sohoa::evaluate {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Json = nlohmann::ordered_json;

FieldScore score_one(const std::string& key, const std::vector<std::string>& truth,
                     const std::vector<std::string>& given) {
  return score_fields({{key, truth}}, {{key, given}}).by_key.at(key);
}

TEST(TruthFields, TakesTheNamesOfTheRecord) {
  const FieldValues fields = truth_fields(Json::parse(R"({
    "issuing_body": ["UBND huyện Sông Mây", "Phòng Nội vụ"], "number": 7, "subject": null,
    "remarks": "not a field"})"));
  EXPECT_THAT(fields.at("issuing_body"), ElementsAre("UBND huyện Sông Mây", "Phòng Nội vụ"));
  EXPECT_THAT(fields.at("number"), ElementsAre("7"));
  EXPECT_THAT(fields.at("subject"), IsEmpty());
  EXPECT_FALSE(fields.contains("remarks"));
  EXPECT_FALSE(fields.contains("notation"));
}

TEST(TruthFields, UnderstandsOlderNamesAndLists) {
  const FieldValues fields = truth_fields(Json::parse(R"({
    "issuing_body": "UBND TỈNH A / SỞ B", "signer_title": "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC",
    "kinh_gui": ["Các sở"]})"));
  EXPECT_THAT(fields.at("issuing_body"), ElementsAre("UBND TỈNH A", "SỞ B"));
  EXPECT_THAT(fields.at("signer_capacity"), ElementsAre("KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"));
  EXPECT_THAT(fields.at("addressees"), ElementsAre("Các sở"));
}

TEST(TruthFields, TakesNumberAndNotationFromTheDocumentNumber) {
  const FieldValues fields = truth_fields(Json::parse(R"({"document_number": "07/BC-PNV"})"));
  EXPECT_THAT(fields.at("number"), ElementsAre("7"));
  EXPECT_THAT(fields.at("notation"), ElementsAre("BC-PNV"));
  const FieldValues none = truth_fields(Json::parse(R"({"document_number": null})"));
  EXPECT_THAT(none.at("number"), IsEmpty());
}

TEST(TruthFields, RefusesOtherValues) {
  EXPECT_THROW((void)truth_fields(Json::parse(R"({"subject": {"a": 1}})")), Error);
  EXPECT_THROW((void)truth_fields(Json::parse("[1]")), Error);
}

TEST(ScoreFields, IsExactButForCasePunctuationAndSchool) {
  EXPECT_EQ(score_one("document_type", {"QUYẾT ĐỊNH"}, {"Quyết định"}).exact, 1U);
  EXPECT_EQ(score_one("signer_capacity", {"TL.CHỦ TỊCH / CHÁNH VĂN PHÒNG"},
                      {"TL. Chủ tịch / Chánh Văn phòng"})
                .exact,
            1U);
  EXPECT_EQ(score_one("subject", {"V/v hòa giải ở cơ sở."}, {"Hoà giải ở cơ sở"}).exact, 1U);
  EXPECT_EQ(score_one("subject", {"Về việc hòa giải"}, {"V/v hòa giải"}).exact, 1U);
  EXPECT_EQ(score_one("subject", {"hòa giải ở cơ sở"}, {"hòa giải ở xã"}).exact, 0U);
}

TEST(ScoreFields, ComparesCodesLetterByLetter) {
  EXPECT_EQ(score_one("document_number", {"07/BC-PNV"}, {"07 / BC-PNV"}).exact, 1U);
  EXPECT_EQ(score_one("document_number", {"07/BC-PNV"}, {"07/bc-pnv"}).exact, 0U);
  EXPECT_EQ(score_one("document_number", {"07/BC-PNV"}, {"07/BC/PNV"}).exact, 0U);
}

TEST(ScoreFields, TellsAbsentFromWrong) {
  const FieldScore absent = score_one("place", {"Sông Mây"}, {});
  EXPECT_EQ(absent.absent, 1U);
  EXPECT_EQ(absent.wrong, 0U);
  const FieldScore wrong = score_one("place", {"Sông Mây"}, {"Sông Máy"});
  EXPECT_EQ(wrong.absent, 0U);
  EXPECT_EQ(wrong.wrong, 1U);
  const FieldScore invented = score_one("place", {}, {"Sông Mây"});
  EXPECT_EQ(invented.wrong, 1U);
  EXPECT_EQ(invented.shown, 0U);
  const FieldScore rightly_absent = score_one("place", {}, {});
  EXPECT_EQ(rightly_absent.exact, 1U);
  EXPECT_EQ(rightly_absent.items.f1(), 1.0);
}

TEST(ScoreFields, CountsItemsAndWordsOfLists) {
  // Two of three items are right; the words are 7 and 6, of which 5 agree.
  const FieldScore score = score_one("recipients", {"Như trên", "Lưu: VT", "Các phòng ban"},
                                     {"Như trên", "Lưu VT", "Các đội"});
  EXPECT_EQ(score.items, (Retrieval{3, 3, 2}));
  EXPECT_EQ(score.words, (Retrieval{7, 6, 5}));
  EXPECT_NEAR(score.items.f1(), 2.0 / 3.0, 1e-12);
  EXPECT_EQ(score.exact, 0U);
}

TEST(ScoreFields, LeavesOutKeysThatTheTruthDoesNotHave) {
  const FieldScores scores = score_fields({{"place", {"A"}}}, {{"place", {"B"}}, {"date", {"C"}}});
  EXPECT_EQ(scores.by_key.size(), 1U);
  ASSERT_EQ(scores.mistakes.size(), 1U);
  EXPECT_EQ(scores.mistakes[0].key, "place");
  EXPECT_EQ(scores.mistakes[0].truth, "A");
  EXPECT_EQ(scores.mistakes[0].given, "B");
}

TEST(ValuesOf, HasEveryKeyOfTheRecord) {
  Fields fields;
  fields.number =
      Field<int>{.value = 7, .text = "07", .confidence = {}, .evidence = {}, .flags = {}};
  const FieldValues values = values_of(fields);
  EXPECT_EQ(values.size(), 12U);
  EXPECT_THAT(values.at("number"), ElementsAre("7"));
  EXPECT_THAT(values.at("subject"), IsEmpty());
}

TEST(ValuesAgainst, TakesALetterWithoutHeadingForOneWithoutAType) {
  Fields fields;
  fields.document_type = Field<std::string>{
      .value = "Công văn", .text = "", .confidence = {}, .evidence = {}, .flags = {"no-heading"}};
  EXPECT_THAT(values_against({{"document_type", {}}}, fields).at("document_type"), IsEmpty());
  EXPECT_THAT(values_against({{"document_type", {"Công văn"}}}, fields).at("document_type"),
              ElementsAre("Công văn"));
  EXPECT_THAT(values_against({{"document_type", {"Tờ trình"}}}, fields).at("document_type"),
              ElementsAre("Công văn"));
  fields.document_type->flags.clear();
  EXPECT_THAT(values_against({{"document_type", {}}}, fields).at("document_type"),
              ElementsAre("Công văn"));
}

}  // namespace
}  // namespace sohoa::evaluate
