#pragma once

/// Gives every document of a batch a name of its own for its outputs: "bc", "bc-2", "bc-3".
///
/// Names that differ in the case of ASCII letters alone count as the same, since some disks take them
/// for the same. Tested by tests/pipeline/stem_assignment_test.cpp.

#include <functional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace sohoa::pipeline {

class StemAssignment {
 public:
  void reserve(const std::string& stem) { used_.insert(folded(stem)); }

  /// The first of "bc", "bc-2" ... that is not used and not `taken`; it is used from here on.
  [[nodiscard]] std::string assign(const std::string& wanted,
                                   const std::function<bool(const std::string& stem)>& taken);

  [[nodiscard]] static std::string folded(const std::string& stem);

 private:
  std::unordered_set<std::string> used_;
  std::unordered_map<std::string, int> last_number_;  // so that ten thousand "001" stay quick
};

}  // namespace sohoa::pipeline
