#include "extract/agency_initials.h"

#include <gtest/gtest.h>

namespace sohoa::extract {
namespace {

TEST(AreInitials, KnowsWhatOfficesWriteOfTheirNames) {
  EXPECT_TRUE(are_initials("BMTĐ", "BỘ MUỐI TRẮNG VÀ ĐỒNG"));
  EXPECT_TRUE(are_initials("CĐN", "TRƯỜNG CAO ĐẲNG NGHỀ"));
  EXPECT_FALSE(are_initials("CDN", "TRƯỜNG CAO ĐẲNG NGHỀ"));
  EXPECT_FALSE(are_initials("", "TRƯỜNG CAO ĐẲNG NGHỀ"));
}

TEST(InitialsMeant, GivesLettersBackThatLookAlike) {
  EXPECT_EQ(initials_meant("BVDK", "BỆNH VIỆN ĐA KHOA TỈNH"), "BVĐK");
  EXPECT_EQ(initials_meant("CQICT", "CỤC QUẢN LÝ CÔNG TRÌNH"), "CQLCT");
  EXPECT_EQ(initials_meant("DHHS", "TRƯỜNG ĐẠI HỌC HẢI SƠN"), "ĐHHS");
  EXPECT_EQ(initials_meant("CCTI", "CHI CỤC THỦY LỢI"), "CCTL")
      << "rather than a stroke behind CCT";
}

TEST(InitialsMeant, TakesStrokesOut) {
  EXPECT_EQ(initials_meant("CĐĐN", "TRƯỜNG CAO ĐẲNG NGHỀ"), "CĐN");
  EXPECT_EQ(initials_meant("BMTv", "BỘ MUỐI TRẮNG"), "BMT");
}

TEST(InitialsMeant, LeavesWhatTheNameDoesNotProve) {
  EXPECT_FALSE(initials_meant("BVĐK", "BỆNH VIỆN ĐA KHOA TỈNH"));  // as it stands
  EXPECT_FALSE(initials_meant("NV", "PHÒNG NỘI VỤ"));              // too short
  EXPECT_FALSE(initials_meant("VPTH", "BỆNH VIỆN ĐA KHOA TỈNH"));  // another name
  EXPECT_FALSE(initials_meant("CTTN", "CÔNG TY TNHH MTV TRÀ NÚI"));
  EXPECT_FALSE(initials_meant("VĐK", "BỆNH VIỆN ĐA KHOA"));   // a part of it
  EXPECT_FALSE(initials_meant("BVĐb", "BỆNH VIỆN ĐA KHOA"));  // b is no stroke
  EXPECT_FALSE(initials_meant("BVĐ", ""));
}

TEST(InitialsMeant, DoesNotDecideBetweenTwoRuns) {
  EXPECT_FALSE(initials_meant("HHI", "HỘI HOA LAN HÀ HOA TÍM"));
}

TEST(AreRemains, OfLettersInTheirOrder) {
  EXPECT_TRUE(are_remains("ob", "QĐ"));
  EXPECT_TRUE(are_remains("r", "TTr"));
  EXPECT_TRUE(are_remains("C", "PC"));
  EXPECT_FALSE(are_remains("rT", "TTr"));
  EXPECT_FALSE(are_remains("TTrr", "TTr"));
  EXPECT_FALSE(are_remains("", "TTr"));
}

}  // namespace
}  // namespace sohoa::extract
