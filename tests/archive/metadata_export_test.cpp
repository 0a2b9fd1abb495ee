#include "archive/metadata_export.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "document/error.h"
#include "tests/archive/random_record.h"
#include "tests/archive/temporary_folder.h"

namespace sohoa::archive {
namespace {

using test::field;
using test::text_record;

MetadataSchema schema(const char* format, MetadataSubject subject = MetadataSubject::Document) {
  return MetadataSchema::open(std::filesystem::path(SOHOA_SOURCE_DIR) / "dictionaries" / "data",
                              format, subject);
}

Record report() {
  Record record = text_record("bc-07.txt", {"một", "hai"});
  record.fields.document_number = field(std::string("07/BC-SMM"));
  record.fields.number = Field<int>{
      .value = 7, .text = "07", .confidence = Confidence(0.9), .evidence = {}, .flags = {}};
  record.fields.notation = field(std::string("BC-SMM"));
  record.fields.date = field(std::string("2024-01-05"));
  record.fields.document_type = field(std::string("Báo cáo"));
  record.fields.issuing_body = field(std::vector<std::string>{"UBND TỈNH MẪU", "SỞ MẪU SỐ MỘT"});
  record.fields.subject = field(std::string("Kết quả \"năm\" 2023"));
  record.fields.signer_capacity = field(std::string("KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC"));
  record.fields.signer_name = field(std::string("Nguyễn Văn An"));
  return record;
}

class MetadataExportTest : public testing::Test {
 protected:
  std::vector<std::string> faults(const char* format, const GivenValues& given = {},
                                  MetadataSubject subject = MetadataSubject::Document) {
    std::vector<std::string> found;
    validate_metadata(store_, schema(format, subject), given, [&](const MetadataFault& fault) {
      EXPECT_FALSE(fault.message.empty());
      EXPECT_FALSE(fault.vietnamese_message.empty());
      found.push_back(fault.field + ":" + fault.code);
    });
    return found;
  }

  test::TemporaryFolder folder_;
  Store store_ = Store::open(folder_ / "a.db", OpenMode::ReadWrite);
};

using Faults = std::vector<std::string>;

TEST(MetadataSchema, HasTheFieldsOfEachRule) {
  EXPECT_EQ(schema("nd30").fields.size(), 20U);
  EXPECT_EQ(schema("tt02").fields.size(), 21U);
  EXPECT_EQ(schema("tt05").fields.size(), 19U);
  EXPECT_EQ(schema("nd30", MetadataSubject::IncomingDocument).fields.size(), 21U);
  EXPECT_EQ(schema("nd30", MetadataSubject::File).fields.size(), 13U);
  EXPECT_EQ(schema("tt02", MetadataSubject::File).fields.size(), 17U);
  EXPECT_EQ(schema("tt05", MetadataSubject::File).fields.size(), 18U);
  EXPECT_THROW((void)schema("tt05", MetadataSubject::IncomingDocument), Error);
  EXPECT_EQ(schema("tt05").type_codes.at("Báo cáo"), "14");
  EXPECT_EQ(schema("nd30").field("CodeNotation")->length, 30U);
  EXPECT_THROW((void)schema("tt99"), Error);
}

TEST_F(MetadataExportTest, WritesCsvUnderTheNamesOfTheRule) {
  store_.add(report());
  std::ostringstream out;
  export_metadata_csv(store_, schema("nd30"), {{"FileCode.OrganId", "H99.01"}}, CsvReader::Database,
                      out);
  EXPECT_EQ(
      out.str(),
      "FileCode.OrganId,FileCode.FileCatalog,FileCode.FileNotation,DocOrdinal,TypeName,CodeNumber,"
      "CodeNotation,IssuedDate,OrganName,Subject,Language,PageAmount,Description,"
      "SignerInfo.Position,SignerInfo.FullName,To.OrganId,To.OrganName,Priority,IssuedAmount,"
      "DueDate\r\n"
      "H99.01,2024,,1,Báo cáo,07,BC-SMM,05/01/2024,SỞ MẪU SỐ MỘT,\"Kết quả \"\"năm\"\" 2023\","
      "Tiếng Việt,2,,PHÓ GIÁM ĐỐC,Nguyễn Văn An,,,,,\r\n");
}

TEST_F(MetadataExportTest, WritesXmlThatCanBeRead) {
  Record record = report();
  record.fields.subject = field(std::string("a < b & \x01 \"c\""));
  store_.add(record);
  std::ostringstream out;
  export_metadata_xml(store_, schema("nd30"), {}, out);
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_string(out.str().c_str())) << out.str();
  const pugi::xml_node document = xml.child("documents").child("document");
  EXPECT_STREQ(xml.child("documents").attribute("format").value(), "nd30");
  EXPECT_STREQ(document.child("SignerInfo").child("FullName").text().get(), "Nguyễn Văn An");
  EXPECT_STREQ(document.child("SignerInfo").child("Position").text().get(), "PHÓ GIÁM ĐỐC");
  EXPECT_STREQ(document.child("Subject").text().get(), "a < b &   \"c\"");
  EXPECT_FALSE(document.child("Description"));
}

TEST_F(MetadataExportTest, WritesCodesOfTheTables) {
  Record record = report();
  record.document.pages[0].origin = PageOrigin::Recognized;
  store_.add(record);
  std::ostringstream out;
  export_metadata_xml(store_, schema("tt05"), {{"arcFileCode", "H99.2024.3"}}, out);
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_string(out.str().c_str()));
  const pugi::xml_node document = xml.child("documents").child("document");
  EXPECT_STREQ(document.child("typeName").text().get(), "14");
  EXPECT_STREQ(document.child("language").text().get(), "01");
  EXPECT_STREQ(document.child("confidenceLevel").text().get(), "02");
  EXPECT_STREQ(document.child("docCode").text().get(), "H99.2024.3.0000001");
}

TEST_F(MetadataExportTest, AWholeDocumentHasNoFaults) {
  store_.add(report());
  EXPECT_EQ(faults("nd30"), Faults{});
  EXPECT_EQ(faults("tt02"), Faults{});
  EXPECT_EQ(faults("tt05", {{"arcFileCode", "H99.2024.3"}}), Faults{});
}

TEST_F(MetadataExportTest, NamesEveryFault) {
  Record record = report();
  std::string subject;
  for (int i = 0; i < 501; ++i) subject += "đ";  // two bytes a letter: letters count
  record.fields.subject = field(subject);
  record.fields.date = field(std::string("2024-01"));
  record.fields.notation.reset();
  store_.add(record);
  EXPECT_EQ(faults("nd30", {{"Priority", "cao"}, {"DueDate", "31/02/2024"}}),
            (Faults{"CodeNotation:missing", "IssuedDate:incomplete-date", "Subject:too-long",
                    "Priority:unknown-code", "Priority:too-long", "DueDate:no-date"}));
  EXPECT_EQ(faults("tt05", {{"arcFileCode", "a"}, {"mode", "09"}}).front(), "mode:unknown-code");
  EXPECT_EQ(faults("tt05", {{"arcFileCode", "a"}, {"docCode", "b.0000001"}}).back(),
            "docCode:other-file");
}

TEST_F(MetadataExportTest, TellsUrgencyAndCopiesAsNumbers) {
  Record record = report();
  record.fields.urgency = field(std::string("Thượng khẩn"));
  record.fields.recipients = field(std::vector<std::string>{"Như trên", "Lưu: VT, TH (05b)"});
  store_.add(record);
  std::ostringstream out;
  export_metadata_xml(store_, schema("nd30"), {}, out);
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_string(out.str().c_str()));
  const pugi::xml_node document = xml.child("documents").child("document");
  EXPECT_STREQ(document.child("Priority").text().get(), "2");
  EXPECT_STREQ(document.child("IssuedAmount").text().get(), "5");
  EXPECT_EQ(faults("nd30"), Faults{});
}

TEST_F(MetadataExportTest, CountsTheArchiveAsOneFile) {
  store_.add(report());
  Record later = report();
  later.document.source.sha256.back() = 'f';
  later.fields.date = field(std::string("2024-03"));
  store_.add(later);
  std::ostringstream out;
  const GivenValues given{{"arcFileCode", "H99.2024.3"}, {"title", "Hồ sơ"}};
  const MetadataSchema file = schema("tt05", MetadataSubject::File);
  export_metadata_xml(store_, file, given, out);
  pugi::xml_document xml;
  ASSERT_TRUE(xml.load_string(out.str().c_str()));
  const pugi::xml_node record = xml.child("files").child("file");
  EXPECT_STREQ(record.child("startDate").text().get(), "05/01/2024");
  EXPECT_STREQ(record.child("endDate").text().get(), "03/2024");
  EXPECT_STREQ(record.child("totalDoc").text().get(), "2");
  EXPECT_STREQ(record.child("numberOfPage").text().get(), "4");
  EXPECT_EQ(faults("tt05", given, MetadataSubject::File), (Faults{"paperFileCode:missing"}));
  EXPECT_EQ(faults("tt02", {{"FileCode", "a"}, {"Title", "b"}}, MetadataSubject::File),
            (Faults{"EndDate:incomplete-date"}));
}

TEST_F(MetadataExportTest, AllowsWhatIsJustAsLong) {
  Record record = report();
  std::string subject;
  for (int i = 0; i < 500; ++i) subject += "đ";
  record.fields.subject = field(subject);
  store_.add(record);
  EXPECT_EQ(faults("nd30"), Faults{});
}

TEST_F(MetadataExportTest, WarnsOfANumberThatIsGivenTwice) {
  store_.add(report());
  Record again = report();
  again.document.source.sha256.back() = 'f';
  store_.add(again);
  EXPECT_EQ(faults("nd30"), (Faults{":duplicate"}));
}

TEST_F(MetadataExportTest, RefusesAValueForAFieldThatIsNotThere) {
  store_.add(report());
  EXPECT_THROW((void)faults("nd30", {{"OrganID", "x"}}), Error);
}

}  // namespace
}  // namespace sohoa::archive
