#pragma once

/// Checks that need the archive: a number that is there already, or that does not follow the dates of
/// its series. Tested by tests/pipeline/series_checks_test.cpp.

#include <filesystem>
#include <optional>
#include <vector>

#include "archive/store.h"
#include "document/check.h"
#include "extract/rules.h"

namespace sohoa::pipeline {

/// The sentences come from the tables of `data_folder`, which are opened when the first is needed.
class SeriesChecks {
 public:
  explicit SeriesChecks(std::filesystem::path data_folder);

  /// Of a record that is about to be stored. Throws Error{ModelMissing, ModelBroken}.
  [[nodiscard]] std::vector<Check> find(const archive::Store& store, const Record& record);

 private:
  std::filesystem::path data_folder_;
  std::optional<extract::Rules> rules_;
};

}  // namespace sohoa::pipeline
