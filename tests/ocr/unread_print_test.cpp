#include "ocr/unread_print.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>

#include "ocr/line_building.h"
#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

// Reads one sure word in every piece it is given.
class PieceReader final : public Recognizer {
 public:
  explicit PieceReader(double confidence) : confidence_(confidence) {}
  std::vector<Line> recognize(const PageImage&) override { return {}; }
  std::vector<Line> recognize_block(const PageImage& image) override {
    Word word;
    word.raw = word.text = "dòng";
    word.box = Box{14, 14, image.width_px() - 14, image.height_px() - 14};
    word.confidence = Confidence(confidence_);
    return {line_of({word}, 1)};
  }
  std::string name() const override { return "piece reader"; }

 private:
  double confidence_;
};

// Words as wide as the printed lines of the page, for all lines but the `missing` one.
std::vector<Line> readings(const cv::Mat& page, int missing) {
  std::vector<Line> lines;
  for (int y = 60, i = 0; y < page.rows - 40; y += 40, ++i) {
    if (i == missing) continue;
    Word word;
    word.raw = word.text = std::to_string(i);
    word.box = Box{20, y - 28, page.cols, y + 10};
    lines.push_back(line_of({word}, 1));
  }
  return lines;
}

TEST(FindUnreadPrint, FindsNothingWhereEveryLineWasRead) {
  const cv::Mat page = test::printed_page();
  EXPECT_TRUE(
      find_unread_print(PageImage(page, 100, true), survey_page(page), readings(page, -1)).empty());
}

TEST(WithUnreadPrint, PutsALostLineBackAtItsPlace) {
  const cv::Mat page = test::printed_page();
  PieceReader reader(0.9);
  const auto lines =
      with_unread_print(readings(page, 4), PageImage(page, 100, true), survey_page(page), reader);
  ASSERT_EQ(lines.size(), readings(page, -1).size());
  EXPECT_EQ(text(lines[4]), "dòng");
  EXPECT_EQ(text(lines[5]), "5");
  EXPECT_NEAR(lines[4].box->top, 60 + 4 * 40 - 28, 14);
}

TEST(WithUnreadPrint, BelievesNoDoubtfulReading) {
  const cv::Mat page = test::printed_page();
  PieceReader reader(0.3);
  const auto before = readings(page, 4);
  EXPECT_EQ(with_unread_print(before, PageImage(page, 100, true), survey_page(page), reader),
            before);
}

}  // namespace
}  // namespace sohoa::ocr
