#include "pipeline/output_folder.h"

#include <unistd.h>

#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string_view>
#include <system_error>
#include <utility>

#include "document/error.h"
#include "document/json.h"
#include "document/record_text.h"
#include "pipeline/atomic_file.h"

namespace sohoa::pipeline {
namespace {

namespace fs = std::filesystem;

std::string head_of(const fs::path& file) {
  std::array<char, 1 << 14> block;
  std::ifstream in(file, std::ios::binary);
  in.read(block.data(), block.size());
  return {block.data(), static_cast<std::size_t>(in.gcount())};
}

// The head of a record is written by to_json_text: one key a line.
bool is_record_of(const fs::path& file, const std::string& source_path) {
  const std::string head = head_of(file);
  const std::string path = to_json_line(nlohmann::ordered_json(source_path));
  return head.find("\"schema\": \"sohoa.record\"") != std::string::npos &&
         head.find("\"path\": " + path) != std::string::npos;
}

}  // namespace

void make_writable(const fs::path& folder, std::string_view option) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (!fs::is_directory(folder, error) || ::access(folder.c_str(), W_OK | X_OK) != 0) {
    throw Error(Reason::OutputNotWritable, {folder, 0}, "the folder cannot be written",
                "check its permissions or choose another " + std::string(option));
  }
}

OutputFolder::OutputFolder(fs::path folder) : folder_(std::move(folder)) {
  make_writable(folder_, "--out");
}

bool OutputFolder::is_foreign(const std::string& stem, const std::string& source_path) const {
  std::error_code error;
  const fs::path json = folder_ / (stem + ".json");
  if (fs::exists(json, error)) return !is_record_of(json, source_path);
  return fs::exists(folder_ / (stem + ".txt"), error);
}

std::string OutputFolder::stem_of_part(const std::string& stem, std::size_t part) {
  return part == 1 ? stem : stem + ".part" + std::to_string(part);
}

bool OutputFolder::is_stem_of_part(const std::string& stem) {
  const std::size_t digits = stem.find_last_not_of("0123456789") + 1;
  return digits < stem.size() && std::string_view(stem).substr(0, digits).ends_with(".part");
}

void OutputFolder::remove_parts_behind(const std::string& stem, std::size_t parts,
                                       const std::string& source_path) const {
  for (std::size_t part = parts + 1;; ++part) {
    const std::string name = stem_of_part(stem, part);
    if (!has(name) || is_foreign(name, source_path)) return;
    std::error_code error;  // what stays is told by its own record to be of another run
    fs::remove(folder_ / (name + ".txt"), error);
    fs::remove(folder_ / (name + ".json"), error);
  }
}

bool OutputFolder::has(const std::string& stem) const {
  std::error_code error;
  return fs::exists(folder_ / (stem + ".json"), error) &&
         fs::exists(folder_ / (stem + ".txt"), error);
}

void OutputFolder::write(const std::string& stem, const PagedRecord& record) const {
  if (is_foreign(stem, record.head.document.source.path)) {
    throw Error(Reason::OutputNotWritable, {folder_ / stem, 0},
                "there are other files of this name (.txt, .json)",
                "move them away or choose another --out");
  }
  // The record comes first: it tells later runs that the text is ours.
  AtomicFile json(folder_ / (stem + ".json"));
  write_json(record, [&](std::string_view part) { json.write(part); });
  json.commit();
  AtomicFile text(folder_ / (stem + ".txt"));
  write_text(record, [&](std::string_view part) { text.write(part); });
  text.commit();
}

}  // namespace sohoa::pipeline
