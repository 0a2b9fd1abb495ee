#include "ocr/red_ink.h"

#include <opencv2/core.hpp>

namespace sohoa::ocr {

cv::Mat red_mask(const cv::Mat& bgr) {
  constexpr int kMinRedness = 30;
  cv::Mat mask(bgr.size(), CV_8UC1);
  for (int y = 0; y < bgr.rows; ++y) {
    const auto* from = bgr.ptr<cv::Vec3b>(y);
    unsigned char* to = mask.ptr(y);
    for (int x = 0; x < bgr.cols; ++x) to[x] = redness(from[x]) >= kMinRedness ? 255 : 0;
  }
  return mask;
}

}  // namespace sohoa::ocr
