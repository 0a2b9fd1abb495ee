#include "extract/family_name.h"

#include <gtest/gtest.h>

#include "document/unicode_form.h"
#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string nearest(std::string_view read) {
  const auto name = nearest_family_name(to_utf32(std::string(read)), rules().impl());
  return name ? to_utf8(name->name) : "";
}

TEST(FamilyName, ThatIsOneStaysAsItIs) {
  EXPECT_EQ(nearest("Nguyễn"), "");
  EXPECT_EQ(nearest("ĐỖ"), "");
  EXPECT_EQ(nearest("Lạc"), "") << "rare, but a family";
}

TEST(FamilyName, LostAStrokeOfItsCapital) {
  EXPECT_EQ(nearest("lạ"), "Tạ");
  EXPECT_EQ(nearest("Fạ"), "Tạ");
  EXPECT_EQ(nearest("Eưu"), "Lưu");
  EXPECT_EQ(nearest("Rùi"), "Bùi");
  EXPECT_EQ(nearest("Iương"), "Lương");
  EXPECT_EQ(nearest("Ie"), "Lê") << "one shape, and a mark";
  EXPECT_EQ(nearest("Piguyễn"), "Nguyễn") << "long, and all others are far";
}

TEST(FamilyName, LostAMarkOrHasAnother) {
  EXPECT_EQ(nearest("Đẳng"), "Đặng");
  EXPECT_EQ(nearest("Đó"), "Đỗ");
  EXPECT_EQ(nearest("Đã"), "Đỗ");
  EXPECT_EQ(nearest("Đø"), "Đỗ");
  EXPECT_EQ(nearest("Vu"), "Vũ");
  EXPECT_EQ(nearest("Nguyên"), "Nguyễn");
}

TEST(FamilyName, IsLeftAloneWhereSeveralAreAsNear) {
  EXPECT_EQ(nearest("ương"), "") << "Lương, Dương, Vương";
  EXPECT_EQ(nearest("Tỗ"), "") << "Tô or Đỗ";
  EXPECT_EQ(nearest("Ô"), "");
}

TEST(FamilyName, IsNoneWhereNoneIsNear) {
  EXPECT_EQ(nearest("Thượng"), "");
  EXPECT_EQ(nearest("Uỷ"), "");
  EXPECT_EQ(nearest("Xyz"), "");
  EXPECT_EQ(nearest(""), "");
}

}  // namespace
}  // namespace sohoa::extract::test
