#include "ocr/recorded_recognizer.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>

#include "ocr/line_building.h"
#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

Line reading(const std::string& text) {
  Word word;
  word.raw = word.text = text;
  word.box = Box{1, 2, 30, 20};
  word.confidence = Confidence(0.5);
  return line_of({word}, 1);
}

const PageImage& any_image() {
  static const PageImage image(cv::Mat(50, 50, CV_8UC1, cv::Scalar(255)), 100, true);
  return image;
}

TEST(RecordedRecognizer, PlaysPagesInTheirOrder) {
  const test::TemporaryFolder folder;
  test::write_file(folder / "readings.jsonl",
                   recorded("tesseract 5.3.0 vie", {reading("một")}) + '\n' +
                       recorded("tesseract 5.3.0 vie", {reading("hai")}) + '\n');
  RecordedRecognizer recognizer(folder / "readings.jsonl");
  EXPECT_EQ(recognizer.name(), "tesseract 5.3.0 vie");
  EXPECT_EQ(recognizer.recognize(any_image()), std::vector<Line>{reading("một")});
  EXPECT_EQ(recognizer.recognize(any_image()), std::vector<Line>{reading("hai")});
  EXPECT_TRUE(recognizer.recognize(any_image()).empty());
}

TEST(RecordedRecognizer, SaysWhatIsWrongWithItsFile) {
  const test::TemporaryFolder folder;
  test::write_file(folder / "bad.jsonl", "{\"lines\": 5}\n");
  EXPECT_EQ(test::reason_of([&] { const RecordedRecognizer r(folder / "none.jsonl"); }),
            Reason::FileNotFound);
  EXPECT_EQ(test::reason_of([&] { const RecordedRecognizer r(folder / "bad.jsonl"); }),
            Reason::BadRecord);
}

}  // namespace
}  // namespace sohoa::ocr
