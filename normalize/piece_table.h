#pragma once

/// What the commonest pieces of OCR text may have been, found beforehand and mapped from disk.
///
/// Four of five different pieces of a page ("thyc", "hién", "s6") stand on pages of every office; their
/// candidates are the same for as long as the models are. The table holds exactly what PieceReader
/// finds, so that it changes how soon a page is repaired and nothing else. Reading is const and may be done
/// by many threads. Made by sohoa-make-piece-table; the format is docs/piece_table.md.
/// Tested by tests/normalize/piece_table_test.cpp, fuzzed by tests/fuzz/piece_table_fuzzer.cpp.

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "normalize/candidate.h"

namespace sohoa::normalize {

class PieceTable {
 public:
  /// Maps the file. Nothing when there is none, or when it was made for other models: every piece is
  /// read then, which takes longer. Throws Error{ModelBroken} for a damaged or foreign file.
  static std::optional<PieceTable> open(const std::filesystem::path& file, std::uint64_t made_for);
  /// The same for whatever models. Throws Error{ModelMissing} too.
  static PieceTable open_any(const std::filesystem::path& file);
  PieceTable(PieceTable&&) noexcept;
  PieceTable& operator=(PieceTable&&) noexcept;
  ~PieceTable();

  /// The candidates of `piece`, as PieceReader gives them; none when the table lacks it.
  [[nodiscard]] std::vector<Candidate> find(std::string_view piece) const;
  /// The pieces of the table, in the order in which they were given.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] std::string_view piece(std::size_t index) const;

 private:
  struct Impl;
  explicit PieceTable(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace sohoa::normalize
