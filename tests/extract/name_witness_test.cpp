#include "extract/name_witness.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

Fields with_place(std::string name, double confidence = 0.9) {
  Fields fields;
  fields.place = Field<std::string>{.value = std::move(name),
                                    .text = {},
                                    .confidence = Confidence(confidence),
                                    .evidence = {{.page_number = 1, .box = {}, .line_index = 1}},
                                    .flags = {}};
  return fields;
}

std::string settled(std::string name, std::string_view text) {
  Fields fields = with_place(std::move(name));
  Document document = document_from_text(text);
  document.pages[0].origin = PageOrigin::Recognized;
  settle_names(fields, document, rules().impl());
  return fields.place->value;
}

TEST(SettleNames, TakesTheSpellingOfMostPlaces) {
  EXPECT_EQ(settled("Khe Chữ", "HUYỆN KHE CHỬ\nKhe Chữ, ngày 3\nỦy ban nhân dân huyện Khe Chử\n"),
            "Khe Chử");
}

TEST(SettleNames, LeavesANameThatStandsAlone) {
  EXPECT_EQ(settled("Khe Chữ", "Khe Chữ, ngày 3\n"), "Khe Chữ");
}

TEST(SettleNames, DoubtsWhereNoSpellingWins) {
  Fields fields = with_place("Khe Chữ");
  Document document =
      document_from_text("HUYỆN KHE CHỬ\nKhe Chữ, ngày 3\nxã Khe Chữ\nxã Khe Chữ\nxã Khe Chữ\n");
  document.pages[0].origin = PageOrigin::Recognized;
  settle_names(fields, document, rules().impl());
  EXPECT_EQ(fields.place->value, "Khe Chữ");
  EXPECT_EQ(fields.place->flags, std::vector<std::string>{"spelt-otherwise"});
  EXPECT_LT(fields.place->confidence.value(), 0.7);
}

TEST(SettleNames, BelievesTheLessUsualWord) {
  EXPECT_EQ(settled("Khe Chữ", "HUYỆN KHE CHỬ\nKhe Chữ, ngày 3\n"), "Khe Chử");
  EXPECT_EQ(settled("Khe Năm", "HUYỆN KHE NẬM\nKhe Năm, ngày 3\n"), "Khe Nậm");
  EXPECT_EQ(settled("Khe Năm", "HUYỆN KHE NẮMM\nKhe Năm, ngày 3\n"), "Khe Năm") << "no word";
}

TEST(SettleNames, TakesTheUnitOfTheIssuingBodyForAPlaceThatIsNoWord) {
  Fields fields = with_place("Cñm Mẫu");
  fields.issuing_body = Field<std::vector<std::string>>{.value = {"Ủy ban nhân dân huyện Cẩm Mẫu"},
                                                        .text = {},
                                                        .confidence = Confidence(0.9),
                                                        .evidence = {{.page_number = 1, .box = {}}},
                                                        .flags = {}};
  settle_names(fields, document_from_text("HUYỆN CẨM MẪU\nCñm Mẫu, ngày 3\n"), rules().impl());
  EXPECT_EQ(fields.place->value, "Cẩm Mẫu");
}

TEST(SettleNames, HearsWhatWasReadBeforeRepair) {
  Document document = document_from_text("HUYỆN KHE CHỬ\nKhe Chữ, ngày 3\n");
  document.pages[0].lines[1].words[1].raw = "Chử,";
  document.pages[0].origin = PageOrigin::Recognized;
  Fields fields = with_place("Khe Chữ");
  settle_names(fields, document, rules().impl());
  EXPECT_EQ(fields.place->value, "Khe Chử");
}

TEST(SettleNames, BelievesWhatSeveralPlacesWereReadAs) {
  Document document = document_from_text("TRƯỜNG KHE HÙNG\nKhe Hùng, ngày 3\nxã Khe Hùng\n");
  for (Line& line : document.pages[0].lines) line.words.back().raw = line.words.back().text;
  document.pages[0].lines[0].words[2].raw = "HƯNG";
  document.pages[0].lines[1].words[1].raw = "Hưng,";
  document.pages[0].lines[2].words[2].raw = "Hưng";
  const auto settled_on = [&](PageOrigin origin) {
    document.pages[0].origin = origin;
    Fields fields = with_place("Khe Hùng");
    settle_names(fields, document, rules().impl());
    return fields.place->value;
  };
  EXPECT_EQ(settled_on(PageOrigin::Recognized), "Khe Hưng");
  EXPECT_EQ(settled_on(PageOrigin::OldText), "Khe Hùng") << "old texts lose marks everywhere";
}

TEST(SettleNames, AsksEachWordByItselfAndHearsItsAlternatives) {
  Document document = document_from_text("TỈNH ĐỒNG KHẾ\nĐông Khẽ, ngày 3\nĐông Khế\n");
  document.pages[0].origin = PageOrigin::Recognized;
  Word& word = document.pages[0].lines[1].words[1];
  word.alternatives = {{.text = "Khế,", .cost_nats = 0.5}};
  Fields fields = with_place("Đồng Khẽ");
  settle_names(fields, document, rules().impl());
  EXPECT_EQ(fields.place->value, "Đông Khế");
}

TEST(SettleNames, TakesNoWordThatNobodyWrites) {
  EXPECT_EQ(settled("Khe Hưng", "TỈNH KHE HỰNG\nKhe Hưng, ngày 3\n"), "Khe Hưng");
  EXPECT_EQ(settled("Khe Hựng", "TỈNH KHE HỰNG\nKhe Hưng, ngày 3\n"), "Khe Hưng");
}

TEST(SettleNames, AddsTheProofToTheEvidence) {
  Fields fields = with_place("Khe Chữ");
  settle_names(fields, document_from_text("HUYỆN KHE CHỬ\nKhe Chữ, ngày 3\nhuyện Khe Chử\n"),
               rules().impl());
  EXPECT_EQ(fields.place->flags, std::vector<std::string>{"by-other-places"});
  EXPECT_EQ(fields.place->evidence.size(), 3U);
}

TEST(SettleNames, NeverLeavesANameOfTheTables) {
  EXPECT_EQ(settled("Cần Thơ", "TỈNH CẦN THỜ\nCần Thơ, ngày 3\nCần Thờ và Cần Thờ\n"), "Cần Thơ");
}

TEST(SettleNames, KnowsUnitsBehindTheirKind) {
  Fields fields;
  fields.addressees = Field<std::vector<std::string>>{.value = {"Ủy ban nhân dân huyện Khe Chữ"},
                                                      .text = {},
                                                      .confidence = Confidence(0.9),
                                                      .evidence = {{.page_number = 1, .box = {}}},
                                                      .flags = {}};
  settle_names(fields, document_from_text("Huyện Khe Chữ\nxã Khe Chử\nxã Khe Chử\n"),
               rules().impl());
  EXPECT_EQ(fields.addressees->value.front(), "Ủy ban nhân dân huyện Khe Chử");
}

TEST(SettleNames, TakesTheUnitOfTheIssuingBodyForAPlaceALetterApart) {
  const auto place_of = [](std::string_view text) {
    Fields fields = with_place("Khe Chái");
    fields.issuing_body =
        Field<std::vector<std::string>>{.value = {"Ủy ban nhân dân huyện Khe Chát"},
                                        .text = {},
                                        .confidence = Confidence(0.9),
                                        .evidence = {{.page_number = 1, .box = {}}},
                                        .flags = {}};
    settle_names(fields, document_from_text(text), rules().impl());
    return fields.place->value;
  };
  EXPECT_EQ(place_of("HUYỆN KHE CHÁT\nKhe Chái, ngày 3\nhuyện Khe Chát\n"), "Khe Chát");
  EXPECT_EQ(place_of("HUYỆN KHE CHÁT\nKhe Chái, ngày 3\n"), "Khe Chái");
  EXPECT_EQ(place_of("HUYỆN KHE CHÁT\nKhe Chái, ngày 3\nhuyện Khe Chát\nKhe Chái\n"), "Khe Chái");
}

std::string organ_settled(std::string name, std::string_view text) {
  Fields fields;
  fields.issuing_body = Field<std::vector<std::string>>{.value = {std::move(name)},
                                                        .text = {},
                                                        .confidence = Confidence(0.9),
                                                        .evidence = {{.page_number = 1, .box = {}}},
                                                        .flags = {}};
  Document document = document_from_text(text);
  document.pages[0].origin = PageOrigin::Recognized;
  settle_names(fields, document, rules().impl());
  return fields.issuing_body->value.front();
}

TEST(SettleNames, GivesAnOrganTheMarksOfTheText) {
  EXPECT_EQ(organ_settled("CÔNG TY THÚY NÔNG",
                          "CÔNG TY THÚY NÔNG\nCông ty Thủy nông kính gửi\n"
                          "đề nghị Công ty Thủy nông"),
            "CÔNG TY THỦY NÔNG");
  EXPECT_EQ(organ_settled("CHI BỘ THÔN KHE NĂM", "CHI BỘ THÔN KHE NĂM\nChi bộ thôn Khe Nậm họp\n"),
            "CHI BỘ THÔN KHE NẬM");
  EXPECT_EQ(organ_settled("Viện kiểm sát nhân dân tối cao", "VIỆN KIỂM SÁT NHÂN DÂN\nTÔI CAO\n"),
            "Viện kiểm sát nhân dân tối cao")
      << "as the tables have it";
  EXPECT_EQ(organ_settled("TRƯỜNG KHE NẬM", "TRƯỜNG KHE NẬM\nKhe Năm, ngày 3\n"), "TRƯỜNG KHE NẬM");
}

TEST(SettleNames, GivesThePlaceTheLostPartOfTheUnit) {
  Fields fields = with_place("Mẫu");
  fields.issuing_body = Field<std::vector<std::string>>{.value = {"Ủy ban nhân dân huyện Cẩm Mẫu"},
                                                        .text = {},
                                                        .confidence = Confidence(0.9),
                                                        .evidence = {{.page_number = 1, .box = {}}},
                                                        .flags = {}};
  settle_names(fields, document_from_text("HUYỆN CẨM MẪU\nMẫu, ngày 3\nhuyện Cẩm Mẫu"),
               rules().impl());
  EXPECT_EQ(fields.place->value, "Cẩm Mẫu");
}

}  // namespace
}  // namespace sohoa::extract::test
