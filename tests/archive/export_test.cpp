#include "archive/export.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "document/error.h"
#include "document/json.h"
#include "tests/archive/random_record.h"
#include "tests/archive/temporary_folder.h"

namespace sohoa::archive {
namespace {

using test::field;
using test::text_record;

class ExportTest : public testing::Test {
 protected:
  ExportTest() : store_(Store::open(folder_ / "a.db", OpenMode::ReadWrite)) {}

  test::TemporaryFolder folder_;
  Store store_;
};

std::string content(const std::filesystem::path& file) {
  std::ostringstream all;
  all << std::ifstream(file, std::ios::binary).rdbuf();
  return all.str();
}

TEST_F(ExportTest, WritesWholeRecordsAsTheyWere) {
  std::string expected;
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    store_.add(test::random_record(seed));
    expected += to_json_line(to_json(test::random_record(seed))) + '\n';
  }
  std::ostringstream out;
  export_json_lines(store_, out, Words::With);
  EXPECT_EQ(out.str(), expected);
}

TEST_F(ExportTest, WritesTheTextOfPagesWhenWordsAreNotWanted) {
  Record record = text_record("dir/a \"b\".txt", {"một\nhai"});
  record.document.pages.push_back(failed_page(2, Reason::PageTimeout, "60 s"));
  store_.add(record);
  std::ostringstream out;
  export_json_lines(store_, out, Words::Without);
  const auto json = parse_json(out.str());
  EXPECT_EQ(json["schema"], "sohoa.text");
  EXPECT_EQ(json["source"]["path"], "dir/a \"b\".txt");
  EXPECT_EQ(json["fields"], to_json(record.fields));
  ASSERT_EQ(json["pages"].size(), 2U);
  EXPECT_EQ(json["pages"][0]["text"], "một\nhai\n");
  EXPECT_EQ(json["pages"][0]["failure"], nullptr);
  EXPECT_EQ(json["pages"][1]["failure"], "page-timeout");
}

TEST_F(ExportTest, WritesARowOfAllFieldsForADatabase) {
  Record record = text_record("a.txt", {"x"});
  test::set_number(record.fields, "33/BC-SNV");
  record.fields.subject = field("Về \"thi đua\", khen thưởng");
  record.fields.issuing_body = field(std::vector<std::string>{"UBND TỈNH", "SỞ NỘI VỤ"});
  record.fields.citations.push_back({.type = "Quyết định",
                                     .number = "19/QĐ-UBND",
                                     .date = "2021-01-07",
                                     .text = "",
                                     .confidence = {},
                                     .evidence = {}});
  record.fields.citations.push_back({.type = "",
                                     .number = "2/KH-UBND",
                                     .date = std::nullopt,
                                     .text = "",
                                     .confidence = {},
                                     .evidence = {}});
  store_.add(record);
  std::ostringstream out;
  export_csv(store_, out, CsvReader::Database);
  EXPECT_EQ(out.str(),
            "id,source_path,source_sha256,page_count,document_number,number,notation,place,date,"
            "document_type,subject,issuing_body,addressees,signer_capacity,signer_name,recipients,"
            "citations,legal_grounds,urgency,secrecy,circulation,copy_mark,part\r\n1,a.txt," +
                record.document.source.sha256 +
                ",1,33/BC-SNV,33,BC-SNV,,,,\"Về \"\"thi đua\"\", khen thưởng\",UBND TỈNH; SỞ NỘI "
                "VỤ,,,,,Quyết định 19/QĐ-UBND 2021-01-07; 2/KH-UBND,,,,,,\r\n");
}

TEST_F(ExportTest, MarksASpreadsheetAsUtf8AndLetsNoDocumentRunAFormula) {
  Record record = text_record("a.txt", {"x"});
  record.fields.subject = field("=HYPERLINK(\"http://x\")");
  store_.add(record);
  std::ostringstream out;
  export_csv(store_, out, CsvReader::Spreadsheet);
  EXPECT_THAT(out.str(), testing::StartsWith("\xEF\xBB\xBFid,"));
  EXPECT_THAT(out.str(), testing::HasSubstr(",\"'=HYPERLINK(\"\"http://x\"\")\","));
}

TEST_F(ExportTest, WritesAFormFeedAfterEveryPage) {
  store_.add(text_record("a.txt", {"một", "hai"}));
  store_.add(text_record("b.txt", {"ba"}));
  std::ostringstream out;
  export_text(store_, out);
  EXPECT_EQ(out.str(), "một\n\fhai\n\fba\n\f");
}

TEST_F(ExportTest, WritesAFileForEachDocumentAndOverwritesNone) {
  store_.add(text_record("x/a.txt", {"một", "hai"}));
  store_.add(text_record("y/A.pdf", {"ba"}));
  store_.add(text_record("y/a-2.pdf", {"bốn"}));
  store_.add(text_record("z/a.pdf", {"năm"}));
  export_text_files(store_, folder_ / "out", TextForm::Pages);
  EXPECT_EQ(content(folder_ / "out/a.txt"), "một\n\fhai\n");
  EXPECT_EQ(content(folder_ / "out/A-2.txt"), "ba\n");
  EXPECT_EQ(content(folder_ / "out/a-2-2.txt"), "bốn\n");
  EXPECT_EQ(content(folder_ / "out/a-3.txt"), "năm\n");
  EXPECT_THROW(export_text_files(store_, folder_ / "out", TextForm::Pages), Error);
}

TEST(CsvCell, QuotesOnlyWhatHasTo) {
  for (const auto& [text, cell] :
       std::vector<std::pair<std::string, std::string>>{{"", ""},
                                                        {"Báo cáo", "Báo cáo"},
                                                        {"a,b", "\"a,b\""},
                                                        {"a\"b", "\"a\"\"b\""},
                                                        {"a\nb", "\"a\nb\""},
                                                        {" a", "\" a\""}}) {
    EXPECT_EQ(csv_cell(text, CsvReader::Database), cell);
    EXPECT_EQ(csv_cell(text, CsvReader::Spreadsheet), cell);
  }
}

TEST(CsvCell, PutsAnApostropheBeforeWhatASpreadsheetTakesForAFormula) {
  for (const std::string start : {"=", "+", "-", "@", "\t", "＝", "＠"}) {
    EXPECT_EQ(csv_cell(start + "1", CsvReader::Spreadsheet), "'" + start + "1");
    EXPECT_EQ(csv_cell(start + "1", CsvReader::Database), start + "1");
  }
  EXPECT_EQ(csv_cell("\r1", CsvReader::Spreadsheet), "\"'\r1\"");
}

}  // namespace
}  // namespace sohoa::archive
