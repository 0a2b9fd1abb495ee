#include "ocr/slot_planes.h"

#include <array>
#include <cstring>

namespace sohoa::ocr {
namespace {

/// Numbers side by side that the compiler keeps in registers.
template <std::size_t kLanes>
struct Side;
template <>
struct Side<8> {
  using Numbers = float __attribute__((vector_size(32)));
};
template <>
struct Side<16> {
  using Numbers = float __attribute__((vector_size(64)));
};

// So many rows and columns of c: what is loaded of b serves all rows.
template <std::size_t kRows, std::size_t kLanes>
[[gnu::always_inline]] inline void add_tile(const ProductSize& size, const float* a, const float* b,
                                            float* c) {
  using Numbers = typename Side<kLanes>::Numbers;
  static_assert(sizeof(Numbers) == kLanes * sizeof(float));
  std::array<Numbers, kRows> sums{};
  static_assert(sizeof sums == kRows * sizeof(Numbers));
  Numbers row;
  for (std::size_t k = 0; k < size.depth; ++k) {
    std::memcpy(&row, b + k * size.cols, sizeof row);
#pragma GCC unroll 8
    for (std::size_t y = 0; y < kRows; ++y) sums[y] += a[y * size.depth + k] * row;
  }
#pragma GCC unroll 8
  for (std::size_t y = 0; y < kRows; ++y) {
    std::memcpy(&row, c + y * size.cols, sizeof row);
    row += sums[y];
    std::memcpy(c + y * size.cols, &row, sizeof row);
  }
}

template <std::size_t kTileRows, std::size_t kLanes>
[[gnu::always_inline]] inline void add_columns(const ProductSize& size, const float* a,
                                               const float* b, float* c) {
  std::size_t y = 0;
  for (; y + kTileRows <= size.rows; y += kTileRows) {
    add_tile<kTileRows, kLanes>(size, a + y * size.depth, b, c + y * size.cols);
  }
  for (; y < size.rows; ++y) {
    add_tile<1, kLanes>(size, a + y * size.depth, b, c + y * size.cols);
  }
}

void add_single(const ProductSize& size, const float* a, const float* b, float* c) {
  for (std::size_t k = 0; k < size.depth; ++k) *c += a[k] * b[k * size.cols];
}

template <std::size_t kTileRows, std::size_t kWide>
[[gnu::always_inline]] inline void add_all(const ProductSize& size, const float* a, const float* b,
                                           float* c) {
  std::size_t x = 0;
  for (; x + kWide <= size.cols; x += kWide) add_columns<kTileRows, kWide>(size, a, b + x, c + x);
  for (; x + 8 <= size.cols; x += 8) add_columns<kTileRows, 8>(size, a, b + x, c + x);
  for (std::size_t y = 0; y < size.rows; ++y) {
    for (std::size_t rest = x; rest < size.cols; ++rest) {
      add_single(size, a + y * size.depth, b + rest, c + y * size.cols + rest);
    }
  }
}

// As many rows at once as the registers have room for. Every sum is made in the same order everywhere, so all of
// these give the same numbers, but where a compiler is told to join multiplication and addition.
#if defined(__AVX512F__)
void add_quickly(const ProductSize& size, const float* a, const float* b, float* c) {
  add_all<8, 16>(size, a, b, c);
}
#elif defined(__x86_64__)
[[gnu::target("avx2")]] void add_with_avx2(const ProductSize& size, const float* a, const float* b,
                                           float* c) {
  add_all<8, 8>(size, a, b, c);
}

void add_quickly(const ProductSize& size, const float* a, const float* b, float* c) {
  static const bool kHasAvx2 = __builtin_cpu_supports("avx2") != 0;
  if (kHasAvx2) return add_with_avx2(size, a, b, c);
  add_all<4, 8>(size, a, b, c);
}
#else
void add_quickly(const ProductSize& size, const float* a, const float* b, float* c) {
  add_all<4, 8>(size, a, b, c);
}
#endif

}  // namespace

void add_product(const ProductSize& size, const float* a, const float* b, float* c) {
  add_quickly(size, a, b, c);
}

}  // namespace sohoa::ocr
