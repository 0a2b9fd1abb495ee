#include "extract/capacity_prefix.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string mended(std::string_view line, std::string_view below) {
  return with_mended_prefix(piece(line), below, rules().impl()).value_or("");
}

TEST(CapacityPrefix, StaysAsItIsWritten) {
  EXPECT_EQ(mended("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "KT. CHỦ TỊCH");
  EXPECT_EQ(mended("TL.CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), "TL.CHỦ TỊCH");
  EXPECT_EQ(mended("T/M BẠN THƯỜNG VỤ", "BÍ THƯ"), "T/M BAN THƯỜNG VỤ") << "the marks of the table";
}

TEST(CapacityPrefix, IsToldByTheLineBelow) {
  EXPECT_EQ(mended("K1. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "KT. GIÁM ĐỐC");
  EXPECT_EQ(mended("T1. GIÁM ĐỐC", "CHÁNH VĂN PHÒNG"), "TL. GIÁM ĐỐC");
  EXPECT_EQ(mended("TUỢ. VỤ TRƯỞNG", "TRƯỞNG PHÒNG"), "TUQ. VỤ TRƯỞNG");
  EXPECT_EQ(mended("Ô. GIÁM ĐỐC", ""), "Q. GIÁM ĐỐC");
}

TEST(CapacityPrefix, OfAnOrganMayStickToIt) {
  EXPECT_EQ(mended("TMCHI BỘ", "BÍ THƯ"), "TM. CHI BỘ");
  EXPECT_EQ(mended("TM-HỘI ĐỒNG THÀNH VIÊN", "CHỦ TỊCH"), "TM. HỘI ĐỒNG THÀNH VIÊN");
}

TEST(CapacityPrefix, IsNoneWhereNoLetterOfItShows) {
  EXPECT_EQ(mended("GIÁM ĐỐC", ""), "");
  EXPECT_EQ(mended("PHÓ GIÁM ĐỐC", ""), "");
  EXPECT_EQ(mended(". GIÁM ĐỐC", ""), "");
  EXPECT_EQ(mended("X. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "");
}

}  // namespace
}  // namespace sohoa::extract::test
