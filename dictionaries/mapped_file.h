#pragma once

/// A file mapped read-only into memory: opened at once, its pages shared by all processes.
///
/// Tested by tests/dictionaries/language_model_test.cpp.

#include <cstddef>
#include <filesystem>
#include <span>

namespace sohoa::dictionaries {

class MappedFile {
 public:
  /// Throws Error{ModelMissing} when the file is not there or cannot be read.
  explicit MappedFile(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] std::span<const std::byte> bytes() const { return bytes_; }

 private:
  std::span<const std::byte> bytes_;
};

}  // namespace sohoa::dictionaries
