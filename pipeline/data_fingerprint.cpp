#include "pipeline/data_fingerprint.h"

#include <algorithm>
#include <system_error>
#include <vector>

#include "pipeline/sha256.h"

namespace sohoa::pipeline {

std::string table_fingerprint(const std::filesystem::path& data_folder) {
  std::vector<std::filesystem::path> tables;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(data_folder, error)) {
    if (entry.path().extension() == ".tsv") tables.push_back(entry.path());
  }
  std::ranges::sort(tables);
  std::string lines;
  for (const auto& table : tables) {
    lines += table.filename().string() + " " + sha256_of_file(table) + "\n";
  }
  return lines;
}

}  // namespace sohoa::pipeline
