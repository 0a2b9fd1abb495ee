#include "extract/family_name.h"

#include <gtest/gtest.h>

#include "document/unicode_form.h"
#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string nearest(std::string_view read) {
  const auto name = likely_name({{std::string(read), 0.0}}, rules().impl().families);
  return name ? to_utf8(name->name) : "";
}

std::string middle(const std::vector<Alternative>& readings) {
  const auto name = likely_name(readings, rules().impl().middle_names);
  return name ? to_utf8(name->name) : "";
}

TEST(FamilyName, ThatIsOneStaysAsItIs) {
  EXPECT_EQ(nearest("Nguyễn"), "Nguyễn");
  EXPECT_EQ(nearest("Đỗ"), "Đỗ");
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
  EXPECT_EQ(nearest("Uỷ"), "");
  EXPECT_EQ(nearest("Xyz"), "");
  EXPECT_EQ(nearest(""), "");
}

TEST(FamilyName, IsWhatItsReadingsSayTogether) {
  const auto family = [](const std::vector<Alternative>& readings) {
    const auto name = likely_name(readings, rules().impl().families);
    return name ? to_utf8(name->name) : "";
  };
  EXPECT_EQ(family({{"Iưu", 0.0}, {"Hưu", 0.2}, {"Lưn", 0.2}}), "Lưu");
  EXPECT_EQ(family({{"ương", 0.0}}), "");
  EXPECT_EQ(family({{"ương", 0.0}, {"Dương", 0.2}}), "Dương");
}

TEST(MiddleName, IsOneOfTheFewThatAreUsual) {
  EXPECT_EQ(middle({{"Còng", 0.0}}), "Công");
  EXPECT_EQ(middle({{"Nuân", 0.0}}), "Xuân");
  EXPECT_EQ(middle({{"hị", 0.0}, {"Phị", 0.5}}), "Thị");
  EXPECT_EQ(middle({{"Xyzrg", 0.0}}), "");
}

}  // namespace
}  // namespace sohoa::extract::test
