#include "pipeline/cli/fields_command.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <string>

#include "../pipeline/test_folder.h"
#include "document/json.h"
#include "session_outcome.h"

namespace sohoa::cli {
namespace {

using testing::HasSubstr;

Field<std::string> field(const std::string& value, double confidence) {
  Field<std::string> made;
  made.value = value;
  made.text = value;
  made.confidence = Confidence(confidence);
  return made;
}

TEST(FieldsTable, HasALineForEachFieldThatIsShown) {
  Fields fields;
  fields.document_number = field("15/KH-UBND", 0.93);
  fields.subject = field("Kế hoạch trồng cây", 0.5);
  fields.subject->flags = {"review"};
  EXPECT_EQ(fields_table(fields, Language::English),
            "document number     15/KH-UBND  [0.93]\n"
            "subject             Kế hoạch trồng cây  [0.50, review]\n");
}

TEST(FieldsTable, AlignsVietnameseLabelsByLetters) {
  Fields fields;
  fields.document_number = field("15/KH-UBND", 0.93);
  EXPECT_EQ(fields_table(fields, Language::Vietnamese), "số, ký hiệu         15/KH-UBND  [0.93]\n");
}

TEST(FieldsTable, NamesThePagesOfACitation) {
  Fields fields;
  Citation citation;
  citation.type = "Nghị định";
  citation.number = "30/2020/NĐ-CP";
  citation.date = "2020-03-05";
  citation.confidence = Confidence(0.9);
  for (const int page : {1, 1, 3}) {
    Evidence place;
    place.page_number = page;
    citation.evidence.push_back(place);
  }
  fields.citations = {citation};
  EXPECT_EQ(fields_table(fields, Language::English),
            "cites               Nghị định 30/2020/NĐ-CP, 2020-03-05  [0.90, page 1 3]\n");
}

TEST(ChecksTable, HasALineForEachCheckAndOneForTheReview) {
  Record record;
  EXPECT_EQ(checks_table(record, Language::English), "");
  Check check;
  check.code = "date-in-future";
  check.message = "it is dated 2027";
  check.message_vi = "ghi ngày 2027";
  check.evidence = {{2, std::nullopt, 0}};
  record.checks = {check};
  record.fields.review = {"date", "subject"};
  EXPECT_EQ(checks_table(record, Language::English),
            "check               it is dated 2027  [date-in-future, page 2]\n"
            "to review           date, subject\n");
  EXPECT_THAT(checks_table(record, Language::Vietnamese), HasSubstr("ghi ngày 2027"));
  EXPECT_THAT(checks_table(record, Language::Vietnamese),
              HasSubstr("cần xem lại         ngày ban hành, trích yếu\n"));
}

TEST(FieldsTable, SaysWhenNothingIsShown) {
  EXPECT_EQ(fields_table({}, Language::English), "no fields are shown\n");
  EXPECT_EQ(fields_table({}, Language::Vietnamese), "không thể hiện trường nào\n");
}

TEST(FieldsCommand, ReadsATextAndWritesJsonWithNullForWhatIsNotThere) {
  const TestFolder folder;
  const auto file = folder.write("a.txt", "Số: 15/KH-UBND\n\nKẾ HOẠCH\nTrồng cây năm 2021\n");
  const Outcome outcome = run_in_test({"fields", file.string(), "--json"});
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  const auto json = parse_json(outcome.out);
  EXPECT_EQ(json["path"], file.string());
  EXPECT_EQ(json["fields"]["document_number"]["value"], "15/KH-UBND");
  EXPECT_TRUE(json["fields"]["signer_name"].is_null());
}

constexpr const char* kTwoDocuments =
    "UBND TỈNH AN BÌNH\nSỞ LƯU TRỮ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
    "phúc\n"
    "Số: 41/BC-SLT\nAn Bình, ngày 09 tháng 4 năm 2021\nBÁO CÁO\nKết quả chỉnh lý tài liệu\n\f"
    "UBND TỈNH AN BÌNH\nSỞ LƯU TRỮ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
    "phúc\n"
    "Số: 7/KH-SLT\nAn Bình, ngày 12 tháng 01 năm 2021\nKẾ HOẠCH\nChỉnh lý tài liệu năm 2021\n";

TEST(FieldsCommand, ShowsEachDocumentOfAFile) {
  const TestFolder folder;
  const std::string file = folder.write("two.txt", kTwoDocuments).string();
  const Outcome outcome = run_in_test({"fields", file});
  ASSERT_EQ(outcome.exit_code, 0) << outcome.err;
  EXPECT_THAT(outcome.out, testing::StartsWith("document 1 of 2, pages 1 to 1\n"));
  EXPECT_THAT(outcome.out, HasSubstr("41/BC-SLT"));
  EXPECT_THAT(outcome.out, HasSubstr("\n\ndocument 2 of 2, pages 2 to 2\n"));
  EXPECT_THAT(outcome.out, HasSubstr("7/KH-SLT"));

  const auto json = parse_json(run_in_test({"fields", file, "--json"}).out);
  ASSERT_EQ(json["documents"].size(), 2u);
  EXPECT_EQ(json["documents"][1]["first_page"], 2);
  EXPECT_EQ(json["documents"][1]["fields"]["document_number"]["value"], "7/KH-SLT");
  EXPECT_FALSE(json.contains("fields"));

  const auto whole = parse_json(run_in_test({"fields", file, "--json", "--split", "never"}).out);
  EXPECT_EQ(whole["fields"]["document_number"]["value"], "41/BC-SLT");
}

TEST(FieldsCommand, EndsWithTheReasonWhenNoPageCanBeRead) {
  const Outcome outcome =
      run_in_test({"fields", SOHOA_SOURCE_DIR "/samples/broken/co_mat_khau.pdf"});
  EXPECT_EQ(outcome.exit_code, info(Reason::PdfEncrypted).exit_code);
  EXPECT_THAT(outcome.err, HasSubstr("[pdf-encrypted]"));
  EXPECT_EQ(outcome.out, "");
}

TEST(FieldsCommand, TellsOnceWhyAPageCannotBeRead) {
  const TestFolder folder;
  const std::string cut = "\xFF\xD8\xFF\xE0" + std::string(100, '\0');  // the head of a JPEG
  const std::string file = folder.write("cut.jpg", cut).string();
  const Outcome outcome = run_in_test({"fields", file});
  EXPECT_EQ(outcome.exit_code, info(Reason::ImageTruncated).exit_code);
  EXPECT_THAT(outcome.err, testing::StartsWith("sohoa: " + file));
  EXPECT_EQ(std::ranges::count(outcome.err, '\n'), 1) << outcome.err;
}

TEST(FieldsCommand, SaysThatAFolderIsNoFile) {
  const TestFolder folder;
  const Outcome outcome = run_in_test({"fields", folder.path().string()});
  EXPECT_EQ(outcome.exit_code, info(Reason::FileNotReadable).exit_code);
  EXPECT_THAT(outcome.err, HasSubstr("this is a folder"));
}

}  // namespace
}  // namespace sohoa::cli
