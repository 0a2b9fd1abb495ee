#include "pipeline/data_fingerprint.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <system_error>
#include <vector>

#include "pipeline/sha256.h"

namespace sohoa::pipeline {

namespace {

std::string model_line(const std::filesystem::path& model) {
  std::string head(1 << 20, '\0');
  std::ifstream in(model, std::ios::binary);
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  std::error_code error;
  return fmt::format("{} {} {}\n", model.filename().string(),
                     std::filesystem::file_size(model, error), sha256_of_text(head));
}

}  // namespace

std::string data_fingerprint(const std::filesystem::path& data_folder) {
  std::vector<std::filesystem::path> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(data_folder, error)) {
    files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::string lines;
  for (const auto& file : files) {
    if (file.extension() == ".tsv") {
      lines += file.filename().string() + " " + sha256_of_file(file) + "\n";
    } else if (file.extension() == ".model") {
      lines += model_line(file);
    }
  }
  return lines;
}

}  // namespace sohoa::pipeline
