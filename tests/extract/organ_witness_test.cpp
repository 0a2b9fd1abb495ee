#include "extract/organ_witness.h"

#include <gtest/gtest.h>

#include "example.h"
#include "extract/page_pieces.h"

namespace sohoa::extract::test {
namespace {

using Texts = std::vector<std::string>;

/// The first `count` lines are the letterhead.
Texts witnessed(std::string_view text, std::size_t count) {
  const Document document = document_from_text(text);
  PagePieces pages(document);
  std::vector<Piece> lines = pages.of(0);
  lines.resize(count);
  return witnessed_lines(lines, document.pages, rules().impl()).lines;
}

TEST(OrganWitness, LeavesWhatTheTextSaysToo) {
  EXPECT_EQ(
      witnessed(
          "ỦY BAN NHÂN DÂN\nXÃ SUỐI MÂY\nTheo ý kiến của Tỉnh ủy, Ủy ban nhân dân xã Suối Mây\n"
          "TM. ỦY BAN NHÂN DÂN",
          2),
      (Texts{"ỦY BAN NHÂN DÂN", "XÃ SUỐI MÂY"}));
}

TEST(OrganWitness, GivesTheWordsThatAreLost) {
  const std::string body = "\nTổng cục Mẫu vật kính trình Bộ Tư liệu xem xét\nKính gửi: Bộ Tư liệu";
  EXPECT_EQ(witnessed("TƯ LIỆU.\nNG CỤC MẪU VẬT" + body, 2),
            (Texts{"BỘ TƯ LIỆU", "TỔNG CỤC MẪU VẬT"}));
  EXPECT_EQ(witnessed("TRUNG TÂM Y TẾ\nMÂY\nTrung tâm Y tế Suối Mây báo cáo", 2),
            (Texts{"TRUNG TÂM Y TẾ", "SUỐI MÂY"}));
  EXPECT_EQ(witnessed("BAN QUẢN LÝ DỰ ÁN\nBan Quản lý các dự án báo cáo", 1),
            (Texts{"BAN QUẢN LÝ DỰ ÁN"}))
      << "no name";
}

TEST(OrganWitness, GivesTheLettersThatAreLost) {
  EXPECT_EQ(witnessed("BỘ TƯ LIỆU VÀ THƯ VỊ\nBộ Tư liệu và Thư viện báo cáo", 1),
            (Texts{"BỘ TƯ LIỆU VÀ THƯ VIỆN"}));
  EXPECT_EQ(witnessed("SỞ Y TẾ SUỐI MÂ\nSuối Mẫu, ngày 3 tháng 4 năm 2021\nSở Y tế Suối Mây", 1),
            (Texts{"SỞ Y TẾ SUỐI MÂY"}));
}

TEST(OrganWitness, GivesTheMarksThatAWordMustHave) {
  EXPECT_EQ(witnessed("BỘ TƯ LIỆU VÀ THƯ VIEN\nThư viện xã mở cửa", 1),
            (Texts{"BỘ TƯ LIỆU VÀ THƯ VIỆN"}));
}

TEST(OrganWitness, GivesTheLostPartOfAUnit) {
  const std::string text = "ỦY BAN NHÂN DÂN\nHUYỆN SUỐI\nKính gửi: các xã của huyện Suối Mây, ";
  EXPECT_EQ(witnessed(text, 2), (Texts{"ỦY BAN NHÂN DÂN", "HUYỆN SUỐI MÂY"}));
  EXPECT_EQ(witnessed(text + "huyện Suối, huyện Gò", 2), (Texts{"ỦY BAN NHÂN DÂN", "HUYỆN SUỐI"}))
      << "there is such a name";
}

TEST(OrganWitness, GivesTheLostPartOfACity) {
  EXPECT_EQ(witnessed("ỦY BAN NHÂN DÂN\nNH PHỐ SUỐI\nở thành phố Suối Mây, ", 2),
            (Texts{"ỦY BAN NHÂN DÂN", "THÀNH PHỐ SUỐI MÂY"}));
}

TEST(OrganWitness, PartsWordsThatWereJoined) {
  EXPECT_EQ(witnessed("TRƯỜNG CAOĐẢNGMÂY\nTrường Cao đẳng mây tre báo cáo", 1),
            (Texts{"TRƯỜNG CAO ĐẲNG MÂY"}));
}

TEST(OrganWitness, APhraseWithAnotherGoodWordIsNoProof) {
  EXPECT_EQ(
      witnessed("ỦY BAN NHÂN DÂN\nTỈNH LÀ SAU\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH\nLàn su lên cao", 2),
      (Texts{"ỦY BAN NHÂN DÂN", "TỈNH LÀ SAU"}));
}

TEST(OrganWitness, AHyphenIsNoWord) {
  const std::string text = "SỞ MẠ - CẤY\nVÀ GẶT\nThông tư của Bộ Mạ - Cấy và Gặt; Bộ Cấy báo cáo";
  EXPECT_EQ(witnessed(text, 2), (Texts{"SỞ MẠ - CẤY", "VÀ GẶT"}));
}

TEST(OrganWitness, ANameThatIsInATableStays) {
  EXPECT_EQ(witnessed("ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\nỦy ban nhân dân tỉnh Bắc Cạn báo cáo", 2),
            (Texts{"ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN"}));
}

TEST(OrganWitness, ChoosesNothingBetweenTwoWords) {
  EXPECT_EQ(witnessed("CHI CỤC KIỂM LÂM\nChi cục Kiểm lân", 1), (Texts{"CHI CỤC KIỂM LÂM"}));
}

}  // namespace
}  // namespace sohoa::extract::test
