#include "extract/own_witness.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

template <typename Value>
Field<Value> field(Value value, std::string text) {
  return {.value = std::move(value),
          .text = std::move(text),
          .confidence = Confidence(0.9),
          .evidence = {{.page_number = 1, .box = {}}},
          .flags = {}};
}

TEST(MendByOwnWitness, KeepsWhatWasReadBesideWhatIsProved) {
  Fields fields;
  fields.issuing_body = field(std::vector<std::string>{"Ủy ban nhân dân huyện Tân Lũng"}, "");
  fields.document_type = field(std::string("Quyết định"), "QUYẾT ĐỊNH");
  fields.notation = field(std::string("QĐ-UBNb"), "QĐ-UBNb");
  fields.document_number = field(std::string("12/QĐ-UBNb"), "12/QĐ-UBNb");
  fields.signer_capacity =
      field(std::string("TM. ỦY BAN NHÂN DÂN / HU TỊCH"), "TM. ỦY BAN NHÂN DÂN\nHU TỊCH");
  mend_by_own_witness(fields, {}, rules().impl());
  EXPECT_EQ(fields.notation->value, "QĐ-UBND");
  EXPECT_EQ(fields.notation->text, "QĐ-UBNb");
  EXPECT_EQ(fields.notation->flags, std::vector<std::string>{"by-form"});
  EXPECT_EQ(fields.document_number->value, "12/QĐ-UBND");
  EXPECT_EQ(fields.signer_capacity->value, "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH");
  EXPECT_LT(fields.signer_capacity->confidence.value(), 0.9);
}

TEST(MendByOwnWitness, LeavesFieldsInOrder) {
  Fields fields;
  fields.issuing_body = field(std::vector<std::string>{"Ủy ban nhân dân huyện Tân Lũng"}, "");
  fields.document_type = field(std::string("Quyết định"), "QUYẾT ĐỊNH");
  fields.notation = field(std::string("QĐ-UBND"), "QĐ-UBND");
  fields.signer_capacity = field(std::string("CHỦ TỊCH"), "CHỦ TỊCH");
  const Fields before = fields;
  mend_by_own_witness(fields, {}, rules().impl());
  EXPECT_EQ(fields, before);
}

TEST(MendByOwnWitness, SpellsOrgansOfListsAsTheTablesDo) {
  Fields fields;
  fields.recipients =
      field(std::vector<std::string>{"Số'Nội vụ (Phòng Lưu trữ)", "Sở Nội vụ", "Số liệu"}, "");
  mend_by_own_witness(fields, {}, rules().impl());
  EXPECT_EQ(fields.recipients->value,
            (std::vector<std::string>{"Sở Nội vụ (Phòng Lưu trữ)", "Sở Nội vụ", "Số liệu"}));
  EXPECT_EQ(fields.recipients->flags, std::vector<std::string>{"by-form"});
}

TEST(MendByOwnWitness, DropsALineThatTheSealRepeats) {
  Fields fields;
  fields.signer_capacity = field(std::string("TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG / HÀNH VĂN PHI"),
                                 "TL. CHỦ TỊCH\nCHÁNH VĂN "
                                 "PHÒNG\nHÀNH VĂN PHI");
  mend_by_own_witness(fields, {}, rules().impl());
  EXPECT_EQ(fields.signer_capacity->value, "TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG");
}

std::string party_capacity(const std::string& value, const std::string& text,
                           const std::string& notation = "NQ/TU") {
  Fields fields;
  fields.notation = field(std::string(notation), notation);
  fields.signer_capacity = field(std::string(value), text);
  mend_by_own_witness(fields, {}, rules().impl());
  return fields.signer_capacity->value;
}

TEST(MendByOwnWitness, GivesPrefixesOfThePartyTheirStroke) {
  EXPECT_EQ(party_capacity("TM BAN THƯỜNG VỤ / BÍ THƯ", "TM BAN THƯỜNG VỤ\nBÍ THƯ"),
            "T/M BAN THƯỜNG VỤ / BÍ THƯ");
  EXPECT_EQ(party_capacity("T TRƯỞNG BAN / PHÓ TRƯỞNG BAN", "T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN"),
            "K/T TRƯỞNG BAN / PHÓ TRƯỞNG BAN");
  EXPECT_EQ(party_capacity("TM. ỦY BAN KIỂM TRA / CHỦ NHIỆM", "T/M ỦY BAN KIỂM TRA\nTỪ NHIỆM", ""),
            "T/M ỦY BAN KIỂM TRA / CHỦ NHIỆM");
  EXPECT_EQ(party_capacity("TM. BAN THƯỜNG VỤ / BÍ THƯ", "TM. BAN THƯỜNG VỤ\nBÍ THƯ"),
            "TM. BAN THƯỜNG VỤ / BÍ THƯ");
  EXPECT_EQ(party_capacity("TM BAN THƯỜNG VỤ / BÍ THƯ", "TM BAN THƯỜNG VỤ\nBÍ THƯ", "NQ-HĐND"),
            "TM BAN THƯỜNG VỤ / BÍ THƯ");
}

}  // namespace
}  // namespace sohoa::extract::test
