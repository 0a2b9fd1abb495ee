#pragma once

/// The work that a worker does on a file: open it, read a page, finish the document.
///
/// Two implementations: DocumentStages (the real one, document_stages.h) and the faulty one of the
/// tests, which crashes, hangs and eats memory. Whatever a stage throws ends the page or the document,
/// never the batch.

#include <filesystem>
#include <string>
#include <vector>

#include "document/record.h"
#include "pipeline/journal.h"
#include "pipeline/stage_clock.h"

namespace sohoa::pipeline {

/// What reads and repairs, for records and for the settings hash.
struct StagesIdentity {
  std::string recognizer;  ///< "tesseract 5.3.0 vie"
  std::string models;      ///< names and versions of the models and tables
  friend bool operator==(const StagesIdentity&, const StagesIdentity&) = default;
};

class Stages {
 public:
  virtual ~Stages() = default;
  Stages(const Stages&) = delete;
  Stages& operator=(const Stages&) = delete;

  [[nodiscard]] virtual StagesIdentity identity() = 0;
  [[nodiscard]] virtual OpenedFile open(const std::filesystem::path& file, StageClock& clock) = 0;
  [[nodiscard]] virtual Page read(const std::filesystem::path& file, int page_number,
                                  StageClock& clock) = 0;
  /// From the pages as read to the repaired text and the fields.
  [[nodiscard]] virtual Record finish(Document document, StageClock& clock) = 0;
  /// The documents that the file of a finished record holds, in the order of their pages: at least one,
  /// and all pages in one of them. Undivided unless a stage knows better.
  [[nodiscard]] virtual std::vector<Record> divide(Record record, StageClock& clock);

 protected:
  Stages() = default;
};

}  // namespace sohoa::pipeline
