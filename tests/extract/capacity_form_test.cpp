#include "extract/capacity_form.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

bool has_form(std::string_view capacity) {
  return is_capacity_form(capacity, rules().impl());
}

TEST(CapacityForm, IsThatOfSignatures) {
  EXPECT_TRUE(has_form("CHỦ TỊCH"));
  EXPECT_TRUE(has_form("CHÁNH VĂN PHÒNG"));
  EXPECT_TRUE(has_form("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH"));
  EXPECT_TRUE(has_form("TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"));
  EXPECT_TRUE(has_form("TL.CHỦ TỊCH / CHÁNH VĂN PHÒNG"));
  EXPECT_TRUE(has_form("T/M BAN THƯỜNG VỤ / PHÓ BÍ THƯ"));
}

TEST(CapacityForm, EndsWithAPosition) {
  EXPECT_FALSE(has_form("TM. ỦY BAN NHÂN DÂN"));
  EXPECT_FALSE(has_form("TL. CHỦ TỊCH"));
  EXPECT_FALSE(has_form("TM. ỦY BAN NHÂN DÂN / TỊCH"));
  EXPECT_FALSE(has_form("TM. ỦY BAN NHÂN DÂN / CHÚ TÍCH"));
  EXPECT_FALSE(has_form(""));
}

TEST(CapacityForm, HasADeputyWhereSomebodySignsForAnother) {
  EXPECT_FALSE(has_form("KT. CHỦ TỊCH / CHỦ TỊCH"));
  EXPECT_FALSE(has_form("CHỦ TỊCH / PHÓ CHỦ TỊCH"));
  EXPECT_FALSE(has_form("TM. ỦY BAN NHÂN DÂN / KT. Bi TỊCH / PHÓ CHỦ TỊCH"));
}

TEST(CapacityForm, HasNoInkAmongItsWords) {
  EXPECT_FALSE(has_form("TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH / -JWS<x2—"));
  EXPECT_FALSE(has_form("TM. ỦY BAN NHÂN DÂN SH m=—... / CHỦ TỊCH"));
  EXPECT_FALSE(has_form("TM. ỦY BAN NHÂN DÂN / Ì CHỦ TỊCH"));
}

}  // namespace
}  // namespace sohoa::extract::test
