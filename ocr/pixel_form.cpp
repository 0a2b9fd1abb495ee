#include "ocr/pixel_form.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

cv::Mat to_8_bits(const cv::Mat& decoded) {
  cv::Mat result;
  switch (decoded.depth()) {
    case CV_8U:
      return decoded;
    case CV_16U:
      decoded.convertTo(result, CV_8U, 1.0 / 257.0);
      return result;
    case CV_32F:
      decoded.convertTo(result, CV_8U, 255.0);
      return result;
    default:
      return result;
  }
}

unsigned char over_white(int value, int alpha) {
  return static_cast<unsigned char>((value * alpha + 255 * (255 - alpha) + 127) / 255);
}

// The last channel is how opaque a pixel is.
cv::Mat on_white_paper(const cv::Mat& image) {
  const int colours = image.channels() - 1;
  cv::Mat result(image.size(), CV_8UC(colours));
  for (int y = 0; y < image.rows; ++y) {
    const unsigned char* from = image.ptr(y);
    unsigned char* to = result.ptr(y);
    for (int x = 0; x < image.cols; ++x, from += colours + 1, to += colours) {
      for (int c = 0; c < colours; ++c) to[c] = over_white(from[c], from[colours]);
    }
  }
  return result;
}

}  // namespace

cv::Mat to_page_pixels(const cv::Mat& decoded) {
  const cv::Mat pixels = to_8_bits(decoded);
  if (pixels.empty()) return pixels;
  switch (pixels.channels()) {
    case 1:
      return pixels;
    case 3:
      return drop_absent_colour(pixels);
    case 2:
    case 4:
      return drop_absent_colour(on_white_paper(pixels));
    default:
      return {};
  }
}

cv::Mat drop_absent_colour(const cv::Mat& pixels) {
  if (pixels.channels() != 3) return pixels;
  for (int y = 0; y < pixels.rows; ++y) {
    const auto* row = pixels.ptr<cv::Vec3b>(y);
    const bool grey = std::all_of(row, row + pixels.cols, [](const cv::Vec3b& pixel) {
      return pixel[0] == pixel[1] && pixel[1] == pixel[2];
    });
    if (!grey) return pixels;
  }
  cv::Mat grey;
  cv::extractChannel(pixels, grey, 1);
  return grey;
}

cv::Mat apply_orientation_tag(const cv::Mat& pixels, int tag) {
  cv::Mat upright = pixels;
  if (tag >= 5 && tag <= 8) cv::transpose(pixels, upright);
  cv::Mat result;  // of its own: the pixels that were given stay as they are
  switch (tag) {
    case 2:
    case 6:
      cv::flip(upright, result, 1);
      return result;
    case 3:
    case 7:
      cv::flip(upright, result, -1);
      return result;
    case 4:
    case 8:
      cv::flip(upright, result, 0);
      return result;
    default:
      return upright;
  }
}

cv::Mat with_square_pixels(const cv::Mat& pixels, double dpi_across, double dpi_down) {
  if (!(dpi_across > 0) || !(dpi_down > 0)) return pixels;
  const double ratio = dpi_across / dpi_down;
  if (std::abs(ratio - 1.0) < 0.05 || ratio > 4.0 || ratio < 0.25) return pixels;
  const double across = std::max(1.0, 1.0 / ratio);
  const double down = std::max(1.0, ratio);
  cv::Mat result;
  cv::resize(pixels, result, {}, across, down, cv::INTER_LINEAR);
  return result;
}

}  // namespace sohoa::ocr
