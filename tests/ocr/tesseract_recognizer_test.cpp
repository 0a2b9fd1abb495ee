#include "ocr/tesseract_recognizer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <set>

#include "ocr/vietnamese_alphabet.h"
#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsSubsetOf;

TEST(VietnameseLetters, AreTheHundredAndFortySix) {
  const auto letters = vietnamese_letters();
  EXPECT_EQ(letters.size(), 146U);
  EXPECT_EQ(std::set<std::string>(letters.begin(), letters.end()).size(), 146U);
  EXPECT_THAT(letters, Contains("ặ"));
  EXPECT_THAT(letters, Contains("Đ"));
}

// Debian's vie and Vietnamese models (4.1.0) know no y with a dot below (kỵ, Tỵ): repair must put it in.
TEST(TesseractRecognizer, HasAModelThatCanWriteNearlyEveryVietnameseLetter) {
  EXPECT_THAT(TesseractRecognizer().missing_letters(), IsSubsetOf({"ỵ", "Ỵ"}));
}

TEST(TesseractRecognizer, SeesThatAnEnglishModelCannot) {
  EXPECT_THAT(TesseractRecognizer({.language = "osd", .data_folder = {}}).missing_letters(),
              Contains("ặ"));
}

TEST(TesseractRecognizer, NamesTheModelThatIsMissing) {
  EXPECT_EQ(test::reason_of([] {
              const TesseractRecognizer recognizer({.language = "xyz", .data_folder = {}});
            }),
            Reason::LanguageMissing);
  EXPECT_EQ(test::reason_of([] {
              const TesseractRecognizer recognizer({.language = "../vie", .data_folder = {}});
            }),
            Reason::BadOption);
}

TEST(TesseractRecognizer, ReadsLinesWithBoxesAndConfidences) {
  TesseractRecognizer recognizer;
  EXPECT_THAT(recognizer.name(), HasSubstr("tesseract 5"));
  const auto lines = recognizer.recognize(PageImage(test::printed_page(), 100, true));
  ASSERT_GE(lines.size(), 10U);
  std::string all;
  for (const Line& line : lines) {
    all += text(line) + '\n';
    ASSERT_TRUE(line.box.has_value());
    EXPECT_GE(line.box->left, 30);
    EXPECT_LE(line.box->right, 600);
    for (const Word& word : line.words) EXPECT_GT(word.confidence.value(), 0.0);
  }
  EXPECT_THAT(all, HasSubstr("page"));
}

TEST(TesseractRecognizer, ReadsNothingOnWhitePaper) {
  TesseractRecognizer recognizer;
  const cv::Mat white(800, 600, CV_8UC1, cv::Scalar(255));
  EXPECT_TRUE(recognizer.recognize(PageImage(white, 100, true)).empty());
}

TEST(TesseractLanguages, ListTheVietnameseModel) {
  EXPECT_THAT(tesseract_languages(), Contains("vie"));
}

}  // namespace
}  // namespace sohoa::ocr
