#pragma once

/// The bytes of a file, whole or from its beginning.

#include <cstdint>
#include <filesystem>
#include <limits>
#include <vector>

namespace sohoa::ocr {

/// At most `max_bytes` from the start. Throws Error{FileNotReadable}.
[[nodiscard]] std::vector<unsigned char> file_bytes(
    const std::filesystem::path& file,
    std::uint64_t max_bytes = std::numeric_limits<std::uint64_t>::max());

}  // namespace sohoa::ocr
