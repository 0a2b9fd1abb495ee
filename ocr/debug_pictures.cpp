#include "ocr/debug_pictures.h"

#include <fmt/format.h>

#include <fstream>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <system_error>
#include <utility>

#include "document/error.h"
#include "ocr/png_picture.h"

namespace sohoa::ocr {

DebugPictures::DebugPictures(std::filesystem::path folder, int page_number)
    : folder_(std::move(folder)), page_number_(page_number) {}

void DebugPictures::add(const std::string& name, const cv::Mat& picture) {
  if (folder_.empty()) return;
  std::error_code failed;
  std::filesystem::create_directories(folder_, failed);
  const auto file = folder_ / fmt::format("p{:04}_{}_{}.png", page_number_, ++step_, name);
  const std::string png = encode_png(picture);
  std::ofstream out(file, std::ios::binary);
  out << png << std::flush;
  if (png.empty() || !out) {
    throw Error(Reason::OutputNotWritable, {file, 0}, "the debug picture cannot be written");
  }
}

void DebugPictures::add_words(const std::string& name, const cv::Mat& picture,
                              const std::vector<Line>& lines) {
  if (folder_.empty()) return;
  cv::Mat drawn;
  if (picture.channels() == 1) {
    cv::cvtColor(picture, drawn, cv::COLOR_GRAY2BGR);
  } else {
    drawn = picture.clone();
  }
  for (const Line& line : lines) {
    for (const Word& word : line.words) {
      if (!word.box) continue;
      const double sure = word.confidence.value();
      cv::rectangle(drawn, {word.box->left, word.box->top}, {word.box->right, word.box->bottom},
                    cv::Scalar(0, 200 * sure, 255 * (1 - sure)), 1);
    }
  }
  add(name, drawn);
}

}  // namespace sohoa::ocr
