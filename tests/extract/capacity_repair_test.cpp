#include "extract/capacity_repair.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string repaired(const std::vector<std::string>& lines,
                     std::string_view issuing_body = "Ủy ban nhân dân huyện Tân Lũng") {
  return repaired_capacity(lines, issuing_body, rules().impl()).value_or("-");
}

TEST(RepairedCapacity, TakesTheOnlyFormNearby) {
  EXPECT_EQ(repaired({"TM. ỦY BAN NHÂN DÂN", "HU TỊCH"}), "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH");
  EXPECT_EQ(repaired({"TM. ỦY BAN ỞN NHÂN DÂN", "TỊCH"}), "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH");
  EXPECT_EQ(repaired({"ỞL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"}), "TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG");
  EXPECT_EQ(repaired({"KT. GIÁM ĐỐC", "tHÓ GIÁM ĐỘC"}, "Sở Tài chính"),
            "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC");
}

TEST(RepairedCapacity, KnowsAnOrganThatIsAShortNameAlone) {
  EXPECT_EQ(repaired({"TM. CHÍNH PHỦ", "TƯỚNG"}, "Chính phủ"), "TM. CHÍNH PHỦ / THỦ TƯỚNG");
  EXPECT_EQ(repaired({"TM. CHÍNH PHỦ", "TƯỚNG"}, "Chính phủ điện tử"), "-");
}

TEST(RepairedCapacity, PartsLinesThatWereReadAsOne) {
  EXPECT_EQ(repaired({"K1. GIAM ĐỤC, PHÓ GIÁM ĐỐC"}, "Sở Tài chính"),
            "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC");
}

TEST(RepairedCapacity, GivesTheDeputyOfWhoeverIsSignedFor) {
  EXPECT_EQ(repaired({"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "CHỦ TỊCH"}),
            "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
}

TEST(RepairedCapacity, DropsWhatASealRepeats) {
  EXPECT_EQ(repaired({"TL. CHỦ TỊCH", "CHÁNH VĂN VỆ", "PHÒNG"}), "TL. CHỦ TỊCH / CHÁNH VĂN PHÒNG");
}

TEST(RepairedCapacity, MakesUpNoLine) {
  EXPECT_EQ(repaired({"TM. ỦY BAN NHÂN DÂN"}), "-");
  EXPECT_EQ(repaired({"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"}), "-");
  EXPECT_EQ(repaired({"KT. GIÁM ĐỐC"}, "Sở Tài chính"), "-");
}

TEST(RepairedCapacity, MakesUpNoPrefix) {
  EXPECT_EQ(repaired({"CHỦ TỊCH", "CHÁNH VĂN PHÒNG"}), "-");
}

TEST(RepairedCapacity, DoesNotChooseBetweenPositions) {
  EXPECT_EQ(repaired({"TL. CHỦ TỊCH", "ÁN PHÒNG"}), "-");
  EXPECT_EQ(repaired({"", ""}), "-");
}

}  // namespace
}  // namespace sohoa::extract::test
