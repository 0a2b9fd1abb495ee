#include "extract/person_name.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string name_in(std::string_view text) {
  const auto name = parse_person_name(piece(text), rules().impl());
  return name && name->known_family && name->valid_syllables ? name->name : "";
}

TEST(PersonName, HasAFamilyNameAndCapitals) {
  EXPECT_EQ(name_in("Nguyễn Văn Mẫu"), "Nguyễn Văn Mẫu");
  EXPECT_EQ(name_in("ĐỖ THỊ VÍ DỤ"), "ĐỖ THỊ VÍ DỤ");
  EXPECT_EQ(name_in("| Lê Mẫu ."), "Lê Mẫu");
}

TEST(PersonName, StandsBehindTitles) {
  EXPECT_EQ(name_in("PGS.TS. Trần Thí Dụ"), "Trần Thí Dụ");
}

TEST(PersonName, MayHaveOneSyllableThatTheLanguageHasNot) {
  EXPECT_EQ(name_in("Hồ Văn Phớc"), "Hồ Văn Phớc");
  EXPECT_EQ(name_in("Hồ Vbn Phtc"), "");
}

TEST(PersonName, StandsBehindARank) {
  EXPECT_EQ(name_in("Thượng tá Nguyễn Văn Mẫu"), "Nguyễn Văn Mẫu");
}

TEST(PersonName, IsNoneWithoutTheGivenName) {
  EXPECT_EQ(name_in("Hà Văn"), "");
  EXPECT_EQ(name_in("Lê Thị"), "");
  EXPECT_EQ(name_in("Lê Hồng Văn"), "Lê Hồng Văn");
}

TEST(PersonName, IsNoOtherLine) {
  EXPECT_EQ(name_in("Nguyễn"), "");
  EXPECT_EQ(name_in("Sở Nội vụ"), "");
  EXPECT_EQ(name_in("Trần Hưng Đạo, phường 5"), "");
  EXPECT_EQ(name_in("Hà nội"), "");
  EXPECT_EQ(name_in("Hồ Chí Minh"), "");
  EXPECT_EQ(name_in("VĂN PHÒNG CHÍNH PHỦ"), "");
  EXPECT_EQ(name_in("Như Điều"), "");
}

TEST(PersonName, MayHaveASpeckOrASmallLetterBeforeIt) {
  EXPECT_EQ(name_in("'Nguyễn Văn Mẫu"), "Nguyễn Văn Mẫu");
  EXPECT_EQ(name_in("lê thị Mẫu"), "Lê Thị Mẫu");
  EXPECT_EQ(name_in("nguyễn văn mẫu"), "");
}

}  // namespace
}  // namespace sohoa::extract::test
