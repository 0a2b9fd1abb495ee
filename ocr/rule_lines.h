#pragma once

/// Takes out ruled lines: under headings, around tables, and the dark rims of a scan.
///
/// A rule is a run of ink much longer than any stroke of a letter and not thicker than one. Where
/// print crosses or touches it, the ink stays. Tested by tests/ocr/rule_lines_test.cpp.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <vector>

namespace sohoa::ocr {

struct RuleRemoval {
  cv::Mat grey;                 ///< the page without its rules
  std::vector<cv::Rect> rules;  ///< where they were
};

/// `text_height_px` is the x-height of the print.
[[nodiscard]] RuleRemoval remove_rules(const cv::Mat& grey, double text_height_px);

/// Paints white what is dark, touches the edge of the page and is no print.
[[nodiscard]] cv::Mat remove_dark_borders(const cv::Mat& grey, double text_height_px);

}  // namespace sohoa::ocr
