#pragma once

/// The documents of samples/sources, for tests.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "samples/document_source.h"

namespace sohoa::samples {

inline std::filesystem::path samples_folder() {
  return std::filesystem::path(SOHOA_SOURCE_DIR) / "samples";
}

inline std::string read_text(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

inline std::vector<std::filesystem::path> source_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(samples_folder() / "sources")) {
    files.push_back(entry.path());
  }
  return files;
}

inline DocumentSource sample_source(const std::string& name) {
  return parse_document_source(read_text(samples_folder() / "sources" / (name + ".txt")));
}

}  // namespace sohoa::samples
