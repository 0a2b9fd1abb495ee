#include "ocr/slanted_stamp.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

constexpr double kDpi = 200.0;
const cv::Scalar kRedInk(60, 60, 220);

/// Says the word where the ink of the picture lies level.
class LevelReader final : public Recognizer {
 public:
  explicit LevelReader(std::string word) : word_(std::move(word)) {}
  std::vector<Line> recognize(const PageImage& image) override {
    ++asked;
    cv::Mat ink;
    cv::findNonZero(image.pixels() < 128, ink);
    const cv::Rect box = cv::boundingRect(ink);
    if (ink.empty() || 4 * box.height > box.width) return {};
    Word word;
    word.raw = word_;
    word.text = word_;
    word.box = Box{box.x, box.y, box.br().x, box.br().y};
    word.confidence = Confidence(0.9);
    return {line_of({word}, 1)};
  }
  [[nodiscard]] std::string name() const override { return "level"; }
  int asked = 0;

 private:
  std::string word_;
};

// Thick letters side by side with a thin line through them, turned by so many degrees.
PageImage page_with_stamp(double angle_deg) {
  cv::Mat page(2300, 1650, CV_8UC3, cv::Scalar::all(255));
  for (int x = 240; x < 560; x += 50) {
    cv::rectangle(page, cv::Rect(x, 480, 34, 40), kRedInk, cv::FILLED);
  }
  cv::line(page, {180, 500}, {620, 500}, kRedInk, 3);
  const cv::Mat turn = cv::getRotationMatrix2D({400, 500}, angle_deg, 1.0);
  cv::warpAffine(page, page, turn, page.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                 cv::Scalar::all(255));
  cv::putText(page, "Text", {900, 500}, cv::FONT_HERSHEY_SIMPLEX, 1.5, cv::Scalar::all(0), 3);
  return {page, kDpi, true};
}

TEST(SlantedStamp, IsAMarkWhereItsWordIsOneOfAStamp) {
  LevelReader reader("HỎA TỐC");
  const std::vector<Mark> stamps = find_slanted_stamps(page_with_stamp(10), {}, reader);
  ASSERT_EQ(stamps.size(), 1u);
  EXPECT_EQ(stamps.front().kind, MarkKind::Urgency);
  EXPECT_EQ(stamps.front().text, "HỎA TỐC");
  const Box whole{150, 400, 650, 600};
  EXPECT_EQ(intersect(stamps.front().box, whole), stamps.front().box);
  EXPECT_GT(stamps.front().box.width_px(), 400);
}

TEST(SlantedStamp, OfOtherWordsIsNoMark) {
  LevelReader reader("Bản sao");
  EXPECT_TRUE(find_slanted_stamps(page_with_stamp(-8), {}, reader).empty());
  EXPECT_EQ(reader.asked, 2) << "with thick and with thinner letters";
}

TEST(SlantedStamp, MayBeLevel) {
  LevelReader reader("HỎA TỐC");
  EXPECT_EQ(find_slanted_stamps(page_with_stamp(0), {}, reader).size(), 1u);
}

TEST(SlantedStamp, IsNotLookedForUprightInSealsAndOnPagesWithoutColour) {
  LevelReader reader("HỎA TỐC");
  EXPECT_TRUE(find_slanted_stamps(page_with_stamp(60), {}, reader).empty());
  const PageImage slanted = page_with_stamp(10);
  const Mark seal{MarkKind::Seal, {150, 250, 650, 750}, {}, Confidence(0.9)};
  EXPECT_TRUE(find_slanted_stamps(slanted, {seal}, reader).empty());
  cv::Mat grey;
  cv::cvtColor(slanted.pixels(), grey, cv::COLOR_BGR2GRAY);
  EXPECT_TRUE(find_slanted_stamps({grey, kDpi, true}, {}, reader).empty());
  EXPECT_EQ(reader.asked, 0);
}

}  // namespace
}  // namespace sohoa::ocr
