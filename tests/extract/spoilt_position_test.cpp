#include "extract/spoilt_position.h"

#include <gtest/gtest.h>

#include "document/unicode_form.h"
#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string found_in(std::string_view line) {
  const auto position = spoilt_position(fold(line), rules().impl());
  return position ? position->name + "|" + std::to_string(position->words) : "";
}

TEST(SpoiltPosition, HasALetterMisread) {
  EXPECT_EQ(found_in("CHÁNH VĂN HÒNG SỞ"), "Chánh Văn phòng|3");
  EXPECT_EQ(found_in("TRƯỞNG HỒNG KẾ HOẠCH"), "Trưởng phòng|2");
}

TEST(SpoiltPosition, LostItsFirstLetter) {
  EXPECT_EQ(found_in("HỦ TRÌ"), "Chủ trì|2");
  EXPECT_EQ(found_in("IÁM ĐỐC"), "Giám đốc|2");
  EXPECT_EQ(found_in("HỦ TRÌ HỘI NGHỊ"), "") << "short: alone on its line, or not at all";
}

TEST(SpoiltPosition, IsNoneWhereOneStandsAsItShould) {
  EXPECT_EQ(found_in("CHỦ TRÌ"), "");
  EXPECT_EQ(found_in("ĐẠI DIỆN BÊN A"), "");
  EXPECT_EQ(found_in("PHÓ GIÁM ĐỐC"), "");
  EXPECT_EQ(found_in("P. HIỆU TRƯỞNG"), "");
}

TEST(SpoiltPosition, IsNoneInOtherWords) {
  EXPECT_EQ(found_in("ỦY BAN NHÂN DÂN"), "");
  EXPECT_EQ(found_in("TRƯỜNG TIỂU HỌC"), "");
  EXPECT_EQ(found_in("PHỔ THÔNG"), "") << "Phó phòng";
  EXPECT_EQ(found_in(""), "");
}

TEST(SpoiltPosition, IsToldByAPartThatOneAloneHas) {
  const auto of_part = [](std::string_view part) {
    return position_of_part(fold(part), rules().impl()).value_or("");
  };
  EXPECT_EQ(of_part("TỊCH"), "Chủ tịch");
  EXPECT_EQ(of_part("BỘ TRƯỞ"), "Bộ trưởng");
  EXPECT_EQ(of_part("ÁM ĐỐC"), "Giám đốc") << "and Tổng Giám đốc, which contains it";
  EXPECT_EQ(of_part("TRƯỞNG"), "") << "of many";
  EXPECT_EQ(of_part("XYZ"), "");
}

}  // namespace
}  // namespace sohoa::extract::test
