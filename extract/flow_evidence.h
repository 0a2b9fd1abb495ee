#pragma once

/// From glyphs of the running text back to the page: where they stand, how surely they were read.
///
/// Tested by tests/extract/flow_evidence_test.cpp.

#include <cstddef>
#include <vector>

#include "document/field.h"
#include "extract/text_flow.h"

namespace sohoa::extract {

/// Where the words of the glyphs from `begin` to `end` (exclusive) stand: one place a line.
[[nodiscard]] std::vector<Evidence> flow_places(const TextFlow& flow, std::size_t begin,
                                                std::size_t end, const std::vector<Page>& pages);

/// The confidence of the least sure of these words, 0..1.
[[nodiscard]] double worst_confidence(const TextFlow& flow, std::size_t begin, std::size_t end);

}  // namespace sohoa::extract
