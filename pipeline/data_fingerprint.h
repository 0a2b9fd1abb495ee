#pragma once

/// Which tables the program goes by: part of the settings hash.
/// Tested by tests/pipeline/data_fingerprint_test.cpp.

#include <filesystem>
#include <string>

namespace sohoa::pipeline {

/// "NAME SHA256" for each table (*.tsv) of the folder, sorted by name, one a line. The models have a
/// fingerprint of their own (normalize::Models).
[[nodiscard]] std::string table_fingerprint(const std::filesystem::path& data_folder);

}  // namespace sohoa::pipeline
