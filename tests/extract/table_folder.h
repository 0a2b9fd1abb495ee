#pragma once

/// A copy of the tables of the repository that a test may spoil, removed at the end.

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
  }

  [[nodiscard]] const std::filesystem::path& path() const { return folder_.path(); }

 private:
  TestFolder folder_;
};

}  // namespace sohoa::extract::test
