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
namespace {

const cv::Scalar kBlue(220, 120, 0);
const cv::Scalar kMagenta(200, 0, 200);
const cv::Scalar kOrange(0, 140, 255);

cv::Mat coloured(const cv::Mat& picture) {
  if (picture.channels() != 1) return picture.clone();
  cv::Mat result;
  cv::cvtColor(picture, result, cv::COLOR_GRAY2BGR);
  return result;
}

void draw(cv::Mat& picture, const Box& box, const cv::Scalar& colour, int width_px) {
  cv::rectangle(picture, {box.left, box.top}, {box.right, box.bottom}, colour, width_px);
}

void draw_words(cv::Mat& picture, const std::vector<Line>& lines) {
  for (const Line& line : lines) {
    for (const Word& word : line.words) {
      if (!word.box) continue;
      const double sure = word.confidence.value();
      draw(picture, *word.box, cv::Scalar(0, 200 * sure, 255 * (1 - sure)), 1);
    }
  }
}

}  // namespace

DebugPictures::DebugPictures(std::filesystem::path folder, int page_number)
    : folder_(std::move(folder)), page_number_(page_number) {}

void DebugPictures::add(const std::string& name, const cv::Mat& picture) {
  if (off()) return;
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
                              const std::vector<Line>& lines, const std::vector<Table>& tables) {
  if (off()) return;
  cv::Mat drawn = coloured(picture);
  for (const Table& table : tables) {
    for (const cv::Rect& cell : table.cells) cv::rectangle(drawn, cell, kBlue, 1);
  }
  draw_words(drawn, lines);
  add(name, drawn);
}

void DebugPictures::add_page(const std::string& name, const cv::Mat& scan, const Page& page) {
  if (off()) return;
  cv::Mat drawn = coloured(scan);
  draw_words(drawn, page.lines);
  for (const Mark& mark : page.marks) draw(drawn, mark.box, kMagenta, 2);
  for (const Slot& slot : page.slots) draw(drawn, slot.box, kOrange, 2);
  add(name, drawn);
}

}  // namespace sohoa::ocr
