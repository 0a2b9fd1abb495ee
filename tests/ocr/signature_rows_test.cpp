#include "ocr/signature_rows.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>

#include "ocr/line_building.h"
#include "ocr/survey.h"

namespace sohoa::ocr {
namespace {

const cv::Rect kBlock(600, 800, 560, 500);

Word word(const std::string& text, const Box& box, double confidence) {
  Word result;
  result.raw = text;
  result.text = text;
  result.box = box;
  result.confidence = Confidence(confidence);
  return result;
}

// Reads every strip as one word over its whole width.
class StripReader final : public Recognizer {
 public:
  StripReader(std::string text, double confidence)
      : text_(std::move(text)), confidence_(confidence) {}

  std::vector<Line> recognize(const PageImage& image) override {
    ++strips;
    const Box box{30, 20, image.width_px() - 30, image.height_px() - 20};
    return {line_of({word(text_, box, confidence_)}, 1)};
  }
  [[nodiscard]] std::string name() const override { return "strips"; }

  int strips = 0;

 private:
  std::string text_;
  double confidence_;
};

void row(cv::Mat& page, int y, int from, int to) {
  for (int x = from; x < to; x += 16) cv::rectangle(page, {x, y - 14, 9, 14}, cv::Scalar(20), 2);
}

// A body, and two rows of a signature block: y 886 to 900 and 1146 to 1160.
PageImage page() {
  cv::Mat pixels(1700, 1200, CV_8UC1, cv::Scalar(255));
  for (int y = 100; y < 700; y += 36) row(pixels, y, 100, 1100);
  row(pixels, 900, 640, 1000);
  row(pixels, 1160, 700, 960);
  return {pixels, 145, true};
}

std::vector<Line> read_again(std::vector<Line> lines, StripReader& reader) {
  const PageImage image = page();
  return with_rows_read_again(std::move(lines), image, survey_page(image.pixels()), {kBlock},
                              reader);
}

std::string text_of(const std::vector<Line>& lines) {
  std::string text;
  for (const Line& line : lines) text += raw_text(line) + '/';
  return text;
}

TEST(PrintRows, AreThoseOfTheBlockAlone) {
  const std::vector<cv::Rect> rows = print_rows(survey_page(page().pixels()), kBlock);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_NEAR(rows[0].y, 886, 3);
  EXPECT_NEAR(rows[1].y, 1146, 3);
}

TEST(SignatureRows, ThatWereReadWellAreLeft) {
  StripReader reader("X", 0.99);
  const std::vector<Line> lines{
      line_of({word("TM. ỦY BAN NHÂN DÂN XÃ TRÊN ĐỒI", {640, 884, 1000, 902}, 0.95)}, 1),
      line_of({word("Người Ký Tên Ở Dưới Đây", {700, 1144, 960, 1162}, 0.95)}, 2)};
  EXPECT_EQ(text_of(read_again(lines, reader)), text_of(lines));
  EXPECT_EQ(reader.strips, 0);
}

TEST(SignatureRows, ThatWereNotReadAreRead) {
  StripReader reader("NGƯỜI ĐỨNG ĐẦU", 0.9);
  const std::vector<Line> lines = read_again({}, reader);
  EXPECT_EQ(text_of(lines), "NGƯỜI ĐỨNG ĐẦU/NGƯỜI ĐỨNG ĐẦU/");
}

TEST(SignatureRows, KeepTheWordsThatWereReadBetterBefore) {
  StripReader reader("HGƯỜI ĐỨUG ĐÂU", 0.6);
  const std::vector<Line> lines =
      read_again({line_of({word("NGƯỜI ĐỨNG ĐẦU", {700, 1144, 960, 1162}, 0.7)}, 1)}, reader);
  EXPECT_NE(text_of(lines).find("NGƯỜI ĐỨNG ĐẦU"), std::string::npos);
}

TEST(SignatureRows, OfWhichLessIsReadAnewStayAsTheyWere) {
  StripReader reader("N", 0.3);
  const std::vector<Line> before{line_of({word("CHỦ TỊCH XÃ", {640, 884, 1000, 902}, 0.6)}, 1),
                                 line_of({word("Họ Và Tên", {700, 1144, 960, 1162}, 0.6)}, 2)};
  EXPECT_EQ(text_of(read_again(before, reader)), text_of(before));
}

}  // namespace
}  // namespace sohoa::ocr
