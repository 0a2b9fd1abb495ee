#include "extract/signature_pair.h"

#include <gtest/gtest.h>

#include "example.h"
#include "extract/recipients.h"
#include "extract/signature.h"

namespace sohoa::extract::test {
namespace {

struct Signer {
  std::string capacity;
  std::string name;
  std::vector<std::string> recipients;
};

Signer signer_of(const Document& document) {
  const Closing closing = find_closing(PagePieces(document), rules().impl());
  const Signature signature = find_signature(closing.right, rules().impl());
  return {capacity_text(signature.capacity), signature.name ? signature.name->name : "",
          find_recipients(closing, rules().impl()).names};
}

constexpr const char* kMinutes =
    "Cuộc họp kết thúc vào 11 giờ 15 phút cùng ngày, biên bản đã được đọc lại./.\n\n"
    "       THƯ KÝ                                   CHỦ TỌA\n\n\n"
    "   Tạ Thị Diễm                               Lê Văn Ưng\n\n"
    "Nơi nhận:\n"
    "- Thành phần dự họp;\n"
    "- Lưu: VT.\n";

constexpr const char* kContract =
    "Hợp đồng được lập thành 04 bản, mỗi bên giữ 02 bản có giá trị như nhau./.\n\n"
    "    ĐẠI DIỆN BÊN A                          ĐẠI DIỆN BÊN B\n"
    "       GIÁM ĐỐC                                GIÁM ĐỐC\n\n\n"
    "      Lưu Thế Ưng                            Tạ Thị Diễm\n";

void expect_chair(const Signer& signer) {
  EXPECT_EQ(signer.capacity, "CHỦ TỌA");
  EXPECT_EQ(signer.name, "Lê Văn Ưng");
  EXPECT_EQ(signer.recipients, (std::vector<std::string>{"Thành phần dự họp", "Lưu: VT"}));
}

void expect_party_a(const Signer& signer) {
  EXPECT_EQ(signer.capacity, "ĐẠI DIỆN BÊN A / GIÁM ĐỐC");
  EXPECT_EQ(signer.name, "Lưu Thế Ưng");
  EXPECT_TRUE(signer.recipients.empty());
}

TEST(SignaturePair, OfMinutesGivesTheChair) {
  expect_chair(signer_of(document_from_layout(kMinutes)));
  expect_chair(signer_of(document_from_text(kMinutes)));
}

TEST(SignaturePair, OfAContractGivesPartyA) {
  expect_party_a(signer_of(document_from_layout(kContract)));
  expect_party_a(signer_of(document_from_text(kContract)));
}

TEST(SignaturePair, IsThereWhereASealSpoiltOneOfTheCapacities) {
  std::string contract = kContract;
  contract.replace(contract.find("ĐẠI DIỆN BÊN A"), std::string("Đ").size(), "B");
  EXPECT_EQ(signer_of(document_from_layout(contract)).name, "Lưu Thế Ưng");
  contract.erase(contract.find("      Lưu Thế Ưng"));
  EXPECT_EQ(signer_of(document_from_layout(contract)).name, "") << "no two names below it";
}

TEST(SignaturePair, IsThereWhereSpecksLieBetweenTheColumns) {
  std::string minutes = kMinutes;
  minutes.replace(minutes.find("THƯ KÝ") + std::string("THƯ KÝ").size(), 10, "      :   ");
  expect_chair(signer_of(document_from_layout(minutes)));
  std::string contract = kContract;
  contract.replace(contract.find("ĐẠI DIỆN BÊN A"), std::string("ĐẠI DIỆN BÊN A").size(),
                   "„ BẠI DIỆN BÊN A     -     ");
  EXPECT_EQ(signer_of(document_from_layout(contract)).name, "Lưu Thế Ưng");
}

TEST(SignaturePair, OfOrgansGivesTheLeftOne) {
  const Signer signer =
      signer_of(document_from_layout("    ĐẠI DIỆN                                ĐẠI DIỆN\n"
                                     "  TRƯỜNG TRUNG HỌC                      HỢP TÁC XÃ TÂN AN\n"
                                     "  CƠ SỞ AN BÌNH\n\n\n"
                                     "    Lưu Thế Ưng                            Tạ Thị Diễm\n"));
  EXPECT_EQ(signer.capacity, "ĐẠI DIỆN / TRƯỜNG TRUNG HỌC CƠ SỞ AN BÌNH");
  EXPECT_EQ(signer.name, "Lưu Thế Ưng");
}

TEST(SignaturePair, MayComeOneColumnAfterTheOther) {
  expect_chair(
      signer_of(document_from_text("Cuộc họp kết thúc vào 11 giờ./.\nTHƯ KÝ\nTạ Thị Diễm\nCHỦ TỌA\n"
                                   "Lê Văn Ưng\nNơi nhận:\n- Thành phần dự họp;\n- Lưu: VT.\n")));
  expect_party_a(signer_of(document_from_text(
      "Hợp đồng được lập thành 04 bản./.\nĐẠI DIỆN BÊN A\nGIÁM ĐỐC\nLưu Thế Ưng\nĐẠI DIỆN BÊN B\n"
      "GIÁM ĐỐC\nTạ Thị Diễm\n")));
}

TEST(SignaturePair, BelowTheRecipientsBelongsToAnAttachment) {
  const Signer signer =
      signer_of(document_from_layout("Nơi nhận:                         GIÁM ĐỐC\n"
                                     "- Như trên;\n"
                                     "- Lưu: VT.                       Lê Văn Ưng\n\f"
                                     "    NGƯỜI LẬP BIỂU                  KẾ TOÁN TRƯỞNG\n\n"
                                     "     Tạ Thị Diễm                     Lưu Thế Cẩn\n"));
  EXPECT_EQ(signer.capacity, "GIÁM ĐỐC");
  EXPECT_EQ(signer.name, "Lê Văn Ưng");
}

TEST(SignaturePair, IsNoneWhereOneSignsBesideTheRecipients) {
  const Document document = document_from_layout(
      "Nơi nhận:                         KT. GIÁM ĐỐC\n"
      "- Như trên;                      PHÓ GIÁM ĐỐC\n");
  EXPECT_FALSE(find_signature_pair(PagePieces(document), rules().impl()));
}

}  // namespace
}  // namespace sohoa::extract::test
