#include "samples/slot_canvas.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "samples/slot_picture.h"

namespace sohoa::samples {

void SlotCanvas::put(const cv::Mat& mask, cv::Point corner, int owner) {
  const cv::Rect place = cv::Rect(corner, mask.size()) & cv::Rect({}, ink_.size());
  if (place.empty()) return;
  const cv::Mat part = mask(cv::Rect(place.tl() - corner, place.size()));
  cv::Mat below = ink_(place);
  owners_(place).setTo(owner, (part > below) & (part > 90));
  cv::max(below, part, below);
}

void dot_the_line(SlotCanvas& canvas, int baseline_px, Random& random) {
  const double step = random.uniform(0.22, 0.32) * 13 * kSlotPxPerPoint;
  const int radius = random.between(1, 2);
  const int y = baseline_px + random.between(-2, 5);
  cv::Mat dots = cv::Mat::zeros(canvas.ink().size(), CV_8U);
  const double first = random.uniform(0, step);
  const int count = static_cast<int>(std::ceil((dots.cols - first) / step));
  for (int i = 0; i < count; ++i) {
    const int x = static_cast<int>(first + i * step);
    cv::circle(dots, {x, y}, radius, cv::Scalar(230), cv::FILLED, cv::LINE_AA);
  }
  canvas.put(dots, {0, 0}, SlotPicture::kForeignInk);
}

void rule_the_line(SlotCanvas& canvas, int y_px, Random& random) {
  cv::Mat rule = cv::Mat::zeros(canvas.ink().size(), CV_8U);
  const int tilt = random.between(-2, 2);
  cv::line(rule, {0, y_px}, {rule.cols, y_px + tilt}, cv::Scalar(240), random.between(1, 4),
           cv::LINE_AA);
  canvas.put(rule, {0, 0}, SlotPicture::kForeignInk);
}

void throw_specks(SlotCanvas& canvas, Random& random) {
  cv::Mat specks = cv::Mat::zeros(canvas.ink().size(), CV_8U);
  for (int i = random.between(1, 4); i > 0; --i) {
    cv::circle(specks, {random.between(0, specks.cols - 1), random.between(0, specks.rows - 1)},
               random.between(1, 3), cv::Scalar(random.between(120, 255)), cv::FILLED, cv::LINE_AA);
  }
  canvas.put(specks, {0, 0}, SlotPicture::kForeignInk);
}

void break_strokes(cv::Mat& ink, Random& random) {
  for (int i = random.between(1, 3); i > 0; --i) {
    const cv::Point from(random.between(0, ink.cols - 1), random.between(0, ink.rows - 1));
    const cv::Point to(from.x + random.between(-14, 14), from.y + random.between(-14, 14));
    cv::line(ink, from, to, cv::Scalar(0), random.between(1, 2), cv::LINE_AA);
  }
}

void ink_unevenly(cv::Mat& ink, Random& random) {
  cv::Mat_<float> field(ink.rows / 8 + 2, ink.cols / 8 + 2);
  for (float& value : field) {
    value = static_cast<float>(std::min(1.0, random.uniform(0.65, 1.3)));
  }
  cv::Mat full;
  cv::resize(field, full, ink.size(), 0, 0, cv::INTER_CUBIC);
  cv::Mat worn;
  ink.convertTo(worn, CV_32F);
  worn = worn.mul(full);
  worn.convertTo(ink, CV_8U);
}

void run_dry(cv::Mat& ink, Random random) {
  const double grain = random.uniform(1.5, 3);  // px
  const double missed = random.uniform(0.1, 0.28);
  cv::Mat_<float> field(static_cast<int>(ink.rows / grain) + 2,
                        static_cast<int>(ink.cols / grain) + 2);
  for (float& value : field) value = static_cast<float>(random.uniform(0, 1));
  cv::Mat paper;
  cv::resize(field, paper, ink.size(), 0, 0, cv::INTER_LINEAR);
  cv::Mat share = (paper - missed) * 5;
  share = cv::max(cv::min(share, 1.0), random.uniform(0.15, 0.5));
  cv::Mat worn;
  ink.convertTo(worn, CV_32F);
  worn = worn.mul(share);
  worn.convertTo(ink, CV_8U);
}

}  // namespace sohoa::samples
