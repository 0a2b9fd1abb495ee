#include "ocr/name_readings.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

Word word(const std::string& text, const Box& box, double confidence = 0.9) {
  Word result;
  result.raw = text;
  result.text = text;
  result.box = box;
  result.confidence = Confidence(confidence);
  return result;
}

/// Reads "Mẫu" wherever it is asked, over the whole width of the picture.
class OneWordReader final : public Recognizer {
 public:
  std::vector<Line> recognize(const PageImage& image) override {
    ++asked;
    return {line_of({word("Mẫu", {image.width_px() / 2, 30, image.width_px() - 30, 50})}, 1)};
  }
  [[nodiscard]] std::string name() const override { return "one word"; }
  int asked = 0;
};

// A page of ink, so that every part of it can be read.
PageImage page() {
  return {cv::Mat(1700, 1200, CV_8UC1, cv::Scalar(20)), 145, true};
}

Line name_at(int left) {
  return line_of(
      {word("Lê", {left, 1000, left + 60, 1020}), word("Mấu", {left + 66, 1000, left + 132, 1020})},
      1);
}

TEST(NameReadings, StandBesideTheWordsWhichStay) {
  OneWordReader reader;
  const std::vector<Line> lines = with_name_readings({name_at(800)}, page(), reader);
  EXPECT_EQ(reader.asked, 2) << "at two sizes";
  EXPECT_EQ(raw_text(lines.front()), "Lê Mấu");
  ASSERT_FALSE(lines.front().words[1].readings.empty());
  EXPECT_EQ(lines.front().words[1].readings.front().text, "Mẫu");
}

/// Reads what was read before, and knows a letter that was nearly as likely.
class DoubtfulReader final : public Recognizer {
 public:
  std::vector<Line> recognize(const PageImage& image) override { return recognize_choices(image); }
  std::vector<Line> recognize_choices(const PageImage& image) override {
    Word read = word("Mấu", {image.width_px() / 2, 30, image.width_px() - 30, 50});
    read.readings.push_back({"Mầu", 0.9});
    return {line_of({read}, 1)};
  }
  [[nodiscard]] std::string name() const override { return "doubtful"; }
};

TEST(NameReadings, SayWhichLettersMayBeOthers) {
  DoubtfulReader reader;
  const std::vector<Line> lines = with_name_readings({name_at(800)}, page(), reader);
  ASSERT_FALSE(lines.front().words[1].readings.empty());
  EXPECT_EQ(lines.front().words[1].readings.front().text, "Mầu");
}

TEST(NameReadings, AreOfLinesOnTheRightAlone) {
  OneWordReader reader;
  EXPECT_TRUE(with_name_readings({name_at(100)}, page(), reader).front().words[1].readings.empty());
  EXPECT_EQ(reader.asked, 0);
}

TEST(NameReadings, AreNotSoughtForCapitalsAndSentences) {
  OneWordReader reader;
  const Line capitals =
      line_of({word("CHỦ", {800, 900, 850, 920}), word("TỊCH", {860, 900, 930, 920})}, 1);
  const Line sentence =
      line_of({word("Kính", {700, 900, 750, 920}), word("gửi", {760, 900, 800, 920}),
               word("các", {810, 900, 850, 920}), word("sở", {860, 900, 900, 920})},
              1);
  const auto lines = with_name_readings({capitals, sentence}, page(), reader);
  EXPECT_EQ(reader.asked, 0);
}

TEST(NameReadings, AreOfTheLastThreeNamesOfAPageAtMost) {
  OneWordReader reader;
  const auto lines = with_name_readings(std::vector<Line>(8, name_at(800)), page(), reader);
  EXPECT_EQ(reader.asked, 6);
}

/// Reads a name well where nothing but its letters is in the picture.
class StrokeShyReader final : public Recognizer {
 public:
  std::vector<Line> recognize(const PageImage& image) override {
    cv::Mat ink;
    cv::findNonZero(image.pixels() < 128, ink);
    const cv::Rect box = cv::boundingRect(ink);
    const bool stroke = box.height > image.height_px() / 2 && box.width > 0.9 * image.width_px();
    const int middle = box.x + box.width / 3;
    return {
        line_of({word(stroke ? "Eñ" : "Lê", {box.x, box.y, middle, box.br().y}, stroke ? 0.4 : 0.9),
                 word("Mẫu", {middle + 6, box.y, box.br().x, box.br().y})},
                1)};
  }
  [[nodiscard]] std::string name() const override { return "stroke shy"; }
};

TEST(NameReadings, AreOfTheLettersWithoutTheStrokeOverThem) {
  PageImage image(cv::Mat(1700, 1200, CV_8UC1, cv::Scalar(255)), 145, true);
  cv::Mat pixels = image.pixels().clone();
  for (int x = 800; x < 930; x += 16) {
    cv::rectangle(pixels, cv::Rect(x, 1000, 8, 20), cv::Scalar(20), cv::FILLED);
  }
  const std::vector<Line> before{
      line_of({word("Eñ", {780, 960, 850, 1020}, 0.4), word("Mẫu", {860, 1000, 936, 1020})}, 1)};
  StrokeShyReader reader;
  const PageImage clean(pixels, 145, true);
  EXPECT_EQ(raw_text(with_name_readings(before, clean, reader).front()), "Eñ Mẫu")
      << "there is no stroke: what was read stays";
  cv::line(pixels, {770, 1012}, {1000, 940}, cv::Scalar(20), 2);
  const PageImage crossed(pixels, 145, true);
  EXPECT_EQ(raw_text(with_name_readings(before, crossed, reader).front()), "Lê Mẫu");
}

}  // namespace
}  // namespace sohoa::ocr
