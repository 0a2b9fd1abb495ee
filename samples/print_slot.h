#pragma once

/// Pictures of slots that were printed with the line, as bad scans show them: faint, broken, blotted, coarse.
///
/// The recogniser of the page reads clear print; what it cannot read comes to the reader of digits, which
/// learns from these pictures and those of samples/slot_picture.h. Tested by
/// tests/samples/print_slot_test.cpp.

#include "samples/print_faces.h"
#include "samples/slot_picture.h"

namespace sohoa::samples {

[[nodiscard]] SlotPicture draw_printed_slot(const PrintFaces& faces, SlotRole role, Random random,
                                            Suffix suffix = Suffix::Rare);

}  // namespace sohoa::samples
