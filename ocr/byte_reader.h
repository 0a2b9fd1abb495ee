#pragma once

/// Numbers in a block of bytes, read with a check of the bounds: what lies outside reads as absent.

#include <cstdint>
#include <optional>
#include <span>

namespace sohoa::ocr {

class ByteReader {
 public:
  enum class Order { BigEndian, LittleEndian };

  ByteReader(std::span<const unsigned char> bytes, Order order) : bytes_(bytes), order_(order) {}

  [[nodiscard]] std::size_t size() const { return bytes_.size(); }
  [[nodiscard]] std::optional<std::uint32_t> u8(std::size_t at) const { return number(at, 1); }
  [[nodiscard]] std::optional<std::uint32_t> u16(std::size_t at) const { return number(at, 2); }
  [[nodiscard]] std::optional<std::uint32_t> u24(std::size_t at) const { return number(at, 3); }
  [[nodiscard]] std::optional<std::uint32_t> u32(std::size_t at) const { return number(at, 4); }

 private:
  [[nodiscard]] std::optional<std::uint32_t> number(std::size_t at, std::size_t length) const {
    if (at > bytes_.size() || bytes_.size() - at < length) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < length; ++i) {
      const std::size_t from = order_ == Order::BigEndian ? at + i : at + length - 1 - i;
      value = value << 8 | bytes_[from];
    }
    return value;
  }

  std::span<const unsigned char> bytes_;
  Order order_;
};

}  // namespace sohoa::ocr
