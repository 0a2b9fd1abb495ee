#pragma once

/// The slots that a person has to read: OUT/review/slots.tsv, slots.html and a picture of each.
///
/// A worker writes the pictures when it finishes a document, the batch writes the lists at its end from
/// the records in the archive: a batch that was killed and went on makes the same files.
/// Tested by tests/pipeline/review_list_test.cpp.

#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "document/record.h"
#include "pipeline/cited_readings.h"

namespace sohoa::pipeline {

/// "a1b2c3d4e5f6-p1-number.png": named by the content of the document, so that copies share it.
[[nodiscard]] std::string review_picture_name(const std::string& sha256, const UnreadField& field);

/// One box around the slots of the field, on the page of the first of them.
[[nodiscard]] Box review_box(const UnreadField& field);

/// A field of a document that nobody could read surely.
struct ReviewRow {
  std::string path;  ///< of the document
  std::string stem;
  std::string sha256;
  UnreadField field;
  bool has_picture = false;
  std::vector<CitedReading> cited{};  ///< what other documents say of a number
};

[[nodiscard]] std::string review_tsv(std::span<const ReviewRow> rows);
/// A page without scripts that shows the pictures beside the readings.
[[nodiscard]] std::string review_html(std::span<const ReviewRow> rows);

/// Adds the unread fields of a record; `folder` holds the pictures.
void add_review_rows(const Record& record, const std::string& stem,
                     const std::filesystem::path& folder, std::vector<ReviewRow>& rows);

/// Both lists into the folder, which is made when there is something to review; lists of an earlier run are
/// replaced. Throws Error{OutputNotWritable, DiskFull}.
void write_review_lists(std::span<const ReviewRow> rows, const std::filesystem::path& folder);

}  // namespace sohoa::pipeline
