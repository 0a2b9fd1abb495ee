#pragma once

/// A printed line with places that are left open for pen or stamp: "Số: ...", "ngày ... tháng ...".

#include <optional>
#include <string>
#include <vector>

#include "samples/document_look.h"
#include "samples/typeface.h"

namespace sohoa::samples {

class SlotLine {
 public:
  SlotLine(const DocumentLook& look, TextStyle style, TextMeasure& sizes)
      : look_(look), style_(std::move(style)), sizes_(sizes) {}

  void print(const std::string& words);
  void blank(double share = 1);  ///< of a space

  /// A slot is filled by its kind. `tail` is printed right behind the value: "/BC-SNV".
  void fill(Slot slot, const std::string& tail = {});

  /// The line, and its slots once the line has its place.
  [[nodiscard]] PlacedLine take() { return std::move(line_); }
  [[nodiscard]] std::vector<Slot> slots(const PlacedLine& placed) const;

 private:
  struct Filled {
    Slot slot;
    std::optional<std::size_t> word_index;  ///< absent: nothing stands there
    double from_pt = 0, to_pt = 0;          ///< of the empty place, from the start of the line
  };

  const DocumentLook& look_;
  TextStyle style_;
  TextMeasure& sizes_;
  PlacedLine line_;
  std::vector<Filled> filled_;
  double pen_pt_ = 0;
};

/// The rectangle around words, by their size in print and their strokes.
[[nodiscard]] Slot slot_around(Slot slot, const std::vector<PlacedWord>& words);

}  // namespace sohoa::samples
