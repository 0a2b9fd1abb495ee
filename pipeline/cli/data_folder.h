#pragma once

/// Where the models and tables of the program are: an installed program finds share/sohoa beside
/// itself, one in a build tree the folder dictionaries/data of its sources.
///
/// Tested by tests/cli/data_folder_test.cpp.

#include <filesystem>
#include <optional>
#include <string>

namespace sohoa::cli {

/// `from_environment` (SOHOA_DATA) wins where it is given; then PREFIX/share/sohoa for a program
/// PREFIX/bin/sohoa; then `source_folder`. The folder need not exist: opening the models tells.
[[nodiscard]] std::filesystem::path find_data_folder(
    const std::filesystem::path& executable, const std::optional<std::string>& from_environment,
    const std::filesystem::path& source_folder);

}  // namespace sohoa::cli
