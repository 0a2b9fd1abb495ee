#pragma once

/// Runs of ink along the rows of a page.
///
/// A page is mostly paper, which is passed over many pixels at a time. Tested by
/// tests/ocr/ink_runs_test.cpp.

#include <opencv2/core/mat.hpp>
#include <vector>

namespace sohoa::ocr {

struct InkRun {
  int left = 0;
  int right = 0;  ///< exclusive
  friend bool operator==(const InkRun&, const InkRun&) = default;
};

/// `ink` is 8-bit, 255 where there is ink, else 0, here as below.
[[nodiscard]] std::vector<InkRun> ink_runs(const cv::Mat& ink, int y);

/// The ink in runs of at least so many pixels, once gaps narrower than `gap_px` are filled. What lies
/// beyond the edge of the page is taken for ink where that helps: a run at the edge needs half the
/// length, and half a gap there is filled.
[[nodiscard]] cv::Mat long_runs(const cv::Mat& ink, int least_px, int gap_px = 1);

/// Rows that hold ink, those beside each other together.
[[nodiscard]] std::vector<cv::Range> bands_with_ink(const cv::Mat& ink);

}  // namespace sohoa::ocr
