#pragma once

/// Looks at the installation: is everything there that the program needs, and of the right kind?
///
/// Tested by tests/pipeline/doctor_test.cpp.

#include <filesystem>
#include <string>
#include <vector>

#include "document/language.h"

namespace sohoa::pipeline {

enum class CheckState {
  Ok,
  Warning,  ///< the program works, with less than it could have
  Missing,  ///< the program does not work
};

struct Check {
  std::string name;  ///< "Tesseract", "temporary folder" ...
  CheckState state = CheckState::Missing;
  std::string detail;  ///< what was found: versions, counts, the folder
  std::string remedy;  ///< what to do; empty when it is ok, or when `detail` says it
  friend bool operator==(const Check&, const Check&) = default;
};

struct Examination {
  std::filesystem::path data_folder;
  std::string recognizer_language = "vie";  ///< the model of Tesseract to look for
  Language speech = Language::English;      ///< of all the words of the findings
};

/// Never throws: what cannot be examined is a check that failed.
[[nodiscard]] std::vector<Check> examine_installation(const Examination& what);

/// True when nothing is missing.
[[nodiscard]] bool can_work(const std::vector<Check>& checks);

}  // namespace sohoa::pipeline
