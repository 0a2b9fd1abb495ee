#pragma once

/// Planes of numbers and the products of matrices that the net of slots is made of.
///
/// Tested by tests/ocr/slot_net_test.cpp.

#include <cstddef>
#include <vector>

namespace sohoa::ocr {

/// Pictures of one size, one behind the other; rows from the top.
struct Planes {
  std::size_t planes = 0;
  std::size_t rows = 0;
  std::size_t cols = 0;
  std::vector<float> values;

  [[nodiscard]] std::size_t plane_size() const { return rows * cols; }
  /// All zero.
  void reset(std::size_t new_planes, std::size_t new_rows, std::size_t new_cols) {
    planes = new_planes;
    rows = new_rows;
    cols = new_cols;
    values.assign(planes * rows * cols, 0.0F);
  }
};

struct ProductSize {
  std::size_t rows = 0;   ///< of a and c
  std::size_t depth = 0;  ///< columns of a, rows of b
  std::size_t cols = 0;   ///< of b and c
};

/// c += a * b; all are stored row by row.
void add_product(const ProductSize& size, const float* a, const float* b, float* c);

}  // namespace sohoa::ocr
