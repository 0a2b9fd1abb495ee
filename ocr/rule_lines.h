#pragma once

/// Takes out ruled lines and the dark rims of a scan; finds the strokes of signatures.
///
/// A rule is a run of ink much longer than any stroke of a letter and not thicker than one. Where
/// print crosses or touches it, the ink stays. Tested by tests/ocr/rule_lines_test.cpp.

#include <opencv2/core/mat.hpp>
#include <opencv2/core/types.hpp>
#include <vector>

#include "ocr/table.h"

namespace sohoa::ocr {

struct RuleRemoval {
  cv::Mat grey;               ///< the page without rules
  std::vector<Table> tables;  ///< in pixels of `grey`
};

/// `text_height_px` is the x-height of the print.
[[nodiscard]] RuleRemoval remove_rules(const cv::Mat& grey, double text_height_px);

struct PieceRemoval {
  cv::Mat grey;
  std::vector<cv::Rect> scribbles;  ///< signatures and other strokes of a pen
};

/// Paints white the dark rims of the scan: what touches the edge of the page and is large. Strokes
/// of signatures (pieces many letters high and wide that are mostly empty) are only reported: the
/// office or name that they touch would go with them.
[[nodiscard]] PieceRemoval remove_large_pieces(const cv::Mat& grey, double text_height_px);

}  // namespace sohoa::ocr
