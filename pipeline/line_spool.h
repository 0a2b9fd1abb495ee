#pragma once

/// Lines on their way from a worker to the supervisor, on the disk: a long document takes no memory on it.
///
/// The file has no name: nothing of it is left behind, whatever ends the programs. One process writes, the
/// other reads when it has been told where. Tested by tests/pipeline/line_spool_test.cpp.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

#include "pipeline/descriptor.h"

namespace sohoa::pipeline {

class LineSpool {
 public:
  /// A file in `folder`. All functions throw Error{OutputNotWritable, DiskFull}.
  static LineSpool in_folder(const std::filesystem::path& folder);
  /// A file that somebody else has made.
  explicit LineSpool(Descriptor file) : file_(std::move(file)) {}

  [[nodiscard]] int descriptor() const { return file_.number(); }
  /// The file alone, for another spool.
  [[nodiscard]] Descriptor release() && { return std::move(file_); }

  void clear();
  /// Adds a line, which must hold no '\n'; returns where it begins, in bytes.
  std::uint64_t add(std::string_view line);
  /// What was added can be read in the other process too.
  void flush();

  using LineVisitor = std::function<void(std::string_view)>;
  /// Gives `count` lines from `begin` on, one at a time; flushed ones.
  void for_each_line(std::uint64_t begin, std::size_t count, const LineVisitor& visit) const;

 private:
  Descriptor file_;
  std::string block_{};  // not yet written
  std::uint64_t written_ = 0;
};

}  // namespace sohoa::pipeline
