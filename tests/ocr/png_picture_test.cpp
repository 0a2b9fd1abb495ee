#include "ocr/png_picture.h"

#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <vector>

#include "tests/ocr/test_files.h"

namespace sohoa::ocr {
namespace {

// Noise, so that a swapped row or channel shows.
cv::Mat noise(int type) {
  cv::Mat picture(37, 53, type);
  cv::theRNG().state = 7;
  cv::randu(picture, cv::Scalar::all(0), cv::Scalar::all(256));
  return picture;
}

std::vector<unsigned char> png_of_opencv(const cv::Mat& picture) {
  std::vector<unsigned char> bytes;
  cv::imencode(".png", picture, bytes);
  return bytes;
}

TEST(PngPicture, GivesPixelsAsTheyAre) {
  for (const int type : {CV_8UC1, CV_8UC3, CV_8UC4}) {
    const cv::Mat picture = noise(type);
    const cv::Mat decoded = decode_png(png_of_opencv(picture));
    ASSERT_EQ(decoded.type(), type);
    EXPECT_EQ(cv::norm(decoded, picture, cv::NORM_INF), 0);
  }
}

TEST(PngPicture, ReadsWhatItWrites) {
  for (const int type : {CV_8UC1, CV_8UC3}) {
    const cv::Mat whole = noise(type);
    const cv::Mat part = whole(cv::Rect(3, 5, 20, 30));
    const std::string png = encode_png(part);
    const cv::Mat decoded =
        decode_png({reinterpret_cast<const unsigned char*>(png.data()), png.size()});
    ASSERT_EQ(decoded.type(), type);
    EXPECT_EQ(cv::norm(decoded, part, cv::NORM_INF), 0);
  }
}

TEST(PngPicture, EncodesNothingElse) {
  EXPECT_TRUE(encode_png({}).empty());
  EXPECT_TRUE(encode_png(cv::Mat(4, 4, CV_32F, cv::Scalar(0))).empty());
}

TEST(PngPicture, GivesNothingForDamagedData) {
  std::vector<unsigned char> bytes = png_of_opencv(noise(CV_8UC1));
  for (std::size_t at = bytes.size() / 2; at < bytes.size() / 2 + 40; ++at) bytes[at] ^= 0x55;
  EXPECT_TRUE(decode_png(bytes).empty());
  bytes.resize(bytes.size() / 2);
  EXPECT_TRUE(decode_png(bytes).empty());
  EXPECT_TRUE(decode_png({}).empty());
}

}  // namespace
}  // namespace sohoa::ocr
