#pragma once

/// Which tables and models the program goes by: part of the settings hash.
/// Tested by tests/pipeline/data_fingerprint_test.cpp.

#include <filesystem>
#include <string>

namespace sohoa::pipeline {

/// "NAME SHA256" for each table (*.tsv) and "NAME BYTES SHA256" for each model (*.model) of the folder,
/// sorted by name, one a line. Of a model only the first mebibyte is read, which holds its counts and
/// vocabulary: every worker makes the fingerprint when it starts.
[[nodiscard]] std::string data_fingerprint(const std::filesystem::path& data_folder);

}  // namespace sohoa::pipeline
