#pragma once

/// Which tables and models the program goes by: part of the settings hash.
/// Tested by tests/pipeline/data_fingerprint_test.cpp.

#include <filesystem>
#include <string>

namespace sohoa::pipeline {

/// "NAME SHA256" for each table (*.tsv) and model (*.model) in the folder and below it, sorted by name,
/// one a line. All bytes are read: about 30 ms for 40 MB, once for a batch.
[[nodiscard]] std::string data_fingerprint(const std::filesystem::path& data_folder);

}  // namespace sohoa::pipeline
