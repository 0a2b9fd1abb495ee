#pragma once

/// Single characters as many hands, pens and numbering stamps write them, as masks of ink.
///
/// The shapes come from pictures of written digits, from strokes (digit_shapes.h) and from faces
/// that look like handwriting or a stamp; size, lean, width, pen and unrest are drawn at random.
/// Tested by tests/samples/digit_writer_test.cpp.

#include <map>
#include <opencv2/core/mat.hpp>
#include <string>
#include <vector>

#include "samples/digit_images.h"
#include "samples/random.h"

namespace sohoa::samples {

/// `Print` is none of a DigitWriter (print_slot.h).
enum class WritingSource { Images, Strokes, PenFace, StampFace, Print };

/// What the characters of one slot have in common.
struct Writing {
  WritingSource source = WritingSource::Strokes;
  std::size_t face = 0;    ///< of pen or stamp faces
  double lean = 0;         ///< to the right, in heights
  double width = 1;        ///< 1: as the shape is
  double pen_share = 0.1;  ///< width of the pen, in heights
  double pen_change = 1;   ///< of faces, which have a pen of their own
  double unrest = 0.02;    ///< of the pen, in heights
};

class DigitWriter {
 public:
  /// Faces that are not installed are left out; without images there are none to draw.
  DigitWriter(const std::vector<DigitImage>& images, const std::vector<std::string>& pen_faces,
              const std::vector<std::string>& stamp_faces);

  [[nodiscard]] Writing draw_writing(Random& random) const;

  /// The ink of one of 0-9 a-d A-D, cut to the ink: 0 paper .. 255 ink. `height_px` is that of a
  /// full digit.
  [[nodiscard]] cv::Mat write(char character, const Writing& writing, double height_px,
                              Random& random) const;

 private:
  struct Shape {
    cv::Mat ink;
    double height_share = 1;  ///< of a full digit's height
  };
  using Face = std::map<char, Shape>;

  [[nodiscard]] static std::vector<Face> draw_faces(const std::vector<std::string>& families);
  [[nodiscard]] Shape shape(char character, const Writing& writing, Random& random) const;

  std::map<char, std::vector<Shape>> images_;
  std::vector<Face> pen_faces_;
  std::vector<Face> stamp_faces_;
};

}  // namespace sohoa::samples
