#pragma once

/// Lines of a plain or zstd-compressed text file, one paragraph each.
///
/// Tested by tests/dictionaries/training_test.cpp.

#include <filesystem>
#include <functional>
#include <string_view>

namespace sohoa::train {

/// Calls `take` with every line, without its line end. A file whose name ends in ".zst" is unpacked on
/// the way. Throws Error{FileNotFound}, or Error{FileNotReadable} when it cannot be read or unpacked.
void for_each_line(const std::filesystem::path& file,
                   const std::function<void(std::string_view line)>& take);

}  // namespace sohoa::train
