#pragma once

/// A copy of the tables of the repository that a test may spoil, removed at the end, beside a link to the
/// language model.

#include <filesystem>

#include "tests/pipeline/test_folder.h"

namespace sohoa::extract::test {

class TableFolder {
 public:
  TableFolder() {
    namespace fs = std::filesystem;
    for (const auto& entry :
         fs::directory_iterator(fs::path(SOHOA_SOURCE_DIR) / "dictionaries" / "data")) {
      if (entry.path().extension() == ".tsv") fs::copy(entry.path(), folder_.path());
    }
    constexpr const char* kModel = "language.model";
    fs::create_symlink(fs::path(SOHOA_SOURCE_DIR) / "dictionaries" / "data" / kModel,
                       folder_.path() / kModel);
  }

  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

 private:
  TestFolder folder_;
};

}  // namespace sohoa::extract::test
