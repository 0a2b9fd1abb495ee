#pragma once

/// How the reader does on drawn slots. Tested by tests/dictionaries/digit_training_test.cpp.

#include <string>
#include <vector>

#include "ocr/digit_model.h"
#include "ocr/slot_reader.h"
#include "samples/print_faces.h"
#include "samples/slot_picture.h"

namespace sohoa::dictionaries {

struct SlotTrial {
  std::string written;
  std::string read;        ///< empty when nothing was
  double probability = 0;  ///< of the reading
};

/// Read as the number that was written; "4" is "04".
[[nodiscard]] bool right(const SlotTrial& trial);

/// Slots of all roles, half of them numbers.
[[nodiscard]] samples::SlotPicture draw_trial_slot(const samples::DigitWriter& writer,
                                                   samples::Random random);

/// The same, printed, and years.
[[nodiscard]] samples::SlotPicture draw_trial_print(const samples::PrintFaces& faces,
                                                    samples::Random random);

[[nodiscard]] SlotTrial try_slot(const ocr::SlotReader& reader, const samples::SlotPicture& slot);

/// Characters of `written` that a reading has at its place, when both are laid side by side with
/// the fewest changes.
[[nodiscard]] int characters_right(const std::string& written, const std::string& read);

/// The calibration under which the trials are likeliest; those of a reader that has none.
[[nodiscard]] ocr::Calibration calibrate(const std::vector<SlotTrial>& trials);

/// The calibration with so much less trust that at most `most_wrong` of the readings with 0.9 or more are
/// wrong: where a reading is given it must be right.
[[nodiscard]] ocr::Calibration with_caution(ocr::Calibration calibration,
                                            const std::vector<SlotTrial>& trials,
                                            double most_wrong);

/// Mean distance between probability and share of right readings, in ten bins.
[[nodiscard]] double calibration_error(const std::vector<SlotTrial>& trials);

}  // namespace sohoa::dictionaries
