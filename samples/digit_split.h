#pragma once

/// Who writes the slots that the reader of digits learns from, and who those it is measured on: no
/// picture and no face of handwriting or print is in both. Tested by tests/samples/digit_writer_test.cpp.

#include <filesystem>

#include "samples/digit_writer.h"
#include "samples/print_faces.h"

namespace sohoa::samples {

enum class DigitPart { Training, HeldOut };

/// `folder` holds pictures of digits (digit_images.h), of which every fifth is held out.
[[nodiscard]] DigitWriter open_digit_writer(const std::filesystem::path& folder, DigitPart part);

[[nodiscard]] PrintFaces open_print_faces(DigitPart part);

}  // namespace sohoa::samples
