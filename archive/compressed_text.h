#pragma once

/// Long texts as zstd frames, so that the file stays small. Tested by
/// tests/archive/connection_test.cpp.

#include <string>
#include <string_view>

namespace sohoa::archive {

[[nodiscard]] std::string compress(std::string_view text);

/// Throws Error{ArchiveBroken} for bytes that compress() did not make, and for a text of more than
/// 1 GiB.
[[nodiscard]] std::string decompress(std::string_view bytes);

}  // namespace sohoa::archive
