#pragma once

/// The fields of a document under the names of a field set, and what is wrong with them.
///
/// Values are as the record has them, never cut to fit: a value that is too long is a fault, and the
/// reader decides. Tested by tests/archive/metadata_export_test.cpp.

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "archive/metadata_schema.h"
#include "archive/store.h"

namespace sohoa::archive {

/// Values that only the archive knows, by the name of the field: "FileCode.OrganId" -> "H01.02".
using GivenValues = std::map<std::string, std::string>;

struct MetadataRecord {
  std::int64_t document_id = 0;
  std::string path;
  std::string natural_key;          ///< number, notation, organ and year; empty when one is missing
  std::vector<std::string> values;  ///< beside MetadataSchema::fields
};

/// What of a document is not among its fields.
struct DocumentFacts {
  std::int64_t ordinal = 1;  ///< of the document in this export, from 1
  bool digitized = false;    ///< at least one page was read from an image
};

[[nodiscard]] MetadataRecord metadata_record(const Entry& entry, const DocumentFacts& facts,
                                             const MetadataSchema& schema,
                                             const GivenValues& given);

/// What the documents of a file (hồ sơ) have together.
struct FileFacts {
  std::int64_t documents = 0;
  std::int64_t pages = 0;
  std::string first_date;  ///< ISO, as far as the earliest document says; empty: none has a date
  std::string last_date;
  bool vietnamese = true;  ///< all of them
  bool digitized = true;   ///< all of them

  void add(const Entry& entry, bool read_from_image);
};

/// The record of the archive as one file.
[[nodiscard]] MetadataRecord file_record(const FileFacts& facts, const MetadataSchema& schema,
                                         const GivenValues& given);

struct MetadataFault {
  std::int64_t document_id = 0;
  std::string path;
  std::string field;
  /// "missing", "too-long", "no-number", "no-date", "incomplete-date", "unknown-code", "other-file",
  /// "duplicate"
  std::string code;
  std::string message;  ///< English
  std::string vietnamese_message;
};

/// The faults of one record, in the order of its fields.
[[nodiscard]] std::vector<MetadataFault> faults_of(const MetadataRecord& record,
                                                   const MetadataSchema& schema);

}  // namespace sohoa::archive
