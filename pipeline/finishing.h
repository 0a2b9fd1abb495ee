#pragma once

/// From the pages of a file as read to its records: repair, parts, fields, structure, checks.
///
/// Pages come one at a time. A short file is finished as a whole; a long one section by section, so that
/// memory does not grow with its pages: what was repaired waits in a spool, and is read from there to be
/// described. Decision 052. Tested by tests/pipeline/finishing_test.cpp.

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "extract/rules.h"
#include "extract/split.h"
#include "normalize/models.h"
#include "normalize/repair.h"
#include "pipeline/calendar_day.h"
#include "pipeline/line_spool.h"
#include "pipeline/options.h"
#include "pipeline/stage_clock.h"
#include "pipeline/stages.h"

namespace sohoa::pipeline {

/// What finishing works with; all of it outlives the work on a file.
struct FinishingTools {
  const normalize::Models& models;
  const extract::Rules& rules;
  const ReadingOptions& reading;  ///< repair or not, divide or not
  const normalize::RepairOptions& repair;
  CalendarDay today;
  /// Called with a record whose fields are known and whose document has the first and the last pages.
  std::function<void(const Record&)> on_fields;
};

/// Pages that are in memory at a time: sections have so many, and a file with fewer than the most is one.
struct SectionSize {
  std::size_t pages = 32;
  std::size_t most = 48;
};

class Finishing {
 public:
  Finishing(const FinishingTools& tools, Source source, LineSpool& spool, StageClock& clock,
            SectionSize size = {});

  void add(Page page);
  /// The records of all pages; the pages are in the spool.
  [[nodiscard]] std::vector<FinishedRecord> take();

 private:
  /// Pages of the file, by index.
  struct Range {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] std::size_t size() const { return end - begin; }
  };

  [[nodiscard]] Document close_section(std::size_t pages);
  [[nodiscard]] Range range_of(const std::vector<DocumentPart>& parts) const;
  [[nodiscard]] Document pages_of(const Range& range) const;
  [[nodiscard]] std::vector<Range> sections_of(const Range& range) const;
  [[nodiscard]] Record describe(Source source, const Range& range);

  const FinishingTools& tools_;
  Source source_;
  LineSpool& spool_;
  StageClock& clock_;
  SectionSize size_;
  std::vector<Page> waiting_;
  extract::PartFinder parts_;
  std::vector<int> page_numbers_;
  std::vector<std::uint64_t> begins_;      // of the pages in the spool
  std::vector<std::size_t> section_ends_;  // pages before the end of each section
  std::optional<Document> whole_;          // a file of one section
};

}  // namespace sohoa::pipeline
