#pragma once

/// The work that a worker does on a file: open it, read a page, finish the document.
///
/// Two implementations: DocumentStages (the real one, document_stages.h) and the faulty one of the
/// tests, which crashes, hangs and eats memory. Whatever a stage throws ends the page or the document,
/// never the batch.

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "document/paged_record.h"
#include "pipeline/journal.h"
#include "pipeline/line_spool.h"
#include "pipeline/stage_clock.h"

namespace sohoa::pipeline {

/// What reads and repairs, for records and for the settings hash.
struct StagesIdentity {
  std::string recognizer;  ///< "tesseract 5.3.0 vie"
  std::string models;      ///< names and versions of the models and tables
  friend bool operator==(const StagesIdentity&, const StagesIdentity&) = default;
};

/// Gives the pages of a file to a visitor, in their order.
using PagesAsRead = std::function<void(const std::function<void(Page)>&)>;

/// A record whose pages are lines of a spool: to_json_line(to_json(page)).
struct FinishedRecord {
  Record head{};            ///< its document has no pages
  std::uint64_t begin = 0;  ///< of the first page, in bytes
  std::size_t page_count = 0;
  friend bool operator==(const FinishedRecord&, const FinishedRecord&) = default;
};

/// The pages are read from the spool when they are visited.
[[nodiscard]] PagedRecord paged(FinishedRecord record, std::shared_ptr<const LineSpool> spool);

class Stages {
 public:
  virtual ~Stages() = default;
  Stages(const Stages&) = delete;
  Stages& operator=(const Stages&) = delete;

  [[nodiscard]] virtual StagesIdentity identity() = 0;
  [[nodiscard]] virtual OpenedFile open(const std::filesystem::path& file, StageClock& clock) = 0;
  [[nodiscard]] virtual Page read(const std::filesystem::path& file, int page_number,
                                  StageClock& clock) = 0;
  /// From the pages as read to the repaired text and the fields of the documents that the file holds: at
  /// least one, in the order of their pages, and each page in one of them.
  [[nodiscard]] virtual std::vector<FinishedRecord> finish(const Source& source,
                                                           const PagesAsRead& pages,
                                                           LineSpool& finished,
                                                           StageClock& clock) = 0;

 protected:
  Stages() = default;
};

}  // namespace sohoa::pipeline
