#include "extract/signature.h"

#include <gtest/gtest.h>

#include <deque>

#include "example.h"

namespace sohoa::extract::test {
namespace {

Signature signature_of(const std::vector<std::string>& lines) {
  std::vector<Piece> pieces;
  for (const std::string& line : lines) pieces.push_back(piece(line));
  return find_signature(pieces, rules().impl());
}

std::string capacity_of(const std::vector<std::string>& lines) {
  return capacity_text(signature_of(lines).capacity);
}

TEST(Signature, TakesTheLinesInCapitalsDownToTheName) {
  const Signature signature =
      signature_of({"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Thị Mẫu"});
  EXPECT_EQ(capacity_text(signature.capacity), "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
  EXPECT_TRUE(signature.prefixed);
  EXPECT_EQ(signature.name->name, "Lê Thị Mẫu");
}

TEST(Signature, ReadsPastWhatSealAndPenLeft) {
  const Signature signature = signature_of({"GIÁM ĐỐC", "¬ 2 „", "(Ă*../ (7 }", "Lê Thị Mẫu"});
  EXPECT_EQ(capacity_text(signature.capacity), "GIÁM ĐỐC");
  EXPECT_EQ(signature.name->name, "Lê Thị Mẫu");
}

TEST(Signature, SpellsPositionsByTheTable) {
  EXPECT_EQ(capacity_of({"KT. GIÁM ĐÓC"}), "KT. GIÁM ĐỐC");
  EXPECT_EQ(capacity_of({"PHÓ HÁNH VĂN PHÒNG"}), "PHÓ CHÁNH VĂN PHÒNG");
  EXPECT_EQ(capacity_of({"6T)! HÓ GIÁM ĐÓC"}), "PHÓ GIÁM ĐỐC");
  EXPECT_EQ(capacity_of({"4i.HIỆU TRƯỞNG"}), "HIỆU TRƯỞNG");
}

TEST(Signature, PartsPositionsThatWereReadAsOneWord) {
  EXPECT_EQ(capacity_of({"TM. ỦY BAN NHÂN DÂN", "KTCHỦTỊCH"}),
            "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH");
  EXPECT_EQ(capacity_of({"CHỦTỊCH"}), "CHỦ TỊCH");
}

TEST(Signature, KnowsAPrefixByAMisreadDot) {
  EXPECT_EQ(capacity_of({"TM: ỦY BAN NHÂN DÂN", "KT, CHỦ TỊCH"}),
            "TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH");
  EXPECT_EQ(capacity_of({"TH, KT, VT"}), "");
}

TEST(Signature, HasAFamilyNameThatASealSpoilt) {
  const Signature signature = signature_of({"GIÁM ĐỐC", "Eưu Thị Mẫu"});
  ASSERT_TRUE(signature.name);
  EXPECT_EQ(signature.name->name, "Lưu Thị Mẫu");
  EXPECT_TRUE(signature.name->mended);
}

TEST(Signature, KnowsADeputyByTheLineAbove) {
  EXPECT_EQ(capacity_of({"KT. CHỦ TỊCH", "JÚ CHỦ TỊCH"}), "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
  EXPECT_EQ(capacity_of({"KT. CHỦ TỊCH", "Ó CHỦ TỊCH"}), "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
  EXPECT_EQ(capacity_of({"HIỆU TRƯỞNG", "?. HIỆU TRƯỞNG"}), "HIỆU TRƯỞNG / P. HIỆU TRƯỞNG");
  EXPECT_EQ(capacity_of({"CHỦ TỊCH", "Ó CHỦ TỊCH"}), "CHỦ TỊCH / Ó CHỦ TỊCH");
}

TEST(Signature, LeavesOutLinesOfNoWords) {
  EXPECT_EQ(capacity_of({"GIÁM ĐỐC", "__BC2ZZ", "Lê Thị Mẫu"}), "GIÁM ĐỐC");
}

TEST(Signature, TellsANameInCapitalsFromALongPosition) {
  const Signature position =
      signature_of({"TL. CHỦ TỊCH", "CÔNG CHỨC VĂN", "PHÒNG - THỐNG KÊ", "Lê Thị Mẫu"});
  EXPECT_EQ(capacity_text(position.capacity), "TL. CHỦ TỊCH / CÔNG CHỨC VĂN PHÒNG - THỐNG KÊ");
  EXPECT_EQ(position.name->name, "Lê Thị Mẫu");
  const Signature name = signature_of({"KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "LÊ THỊ MẪU"});
  EXPECT_EQ(capacity_text(name.capacity), "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC");
  ASSERT_TRUE(name.name);
  EXPECT_EQ(name.name->name, "LÊ THỊ MẪU");
}

TEST(Signature, HasTheDeputyBelowWhosePlaceIsTaken) {
  EXPECT_EQ(capacity_of({"KT. GIÁM ĐỐC", "PHÓ GIÁ ỐC"}), "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC");
  EXPECT_EQ(capacity_of({"KT. THỦ TƯỚNG", "9 THỦ THỦ TƯỚNG", "PHÓ THỦ TƯỚN"}),
            "KT. THỦ TƯỚNG / PHÓ THỦ TƯỚNG")
      << "what was read between them is both lines once more";
  EXPECT_EQ(capacity_of({"KT. TRƯỞNG BAN", "PHÓ BAN"}), "KT. TRƯỞNG BAN / PHÓ BAN");
}

TEST(Signature, HasNoPrefixTwice) {
  EXPECT_EQ(capacity_of({"Q. Q.CỤC TRƯỞNG"}), "Q.CỤC TRƯỞNG");
  EXPECT_EQ(capacity_of({"TUQ. GIÁM ĐỐC", "TRƯỞNG HÒNG TỔNG HỢP"}),
            "TUQ. GIÁM ĐỐC / TRƯỞNG PHÒNG TỔNG HỢP");
}

TEST(Signature, JoinsWordsThatWerePartedFromTheirLine) {
  Piece first = piece("Lê");
  first.upright = Box{800, 1315, 830, 1345};
  Piece rest = piece("Văn Mẫu");
  rest.upright = Box{930, 1312, 1060, 1345};
  const auto signature = find_signature({piece("GIÁM ĐỐC"), rest, first}, rules().impl());
  ASSERT_TRUE(signature.name);
  EXPECT_EQ(signature.name->name, "Lê Văn Mẫu");
}

TEST(Signature, HasAFamilyOfNoTableOnlyWhereItWasReadSurely) {
  const auto signer = [](double confidence) {
    static std::deque<Word> words;
    Piece name = piece("Xoắc Văn Mẫu");
    for (const Word*& word : name.words) {
      words.push_back(*word);
      words.back().confidence = Confidence(confidence);
      word = &words.back();
    }
    return find_signature({piece("GIÁM ĐỐC"), name}, rules().impl());
  };
  ASSERT_TRUE(signer(0.95).name);
  EXPECT_EQ(signer(0.95).name->name, "Xoắc Văn Mẫu");
  EXPECT_FALSE(signer(0.6).name) << "it may be a fragment of another";
}

TEST(Signature, LeavesAsPrintedWhatTheTableHasNot) {
  EXPECT_EQ(capacity_of({"TL.CHỦ TỊCH", "CHÁNH VĂN PHÒNG"}), "TL.CHỦ TỊCH / CHÁNH VĂN PHÒNG");
  EXPECT_EQ(capacity_of({"HIỆU TRƯỞNG", "P. HIỆU TRƯỞNG"}), "HIỆU TRƯỞNG / P. HIỆU TRƯỞNG");
  EXPECT_EQ(capacity_of({"TRƯỞNG BAN QUẢN LÝ RỪNG"}), "TRƯỞNG BAN QUẢN LÝ RỪNG");
}

TEST(Signature, IsNoneWithoutACapacityOrAName) {
  EXPECT_EQ(capacity_of({"PHỤ LỤC", "DANH SÁCH"}), "");
  EXPECT_FALSE(signature_of({"Cổng thông tin điện tử"}).name);
}

TEST(Signature, CountsALineThatWasReadTwiceOnce) {
  Piece line = piece("PHÓ GIÁM ĐỐC");
  line.upright = Box{800, 1315, 1000, 1345};
  Piece again = line;
  again.upright = Box{795, 1316, 998, 1350};
  Piece below = line;
  below.upright = Box{800, 1375, 1000, 1405};
  const Piece first = piece("KT. GIÁM ĐỐC");
  EXPECT_EQ(find_signature({first, line, again}, rules().impl()).capacity.size(), 2u);
  EXPECT_EQ(find_signature({first, line, below}, rules().impl()).capacity.size(), 3u);
  Piece stamped = line;  // beside it and lower, as a stamp stands
  stamped.upright = Box{860, 1328, 1064, 1358};
  EXPECT_EQ(find_signature({first, line, stamped}, rules().impl()).capacity.size(), 3u);
  Piece part = piece("PHÓ GIÁM");
  part.upright = Box{800, 1316, 920, 1350};
  EXPECT_EQ(find_signature({first, line, part}, rules().impl()).capacity.size(), 2u);
}

TEST(Signature, KeepsTheOfficeOfHimWhosePlaceIsTaken) {
  EXPECT_EQ(capacity_of({"TL. CỤC TRƯỞNG", "KT. TRƯỞNG BAN", "TỔ CHỨC CÁN BỘ", "PHÓ TRƯỞNG BAN"}),
            "TL. CỤC TRƯỞNG / KT. TRƯỞNG BAN TỔ CHỨC CÁN BỘ / PHÓ TRƯỞNG BAN");
  EXPECT_EQ(capacity_of({"KT. TRƯỞNG BAN TỔ", "CHỨC CÁN BỘ", "PHÓ TRƯỞNG BAN"}),
            "KT. TRƯỞNG BAN TỔ CHỨC CÁN BỘ / PHÓ TRƯỞNG BAN");
}

TEST(Signature, MayBearANameThatAPlaceHas) {
  EXPECT_EQ(signature_of({"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Mai Sơn"}).name->name, "Mai Sơn");
  EXPECT_FALSE(signature_of({"Mai Sơn"}).name);
}

TEST(Signature, HasLinesOfOneSize) {
  const Document document = document_from_layout("TRƯỞNG PHÒNG TỔNG HỢP\nXIN VIẾT SÁU\n");
  std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  EXPECT_EQ(capacity_text(find_signature(pieces, rules().impl()).capacity),
            "TRƯỞNG PHÒNG TỔNG HỢP XIN VIẾT SÁU");
  for (auto& box : pieces[1].upright_words) box->bottom += box->height_px();
  EXPECT_EQ(capacity_text(find_signature(pieces, rules().impl()).capacity),
            "TRƯỞNG PHÒNG TỔNG HỢP");
}

TEST(Signature, HasNoWordTwice) {
  EXPECT_EQ(capacity_of({"KT. CHỦ TỊCH TỊCH", "PHÓ CHỦ TỊCH"}), "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH");
}

}  // namespace
}  // namespace sohoa::extract::test
