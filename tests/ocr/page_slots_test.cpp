#include "ocr/page_slots.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "document/unicode_form.h"
#include "ocr/line_building.h"
#include "ocr/print_metrics.h"

namespace sohoa::ocr {
namespace {

constexpr double kEm = 28;

class Nobody final : public Recognizer {
 public:
  std::vector<Line> recognize(const PageImage& image) override {
    (void)image;
    ADD_FAILURE() << "nothing is to be read again";
    return {};
  }
  std::string name() const override { return "nobody"; }
};

Word printed(const std::string& text, int left, cv::Mat& paper) {
  const int width = static_cast<int>(width_em(to_utf32(text)) * kEm);
  for (int x = left; x < left + width; x += 8) {
    cv::rectangle(paper, {x, 201, 3, 19}, cv::Scalar(0), cv::FILLED);
  }
  Word word;
  word.raw = text;
  word.text = text;
  word.confidence = Confidence(0.95);
  word.box = Box{left, 201, left + width, 220};
  return word;
}

TEST(ReadSlots, TellsOfSlotsThatNobodyCanRead) {
  cv::Mat paper(1700, 1200, CV_8UC1, cv::Scalar(255));
  std::vector<Word> words;
  words.push_back(printed("ngày", 700, paper));
  words.push_back(printed("tháng", 800, paper));
  words.push_back(printed("năm", 900, paper));
  words.push_back(printed("2021", 950, paper));
  cv::line(paper, {765, 230}, {785, 190}, cv::Scalar(0), 4);
  Page page;
  page.lines = {line_of(words, 1)};
  const Page before = page;
  Nobody nobody;
  DebugPictures pictures({}, 1);
  const PageTransform same(paper.size(), 0, 1.0, 0);
  read_slots(page, {PageImage(paper, 145, true), same, kEm * kTextHeightEm}, {std::nullopt, nobody},
             pictures);
  ASSERT_EQ(page.slots.size(), 3U);
  EXPECT_EQ(page.slots[0].kind, SlotKind::Handwritten);
  EXPECT_TRUE(page.slots[0].readings.empty());
  EXPECT_EQ(page.lines, before.lines);
}

TEST(NotationInReading, LeavesDividerStrokesAndSpecksAside) {
  EXPECT_EQ(notation_in_reading("/STC-TH"), "/STC-TH");
  EXPECT_EQ(notation_in_reading("]NQ-HĐND."), "/NQ-HĐND");
  EXPECT_EQ(notation_in_reading("3⁄QÐ-NV"), "/QĐ-NV");
  EXPECT_EQ(notation_in_reading("/2014/TT-STC"), "/2014/TT-STC");
  EXPECT_EQ(notation_in_reading("Ï-TTr/VPTU"), "-TTr/VPTU");
  EXPECT_EQ(notation_in_reading("3-KƯTU"), "-KL/TU");
}

TEST(NotationInReading, IsEmptyForAnythingElse) {
  for (const char* text : {"", "/TC", "iS\"TC-TH", "12", "Số 12/ngày"}) {
    EXPECT_EQ(notation_in_reading(text), "") << text;
  }
}

TEST(SaysMore, OfTheSameAgencyAlone) {
  EXPECT_TRUE(says_more("/STC-TH", "/TC-TH"));
  EXPECT_TRUE(says_more("/TTr-SYT", "/TT-SYT"));
  EXPECT_FALSE(says_more("/TC-TH", "/STC-TH"));
  EXPECT_FALSE(says_more("/STC-TH", "/STC-TH"));
  EXPECT_FALSE(says_more("/STC-TK", "/TC-TH"));
  EXPECT_FALSE(says_more("/QUBND", "/UBND"));
}

}  // namespace
}  // namespace sohoa::ocr
