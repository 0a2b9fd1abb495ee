#pragma once

/// Where a picture is dark; for the tests of boxes.

#include "samples/painter.h"
#include "samples/truth.h"

namespace sohoa::samples {

inline bool dark(const Picture& picture, int x, int y, int below) {
  const auto channels = static_cast<std::size_t>(picture.channels);
  const std::size_t at = (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width_px) +
                          static_cast<std::size_t>(x)) *
                         channels;
  for (std::size_t i = 0; i < channels; ++i) {
    if (picture.pixels[at + i] < below) return true;
  }
  return false;
}

inline int dark_pixels(const Picture& picture, const Box& box, int below) {
  int count = 0;
  for (int y = box.top; y < box.bottom; ++y) {
    for (int x = box.left; x < box.right; ++x) count += dark(picture, x, y, below) ? 1 : 0;
  }
  return count;
}

/// Dark pixels outside of every word's box, grown by a margin.
inline int dark_outside(TruePage page, int below, int margin_px) {
  Picture& picture = page.picture;
  const auto channels = static_cast<std::size_t>(picture.channels);
  for (const TrueLine& line : page.lines) {
    for (const TrueWord& word : line.words) {
      const Box box = to_box({word.ink.left_px - margin_px, word.ink.top_px - margin_px,
                              word.ink.right_px + margin_px, word.ink.bottom_px + margin_px},
                             picture);
      for (int y = box.top; y < box.bottom; ++y) {
        const std::size_t row =
            static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width_px) * channels;
        for (std::size_t i = static_cast<std::size_t>(box.left) * channels;
             i < static_cast<std::size_t>(box.right) * channels; ++i) {
          picture.pixels[row + i] = 255;
        }
      }
    }
  }
  return dark_pixels(picture, {0, 0, picture.width_px, picture.height_px}, below);
}

}  // namespace sohoa::samples
