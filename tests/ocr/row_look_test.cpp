#include "ocr/row_look.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

#include "document/unicode_form.h"
#include "ocr/line_building.h"
#include "ocr/print_metrics.h"

namespace sohoa::ocr {
namespace {

/// Reads the same words in every picture, as large as print is in it; keeps the pictures.
class Sayer final : public Recognizer {
 public:
  explicit Sayer(std::vector<std::string> words) : words_(std::move(words)) {}

  std::vector<Line> recognize(const PageImage& image) override {
    pictures.push_back(image.pixels().clone());
    const double em = image.dpi() * 13 / 72;
    double left = em / 2;
    std::vector<Word> words;
    for (const std::string& text : words_) {
      Word word;
      word.raw = text;
      word.text = text;
      word.confidence = Confidence(0.7);
      const double right = left + width_em(to_utf32(text)) * em;
      word.box = Box{static_cast<int>(left), static_cast<int>(0.5 * em), static_cast<int>(right),
                     static_cast<int>(1.15 * em)};
      left = right + em / 4;
      words.push_back(std::move(word));
    }
    return {line_of(std::move(words), 1)};
  }
  std::string name() const override { return "sayer"; }

  std::vector<cv::Mat> pictures;

 private:
  std::vector<std::string> words_;
};

SlotPlace place(SlotRole role, const std::string& read, double confidence = 0.5) {
  return {.role = role, .read = read, .confidence = confidence, .parts = {}};
}

TEST(LookAgain, ReadsTheRowTwiceInBlackOnWhite) {
  cv::Mat paper(600, 1200, CV_8UC1, cv::Scalar(120));  // a grey copy
  cv::rectangle(paper, {150, 186, 100, 14}, cv::Scalar(90), cv::FILLED);
  Sayer recognizer({"Số:", "33/BC-SNV"});
  const PageTransform same(paper.size(), 0, 1.0, 0);
  const RowArea row{{100, 170, 300, 45}, 28};
  const auto places = look_again(PageImage(paper, 145, true), same, row, recognizer);
  ASSERT_EQ(recognizer.pictures.size(), 2U);
  EXPECT_GT(recognizer.pictures[0].rows, recognizer.pictures[1].rows);
  EXPECT_GT(recognizer.pictures[0].at<unsigned char>(20, 20), 230);
  ASSERT_EQ(places.size(), 2U);
  for (const SlotPlace& each : places) {
    EXPECT_EQ(each.role, SlotRole::Number);
    EXPECT_EQ(each.read, "33");
  }
}

TEST(LookAgain, FindsThePlacesOfADate) {
  cv::Mat paper(600, 1200, CV_8UC1, cv::Scalar(240));
  cv::rectangle(paper, {150, 186, 100, 14}, cv::Scalar(20), cv::FILLED);
  Sayer recognizer({"ngày", "12", "tháng", "6", "năm", "2020"});
  const PageTransform same(paper.size(), 0, 1.0, 0);
  const RowArea row{{100, 170, 400, 45}, 28};
  const auto places = look_again(PageImage(paper, 145, true), same, row, recognizer);
  ASSERT_EQ(places.size(), 6U);
  EXPECT_EQ(places[0].read, "12");
  EXPECT_EQ(places[4].read, "6");
}

TEST(AreaOf, HoldsTheLabel) {
  SlotRow row{.em_px = 28, .baseline_px = 200, .reference = {250, 180, 400, 200}, .places = {}};
  row.places.push_back(place(SlotRole::Number, ""));
  row.places.back().label_left_px = 100;
  row.places.back().left_px = 140;
  const cv::Rect2d box = area_of(row).box;
  EXPECT_LT(box.x, 100);
  EXPECT_GT(box.br().x, 400);
  EXPECT_LT(box.y, 180);
  EXPECT_GT(box.br().y, 200);
}

TEST(SupportByLooks, CountsARepetitionForLittle) {
  std::vector<SlotReading> anew = {{"180", 0.75}};
  support_by_looks(anew, place(SlotRole::Number, "1§0"),
                   {place(SlotRole::Number, "180"), place(SlotRole::Number, "180")});
  EXPECT_GT(anew[0].probability, 0.95) << "the page itself said nothing of it";
  std::vector<SlotReading> again = {{"41", 0.7}, {"46", 0.2}};
  support_by_looks(again, place(SlotRole::Number, "46"),
                   {place(SlotRole::Number, "46"), place(SlotRole::Number, "46")});
  EXPECT_LT(again[0].probability, 0.6);
  std::vector<SlotReading> month = {{"6", 0.5}};
  support_by_looks(month, place(SlotRole::Month, ""), {place(SlotRole::Day, "6")});
  EXPECT_EQ(month[0].probability, 0.5) << "what stands in another slot says nothing";
}

TEST(IsReadAlike, WhereAllThreeAgreeAndTheDigitsDoNotContradict) {
  const SlotPlace page = place(SlotRole::Number, "10");
  const std::vector<SlotPlace> looks = {place(SlotRole::Number, "10"),
                                        place(SlotRole::Number, "10")};
  EXPECT_TRUE(is_read_alike(page, looks, {{"111", 0.7}})) << "a 0 that fell in two";
  EXPECT_TRUE(is_read_alike(page, looks, {}));
  EXPECT_FALSE(is_read_alike(page, looks, {{"16", 0.7}}));
  EXPECT_FALSE(is_read_alike(page, {looks[0]}, {}));
  EXPECT_FALSE(is_read_alike(place(SlotRole::Number, "1O"), looks, {}));
}

}  // namespace
}  // namespace sohoa::ocr
