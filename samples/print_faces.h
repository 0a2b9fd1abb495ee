#pragma once

/// Digits and the words around slots in faces of print, upright and slanted.
///
/// Tested by tests/samples/print_slot_test.cpp.

#include <map>
#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

namespace sohoa::samples {

/// The ink of a character or word, for type of size kPrintSizePx.
struct PrintedShape {
  cv::Mat ink;            ///< 0 paper .. 255 ink
  int baseline_px = 0;    ///< row on which it stands
  double left_px = 0;     ///< where the ink begins, from the pen
  double advance_px = 0;  ///< to where the next one begins
};

inline constexpr double kPrintSizePx = 120;

/// One face, upright or slanted.
struct PrintFace {
  std::map<char, PrintedShape> characters;   ///< 0-9 a-d A-D
  std::vector<PrintedShape> before_numbers;  ///< "Số:"
  std::vector<PrintedShape> behind_numbers;  ///< "/QĐ"
  std::vector<PrintedShape> beside_dates;    ///< "ngày"
};

struct PrintFaces {
  std::vector<PrintFace> upright;
  std::vector<PrintFace> slanted;
  std::vector<PrintFace> bold;  ///< upright and slanted
};

/// Families that are not installed are left out.
[[nodiscard]] PrintFaces draw_print_faces(const std::vector<std::string>& families);

}  // namespace sohoa::samples
