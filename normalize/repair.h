#pragma once

/// Repair is decoding: from what was read back to what was printed.
///
/// The words of a paragraph become a lattice: for each the syllables, abbreviations or codes that it
/// may have been, itself, joints with its neighbour and splits, each with -ln P(read | printed) from
/// a confusion model. The best path under channel + weight x language model wins; a word is changed
/// only when the change beats leaving it alone by a margin. Lines stay lines: one line out for each
/// line in, with Word::raw as it was.
///
/// Digits are never changed but under a proof from a grammar; repair of repaired text changes nothing.
/// Tested by tests/normalize/repair_test.cpp.

#include <string>
#include <vector>

#include "document/record.h"
#include "normalize/models.h"

namespace sohoa::normalize {

/// What damaged the text.
enum class Channel {
  Automatic,     ///< chosen from the look of the document
  NoVietnamese,  ///< OCR by a model that knows no Vietnamese: nearly all diacritics lost
  Vietnamese,    ///< OCR by a Vietnamese model: a few percent wrong
  Unaccented,    ///< typed without accents
  Clean,         ///< right already: leave it (only what a grammar proves is mended)
};

struct RepairOptions {
  Channel channel = Channel::Automatic;
  double margin_nats = 1.0;  ///< a change must be this much better than no change
  int alternatives = 3;      ///< other readings kept for each doubtful word
  void validate() const;     ///< throws Error{BadOption}
};

/// Sets Word::text, confidence, alternatives and reason of every word; reasons are listed in
/// docs/record.md. A joint makes one word of two, on the line where it begins.
[[nodiscard]] std::vector<Line> repair(std::vector<Line> lines, const Models& models,
                                       const RepairOptions& options = {});

/// The same for all pages of a document in one context; failed and blank pages stay as they are.
[[nodiscard]] Document repair(Document document, const Models& models,
                              const RepairOptions& options = {});

}  // namespace sohoa::normalize
