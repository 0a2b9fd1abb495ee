#include "extract/check_head.h"

#include <gtest/gtest.h>

#include "example.h"
#include "extract/extract.h"

namespace sohoa::extract::test {
namespace {

using Codes = std::vector<std::string>;

Codes codes_of(const Fields& fields) {
  Codes codes;
  for (const Check& check : check_head(fields, rules().impl())) codes.push_back(check.code);
  return codes;
}

Fields fields_of(const std::string& organ, const std::string& number, const std::string& type) {
  return extract(document_from_text(organ +
                                    "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                    "Độc lập - Tự do - Hạnh phúc\nSố: " +
                                    number + "\nAn Bình, ngày 09 tháng 4 năm 2021\n" + type +
                                    "\nVề kho lưu trữ\n\nKho mở cửa từ hôm nay.\n"),
                 rules());
}

TEST(CheckHead, LeavesARightHeadAlone) {
  EXPECT_EQ(codes_of({}), Codes{});
  EXPECT_EQ(codes_of(fields_of("UBND TỈNH AN BÌNH", "41/BC-UBND", "BÁO CÁO")), Codes{});
  EXPECT_EQ(codes_of(fields_of("BỘ NỘI VỤ", "41/2021/TT-BNV", "THÔNG TƯ")), Codes{});
}

TEST(CheckHead, FlagsTheNumberZero) {
  EXPECT_EQ(codes_of(fields_of("UBND TỈNH AN BÌNH", "00/BC-UBND", "BÁO CÁO")),
            Codes{"number-zero"});
}

TEST(CheckHead, FlagsTheYearOfTheNumberThatIsNotThatOfTheDate) {
  EXPECT_EQ(codes_of(fields_of("BỘ NỘI VỤ", "41/2012/TT-BNV", "THÔNG TƯ")),
            Codes{"number-year-mismatch"});
}

TEST(CheckHead, FlagsATypeWithTheNotationOfAnother) {
  EXPECT_EQ(codes_of(fields_of("UBND TỈNH AN BÌNH", "41/KH-UBND", "BÁO CÁO")),
            Codes{"type-notation-mismatch"});
}

TEST(CheckHead, FlagsAnOrganThatNoListKnows) {
  Fields fields;
  fields.issuing_body = Field<std::vector<std::string>>{.value = {"UBND tỉnh An Bình", "XZ QVW"},
                                                        .text = "",
                                                        .confidence = Confidence(0.5),
                                                        .evidence = {Evidence{}},
                                                        .flags = {}};
  EXPECT_EQ(codes_of(fields), Codes{"organ-unknown"});
  fields.issuing_body->value.back() = "Sở Nội vụ";
  EXPECT_EQ(codes_of(fields), Codes{});
}

}  // namespace
}  // namespace sohoa::extract::test
