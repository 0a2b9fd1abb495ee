#include "samples/document_truth.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <nlohmann/json.hpp>

#include "sample_source.h"
#include "samples/document_layout.h"
#include "samples/truth.h"

namespace sohoa::samples {
namespace {

TEST(TruthFields, TellWhatTheDocumentSays) {
  const auto fields = truth_fields(sample_source("bao_cao_cai_cach"), {});
  EXPECT_EQ(fields["issuing_body"],
            (nlohmann::ordered_json{"ỦY BAN NHÂN DÂN TỈNH BÌNH LẠC", "SỞ NỘI VỤ"}));
  EXPECT_EQ(fields["document_number"], "47/BC-SNV");
  EXPECT_EQ(fields["number"], 47);
  EXPECT_EQ(fields["notation"], "BC-SNV");
  EXPECT_EQ(fields["signer_capacity"], "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC");
  EXPECT_EQ(fields["recipients"].size(), 6U);
}

TEST(TruthFields, KnowTheNumbersOfParties) {
  const auto fields = truth_fields(sample_source("bao_cao_dang_bo"), {});
  EXPECT_EQ(fields["document_number"], "31-BC/ĐU");
  EXPECT_EQ(fields["number"], 31);
  EXPECT_EQ(fields["notation"], "BC/ĐU");
}

TEST(TruthFields, CountTheYearOfANumberNeitherToTheNumberNorToTheNotation) {
  DocumentSource source;
  source.number = "12/2021/QĐ-UBND";
  const auto fields = truth_fields(source, {});
  EXPECT_EQ(fields["document_number"], "12/2021/QĐ-UBND");
  EXPECT_EQ(fields["number"], 12);
  EXPECT_EQ(fields["notation"], "QĐ-UBND");
}

TEST(TruthFields, LeaveOutWhatStandsOnOtherPagesOrNowhere) {
  const auto fields = truth_fields(sample_source("bao_cao_cai_cach"), {.first = false});
  EXPECT_TRUE(fields["document_number"].is_null());
  EXPECT_TRUE(fields["issuing_body"].empty());
  EXPECT_FALSE(fields["signer_name"].is_null());
  EXPECT_EQ(truth_fields(sample_source("thong_bao_nghi_cap_nuoc"), {})["date"], "2018-07");
}

TEST(TruthCitations, StandInTheTextOfEverySample) {
  for (const auto& file : source_files()) {
    const DocumentSource source = parse_document_source(read_text(file));
    const std::string table =
        truth_citations(source, read_text(file).substr(read_text(file).find("---")));
    EXPECT_EQ(std::count(table.begin(), table.end(), '\n'),
              static_cast<std::ptrdiff_t>(source.citations.size()) + 1)
        << file;
  }
}

TEST(TruthCitations, KeepThoseOfTheTextAlone) {
  DocumentSource source;
  source.citations = {{"Kế hoạch", "8/KH-UBND", "2021-01-12"}, {"Công văn", "9/SNV-TC", ""}};
  EXPECT_EQ(truth_citations(source, "theo Kế hoạch số 8/KH-\nUBND"),
            "type\tnumber\tdate\nKế hoạch\t8/KH-UBND\t2021-01-12\n");
}

TEST(TruthSlots, TellValueKindAndBox) {
  const DocumentSource source = sample_source("quyet_dinh_khen_thuong");
  const TruePage page = paint(lay_out_document(source, {}, Random(1)).sheets.front(), 150);
  const auto slots = truth_slots(page, source);
  EXPECT_EQ(slots["number"], "88");
  EXPECT_EQ(slots["number_kind"], "handwritten");
  EXPECT_EQ(slots["day"], "03");
  EXPECT_EQ(slots["day_kind"], "stamped");
  EXPECT_EQ(slots["month"], "8");
  EXPECT_EQ(slots["month_kind"], "printed");
  EXPECT_GT(slots["number_box"][2], 5);
  EXPECT_GT(slots["date_box"][2], slots["day_box"][2]);
}

}  // namespace
}  // namespace sohoa::samples
