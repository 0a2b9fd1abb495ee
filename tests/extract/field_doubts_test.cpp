#include "extract/field_doubts.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

template <typename Value>
Field<Value> sure(Value value) {
  return {.value = std::move(value),
          .text = "",
          .confidence = Confidence(0.9),
          .evidence = {Evidence{}},
          .flags = {}};
}

using Names = std::vector<std::string>;
constexpr Confidence kSure{0.8};

Confidence organ(Names names) {
  Fields fields;
  fields.issuing_body = sure(std::move(names));
  return doubted(fields, rules()).issuing_body->confidence;
}

Confidence name(const std::string& value) {
  Fields fields;
  fields.signer_name = sure(value);
  return doubted(fields, rules()).signer_name->confidence;
}

TEST(FieldDoubts, LeaveUsualFieldsAlone) {
  Fields fields;
  fields.issuing_body = sure(Names{"UBND tỉnh An Bình", "Sở Nội vụ"});
  fields.document_number = sure(std::string("41/BC-SNV"));
  fields.notation = sure(std::string("BC-SNV"));
  fields.document_type = sure(std::string("Báo cáo"));
  fields.date = sure(std::string("2021-03-09"));
  fields.subject = sure(std::string("Kết quả công tác năm 2020"));
  fields.signer_capacity = sure(std::string("GIÁM ĐỐC"));
  fields.signer_name = sure(std::string("Lê Thị Hạnh"));
  EXPECT_EQ(doubted(fields, rules()), fields);
}

TEST(FieldDoubts, DoubtAnOrganThatIsAnotherPartOfTheHead) {
  EXPECT_LT(organ({"Sở Nội vụ", "Số: 294 GM-UBND"}), kSure);
  EXPECT_LT(organ({"ỦY BAN NHÂN DÂN CỘNG HÒA"}), kSure);
  EXPECT_LT(organ({"UBND tỉnh An Bình", "Ủy ban nhân dân"}), kSure);
  EXPECT_LT(organ({"UBND tỉnh An Bình", "Ủy ban nhân dân huyện"}), kSure);
  EXPECT_LT(organ({"Đảng bộ tỉnh", "Đảng ủy xã Suối Mây"}), kSure);
  EXPECT_LT(organ({"TỈNH ỦY AN BÌNH", "Ủy ban"}), kSure);
  EXPECT_GE(organ({"TỈNH ỦY AN BÌNH", "ỦY BAN KIỂM TRA"}), kSure);
}

TEST(FieldDoubts, DoubtAnOrganThatLostItsLastWord) {
  EXPECT_LT(organ({"UBND huyện Gò Vừng", "PHÒNG NỘI"}), kSure);
  EXPECT_LT(organ({"UBND tỉnh An Bình", "Sở Tư"}), kSure);
  EXPECT_GE(organ({"UBND huyện Gò Vừng", "PHÒNG NỘI VỤ"}), kSure);
  EXPECT_GE(organ({"Tổ chức tình nguyện Suối Mây"}), kSure);
}

TEST(FieldDoubts, DoubtAnOrganWithAWordThatNobodySays) {
  EXPECT_LT(organ({"Ủy ban nhân dân huyện Đrnám Gò Vừng"}), kSure);
  EXPECT_LT(organ({"ỦY BAN NHÂN DÂN H GÒ VỪNG"}), kSure);
  EXPECT_LT(organ({"SỞ Y TẾ", "CHI CỤC DÂN SỐ SG ETEE"}), kSure) << "a rule below it";
  EXPECT_LT(organ({"Sở Y tế", "Sở Y tế"}), kSure);
  EXPECT_GE(organ({"UBND tỉnh An Bình", "SỞ Y TẾ"}), kSure);
  EXPECT_GE(organ({"Ủy ban nhân dân huyện Krông Năng"}), kSure);
  EXPECT_GE(organ({"UBND HUYỆN GÒ VỪNG", "PHÒNG VĂN HÓA VÀ THÔNG TIN"}), kSure);
  EXPECT_GE(organ({"CÔNG TY TNHH MTV GÒ VỪNG"}), kSure);
  EXPECT_GE(organ({"UBMTTQ XÃ GÒ VỪNG", "TRƯỜNG THPT DTNT"}), kSure);
}

TEST(FieldDoubts, DoubtANameThatIsCutOrAPosition) {
  EXPECT_LT(name("Lê Văn"), kSure);
  EXPECT_LT(name("Phó Giám"), kSure);
  EXPECT_GE(name("Lê Văn Tám"), kSure);
}

TEST(FieldDoubts, DoubtASubjectThatRunsIntoTheText) {
  Fields fields;
  fields.subject = sure(std::string("Dự họp UBND xã Gò Dứa trân trọng kính mời: Ông Ba"));
  EXPECT_LT(doubted(fields, rules()).subject->confidence, kSure);
  fields.issuing_body = sure(Names{"UBND xã Gò Dứa"});
  fields.subject->value = "Về họp dân UBND xã Gò Dứa thông báo lịch họp";
  EXPECT_LT(doubted(fields, rules()).subject->confidence, kSure);
}

TEST(FieldDoubts, DoubtNamesWithSpecksInTheirWords) {
  Fields fields;
  fields.addressees = sure(Names{"Ủy ban nhân dân tỉnh An B.ình"});
  fields.recipients = sure(Names{"Như trên", "Lưu: VT.TNH"});
  const Fields found = doubted(fields, rules());
  EXPECT_LT(found.addressees->confidence, kSure);
  EXPECT_LT(found.recipients->confidence, kSure);
}

TEST(FieldDoubts, TakeCourtesyBeforeANameForNoSpeck) {
  Fields fields;
  fields.recipients = sure(Names{"Phó Chủ tịch (ô.Mẫu)", "b.Mẫu Thị", "Lưu: VT"});
  EXPECT_EQ(doubted(fields, rules()).recipients->confidence, Confidence(0.9));
}

TEST(FieldDoubts, DoubtADateAgainstTheSubject) {
  Fields fields;
  fields.date = sure(std::string("2027-03-24"));
  fields.subject = sure(std::string("Kết quả công tác quý I năm 2021"));
  EXPECT_LT(doubted(fields, rules()).date->confidence, kSure);
}

TEST(FieldDoubts, DoubtANotationOfAnotherType) {
  Fields fields;
  fields.notation = sure(std::string("CT-UBND"));
  fields.document_number = sure(std::string("44/CT-UBND"));
  fields.document_type = sure(std::string("Chương trình"));
  fields.document_type->flags = {"type-notation-mismatch"};
  const Fields found = doubted(fields, rules());
  EXPECT_LT(found.notation->confidence, kSure);
  EXPECT_LT(found.document_number->confidence, kSure);
}

TEST(FieldDoubts, DoubtACapacityThatNoneSignsWith) {
  Fields fields;
  fields.signer_name = sure(std::string("Lê Thị Hạnh"));
  fields.signer_capacity = sure(std::string("KT. CHỦ TỊCH / CHỦ TỊCH"));
  EXPECT_LT(doubted(fields, rules()).signer_capacity->confidence, kSure);
  fields.signer_capacity->value = "TRƯỞNG BAN";
  EXPECT_LT(doubted(fields, rules()).signer_capacity->confidence, kSure);
}

TEST(FieldDoubts, DoubtACapacityAboveANameThatWasNotRead) {
  Fields fields;
  fields.signer_capacity = sure(std::string("GIÁM ĐỐC"));
  EXPECT_LT(doubted(fields, rules()).signer_capacity->confidence, kSure);
  fields.signer_name = sure(std::string("Lê Thị Hạnh"));
  EXPECT_GE(doubted(fields, rules()).signer_capacity->confidence, kSure);
}

TEST(FieldDoubts, DoubtACommitteeWhoseOfficeTheNotationNames) {
  Fields fields;
  fields.issuing_body = sure(Names{"UBND tỉnh An Bình"});
  fields.notation = sure(std::string("GM-SNV"));
  EXPECT_LT(doubted(fields, rules()).issuing_body->confidence, kSure);
  fields.notation = sure(std::string("UBND-SNV"));
  EXPECT_GE(doubted(fields, rules()).issuing_body->confidence, kSure);
}

TEST(FieldDoubts, DoubtANotationThatLostALetterOfTheCommittee) {
  Fields fields;
  fields.notation = sure(std::string("PA-UBN"));
  EXPECT_LT(doubted(fields, rules()).notation->confidence, kSure);
}

TEST(FieldDoubts, DoubtRecipientsWithoutTheFileOrNothingElse) {
  Fields fields;
  fields.recipients = sure(Names{"Như trên", "Sở Nội vụ"});
  EXPECT_LT(doubted(fields, rules()).recipients->confidence, kSure);
  fields.recipients = sure(Names{"Lưu: VT"});
  EXPECT_LT(doubted(fields, rules()).recipients->confidence, kSure);
  fields.recipients = sure(Names{"Như trên", "Lưu: VT"});
  EXPECT_GE(doubted(fields, rules()).recipients->confidence, kSure);
}

}  // namespace
}  // namespace sohoa::extract::test
