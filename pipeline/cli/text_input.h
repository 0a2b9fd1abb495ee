#pragma once

/// Reads the one input of a command as bytes: a file, or stdin for "-".
///
/// Tested by tests/cli/text_input_test.cpp.

#include <cstdint>
#include <filesystem>
#include <string>

#include "pipeline/cli/command.h"

namespace sohoa::cli {

inline constexpr std::uint64_t kMaxTextInputBytes = 64ULL
                                                    << 20;  ///< as SourceLimits::max_text_bytes

/// The bytes as they are, no BOM or line end is changed. Throws Error{FileNotFound,
/// FileNotReadable, FileTooLarge}.
[[nodiscard]] std::string read_text_input(const std::filesystem::path& file, Session& session,
                                          std::uint64_t max_bytes = kMaxTextInputBytes);

}  // namespace sohoa::cli
