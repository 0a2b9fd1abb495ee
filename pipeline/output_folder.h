#pragma once

/// The folder of a batch: STEM.txt and STEM.json for each document, and the report.
///
/// Nothing that is not ours is overwritten: a name that is taken by a foreign file is given to no
/// document. Tested by tests/pipeline/output_folder_test.cpp.

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "document/paged_record.h"

namespace sohoa::pipeline {

/// Makes the folder that `option` names unless it is there. Throws Error{OutputNotWritable}.
void make_writable(const std::filesystem::path& folder, std::string_view option);

class OutputFolder {
 public:
  /// Makes the folder when it is not there. Throws Error{OutputNotWritable}.
  explicit OutputFolder(std::filesystem::path folder);

  [[nodiscard]] const std::filesystem::path& path() const { return folder_; }

  /// True when STEM.txt or STEM.json is there and is not the output of the file `source_path`.
  [[nodiscard]] bool is_foreign(const std::string& stem, const std::string& source_path) const;
  /// "bc" for the first document of a file, "bc.part2" for the second.
  [[nodiscard]] static std::string stem_of_part(const std::string& stem, std::size_t part);
  /// True for "bc.part2": such names are kept for the documents of a file "bc".
  [[nodiscard]] static bool is_stem_of_part(const std::string& stem);
  /// Takes away the outputs of further parts that an earlier run wrote for the file `source_path`.
  void remove_parts_behind(const std::string& stem, std::size_t parts,
                           const std::string& source_path) const;

  /// True when both files are there.
  [[nodiscard]] bool has(const std::string& stem) const;

  /// Writes both files; each is there as a whole or not at all. Throws Error{OutputNotWritable,
  /// DiskFull}; also when a foreign file has the name.
  void write(const std::string& stem, const PagedRecord& record) const;

 private:
  std::filesystem::path folder_;
};

}  // namespace sohoa::pipeline
