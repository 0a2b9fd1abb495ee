#pragma once

/// What repair did to the words of the truth: the reading is compared with the truth, then the repaired
/// text, and every word of the truth falls into one of four boxes.
///
///                      right after repair   wrong after repair
///   right as read      kept                 broken
///   wrong as read      mended               missed
/// Words are runs of letters and digits with the school of tone placement folded; right words that stand
/// elsewhere count as right. Tested by tests/evaluate/repair_score_test.cpp.

#include <cstddef>

#include "document/record.h"
#include "pipeline/evaluate/text_score.h"

namespace sohoa::evaluate {

struct RepairScore {
  std::size_t kept = 0;
  std::size_t mended = 0;
  std::size_t missed = 0;
  std::size_t broken = 0;
  std::size_t changed = 0;  ///< words of the record that repair changed, rightly or not
  std::size_t given = 0;    ///< words of the record

  RepairScore& operator+=(const RepairScore& other);
  friend bool operator==(const RepairScore&, const RepairScore&) = default;
};

[[nodiscard]] RepairScore score_repair(const TruthText& truth, const Document& document);

/// The text as read of all pages, in the form of text(Document).
[[nodiscard]] std::string raw_text(const Document& document);

}  // namespace sohoa::evaluate
