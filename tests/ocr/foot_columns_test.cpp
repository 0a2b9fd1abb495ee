#include "ocr/foot_columns.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

namespace sohoa::ocr {
namespace {

// A page whose letters are drawn one by one, each apart from the next as in print.
class DrawnPage {
 public:
  void row(int y, int from, int to) {
    for (int x = from; x < to; x += 16) {
      cv::rectangle(pixels_, {x, y - 14, 9, 14}, cv::Scalar(20), 2);
    }
  }
  void body(int rows) {
    for (int i = 0; i < rows; ++i) row(100 + 36 * i, 100, 1100);
  }
  [[nodiscard]] PageImage image() const { return {pixels_, 145, true}; }

 private:
  cv::Mat pixels_ = cv::Mat(1700, 1200, CV_8UC1, cv::Scalar(255));
};

DrawnPage letter() {
  DrawnPage page;
  page.body(20);            // down to y = 784
  page.row(820, 100, 300);  // the last words of the body
  page.row(900, 100, 260);  // Nơi nhận:
  for (int y = 924; y < 1040; y += 24) page.row(y, 100, 420);
  page.row(898, 640, 1000);  // TM. ỦY BAN NHÂN DÂN
  page.row(934, 700, 940);
  page.row(1160, 700, 960);  // the name
  return page;
}

std::optional<FootColumns> foot_of(const PageImage& image) {
  return find_foot_columns(image, survey_page(image.pixels()));
}

TEST(FindFootColumns, PartsTheListFromTheSignature) {
  const auto foot = foot_of(letter().image());
  ASSERT_TRUE(foot.has_value());
  EXPECT_GT(foot->left.br().x, 415);
  EXPECT_LT(foot->left.br().x, 645);
  EXPECT_EQ(foot->right.x, foot->left.br().x);
  EXPECT_GT(foot->left.y, 784);
  EXPECT_LT(foot->left.y, 886) << "the label is cut";
  EXPECT_GE(foot->left.br().y, 1160);
}

TEST(FindFootColumns, LeavesTheLastWordsOfTheBodyOut) {
  const auto foot = foot_of(letter().image());
  ASSERT_TRUE(foot.has_value());
  EXPECT_GT(foot->left.y, 806);
}

TEST(FindFootColumns, OverlooksAPageNumberInTheGutter) {
  DrawnPage page = letter();
  page.row(1500, 560, 590);
  const auto foot = foot_of(page.image());
  ASSERT_TRUE(foot.has_value());
  EXPECT_LT(foot->left.y, 886);
}

TEST(FindFootColumns, IsFoundAtTheTopOfAPageWhoseNumberStandsAtTheBottom) {
  DrawnPage page;
  page.body(2);             // what is left of the text
  page.row(236, 100, 260);  // Nơi nhận:
  for (int y = 260; y < 360; y += 24) page.row(y, 100, 420);
  page.row(234, 640, 1000);
  page.row(470, 700, 960);
  page.row(1640, 590, 606);
  const auto foot = foot_of(page.image());
  ASSERT_TRUE(foot.has_value());
  EXPECT_LT(foot->left.y, 222);
  EXPECT_LT(foot->left.br().y, 600);
}

TEST(FindFootColumns, FindsNoneInTheLastRowOfATextWithAWideBlank) {
  DrawnPage page;
  page.body(20);
  page.row(820, 100, 540);
  page.row(820, 620, 1100);
  page.row(856, 100, 300);
  EXPECT_FALSE(foot_of(page.image()).has_value());
}

TEST(FindFootColumns, FindsNoneOnAPageOfBodyOrWhitePaper) {
  DrawnPage body;
  body.body(35);
  EXPECT_FALSE(foot_of(body.image()).has_value());
  EXPECT_FALSE(foot_of(DrawnPage().image()).has_value());
}

TEST(FindFootColumns, FindsNoneWhereMostOfThePageHasTwoColumns) {
  DrawnPage page;
  for (int y = 100; y < 1500; y += 36) {
    page.row(y, 100, 520);
    page.row(y, 660, 1100);
  }
  EXPECT_FALSE(foot_of(page.image()).has_value());
}

}  // namespace
}  // namespace sohoa::ocr
