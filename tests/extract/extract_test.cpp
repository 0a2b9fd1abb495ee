#include "extract/extract.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

constexpr const char* kReport =
    "UBND TỈNH AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 41/BC-UBND\n"
    "An Bình, ngày 09 tháng 4 năm 2021\nBÁO CÁO\nVề kho lưu trữ\n\n"
    "Thực hiện Công văn số 5/BNV-VT ngày 02/3/2021.\n";

TEST(Extract, OfNothingIsNothing) {
  EXPECT_EQ(extract(Document{}, rules()), Fields{});
  EXPECT_EQ(extract(document_from_text(""), rules()), Fields{});
  Document failed;
  failed.pages.push_back(failed_page(1, Reason::ImageBroken, "broken"));
  EXPECT_EQ(extract(failed, rules()), Fields{});
}

TEST(Extract, DoesNotCiteTheDocumentItself) {
  const Document document = document_from_text(
      std::string(kReport) + "Báo cáo số 41/BC-UBND ngày 09/4/2021 thay Báo cáo số 40/BC-UBND.");
  const Fields fields = extract(document, rules());
  ASSERT_EQ(fields.citations.size(), 2u);
  EXPECT_EQ(fields.citations[0].number, "5/BNV-VT");
  EXPECT_EQ(fields.citations[1].number, "40/BC-UBND");
}

TEST(Extract, StartsOnTheFirstPageWithText) {
  const Document document = document_from_text("\n\n\f" + std::string(kReport));
  const Fields fields = extract(document, rules());
  ASSERT_TRUE(fields.document_number);
  EXPECT_EQ(fields.document_number->evidence[0].page_number, 2);
}

TEST(Extract, FlagsATypeAtOddsWithTheNotation) {
  std::string text = kReport;
  text.replace(text.find("BC-UBND"), 7, "KH-UBND");
  const Fields odd = extract(document_from_text(text), rules());
  const Fields even = extract(document_from_text(kReport), rules());
  ASSERT_TRUE(odd.document_type && even.document_type);
  EXPECT_EQ(odd.document_type->value, "Báo cáo");
  EXPECT_EQ(odd.document_type->flags, std::vector<std::string>{"type-notation-mismatch"});
  EXPECT_LT(odd.document_type->confidence, even.document_type->confidence);
}

TEST(Extract, KnowsALetterWhoseOrganAbbreviatesLikeAType) {
  const Fields fields = extract(
      document_from_text("CỤC THUẾ AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 53/CT-CS\n"
                         "V/v chính sách thuế\nKính gửi: Công ty Sông Tranh.\nCục Thuế trả lời."),
      rules());
  ASSERT_TRUE(fields.document_type);
  EXPECT_EQ(fields.document_type->value, "Công văn");
}

TEST(Extract, IsLessSureOfAFilledSlot) {
  std::string text = kReport;
  text.replace(text.find("41/"), 3, "41 /");
  const Fields filled = extract(document_from_text(text), rules());
  const Fields printed = extract(document_from_text(kReport), rules());
  EXPECT_EQ(filled.document_number->value, printed.document_number->value);
  EXPECT_LT(filled.document_number->confidence, printed.document_number->confidence);
}

TEST(Extract, IsNeverSureOfTheNumberAndDayOfAScan) {
  Document document = document_from_text(kReport);
  for (Page& page : document.pages) {
    page.origin = PageOrigin::Recognized;
    int top = 0;
    for (Line& line : page.lines) {
      top += 40;
      for (Word& word : line.words) word.box = Box{10, top, 60, top + 20};
    }
  }
  const Fields fields = extract(document, rules());
  ASSERT_TRUE(fields.document_number && fields.date);
  EXPECT_LT(fields.document_number->confidence, Confidence(0.8));
  EXPECT_LT(fields.date->confidence, Confidence(0.8));
}

TEST(Extract, TakesNoDateOfACitationForItsOwn) {
  std::string text = kReport;
  text.erase(text.find("An Bình, ngày"), text.find("BÁO CÁO") - text.find("An Bình, ngày"));
  EXPECT_FALSE(extract(document_from_text(text), rules()).date);
}

TEST(Extract, TakesANotationThatAPenCoversByTheHeading) {
  const auto with_number = [](const std::string& line, const std::string& type) {
    return extract(
        document_from_text("ỦY BAN NHÂN DÂN\nHUYỆN TÂN LŨNG\n" + line +
                           "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh "
                           "phúc\nTân Lũng, ngày 04 tháng 11 năm 2013\n" +
                           type + "\nVề việc xây dựng chợ\n"),
        rules());
  };
  const Fields decision = with_number("Số: 2I[fjQb-UBND", "QUYẾT ĐỊNH");
  ASSERT_TRUE(decision.notation);
  EXPECT_EQ(decision.notation->value, "QĐ-UBND");
  EXPECT_EQ(decision.notation->flags, (std::vector<std::string>{"number-unreadable", "by-form"}));
  EXPECT_FALSE(decision.number);
  EXPECT_FALSE(with_number("Số: k/p-UBND", "THÔNG BÁO").notation) << "nothing of the type shows";
  EXPECT_FALSE(with_number("Số: 2I[fjQb-UBND", "BÁO CÁO").notation) << "another type";
}

TEST(Extract, TakesNoRecipientsFromASentenceThatOpensLikeTheirLabel) {
  const Fields fields = extract(
      document_from_text("2. Trong kỳ đã tiếp nhận 12 hồ sơ của các phòng.\n"
                         "Nơi nhận hồ sơ: Bộ phận một cửa.\n3. Đề nghị Sở Nội vụ xem xét.\n"),
      rules());
  EXPECT_FALSE(fields.recipients);
}

TEST(Extract, IsNotSureOfAPlaceThatRepairGuessed) {
  Document document = document_from_text(
      "UBND HUYEN GO VUNG\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Gò Vừng, ngày 04 tháng 11 năm 2013\nQUYẾT ĐỊNH");
  const double printed = extract(document, rules()).place->confidence.value();
  for (Word& word : document.pages[0].lines[3].words) {
    if (word.text == "Gò") word.raw = "Go";
    if (word.text == "Vừng,") word.raw = "Vung,";
  }
  EXPECT_LT(extract(document, rules()).place->confidence.value(), printed - 0.2);
}

TEST(Extract, KeepsThePlaceOfACommune) {
  const auto place_of = [](const std::string& issuer) {
    return extract(document_from_text("ỦY BAN NHÂN DÂN\n" + issuer +
                                      "\nSố: 12/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                      "Tân Thành, ngày 04 tháng 11 năm 2013\nQUYẾT ĐỊNH"),
                   rules())
        .place->value;
  };
  EXPECT_EQ(place_of("XÃ TÂN THÀNH"), "Tân Thành");
  EXPECT_EQ(place_of("HUYỆN TÂN THÀNH"), "Tân Thạnh");
}

/// A date line with two gaps behind "ngày" and "tháng", and what the reader of slots says of the month.
Confidence year_alone(SlotKind month) {
  Document document = document_from_layout(
      "UBND XÃ GÒ VỪNG           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "Số: 12/BC-UBND        Gò Vừng, ngày    tháng    năm 2013\n"
      "                      BÁO CÁO\n");
  Page& page = document.pages[0];
  for (const SlotRole role : {SlotRole::Day, SlotRole::Month}) {
    Slot slot;
    slot.role = role;
    slot.kind = role == SlotRole::Month ? month : SlotKind::Empty;
    slot.box = *page.lines.at(1).box;
    page.slots.push_back(slot);
  }
  const Fields fields = extract(document, rules());
  return fields.date ? fields.date->confidence : Confidence(1);
}

TEST(Extract, AYearAloneIsUnsureWhereTheMonthWasNotRead) {
  EXPECT_LT(year_alone(SlotKind::Printed).value(), 0.5);
  EXPECT_GT(year_alone(SlotKind::Empty).value(), year_alone(SlotKind::Printed).value());
}

/// The fields of a report with this foot, where the words that hold a sign of dirt, "?" or "!", are
/// hardly read.
Fields fields_above_dirt(const std::string& foot) {
  Document document = document_from_text(std::string(kReport) + foot);
  for (Line& line : document.pages[0].lines) {
    for (Word& word : line.words) {
      if (word.text.find_first_of("?!") != std::string::npos) word.confidence = Confidence(0.1);
    }
  }
  return extract(document, rules());
}

TEST(Extract, DoesNotDoubtAListForTheDirtThatItCutAway) {
  const Fields cut = fields_above_dirt("Nơi nhận:\n- Như trên;\n- Sở Lưu trữ;\n- Lưu: VT.?7+=»1\n");
  ASSERT_TRUE(cut.recipients);
  EXPECT_EQ(cut.recipients->value.back(), "Lưu: VT");
  EXPECT_EQ(cut.recipients->flags, std::vector<std::string>{"by-form"});
  EXPECT_GT(cut.recipients->confidence, Confidence(0.8));
  const Fields kept = fields_above_dirt("Nơi nhận:\n- Như trên;\n- Sở Lưu? trữ;\n- Lưu: VT.\n");
  EXPECT_LT(kept.recipients->confidence, Confidence(0.6));
}

TEST(Extract, IsLessSureWhereTheDirtMayHaveBeenACode) {
  const std::string list = "Nơi nhận:\n- Như trên;\n- Sở Lưu trữ;\n- Lưu: ";
  const Fields signs = fields_above_dirt(list + "VT.?7+\n");
  const Fields letters = fields_above_dirt(list + "VT.?ky\n");
  ASSERT_EQ(letters.recipients->value.back(), "Lưu: VT");
  EXPECT_LT(letters.recipients->confidence, signs.recipients->confidence);
}

TEST(Extract, DoesNotDoubtADeputyForASpeckBeforeHim) {
  const std::string name = "\nNguyễn Văn Mẫu\n";
  const Fields deputy = fields_above_dirt("KT. GIÁM ĐỐC\n6! PHÓ GIÁM ĐỐC" + name);
  ASSERT_TRUE(deputy.signer_capacity);
  EXPECT_EQ(deputy.signer_capacity->value, "KT. GIÁM ĐỐC / PHÓ GIÁM ĐỐC");
  EXPECT_GT(deputy.signer_capacity->confidence, Confidence(0.6));
  const Fields head = fields_above_dirt("6! GIÁM ĐỐC" + name);
  ASSERT_TRUE(head.signer_capacity);
  EXPECT_LT(head.signer_capacity->confidence, Confidence(0.4)) << "it may have been KT.";
}

}  // namespace
}  // namespace sohoa::extract::test
