#include "extract/issuing_body.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

using Texts = std::vector<std::string>;

Texts names(const Texts& lines) {
  Texts printed;
  for (const std::string& line : lines) printed.push_back(organ_line_text(piece(line)));
  Texts found;
  for (const OrganName& organ : organ_names(printed, rules().impl())) found.push_back(organ.name);
  return found;
}

TEST(OrganNames, GoOnOverTwoLines) {
  EXPECT_EQ(names({"ỦY BAN NHÂN DÂN", "TỈNH LONG AN"}), (Texts{"Ủy ban nhân dân tỉnh Long An"}));
  EXPECT_EQ(names({"TRƯỜNG CAO ĐẲNG", "NGHỀ SÔNG TRANH"}),
            (Texts{"TRƯỜNG CAO ĐẲNG NGHỀ SÔNG TRANH"}));
  EXPECT_EQ(names({"SỞ LAO ĐỘNG -", "THƯƠNG BINH VÀ XÃ HỘI"}),
            (Texts{"Sở Lao động - Thương binh và Xã hội"}));
}

TEST(OrganNames, BeginAnewWithAnOrganOfLowerRank) {
  EXPECT_EQ(names({"UBND TỈNH LONG AN", "SỞ NỘI VỤ"}), (Texts{"UBND tỉnh Long An", "Sở Nội vụ"}));
  EXPECT_EQ(names({"BỘ Y TẾ", "BỆNH VIỆN SÔNG TRANH"}), (Texts{"Bộ Y tế", "BỆNH VIỆN SÔNG TRANH"}));
}

TEST(OrganNames, DoNotBeginWithTheParentOfTheLineAbove) {
  EXPECT_EQ(names({"VĂN PHÒNG", "ỦY BAN NHÂN DÂN"}), (Texts{"Văn phòng Ủy ban nhân dân"}));
}

TEST(OrganNames, BeginWithTheMarksOfTheTable) {
  EXPECT_EQ(names({"ĐẢNG BỘ TỈNH LONG AN", "HUYỆN ÚY SUỐI MÂY"}),
            (Texts{"Đảng bộ tỉnh Long An", "HUYỆN ỦY SUỐI MÂY"}));
  EXPECT_EQ(names({"TÔNG CÔNG TY CẤP NƯỚC"}), (Texts{"TỔNG CÔNG TY CẤP NƯỚC"}));
  EXPECT_EQ(names({"ỦY BAN NHÂN DÂN", "TINH SUỐI MÂY"}), (Texts{"Ủy ban nhân dân tỉnh Suối Mây"}));
  const auto mended = organ_names({"TÔNG CÔNG TY CẤP NƯỚC"}, rules().impl());
  EXPECT_FALSE(mended.front().exact);
}

TEST(RunningCase, CapitalizesNamesThatNoTableHasAfterTheKindOfUnit) {
  EXPECT_EQ(in_running_case("ỦY BAN NHÂN DÂN XÃ SUỐI MÂY", rules().impl()).name,
            "Ủy ban nhân dân xã Suối Mây");
}

TEST(RunningCase, LeavesUnknownNamesAsTheyAre) {
  const RunningName name = in_running_case("CÂU LẠC BỘ SÔNG TRANH", rules().impl());
  EXPECT_EQ(name.name, "CÂU LẠC BỘ SÔNG TRANH");
  EXPECT_FALSE(name.from_table);
}

TEST(RunningCase, TakesNoOtherWordForTheKindOfAUnit) {
  EXPECT_EQ(in_running_case("BAN QUẢN LÝ", rules().impl()).name.find("quận"), std::string::npos);
}

TEST(RunningCase, SaysWhenItMendedLetters) {
  const RunningName name = in_running_case("UỶ BAN NHÂN DÂN TÍNH LONG AN", rules().impl());
  EXPECT_EQ(name.name, "Uỷ ban nhân dân tỉnh Long An");
  EXPECT_FALSE(name.exact);
}

TEST(OrganNames, BeginAnewBelowACommaThatIsASpeck) {
  EXPECT_EQ(names({"UBND TỈNH LONG AN,", "ỦY BAN NHÂN DÂN", "HUYỆN TÂN LŨNG"}),
            (Texts{"UBND tỉnh Long An", "Ủy ban nhân dân huyện Tân Lũng"}));
}

TEST(OrganNames, BeginAnewWithTheOfficeOfACommittee) {
  EXPECT_EQ(names({"ỦY BAN NHÂN DÂN", "TỈNH LONG AN,", "SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"}),
            (Texts{"Ủy ban nhân dân tỉnh Long An", "Sở Văn hóa, Thể thao và Du lịch"}));
}

TEST(OrganNames, GoOnBelowAHeadWithoutAName) {
  EXPECT_EQ(names({"BAN QUẢN LÝ", "VƯỜN QUỐC GIA", "SUỐI MÂY"}),
            (Texts{"BAN QUẢN LÝ VƯỜN QUỐC GIA SUỐI MÂY"}));
  EXPECT_EQ(names({"UBND HUYỆN", "TRƯỜNG MẪU -", "ỦY BAN NHÂN DÂN", "XÃ SUỐI MÂY"}),
            (Texts{"UBND huyện Trường Mẫu", "Ủy ban nhân dân xã Suối Mây"}));
  EXPECT_EQ(names({"ĐẢNG BỘ TỈNH", "ĐẢNG ỦY XÃ SUỐI MÂY"}),
            (Texts{"Đảng bộ tỉnh", "Đảng ủy xã Suối Mây"}))
      << "the name of the province was lost";
}

TEST(OrganLines, EndWithASyllableOfOneLetterThatHasAMark) {
  EXPECT_EQ(organ_line_text(piece("XÃ KHE Ô")), "XÃ KHE Ô");
  EXPECT_EQ(organ_line_text(piece("XÃ KHE MẪU I")), "XÃ KHE MẪU");
}

TEST(CodeLines, AreNotationsAndNoNames) {
  EXPECT_TRUE(is_code_line(piece("JPC-BSLT")));
  EXPECT_TRUE(is_code_line(piece("S6zJ66STC-VX")));
  EXPECT_FALSE(is_code_line(piece("SỞ LAO ĐỘNG - THƯƠNG BINH")));
  EXPECT_FALSE(is_code_line(piece("VĂN PHÒNG HĐND-UBND")));
  EXPECT_FALSE(is_code_line(piece("TỈNH BÀ RỊA-VŨNG TÀU")));
}

TEST(OrganNames, HaveTheirWordsApart) {
  EXPECT_EQ(names({"HỘI ĐỒNG NHÂNDÂN", "HUYỆN SUỐIMÂY"}),
            (Texts{"Hội đồng nhân dân huyện Suối Mây"}));
}

TEST(RunningCase, FindsAFirstWordThatWasLost) {
  const RunningName name = in_running_case("BAN NHÂN DÂN HUYỆN SUỐI MÂY", rules().impl());
  EXPECT_EQ(name.name, "Ủy ban nhân dân huyện Suối Mây");
  EXPECT_FALSE(name.exact);
}

TEST(RunningCase, FindsAWordThatWasLost) {
  const RunningName name = in_running_case("ỦY BẠN NHÂN HUYỆN SUỐI MÂY", rules().impl());
  EXPECT_EQ(name.name, "Ủy ban nhân dân huyện Suối Mây");
  EXPECT_FALSE(name.exact);
  EXPECT_EQ(in_running_case("ỦY BAN DÂN TỘC", rules().impl()).name, "Ủy ban Dân tộc");
}

TEST(OrganNames, HaveTheMarksOfTheWordThatOpensThem) {
  EXPECT_EQ(names({"BẠN CHẤP HÀNH HỘI MẪU"}), (Texts{"BAN CHẤP HÀNH HỘI MẪU"}));
  EXPECT_EQ(names({"ĐẠI ĐỘI MẪU"}), (Texts{"ĐẠI ĐỘI MẪU"})) << "no Đài";
}

TEST(RunningCase, TakesAWordBehindTheKindOfAUnitForItsName) {
  EXPECT_EQ(in_running_case("ỦY BAN NHÂN DÂN HUYỆN TRƯỜNG NHAI", rules().impl()).name,
            "Ủy ban nhân dân huyện Trường Nhai");
  const char* long_name = "UBND TỈNH TÂN LŨNG ỞG NGHIỆP VÀ PHÁT TRIỂN";
  EXPECT_EQ(in_running_case(long_name, rules().impl()).name, long_name);
}

TEST(OrganNames, MayOpenWithWordsOverTwoLines) {
  EXPECT_EQ(names({"UBND TỈNH LONG AN", "TỔNG CÔNG", "TY CẤP NƯỚC"}),
            (Texts{"UBND tỉnh Long An", "TỔNG CÔNG TY CẤP NƯỚC"}));
  EXPECT_EQ(names({"TỔNG", "CÔNG TY CẤP NƯỚC"}), (Texts{"TỔNG CÔNG TY CẤP NƯỚC"}));
}

TEST(OrganLines, AreInCapitals) {
  EXPECT_EQ(organ_line_text(piece("SỞ NỘI vụ")), "SỞ NỘI VỤ");
  EXPECT_EQ(organ_line_text(piece("TỈNH ĐÔNG KHÊ ˆ")), "TỈNH ĐÔNG KHÊ");
}

TEST(RunningCase, TakesNoCommuneForADistrict) {
  EXPECT_EQ(in_running_case("ỦY BAN NHÂN DÂN HUYỆN TÂN THÀNH", rules().impl()).name,
            "Ủy ban nhân dân huyện Tân Thạnh");
  EXPECT_EQ(in_running_case("ỦY BAN NHÂN DÂN XÃ TÂN THÀNH", rules().impl()).name,
            "Ủy ban nhân dân xã Tân Thành");
}

}  // namespace
}  // namespace sohoa::extract::test
