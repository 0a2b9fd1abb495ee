#include "ocr/slot_planes.h"

#include <cstring>

namespace sohoa::ocr {
namespace {

/// Eight numbers that the compiler keeps in one or two registers, whatever the machine has.
using Eight = float __attribute__((vector_size(32)));

// Handed over by reference: how such values are returned differs between machines.
inline void load(const float* from, Eight& eight) {
  std::memcpy(&eight, from, sizeof eight);
}

inline void add_to(const Eight& sum, float* target) {
  Eight all;
  load(target, all);
  all += sum;
  std::memcpy(target, &all, sizeof all);
}

// Four rows and eight columns of c: what is loaded of b serves four rows.
void add_tile(const ProductSize& size, const float* a, const float* b, float* c) {
  Eight sum0{};
  Eight sum1{};
  Eight sum2{};
  Eight sum3{};
  Eight row;
  const float* a1 = a + size.depth;
  const float* a2 = a1 + size.depth;
  const float* a3 = a2 + size.depth;
  for (std::size_t k = 0; k < size.depth; ++k) {
    load(b + k * size.cols, row);
    sum0 += a[k] * row;
    sum1 += a1[k] * row;
    sum2 += a2[k] * row;
    sum3 += a3[k] * row;
  }
  add_to(sum0, c);
  add_to(sum1, c + size.cols);
  add_to(sum2, c + 2 * size.cols);
  add_to(sum3, c + 3 * size.cols);
}

void add_row_of_eight(const ProductSize& size, const float* a, const float* b, float* c) {
  Eight sum{};
  Eight row;
  for (std::size_t k = 0; k < size.depth; ++k) {
    load(b + k * size.cols, row);
    sum += a[k] * row;
  }
  add_to(sum, c);
}

void add_single(const ProductSize& size, const float* a, const float* b, float* c) {
  for (std::size_t k = 0; k < size.depth; ++k) *c += a[k] * b[k * size.cols];
}

}  // namespace

void add_product(const ProductSize& size, const float* a, const float* b, float* c) {
  const std::size_t eights = size.cols / 8 * 8;
  const std::size_t fours = size.rows / 4 * 4;
  for (std::size_t x = 0; x < eights; x += 8) {
    for (std::size_t y = 0; y < fours; y += 4) {
      add_tile(size, a + y * size.depth, b + x, c + y * size.cols + x);
    }
    for (std::size_t y = fours; y < size.rows; ++y) {
      add_row_of_eight(size, a + y * size.depth, b + x, c + y * size.cols + x);
    }
  }
  for (std::size_t y = 0; y < size.rows; ++y) {
    for (std::size_t x = eights; x < size.cols; ++x) {
      add_single(size, a + y * size.depth, b + x, c + y * size.cols + x);
    }
  }
}

}  // namespace sohoa::ocr
