// A table of the data folder whose bytes are spoilt, or with any other content: it is read, or there is an
// Error. The first byte of the input chooses the table; all others stay as they are.

#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <vector>

#include "archive/metadata_schema.h"
#include "document/error.h"
#include "extract/rules.h"
#include "normalize/code.h"
#include "normalize/legacy_encoding.h"
#include "tests/fuzz/spoilt_bytes.h"

namespace {

namespace fs = std::filesystem;

const fs::path& data_folder() {
  static const fs::path folder = fs::path(SOHOA_SOURCE_DIR) / "dictionaries" / "data";
  return folder;
}

// Links to the real tables, for as long as the program runs.
class Folder {
 public:
  Folder()
      : path_(fs::temp_directory_path() / ("sohoa-tables-fuzzer-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
    for (const auto& entry : fs::directory_iterator(data_folder())) {
      if (entry.path().extension() == ".tsv") tables_.push_back(entry.path().filename());
    }
    std::ranges::sort(tables_);
    for (const fs::path& table : tables_) link(table);
  }
  ~Folder() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void link(const fs::path& table) const {
    fs::remove(path_ / table);
    fs::create_symlink(data_folder() / table, path_ / table);
  }

  [[nodiscard]] const fs::path& path() const { return path_; }
  [[nodiscard]] const std::vector<fs::path>& tables() const { return tables_; }

 private:
  fs::path path_;
  std::vector<fs::path> tables_;  // file names
};

std::string original(const fs::path& table) {
  std::ifstream stream(data_folder() / table, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

void attempt(const std::function<void()>& read) {
  try {
    read();
  } catch (const sohoa::Error&) {  // the only thing that may come out
  }
}

void read_all(const fs::path& tables) {
  using sohoa::archive::MetadataSchema;
  using sohoa::archive::MetadataSubject;
  attempt([&] { (void)sohoa::extract::Rules::open(tables); });
  attempt([&] { (void)sohoa::normalize::CodeTable::open(tables); });
  attempt([&] { (void)sohoa::normalize::LegacyEncodings::open(tables); });
  attempt([&] { (void)MetadataSchema::open(tables, "nd30", MetadataSubject::Document); });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Folder folder;
  if (size == 0) return 0;
  const fs::path& name = folder.tables()[data[0] % folder.tables().size()];
  for (const std::string& content : {std::string(reinterpret_cast<const char*>(data) + 1, size - 1),
                                     sohoa::fuzz::spoilt(original(name), data + 1, size - 1)}) {
    fs::remove(folder.path() / name);  // the link
    std::ofstream(folder.path() / name, std::ios::binary) << content;
    read_all(folder.path());
  }
  folder.link(name);
  return 0;
}
