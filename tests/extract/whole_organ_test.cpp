#include "extract/whole_organ.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string organ(const std::string& name) {
  return whole_organ(name, rules().impl()).value_or("-");
}

TEST(WholeOrgan, IsFoundByItsLetters) {
  EXPECT_EQ(organ("VIỆN KIỂM SÁT NHÂN DÂN TỐCAO"), "Viện kiểm sát nhân dân tối cao");
  EXPECT_EQ(organ("VIỆN KIỂM SÁT NHÂN DÂN TỐ CO"), "Viện kiểm sát nhân dân tối cao");
  EXPECT_EQ(organ("SỞ GIÁO DỤC VÀ ĐÀO TẠ"), "Sở Giáo dục và Đào tạo");
}

TEST(WholeOrgan, MayHaveWordsThatWereReadTwice) {
  EXPECT_EQ(organ("SỞ NÔNG NGHIỆP IỆP VÀ VÀ PHÁT TRIỂN NÔNG THÔN"),
            "Sở Nông nghiệp và Phát triển nông thôn");
  EXPECT_EQ(organ("SỞ NỘI NỘI VỤ"), "Sở Nội vụ");
}

TEST(WholeOrgan, IsNothingElse) {
  for (const char* name :
       {"SỞ NỘI", "Sở Giáo dục và Đào tạo", "VIỆN KIỂM SÁT NHÂN DÂN TỈNH AN BÌNH",
        "SỞ GIÁO DỤC VÀ ĐÀO TẠO AN BÌNH", "ỦY BAN NHÂN DÂN XÃ SUỐI MÂY",
        "TRUNG TÂM LƯU TRỮ LỊCH SỬ", "ỦY BAN NHÂN DÂN TỈNH TÂN TẠO"}) {
    EXPECT_EQ(organ(name), "-") << name;
  }
}

}  // namespace
}  // namespace sohoa::extract::test
