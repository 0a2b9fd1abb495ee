#pragma once

/// A fuzz input as a list of places where a good file is spoilt: four bytes say where, one by how much.
///
/// Large formats with checks over all their bytes are reached so from small inputs, and the good file,
/// made by the program itself, is never out of date.

#include <cstddef>
#include <cstdint>
#include <string>

namespace sohoa::fuzz {

inline std::string spoilt(std::string good, const std::uint8_t* data, std::size_t size) {
  constexpr std::size_t kEntry = 5;
  for (std::size_t at = 0; at + kEntry <= size && !good.empty(); at += kEntry) {
    std::size_t place = 0;
    for (std::size_t i = 0; i + 1 < kEntry; ++i) place = place << 8U | data[at + i];
    char& byte = good[place % good.size()];
    byte = static_cast<char>(static_cast<unsigned char>(byte) ^ data[at + kEntry - 1]);
  }
  return good;
}

}  // namespace sohoa::fuzz
