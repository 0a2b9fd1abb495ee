#pragma once

/// A lock that one process holds on a file, and that ends with the process however it ends.
///
/// Tested by tests/pipeline/journal_test.cpp.

#include <filesystem>

#include "pipeline/descriptor.h"

namespace sohoa::pipeline {

class FileLock {
 public:
  /// Makes the file when it is not there; it stays there, empty. Throws Error{ArchiveBusy} when the
  /// lock is still held after half a second, {OutputNotWritable} when the file cannot be made.
  explicit FileLock(const std::filesystem::path& file);

 private:
  Descriptor descriptor_;
};

}  // namespace sohoa::pipeline
