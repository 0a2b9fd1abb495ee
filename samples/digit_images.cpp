#include "samples/digit_images.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>

#include "document/error.h"

namespace sohoa::samples {
namespace {

constexpr std::size_t kImagesHeader = 16;
constexpr std::size_t kLabelsHeader = 8;

std::string read_bytes(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw Error(Reason::FileNotFound, {file}, "the digits cannot be opened",
                "unpack the .gz files with gunzip -k");
  }
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::uint32_t big_endian(const std::string& bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    value = value << 8U | static_cast<unsigned char>(bytes.at(at + i));
  }
  return value;
}

[[noreturn]] void refuse(const std::filesystem::path& file) {
  throw Error(Reason::ImageBroken, {file}, "the file holds no digits of 28 x 28 in IDX format");
}

}  // namespace

std::vector<DigitImage> read_digit_images(const std::filesystem::path& folder) {
  const std::filesystem::path images_file = folder / "images-idx3-ubyte";
  const std::filesystem::path labels_file = folder / "labels-idx1-ubyte";
  const std::string pixels = read_bytes(images_file);
  const std::string labels = read_bytes(labels_file);
  constexpr std::size_t kSide = DigitImage::kSide;
  constexpr std::size_t kPixels = kSide * kSide;
  if (pixels.size() < kImagesHeader || big_endian(pixels, 0) != 0x803 ||
      big_endian(pixels, 8) != DigitImage::kSide || big_endian(pixels, 12) != DigitImage::kSide) {
    refuse(images_file);
  }
  const std::size_t count = big_endian(pixels, 4);
  if (pixels.size() != kImagesHeader + count * kPixels) refuse(images_file);
  if (labels.size() != kLabelsHeader + count || big_endian(labels, 0) != 0x801) {
    refuse(labels_file);
  }
  std::vector<DigitImage> images(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto from = pixels.begin() + static_cast<std::ptrdiff_t>(kImagesHeader + i * kPixels);
    std::transform(from, from + static_cast<std::ptrdiff_t>(kPixels), images[i].pixels.begin(),
                   [](char byte) { return static_cast<std::uint8_t>(byte); });
    const char label = labels[kLabelsHeader + i];
    if (label < 0 || label > 9) refuse(labels_file);
    images[i].digit = static_cast<char>('0' + label);
  }
  return images;
}

}  // namespace sohoa::samples
