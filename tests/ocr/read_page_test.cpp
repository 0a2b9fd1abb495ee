#include "ocr/read_page.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "ocr/line_building.h"
#include "ocr/recorded_recognizer.h"
#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

Line one_word(const std::string& text, const Box& box) {
  Word word;
  word.raw = word.text = text;
  word.box = box;
  word.confidence = Confidence(0.9);
  return line_of({word}, 1);
}

TEST(ReadPage, GivesBoxesOnTheImageAsItWasScanned) {
  // 300 dpi print of three times the working size; the recogniser sees it scaled down.
  const cv::Mat page = test::printed_page(900, 1200);
  RecordedRecognizer recorded("recorded", {{one_word("ngày", {100, 100, 150, 120})}});
  const Page read = read_page(PageImage(page, 100, true), 4, recorded);
  EXPECT_EQ(read.page_number, 4);
  EXPECT_EQ(read.recognizer, "recorded");
  EXPECT_EQ(read.origin, PageOrigin::Recognized);
  EXPECT_EQ(read.width_px, 900);
  ASSERT_EQ(read.lines.size(), 1U);
  const Box box = *read.lines[0].words[0].box;
  // Square pixels: both sides were scaled alike.
  EXPECT_NEAR(box.width_px() / static_cast<double>(box.height_px()), 50.0 / 20.0, 0.2);
  EXPECT_NEAR(box.left, box.top, 2);
  EXPECT_EQ(read.lines[0].box, read.lines[0].words[0].box);
}

TEST(ReadPage, DoesNotAskTheRecognizerAboutABlankPage) {
  const cv::Mat page(1200, 900, CV_8UC1, cv::Scalar(245));
  RecordedRecognizer recorded("recorded", {{one_word("rác", {1, 1, 30, 20})}});
  const Page read = read_page(PageImage(page, 100, true), 1, recorded);
  EXPECT_EQ(read.origin, PageOrigin::Blank);
  EXPECT_TRUE(read.lines.empty());
}

TEST(ReadPage, CallsAPageBlankWhereNothingCouldBeRead) {
  RecordedRecognizer recorded("recorded", {});
  const Page read = read_page(PageImage(test::printed_page(), 100, true), 1, recorded);
  EXPECT_EQ(read.origin, PageOrigin::Blank);
}

TEST(ReadPage, MeasuresThePage) {
  RecordedRecognizer recorded("recorded", {{one_word("ngày", {100, 100, 150, 120})}});
  const Page read = read_page(PageImage(test::printed_page(900, 1200), 100, true), 1, recorded);
  EXPECT_GT(read.quality.contrast.value(), 0.9);
  EXPECT_GT(read.quality.ink_share.value(), 0.01);
  EXPECT_NEAR(read.quality.text_height_px.value(), 14.0, 2.5);
  EXPECT_NEAR(read.quality.mean_confidence.value(), 0.9, 0.001);
}

TEST(ReadPage, WritesEveryStepForDebugging) {
  const test::TemporaryFolder folder;
  ReadOptions options;
  options.debug_folder = folder / "steps";
  RecordedRecognizer recorded("recorded", {{one_word("ngày", {100, 100, 150, 120})}});
  (void)read_page(PageImage(test::printed_page(), 100, true), 2, recorded, options);
  int pictures = 0;
  for (const auto& entry : std::filesystem::directory_iterator(options.debug_folder)) {
    EXPECT_FALSE(cv::imread(entry.path().string()).empty());
    ++pictures;
  }
  EXPECT_EQ(pictures, 5);
}

TEST(ReadPage, StraightensASkewedPage) {
  const cv::Mat level = test::printed_page(900, 1200);
  const cv::Mat turn = cv::getRotationMatrix2D({450, 600}, 2.0, 1.0);  // counterclockwise
  cv::Mat leaning;
  cv::warpAffine(level, leaning, turn, level.size(), cv::INTER_CUBIC, cv::BORDER_CONSTANT,
                 cv::Scalar(255));
  RecordedRecognizer recorded("recorded", {{one_word("ngày", {100, 100, 150, 120})}});
  EXPECT_NEAR(read_page(PageImage(leaning, 100, true), 1, recorded).skew_deg, 2.0, 0.1);
}

}  // namespace
}  // namespace sohoa::ocr
