#pragma once

/// Files that are there as a whole or not at all, whenever the machine stops.
///
/// Tested by tests/pipeline/atomic_file_test.cpp.

#include <filesystem>
#include <string>
#include <string_view>

#include "pipeline/descriptor.h"

namespace sohoa::pipeline {

/// Written beside its final place as ".NAME.part" and renamed when it is complete and on the disk. A
/// file that was not committed is removed; one that a killed process left is overwritten next time.
class AtomicFile {
 public:
  /// All functions throw Error{OutputNotWritable, DiskFull}, naming `file`.
  explicit AtomicFile(std::filesystem::path file);
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  void write(std::string_view bytes);
  void commit();

 private:
  void flush();
  [[noreturn]] void fail(int error) const;

  std::filesystem::path file_;
  std::filesystem::path part_;
  Descriptor descriptor_;
  std::string block_;
};

void write_file_atomically(const std::filesystem::path& file, std::string_view bytes);

}  // namespace sohoa::pipeline
