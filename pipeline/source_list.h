#pragma once

/// The files of a batch, in the order in which they are planned.
///
/// Arguments stay in the order given; the files of a folder are sorted by their path, byte by byte, so
/// that the same folder gives the same plan on every machine. Tested by
/// tests/pipeline/source_list_test.cpp.

#include <cstdint>
#include <filesystem>
#include <vector>

#include "pipeline/journal.h"

namespace sohoa::pipeline {

struct SourceList {
  std::vector<FoundFile> files;                ///< no path twice
  std::vector<std::filesystem::path> missing;  ///< arguments that are not there or not readable
  std::vector<std::filesystem::path> skipped;  ///< of no kind that can be read
};

/// Files named as arguments are always taken; a pipe or a device is none, and to wait for one would hold up
/// the batch. Folders are walked recursively: taken is what has the
/// name of an image, a PDF or a text; left out are hidden files and folders, the folders in `excluded`
/// and folders that hold the outputs of a batch (a report.json of ours). A folder that is reached
/// twice through symbolic links is walked once.
[[nodiscard]] SourceList list_sources(const std::vector<std::filesystem::path>& inputs,
                                      const std::vector<std::filesystem::path>& excluded);

/// "scans/bc-033.pdf" -> "bc-033"
[[nodiscard]] std::string output_stem(const std::filesystem::path& file);

}  // namespace sohoa::pipeline
