#pragma once

/// Writes a table of readings (docs/piece_table.md).
///
/// Tested by tests/normalize/piece_table_test.cpp.

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "normalize/candidate.h"

namespace sohoa::train {

/// A piece, and all that it may have been.
struct PieceReadings {
  std::string piece;
  std::vector<normalize::Candidate> candidates;
};

/// The bytes of the file; `made_for` names the models (normalize/models_impl.h). Pieces come once each.
[[nodiscard]] std::vector<std::byte> pack_piece_table(const std::vector<PieceReadings>& pieces,
                                                      std::uint64_t made_for);

}  // namespace sohoa::train
