#pragma once

/// Looks at the installation: is everything there that the program needs, and of the right kind?
///
/// Tested by tests/pipeline/doctor_test.cpp.

#include <filesystem>
#include <string>
#include <vector>

namespace sohoa::pipeline {

struct Check {
  std::string name;  ///< "Tesseract", "SQLite" ...
  bool ok = false;
  std::string detail;  ///< what was found: versions, counts, the folder
  std::string remedy;  ///< what to do; empty when it is ok
  friend bool operator==(const Check&, const Check&) = default;
};

/// Never throws: what cannot be examined is a check that failed.
[[nodiscard]] std::vector<Check> examine_installation(const std::filesystem::path& data_folder,
                                                      const std::string& language);

[[nodiscard]] bool all_ok(const std::vector<Check>& checks);

}  // namespace sohoa::pipeline
