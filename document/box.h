#pragma once

/// A rectangle on a page image.
///
/// Boxes always lie on the image as it was scanned, before it was turned, straightened or scaled.
/// Origin top left; right and bottom are exclusive: Box{10, 20, 30, 25} is 20 px wide, 5 px high.
/// In JSON a box is [x, y, width, height]. Tested by tests/document/box_test.cpp.

#include <algorithm>

namespace sohoa {

struct Box {
  int left = 0;    ///< px
  int top = 0;     ///< px
  int right = 0;   ///< px, exclusive
  int bottom = 0;  ///< px, exclusive

  [[nodiscard]] constexpr int width_px() const { return right - left; }
  [[nodiscard]] constexpr int height_px() const { return bottom - top; }
  [[nodiscard]] constexpr bool empty() const { return right <= left || bottom <= top; }
  friend bool operator==(const Box&, const Box&) = default;
};

/// The smallest box that holds both; an empty box adds nothing.
[[nodiscard]] constexpr Box unite(const Box& a, const Box& b) {
  if (a.empty()) return b;
  if (b.empty()) return a;
  return {std::min(a.left, b.left), std::min(a.top, b.top), std::max(a.right, b.right),
          std::max(a.bottom, b.bottom)};
}

/// What both share; empty when they do not meet.
[[nodiscard]] constexpr Box intersect(const Box& a, const Box& b) {
  const Box both{std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
                 std::min(a.bottom, b.bottom)};
  return both.empty() ? Box{} : both;
}

}  // namespace sohoa
