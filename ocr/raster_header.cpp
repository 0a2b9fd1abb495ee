#include "ocr/raster_header.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

#include "ocr/byte_reader.h"

namespace sohoa::ocr {
namespace {

using Bytes = std::span<const unsigned char>;
using Header = std::optional<RasterHeader>;
constexpr double kInchesPerMetre = 39.3701;
constexpr std::uint32_t kLargestSide = 1U << 30;

bool matches(Bytes bytes, std::size_t at, std::string_view text) {
  return at <= bytes.size() && bytes.size() - at >= text.size() &&
         std::equal(text.begin(), text.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at),
                    [](char a, unsigned char b) { return static_cast<unsigned char>(a) == b; });
}

Header sized(std::optional<std::uint32_t> width, std::optional<std::uint32_t> height) {
  if (!width || !height || *width == 0 || *height == 0) return std::nullopt;
  if (*width > kLargestSide || *height > kLargestSide) return std::nullopt;
  RasterHeader header;
  header.width_px = static_cast<int>(*width);
  header.height_px = static_cast<int>(*height);
  return header;
}

// PNG: chunks of length, name, data, checksum; the last one is IEND.
Header png_header(Bytes bytes) {
  const ByteReader reader(bytes, ByteReader::Order::BigEndian);
  Header header = matches(bytes, 12, "IHDR") ? sized(reader.u32(16), reader.u32(20)) : std::nullopt;
  if (!header) return header;
  header->whole = false;
  for (std::size_t at = 8; const auto length = reader.u32(at);) {
    if (matches(bytes, at + 4, "IEND")) header->whole = true;
    const bool per_metre = matches(bytes, at + 4, "pHYs") && reader.u8(at + 16) == 1U;
    const auto dots = reader.u32(at + 8);
    if (per_metre && dots) header->dpi = *dots / kInchesPerMetre;
    at += std::size_t{12} + *length;
  }
  return header;
}

// EXIF: a TIFF directory inside an APP1 segment; only the orientation is wanted.
int exif_orientation(Bytes segment) {
  constexpr std::size_t kTiff = 6;  // after "Exif\0\0"
  if (!matches(segment, 0, "Exif") || segment.size() < kTiff + 8) return 1;
  const Bytes tiff = segment.subspan(kTiff);
  const ByteReader reader(tiff, matches(tiff, 0, "II") ? ByteReader::Order::LittleEndian
                                                       : ByteReader::Order::BigEndian);
  const std::size_t directory = reader.u32(4).value_or(0);
  const std::size_t entries = reader.u16(directory).value_or(0);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = directory + 2 + 12 * i;
    if (reader.u16(entry) == 0x0112U) return static_cast<int>(reader.u16(entry + 8).value_or(1));
  }
  return 1;
}

std::optional<double> jfif_dpi(Bytes segment) {
  const ByteReader reader(segment, ByteReader::Order::BigEndian);
  const auto unit = reader.u8(7);
  const auto density = reader.u16(8);
  if (!matches(segment, 0, "JFIF") || !unit || !density || *density == 0) return std::nullopt;
  if (*unit == 1) return *density;
  if (*unit == 2) return *density * 2.54;
  return std::nullopt;
}

bool is_frame(std::uint32_t marker) {  // SOF0..SOF15 without DHT, JPG and DAC
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

// The place of the next marker in entropy coded data, where FF 00 and RST do not count.
std::size_t next_marker(Bytes bytes, std::size_t at) {
  for (; at + 1 < bytes.size(); ++at) {
    if (bytes[at] != 0xFF) continue;
    const unsigned char code = bytes[at + 1];
    if (code != 0x00 && code != 0xFF && !(code >= 0xD0 && code <= 0xD7)) return at;
  }
  return bytes.size();
}

// JPEG: segments of marker, length, data up to the end of image (EOI).
Header jpeg_header(Bytes bytes) {
  const ByteReader reader(bytes, ByteReader::Order::BigEndian);
  RasterHeader header;
  header.whole = false;
  for (std::size_t at = next_marker(bytes, 2); const auto marker = reader.u8(at + 1);
       at = next_marker(bytes, at)) {
    if (marker == 0xD9U) {
      header.whole = true;
      break;
    }
    const std::size_t length = reader.u16(at + 2).value_or(0);
    const std::size_t data = std::min(at + 4, bytes.size());
    const Bytes segment = bytes.subspan(data, std::min(length, bytes.size() - data));
    if (is_frame(*marker)) {
      header.height_px = static_cast<int>(reader.u16(at + 5).value_or(0));
      header.width_px = static_cast<int>(reader.u16(at + 7).value_or(0));
    }
    if (marker == 0xE0U && !header.dpi) header.dpi = jfif_dpi(segment);
    if (marker == 0xE1U && header.orientation == 1) header.orientation = exif_orientation(segment);
    at += 2 + length;
  }
  const bool sized_well = header.width_px > 0 && header.height_px > 0;
  if (header.whole && !sized_well) return std::nullopt;
  return header;
}

// WebP: a RIFF chunk whose first part is VP8 (lossy), VP8L (lossless) or VP8X (extended).
Header webp_header(Bytes bytes) {
  const ByteReader reader(bytes, ByteReader::Order::LittleEndian);
  Header header;
  if (matches(bytes, 12, "VP8 ") && matches(bytes, 23, "\x9D\x01\x2A")) {
    header = sized(reader.u16(26).value_or(0) & 0x3FFF, reader.u16(28).value_or(0) & 0x3FFF);
  } else if (matches(bytes, 12, "VP8L") && reader.u32(21)) {
    const std::uint32_t bits = *reader.u32(21);
    header = sized((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
  } else if (matches(bytes, 12, "VP8X") && reader.u24(27)) {
    header = sized(*reader.u24(24) + 1, *reader.u24(27) + 1);
  }
  if (header) header->whole = bytes.size() >= std::size_t{8} + reader.u32(4).value_or(0);
  return header;
}

Header bmp_header(Bytes bytes) {
  const ByteReader reader(bytes, ByteReader::Order::LittleEndian);
  if (reader.u32(14) == 12U) return sized(reader.u16(18), reader.u16(20));
  const auto width = reader.u32(18);
  const auto height = reader.u32(22);
  if (!width || !height || *height == 1U << 31) return std::nullopt;
  const int rows = std::abs(static_cast<int>(*height));  // negative: the top row comes first
  Header header = sized(*width, static_cast<std::uint32_t>(rows));
  if (!header) return header;
  const std::size_t row_bits = std::size_t{*width} * reader.u16(28).value_or(0);
  const bool plain = reader.u32(30) == 0U || reader.u32(30) == 3U;  // not run-length coded
  const std::size_t needed =
      reader.u32(10).value_or(0) + (row_bits + 31) / 32 * 4 * static_cast<std::size_t>(rows);
  header->whole = !plain || bytes.size() >= needed;
  if (reader.u32(38).value_or(0) > 0) header->dpi = *reader.u32(38) / kInchesPerMetre;
  return header;
}

// JPEG 2000: the SIZ segment opens the codestream, which the marker EOC ends.
Header jpeg2000_header(Bytes bytes) {
  const ByteReader reader(bytes, ByteReader::Order::BigEndian);
  constexpr std::string_view kStart = "\xFF\x4F\xFF\x51";
  const auto found =
      std::search(bytes.begin(), bytes.end(), kStart.begin(), kStart.end(),
                  [](unsigned char a, char b) { return a == static_cast<unsigned char>(b); });
  const auto at = static_cast<std::size_t>(found - bytes.begin());
  const auto right = reader.u32(at + 8);
  const auto bottom = reader.u32(at + 12);
  const auto left = reader.u32(at + 16);
  const auto top = reader.u32(at + 20);
  if (!right || !bottom || !left || !top || *left >= *right || *top >= *bottom) return std::nullopt;
  Header header = sized(*right - *left, *bottom - *top);
  if (header) header->whole = matches(bytes, bytes.size() - 2, "\xFF\xD9");
  return header;
}

}  // namespace

std::optional<RasterHeader> raster_header(FileKind kind, Bytes bytes) {
  switch (kind) {
    case FileKind::Png:
      return png_header(bytes);
    case FileKind::Jpeg:
      return jpeg_header(bytes);
    case FileKind::WebP:
      return webp_header(bytes);
    case FileKind::Bmp:
      return bmp_header(bytes);
    case FileKind::Jpeg2000:
      return jpeg2000_header(bytes);
    default:
      return std::nullopt;
  }
}

}  // namespace sohoa::ocr
