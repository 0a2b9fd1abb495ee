#pragma once

/// Looks at the installation: is everything there that the program needs, and of the right kind?
///
/// Tested by tests/pipeline/doctor_test.cpp.

#include <filesystem>
#include <string>
#include <vector>

namespace sohoa::pipeline {

enum class CheckState {
  Ok,
  Warning,  ///< the program works, with less than it could have
  Missing,  ///< the program does not work
};

struct Check {
  std::string name;  ///< "Tesseract", "SQLite" ...
  CheckState state = CheckState::Missing;
  std::string detail;  ///< what was found: versions, counts, the folder
  std::string remedy;  ///< what to do; empty when it is ok
  friend bool operator==(const Check&, const Check&) = default;
};

/// Never throws: what cannot be examined is a check that failed.
[[nodiscard]] std::vector<Check> examine_installation(const std::filesystem::path& data_folder,
                                                      const std::string& language);

/// True when nothing is missing.
[[nodiscard]] bool can_work(const std::vector<Check>& checks);

}  // namespace sohoa::pipeline
