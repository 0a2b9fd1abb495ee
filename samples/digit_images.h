#pragma once

/// Pictures of single handwritten digits in the IDX format of the MNIST set.
///
/// Tested by tests/samples/digit_writer_test.cpp.

#include <array>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace sohoa::samples {

struct DigitImage {
  static constexpr int kSide = 28;
  std::array<std::uint8_t, std::size_t{28} * 28> pixels{};  ///< rows from the top; 0 paper, 255 ink
  char digit = '0';
};

/// Reads `images-idx3-ubyte` and `labels-idx1-ubyte` (unpacked) from the folder. Throws
/// Error{FileNotFound} or Error{ImageBroken}.
[[nodiscard]] std::vector<DigitImage> read_digit_images(const std::filesystem::path& folder);

}  // namespace sohoa::samples
