#pragma once

/// Small documents and folders for the tests of evaluation.

#include <filesystem>
#include <string>
#include <vector>

#include "document/record.h"

namespace sohoa::evaluate::testing {

/// A one-page document. A word is "read>repaired" or, when nothing was changed, "read"; all words have
/// `confidence`.
[[nodiscard]] Document made_document(const std::vector<std::string>& lines,
                                     double confidence = 1.0);

/// A folder of its own for a test, removed with everything in it at the end.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();

  void write(const std::string& name, const std::string& content) const;
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace sohoa::evaluate::testing
