#pragma once

/// What the journal of a batch keeps: files, planned documents, results of pages.
///
/// Tested by tests/pipeline/journal_test.cpp.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "document/page.h"
#include "document/record.h"

namespace sohoa::pipeline {

/// A file as the walk through the inputs found it.
struct FoundFile {
  std::string path;  ///< as the user gave it
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;  ///< since 1970; a file with another size or time is read again
  std::string stem;              ///< wanted name of the outputs, e.g. "bc-033"
  friend bool operator==(const FoundFile&, const FoundFile&) = default;
};

/// What opening the file told.
struct OpenedFile {
  std::string sha256;
  SourceKind kind = SourceKind::Image;
  int page_count = 0;
  friend bool operator==(const OpenedFile&, const OpenedFile&) = default;
};

enum class DocumentState {
  Planned,    ///< nothing is known but the file
  Opened,     ///< pages are counted, some are to do
  PagesDone,  ///< every page has a result or a failure; to be gathered and stored
  Stored,     ///< in the archive, its outputs are written
  Refused,    ///< could not be opened; see PlannedDocument::failure
};

using DocumentKey = std::int64_t;  ///< stays the same for a path over all runs

struct PlannedDocument {
  DocumentKey key = 0;
  FoundFile file;  ///< file.stem is the name that was assigned
  DocumentState state = DocumentState::Planned;
  std::optional<OpenedFile> opened;  ///< absent while Planned, and when Refused
  int pages_done = 0;
  std::optional<Failure> failure;  ///< present exactly when Refused
  std::int64_t archive_id = 0;     ///< 0 until Stored
  friend bool operator==(const PlannedDocument&, const PlannedDocument&) = default;
};

struct StageTime {
  std::string stage;  ///< "open", "clean", "read", "repair" ...
  double seconds = 0;
  friend bool operator==(const StageTime&, const StageTime&) = default;
};

/// The outcome of one page: its JSON, or why there is none.
struct PageResult {
  int page_number = 1;
  std::string page_json;  ///< to_json_line(to_json(page)); empty exactly when it failed
  std::optional<Failure> failure;
  std::vector<StageTime> times;
  friend bool operator==(const PageResult&, const PageResult&) = default;
};

struct StoredResult {
  std::int64_t archive_id = 0;
  std::string report_json;       ///< this document's part of the batch report; free in form
  std::vector<StageTime> times;  ///< of the stages that work on the whole document
};

struct FailedPage {
  DocumentKey key = 0;
  int page_number = 1;
  Failure failure;
};

}  // namespace sohoa::pipeline
