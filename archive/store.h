#pragma once

/// The archive: one SQLite file with the records, their text and a full-text index.
///
/// Write-ahead log, foreign keys on, one transaction per document. The schema has a version and is
/// migrated when an older archive is opened; a newer one is refused. Format: docs/archive.md.
/// Tested by tests/archive/store_test.cpp.

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "archive/open_mode.h"
#include "document/paged_record.h"

namespace sohoa::archive {

struct AddResult {
  std::int64_t id = 0;
  bool added = false;  ///< false: the same content made with the same settings is there already
};

/// One document, without its pages.
struct Entry {
  std::int64_t id = 0;
  std::string path;
  std::string sha256;
  int part = 1;  ///< of the documents that the file holds
  int part_count = 1;
  int page_count = 0;
  Fields fields;
};

class Store {
 public:
  /// Throws Error{ArchiveBroken, ArchiveVersion, ArchiveBusy, FileNotFound, OutputNotWritable}.
  static Store open(const std::filesystem::path& file, OpenMode mode);
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;
  ~Store();

  /// Stores a record in one transaction. The same sha256 with the same Making does nothing; the same
  /// sha256 with another Making replaces the record. Throws Error{DiskFull, ArchiveBusy, ...}.
  AddResult add(const Record& record);

  /// The same for all documents of one file, in one transaction; `records` are not empty and have one
  /// sha256. What the file held before is replaced. The id is that of the first.
  AddResult add(std::span<const PagedRecord> records);

  /// Takes a document out, with its pages and its text, and the others of its file; nothing happens when
  /// it is not there.
  void remove(std::int64_t id);

  /// The documents of the file of this one, in their order; empty when it is not there.
  [[nodiscard]] std::vector<std::int64_t> documents_of_file(std::int64_t id) const;

  /// The first document of the file.
  [[nodiscard]] std::optional<std::int64_t> find(const std::string& sha256,
                                                 const Making& making) const;
  [[nodiscard]] std::int64_t document_count() const;
  [[nodiscard]] std::int64_t page_count() const;
  [[nodiscard]] std::optional<Record> record(std::int64_t id) const;
  /// Ditto; its pages are read when they are visited, while this store is open.
  [[nodiscard]] std::optional<PagedRecord> paged_record(std::int64_t id) const;
  /// In the order of their ids, one at a time: memory does not grow with the archive.
  void for_each(const std::function<void(std::int64_t id, const Record&)>& visit) const;
  /// The same without the pages, which is much quicker.
  void for_each_entry(const std::function<void(const Entry&)>& visit) const;

  /// Reads the whole file. Throws Error{ArchiveBroken} that says what is wrong with it.
  void check() const;

  struct Impl;
  [[nodiscard]] Impl& impl() const { return *impl_; }

 private:
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sohoa::archive
