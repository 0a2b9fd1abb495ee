#include "ocr/page_flattening.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

TEST(PageFlattening, GivesBackWhatWasReadOnTheFlatPage) {
  const PageImage image(test::printed_page(600, 800), 100, true);
  const PageCorners sheet{
      {cv::Point2d(50, 40), cv::Point2d(560, 60), cv::Point2d(580, 780), cv::Point2d(20, 760)}};
  const FlatPage flat = FlatPage::of_sheet(image.pixels().size(), sheet);
  const PageImage straight = flattened(image, flat);
  Page page;
  page.width_px = straight.width_px();
  page.height_px = straight.height_px();
  Line line = line_from_text("Nơi nhận:");
  line.words[0].box = Box{0, 0, 40, 20};
  line.words[1].box = Box{50, 0, 100, 20};
  page.lines = {line};
  page.marks = {{MarkKind::Seal, Box{100, 100, 200, 200}, {}, Confidence(1.0)}};
  Slot slot;
  slot.box = Box{10, 30, 40, 50};
  page.slots = {slot};
  const Page back = on_image(page, image, flat);
  EXPECT_EQ(back.width_px, 600);
  EXPECT_EQ(back.height_px, 800);
  EXPECT_NEAR(back.lines[0].words[0].box->left, 50, 4);
  EXPECT_NEAR(back.lines[0].words[0].box->top, 40, 4);
  EXPECT_GT(back.lines[0].box->right, back.lines[0].words[0].box->right);
  EXPECT_GT(back.marks[0].box.left, 120);
  EXPECT_GT(back.slots[0].box.top, 60);
  ASSERT_EQ(back.notes.size(), 1U);
}

TEST(PageFlattening, LevelsRowsOfPagesThatLieOnTheirSideToo) {
  // Rows that fall more and more to the foot of the page.
  const cv::Mat level = test::printed_page(1000, 1400);
  const std::array<cv::Point2f, 4> from{cv::Point2f(0, 0), cv::Point2f(1000, 0),
                                        cv::Point2f(1000, 1400), cv::Point2f(0, 1400)};
  const std::array<cv::Point2f, 4> to{cv::Point2f(0, 0), cv::Point2f(1000, 0),
                                      cv::Point2f(1000, 1370), cv::Point2f(0, 1290)};
  cv::Mat leaning;
  cv::warpPerspective(level, leaning, cv::getPerspectiveTransform(from.data(), to.data()),
                      level.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar::all(255));
  cv::Mat sideways;
  cv::rotate(leaning, sideways, cv::ROTATE_90_CLOCKWISE);
  for (const auto& [pixels, rotation_deg] : {std::pair(leaning, 0), std::pair(sideways, 270)}) {
    const PageImage image(pixels, 100, true);
    const auto flat = flat_page_of_rows(image, survey_page(pixels), rotation_deg);
    ASSERT_TRUE(flat) << rotation_deg;
    const PageImage straight = flattened(image, *flat);
    EXPECT_FALSE(flat_page_of_rows(straight, survey_page(straight.pixels()), rotation_deg))
        << rotation_deg;
  }
}

TEST(PageFlattening, LeavesScansAlone) {
  const PageImage image(test::printed_page(1000, 1400), 100, true);
  EXPECT_FALSE(flat_page_of_sheet(image));
  EXPECT_FALSE(flat_page_of_rows(image, survey_page(image.pixels()), 0));
}

}  // namespace
}  // namespace sohoa::ocr
