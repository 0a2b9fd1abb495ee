#pragma once

/// Draws sheets: as pixels with the place of every word, or as a PDF with a text layer.
///
/// Tested by tests/samples/painter_test.cpp: the box of a word covers its ink and nothing else's.

#include <filesystem>
#include <string>
#include <vector>

#include "samples/picture.h"
#include "samples/sheet.h"

namespace sohoa::samples {

/// A rectangle on the picture, in pixels and their parts.
struct Area {
  double left_px = 0, top_px = 0, right_px = 0, bottom_px = 0;
  friend bool operator==(const Area&, const Area&) = default;
};

struct TrueWord {
  std::string text;
  Area ink;  ///< the smallest rectangle around its ink
  friend bool operator==(const TrueWord&, const TrueWord&) = default;
};

struct TrueLine {
  std::vector<TrueWord> words;
  Part part = Part::Body;
  friend bool operator==(const TrueLine&, const TrueLine&) = default;
};

struct TrueSlot {
  std::string name;
  std::string value;
  SlotKind kind = SlotKind::Printed;
  Area area;
  friend bool operator==(const TrueSlot&, const TrueSlot&) = default;
};

/// A page and all that is true of it.
struct TruePage {
  Picture picture;
  std::vector<TrueLine> lines;  ///< reading order
  std::vector<TrueSlot> slots;
  std::vector<Area> seals;  ///< the square around the ring of each
  friend bool operator==(const TruePage&, const TruePage&) = default;
};

[[nodiscard]] TruePage paint(const Sheet& sheet, double dpi);

/// A PDF as a word processor makes it: letters, no images. The file holds no date.
void write_text_pdf(const std::vector<Sheet>& sheets, const std::filesystem::path& file);

}  // namespace sohoa::samples
