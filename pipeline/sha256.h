#pragma once

/// SHA-256 of files and texts, as 64 hexadecimal digits. Tested by tests/pipeline/sha256_test.cpp.

#include <filesystem>
#include <string>
#include <string_view>

namespace sohoa::pipeline {

[[nodiscard]] std::string sha256_of_text(std::string_view text);

/// Reads the file once, in blocks. Throws Error{FileNotFound, FileNotReadable}.
[[nodiscard]] std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace sohoa::pipeline
