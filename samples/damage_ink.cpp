#include "samples/damage_ink.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "samples/sheet.h"

namespace sohoa::samples {
namespace {

/// A soft random field between 0 and 1, the size of the image.
cv::Mat clouds(cv::Size size, int cells, Random& random) {
  cv::Mat coarse(cells * size.height / std::max(size.width, 1) + 2, cells + 2, CV_32FC1);
  for (int y = 0; y < coarse.rows; ++y) {
    for (int x = 0; x < coarse.cols; ++x) {
      coarse.at<float>(y, x) = static_cast<float>(random.uniform(0, 1));
    }
  }
  cv::Mat field;
  cv::resize(coarse, field, size, 0, 0, cv::INTER_CUBIC);
  return cv::min(cv::max(field, 0.0), 1.0);
}

}  // namespace

cv::Mat weigh_ink(const cv::Mat& image, double weight) {
  cv::Mat moved;
  const cv::Mat kernel = cv::getStructuringElement(cv::MORPH_CROSS, {3, 3});
  // Ink is dark, so the minimum of a neighbourhood thickens it.
  if (weight > 0) {
    cv::erode(image, moved, kernel);
  } else {
    cv::dilate(image, moved, kernel);
  }
  cv::Mat mixed;
  cv::addWeighted(moved, std::abs(weight), image, 1 - std::abs(weight), 0, mixed);
  return mixed;
}

cv::Mat fade(const cv::Mat& image, double faintness, Random random) {
  const cv::Mat field = clouds(image.size(), 9, random);
  cv::Mat kept = 1.0 - faintness * (0.6 + 0.7 * field);
  kept = cv::max(kept, 0.08);
  if (image.channels() == 3) cv::merge(std::vector<cv::Mat>{kept, kept, kept}, kept);
  cv::Mat ink;
  cv::Mat(cv::Scalar::all(255) - image).convertTo(ink, CV_32F);
  cv::multiply(ink, kept, ink);
  cv::Mat faded;
  cv::Mat(cv::Scalar::all(255) - ink).convertTo(faded, CV_8U);
  return faded;
}

cv::Mat shine_through(const cv::Mat& image, double strength) {
  cv::Mat back;
  cv::flip(image, back, 1);
  // The other side never lies line on line with this one.
  const double shift = image.rows * 0.013;
  const cv::Mat move = (cv::Mat_<double>(2, 3) << 1, 0, -shift, 0, 1, shift * 1.7);
  cv::warpAffine(back, back, move, back.size(), cv::INTER_LINEAR, cv::BORDER_CONSTANT,
                 cv::Scalar::all(255));
  cv::GaussianBlur(back, back, {}, image.cols / 900.0);
  cv::Mat mixed;
  cv::Mat(cv::Scalar::all(255) - back).convertTo(back, CV_8U, strength);
  cv::subtract(image, back, mixed);
  return mixed;
}

cv::Mat tint_paper(const cv::Mat& image, double tint) {
  // Old paper takes up blue light first, red last.
  cv::Mat tinted;
  cv::multiply(image, cv::Scalar(1 - 0.30 * tint, 1 - 0.13 * tint, 1 - 0.06 * tint), tinted);
  return tinted;
}

cv::Mat punch(const cv::Mat& image, int holes, double dpi) {
  cv::Mat punched = image.clone();
  const double mm = dpi / 25.4;
  constexpr double kDistanceMm = 80;  // ISO 838
  const double first = image.rows / 2.0 - kDistanceMm * mm * (holes - 1) / 2;
  for (int i = 0; i < holes; ++i) {
    const cv::Point center(cvRound(12 * mm), cvRound(first + i * kDistanceMm * mm));
    cv::circle(punched, center, cvRound(3 * mm), cv::Scalar::all(28), cv::FILLED, cv::LINE_AA);
  }
  return punched;
}

}  // namespace sohoa::samples
