#include "ocr/second_reading.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <utility>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

// Reads the same words in every piece, and counts how often it was asked.
class SecondReader : public Recognizer {
 public:
  SecondReader(std::string text, double confidence)
      : text_(std::move(text)), confidence_(confidence) {}

  [[nodiscard]] std::vector<Line> recognize(const PageImage& image) override {
    ++asked;
    Line line = line_from_text(text_);
    int left = 0;
    for (Word& word : line.words) {
      word.confidence = Confidence(confidence_);
      word.box = Box{left, image.height_px() / 3, left + 20, 2 * image.height_px() / 3};
      left += 25;
    }
    return {line_of(std::move(line.words), 1)};
  }
  [[nodiscard]] std::string name() const override { return "second"; }

  int asked = 0;

 private:
  std::string text_;
  double confidence_;
};

PageImage inked_page() {
  return {cv::Mat(600, 400, CV_8UC1, cv::Scalar(0)), 150, true};
}

Line line_at(int top, const std::string& text, double confidence) {
  Line line = line_from_text(text);
  int left = 20;
  for (Word& word : line.words) {
    word.confidence = Confidence(confidence);
    word.box = Box{left, top, left + 40, top + 20};
    left += 50;
  }
  return line_of(std::move(line.words), 3);
}

TEST(SecondReading, TakesTheBetterReadingOfADoubtfulLine) {
  SecondReader reader("bổ sung kinh phí", 0.9);
  const auto lines =
      with_second_reading({line_at(50, "bồ sung kính phi", 0.5)}, inked_page(), reader, {});
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(raw_text(lines[0]), "bổ sung kinh phí");
  EXPECT_EQ(lines[0].block, 3);
}

TEST(SecondReading, LeavesSureLinesAlone) {
  SecondReader reader("bổ sung kinh phí", 0.99);
  const auto lines =
      with_second_reading({line_at(50, "bổ sung kinh phi", 0.9)}, inked_page(), reader, {});
  EXPECT_EQ(reader.asked, 0);
  EXPECT_EQ(raw_text(lines[0]), "bổ sung kinh phi");
}

TEST(SecondReading, KeepsTheFirstWhereTheSecondIsNoBetterOrLostAPart) {
  SecondReader same("bồ sunq kính phi", 0.5);
  EXPECT_EQ(raw_text(with_second_reading({line_at(50, "bồ sung kính phi", 0.5)}, inked_page(), same,
                                         {})[0]),
            "bồ sung kính phi");
  SecondReader half("bổ sung", 0.99);
  EXPECT_EQ(raw_text(with_second_reading({line_at(50, "bồ sung kính phi", 0.5)}, inked_page(), half,
                                         {})[0]),
            "bồ sung kính phi");
}

TEST(SecondReading, BelievesRealWordsMoreThanConfidence) {
  SecondReader reader("bổ sung kinh phí", 0.5);
  const Plausibility words = [](const std::string& text) {
    return text == "bổ sung kinh phí" ? 1.0 : 0.2;
  };
  const auto lines =
      with_second_reading({line_at(50, "b6 sunq klnh phl", 0.6)}, inked_page(), reader, words);
  EXPECT_EQ(raw_text(lines[0]), "bổ sung kinh phí");
}

TEST(SecondReading, ReadsAtMostAShareOfAPageThatIsWellRead) {
  SecondReader reader("x", 0.1);
  std::vector<Line> lines;
  for (int i = 0; i < 20; ++i) {
    lines.push_back(line_at(20 + 25 * i, "một dòng chữ", i % 2 == 0 ? 0.75 : 0.95));
  }
  (void)with_second_reading(lines, inked_page(), reader, {});
  EXPECT_EQ(reader.asked, 5);
}

TEST(SecondReading, ReadsADoubtfulWordOfASureLineAgainWithItsNeighbours) {
  Line line = line_at(50, "theo Quyết địnb số chín", 0.95);
  line.words[2].confidence = Confidence(0.5);
  SecondReader reader("Quyết định số", 0.9);
  const auto lines = with_second_reading({line}, inked_page(), reader, {});
  EXPECT_EQ(reader.asked, 1);
  EXPECT_EQ(raw_text(lines[0]), "theo Quyết định số chín");
}

TEST(SecondReading, PartsAFewWordsNoOtherWay) {
  SecondReader reader("Quyết đị nh số", 0.99);
  Line line = line_at(50, "theo Quyết địnb số chín", 0.95);
  line.words[2].confidence = Confidence(0.5);
  EXPECT_EQ(raw_text(with_second_reading({line}, inked_page(), reader, {})[0]),
            "theo Quyết địnb số chín");
}

}  // namespace
}  // namespace sohoa::ocr
