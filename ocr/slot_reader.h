#pragma once

/// Reads the digits that a pen or a numbering stamp left in a slot: "Số: 4532/UBND".
///
///   const SlotReader reader = SlotReader::open("dictionaries/data/digits.model");
///   const std::vector<SlotReading> readings = reader.read(crop, SlotRole::Day);
///
/// Ink is cut into pieces, neighbouring pieces are joined into digits in every sensible way, a
/// small net tells how likely each of these is which digit or none, and all ways through the
/// pieces that give the same digits are summed (docs/decisions/011-digits-as-paths.md). Tested by
/// tests/ocr/slot_reader_test.cpp.

#include <filesystem>
#include <memory>
#include <vector>

#include "document/slot.h"
#include "ocr/page_image.h"

namespace sohoa::ocr {

struct DigitModel;

/// A loaded model; may be used by many threads, copies share it.
class SlotReader {
 public:
  /// Throws Error{ModelMissing} or Error{ModelBroken}.
  [[nodiscard]] static SlotReader open(const std::filesystem::path& model);
  explicit SlotReader(DigitModel model);

  /// `crop` is the place between the printed words, with all the ink that stands in it: a third of
  /// its height above and below the line does no harm, printed words beside it do. What cannot
  /// stand in a slot of this role (day 32, seven digits) is never read. The most probable readings
  /// first, at most three, none where nothing looks like a digit; probabilities are calibrated: of
  /// readings with 0.9 nine in ten are right. About 2 ms.
  [[nodiscard]] std::vector<SlotReading> read(const PageImage& crop, SlotRole role) const;

 private:
  std::shared_ptr<const DigitModel> model_;  // shared by the copies of this reader, read-only
};

}  // namespace sohoa::ocr
