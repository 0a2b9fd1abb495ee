#pragma once

/// How far a batch is.

#include <cstdint>
#include <functional>

namespace sohoa::pipeline {

struct BatchProgress {
  std::int64_t documents = 0;
  std::int64_t documents_opened = 0;
  std::int64_t documents_done = 0;
  std::int64_t pages_known = 0;  ///< of the documents that were opened
  std::int64_t pages_done = 0;   ///< with those of earlier runs
  std::int64_t pages_this_run = 0;
  std::int64_t failures = 0;  ///< pages, and files that could not be opened
};

using ProgressCallback = std::function<void(const BatchProgress&)>;

}  // namespace sohoa::pipeline
