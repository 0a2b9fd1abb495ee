#include "extract/notation_repair.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string repaired(std::string_view notation, std::string_view type,
                     std::string_view issuing_body = "Ủy ban nhân dân huyện Tân Lũng") {
  const auto found = repaired_notation(notation, type, issuing_body, rules().impl());
  return found ? found->notation : "-";
}

TEST(RepairedNotation, LeavesWhatIsKnown) {
  EXPECT_EQ(repaired("QĐ-UBND", "Quyết định"), "-");
  EXPECT_EQ(repaired("CT-UBND", "Chương trình"), "-");
  EXPECT_EQ(repaired("QĐ-SNV", "Quyết định"), "-");
}

TEST(RepairedNotation, MendsTheTypeByTheHeading) {
  EXPECT_EQ(repaired("CTi-UBND", "Chương trình"), "CTr-UBND");
  EXPECT_EQ(repaired("ZNQ-HĐND", "Nghị quyết", "Hội đồng nhân dân huyện Tân Lũng"), "NQ-HĐND");
}

TEST(RepairedNotation, MendsTheOrganByTheIssuingBody) {
  EXPECT_EQ(repaired("QĐ-UBNb", "Quyết định"), "QĐ-UBND");
  EXPECT_EQ(repaired("GM.LUBND", "Giấy mời"), "GM-UBND");
}

TEST(RepairedNotation, TakesAStopWithinTheInitialsOfTheAgencyOut) {
  EXPECT_EQ(repaired("DA-CQI.CT", "Đề án", "Cục Quản lý công trình"), "DA-CQLCT");
  // A comma is printed on purpose.
  EXPECT_EQ(repaired("KH-SVH,TT", "Kế hoạch", "Sở Văn hóa và Thể thao"), "-");
}

TEST(RepairedNotation, FindsTheFirstLetterOfATypeThatTheHeadingNames) {
  EXPECT_EQ(repaired("B-UBND", "Thông báo"), "TB-UBND");
  EXPECT_EQ(repaired("BC-UBND", "Thông báo"), "-") << "another type";
}

TEST(RepairedNotation, KnowsTheTypeByWhatAPenLeftOfIt) {
  EXPECT_EQ(repaired("r-UBND", "Tờ trình"), "TTr-UBND");
  EXPECT_EQ(repaired("ob-UBND", "Quyết định"), "QĐ-UBND");
  EXPECT_EQ(repaired("ob-UBND", "Tờ trình"), "-");
}

TEST(RepairedNotation, TakesATypeBehindTheTypeForTheAgencyItIsLike) {
  EXPECT_EQ(repaired("KL/CĐ", "Kết luận", "Chi bộ thôn Tân Lũng"), "KL/CB");
  EXPECT_EQ(repaired("TB-TTr", "Thông báo", "Thanh tra tỉnh Tân Lũng"), "-");
}

TEST(WithTypeOfHeading, IsForAgenciesOfTheParty) {
  const Rules::Impl& tables = rules().impl();
  EXPECT_EQ(with_type_of_heading("BTCTU", "Kết luận", tables), "KL/BTCTU");
  EXPECT_EQ(with_type_of_heading("BTCTU", "", tables), std::nullopt);
  EXPECT_EQ(with_type_of_heading("UBND", "Kết luận", tables), std::nullopt);
}

TEST(RepairedNotation, NeedsAPrintedHeading) {
  EXPECT_EQ(repaired("CTi-UBND", ""), "-");
  EXPECT_EQ(repaired("QĐ-UBNb", ""), "-");
}

TEST(RepairedNotation, LeavesWhatIsFarFromBoth) {
  EXPECT_EQ(repaired("XYZ-UBND", "Quyết định"), "-");
  EXPECT_EQ(repaired("QĐ-BQLDA", "Quyết định"), "-");
  EXPECT_EQ(repaired("QĐ-BND", "Quyết định", "Ủy ban nhân dân huyện Tân Lũng"), "-");
}

TEST(RepairedNotation, TellsOfStrokesThatMayHaveBeenDigits) {
  const auto found =
      repaired_notation("ZNQ-HĐND", "Nghị quyết", "Hội đồng nhân dân", rules().impl());
  ASSERT_TRUE(found);
  EXPECT_TRUE(found->strokes_before);
}

}  // namespace
}  // namespace sohoa::extract::test
