#include "pipeline/data_fingerprint.h"

#include <algorithm>
#include <system_error>
#include <vector>

#include "pipeline/sha256.h"

namespace sohoa::pipeline {
namespace {

bool is_table_or_model(const std::filesystem::path& file) {
  return file.extension() == ".tsv" || file.extension() == ".model";
}

}  // namespace

std::string data_fingerprint(const std::filesystem::path& data_folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(data_folder, error)) {
    if (is_table_or_model(entry.path())) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::string lines;
  for (const auto& file : files) {
    lines += file.lexically_relative(data_folder).string() + " " + sha256_of_file(file) + "\n";
  }
  return lines;
}

}  // namespace sohoa::pipeline
