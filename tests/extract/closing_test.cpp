#include "extract/closing.h"

#include <gtest/gtest.h>

#include "example.h"
#include "extract/recipients.h"
#include "extract/signature.h"

namespace sohoa::extract::test {
namespace {

using Texts = std::vector<std::string>;

struct Foot {
  Texts recipients;
  std::string capacity;
  std::string name;
};

Foot foot_of(const Document& document) {
  const PagePieces pages(document);
  const Closing closing = find_closing(pages, rules().impl());
  const Signature signature = find_signature(closing.right, rules().impl());
  return {find_recipients(closing, rules().impl()).names, capacity_text(signature.capacity),
          signature.name ? signature.name->name : ""};
}

const Texts kList{"Như trên", "Lưu: VT"};

TEST(Closing, HasItsColumnsOneAfterTheOther) {
  const Foot foot = foot_of(document_from_text(
      "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nTM. BAN GIÁM ĐỐC\nGIÁM ĐỐC\nTrần Văn Mẫu"));
  EXPECT_EQ(foot.recipients, kList);
  EXPECT_EQ(foot.capacity, "TM. BAN GIÁM ĐỐC / GIÁM ĐỐC");
  EXPECT_EQ(foot.name, "Trần Văn Mẫu");
}

TEST(Closing, HasItsColumnsOnOneLineOfText) {
  const Foot foot = foot_of(document_from_text(
      "TM. ỦY BAN NHÂN DÂN\nNơi nhận: CHỦ TỊCH\n- Như trên;\n- Lưu: VT. Trần Văn Mẫu"));
  EXPECT_EQ(foot.recipients, kList);
  EXPECT_EQ(foot.capacity, "TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH");
  EXPECT_EQ(foot.name, "Trần Văn Mẫu");
}

TEST(Closing, HasItsColumnsSideBySide) {
  const Foot foot =
      foot_of(document_from_layout("Nơi nhận:                      KT. CỤC TRƯỞNG\n"
                                   "- Như trên;                  PHÓ CỤC TRƯỞNG\n"
                                   "- Lưu: VT.\n\n"
                                   "                               Trần Văn Mẫu"));
  EXPECT_EQ(foot.recipients, kList);
  EXPECT_EQ(foot.capacity, "KT. CỤC TRƯỞNG / PHÓ CỤC TRƯỞNG");
  EXPECT_EQ(foot.name, "Trần Văn Mẫu");
}

TEST(Closing, IsFoundByItsListWhereTheLabelIsLost) {
  const Foot foot =
      foot_of(document_from_layout("- Như trên;                       GIÁM ĐỐC\n"
                                   "- Lưu: VT.\n"));
  EXPECT_EQ(foot.recipients, kList);
  EXPECT_EQ(foot.capacity, "GIÁM ĐỐC");
}

TEST(Closing, TellsTheEndOfTheListFromASigningPrefix) {
  const Foot foot = foot_of(document_from_text(
      "Nơi nhận:\n- Như trên;\n- Lưu: VT, KT,\nKT, NN&MT, TH.\nTM. BAN GIÁM ĐỐC\nTrần Văn Mẫu"));
  EXPECT_EQ(foot.recipients, (Texts{"Như trên", "Lưu: VT, KT, KT, NN&MT, TH"}));
  EXPECT_EQ(foot.capacity, "TM. BAN GIÁM ĐỐC");
}

TEST(Closing, EndsWhereAnAttachmentBegins) {
  const Foot foot = foot_of(document_from_text(
      "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\nPHỤ LỤC\nDANH MỤC TÀI LIỆU\nLê Thị Mẫu"));
  EXPECT_EQ(foot.capacity, "GIÁM ĐỐC");
  EXPECT_EQ(foot.name, "");
}

TEST(Closing, MayBeASignatureAlone) {
  const Foot foot = foot_of(document_from_text("Cuộc họp kết thúc.\nTHƯ KÝ\nTrần Văn Mẫu"));
  EXPECT_EQ(foot.recipients, Texts{});
  EXPECT_EQ(foot.capacity, "THƯ KÝ");
  EXPECT_EQ(foot.name, "Trần Văn Mẫu");
}

TEST(Closing, KnowsACapacityByItsEndWhereItsLinesWereJoined) {
  const Foot foot = foot_of(document_from_layout(
      "Nơi nhận:                K1. GIAM ĐỤC, PHÓ GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n"
      "                         Trần Văn Mẫu"));
  EXPECT_EQ(foot.capacity, "K1. GIAM ĐỤC, PHÓ GIÁM ĐỐC");
  EXPECT_EQ(foot.recipients, kList);
}

TEST(Closing, IsAbsentFromABody) {
  const Foot foot = foot_of(document_from_text("- Các phòng thực hiện;\n- Báo cáo kết quả."));
  EXPECT_EQ(foot.recipients, Texts{});
  EXPECT_EQ(foot.capacity, "");
  EXPECT_EQ(foot.name, "");
}

TEST(Closing, IsFoundByALabelThatWasMisread) {
  const Foot foot =
      foot_of(document_from_layout("Các đơn vị báo cáo\nkết quả đúng hạn\n"
                                   "Với nhận:                         GIÁM ĐỐC\n"
                                   "- Như trên;\n- Lưu: VT.\n"));
  EXPECT_EQ(foot.recipients, kList);
  EXPECT_EQ(foot.capacity, "GIÁM ĐỐC");
}

TEST(Closing, IsFoundByItsMisreadLabelAlone) {
  const Foot foot =
      foot_of(document_from_layout("Các đơn vị báo cáo\nkết quả đúng hạn\n"
                                   "Với mhận:                         GIÁM ĐỐC\n"
                                   "Như trên;\nlưu VI\n"));
  EXPECT_EQ(foot.recipients, (Texts{"Như trên", "Lưu VT"}));
}

TEST(Closing, EndsWithASignerWhoseFamilyIsLuu) {
  const Foot foot =
      foot_of(document_from_layout("Kính chúc các đồng chí mạnh khỏe\n"
                                   "                    CHỦ TỊCH\n"
                                   "                  Lưu Văn Mẫu\n"));
  EXPECT_EQ(foot.recipients, Texts{});
  EXPECT_EQ(foot.name, "Lưu Văn Mẫu");
}

TEST(Closing, HasNoLabelInASentence) {
  EXPECT_FALSE(after_recipients_label(piece("Người nhận:"), rules().impl()));
  EXPECT_TRUE(after_recipients_label(piece("Nơi Như nhận:"), rules().impl()));
  EXPECT_FALSE(after_recipients_label(piece("đã nhận"), rules().impl()));
  EXPECT_FALSE(after_recipients_label(piece("Bên giao nhận:"), rules().impl()));
}

TEST(Closing, MayBeANameAlone) {
  const std::string body =
      "Cuộc họp kết thúc hồi 11 giờ 15 phút cùng ngày, biên bản đã đọc lại.\n\n\n\n";
  const Foot foot =
      foot_of(document_from_layout(body + "                              Trần Văn Mẫu"));
  EXPECT_EQ(foot.name, "Trần Văn Mẫu");
  EXPECT_EQ(foot.capacity, "");
  EXPECT_EQ(foot_of(document_from_layout(body + "Trần Văn Mẫu")).name, "") << "a list of persons";
}

const char* const kLetterEnd =
    "Rất mong nhận được sự quan tâm, phối hợp của các cơ quan trong những ngày tới đây./.\n\n";

TEST(Closing, IsACapacityAloneWhereASealHidTheName) {
  const Foot foot = foot_of(document_from_layout(
      kLetterEnd + std::string("                                            GIÁM ĐỐC\n\n\n\n"
                               "                                               Mẫu\n")));
  EXPECT_EQ(foot.capacity, "GIÁM ĐỐC");
  EXPECT_EQ(foot.name, "");
}

TEST(Closing, HasRoomForASignatureAboveANameAlone) {
  const Foot foot = foot_of(document_from_layout(
      kLetterEnd + std::string("   Tổ biên tập                        Bà Lê Thị Mẫu và ông\n"
                               "                                       Trần Văn Mẫu\n")));
  EXPECT_EQ(foot.name, "") << "the end of a sentence";
}

TEST(Closing, TakesNoNameOutOfATable) {
  Document document = document_from_layout(
      kLetterEnd + std::string("\n\n\n                                            Trần Văn Mẫu\n"));
  for (Line& line : document.pages.front().lines) line.cell = Cell{.table = 1};
  EXPECT_EQ(foot_of(document).name, "");
}

TEST(Closing, KeepsPersonsAmongTheRecipients) {
  const Foot foot = foot_of(document_from_text(
      "Nơi nhận:\n- Như trên;\n- TT. Trần Văn Mẫu;\n- Công ty Suối Mây (tầng 3,\n"
      "Đường Lê Văn Tám, Phường Yên\nSơn);\n- Lưu: VT.\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\nLê Thị Mẫu"));
  EXPECT_EQ(foot.recipients,
            (Texts{"Như trên", "TT. Trần Văn Mẫu",
                   "Công ty Suối Mây (tầng 3, Đường Lê Văn Tám, Phường Yên Sơn)", "Lưu: VT"}));
  EXPECT_EQ(foot.capacity, "KT. BỘ TRƯỞNG / THỨ TRƯỞNG");
  EXPECT_EQ(foot.name, "Lê Thị Mẫu");
}

TEST(Closing, HasASignerWhoseNameAPlaceHas) {
  const Foot foot = foot_of(document_from_text(
      "Nơi nhận:\n- Như trên;\n- Lưu: VT.\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nMai Sơn"));
  EXPECT_EQ(foot.recipients, kList);
  EXPECT_EQ(foot.name, "Mai Sơn");
}

TEST(Closing, IsFoundByAFilingWordThatWasMisread) {
  const Foot foot =
      foot_of(document_from_layout("Các đơn vị báo cáo kết quả đúng hạn\n"
                                   "- Như trên;             GIÁM ĐỐC\n"
                                   "~ 1.ưu: VT.\n"));
  EXPECT_EQ(foot.recipients, kList);
}

}  // namespace
}  // namespace sohoa::extract::test
