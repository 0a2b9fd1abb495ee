#pragma once

/// A TOML file with the options of `sohoa digitize`, by the names of the command line:
///
///   profile = "careful"
///   archive = "kho.db"
///   page-timeout = 300
///   orient = false
///
/// Paths in it are taken from the folder where the program runs, as on the command line. Tested by
/// tests/pipeline/config_file_test.cpp, fuzzed by tests/fuzz/config_file_fuzzer.cpp.

#include <filesystem>
#include <string_view>

#include "pipeline/options.h"

namespace sohoa::pipeline {

/// Sets what the file says. Its profile comes first, wherever it stands; `profile` takes its place
/// when it is not empty. Throws Error{BadConfig} that names the line; {BadOption} for `profile`;
/// {FileNotFound} for the file itself.
void apply_config_file(BatchOptions& options, const std::filesystem::path& file,
                       std::string_view profile = {});

/// The same for a text; `file` is for messages.
void apply_config(BatchOptions& options, std::string_view text, const std::filesystem::path& file,
                  std::string_view profile = {});

}  // namespace sohoa::pipeline
