#pragma once

/// The layout of a table of readings (docs/piece_table.md), shared by its reader and its writer.

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

#include "dictionaries/language_model_format.h"

namespace sohoa::normalize {

inline constexpr std::array<char, 8> kPieceTableMagic{'s', 'o', 'h', 'o', 'a', '-', 'p', 't'};
inline constexpr std::uint32_t kPieceTableVersion = 1;

struct PieceTableHeader {
  std::array<char, 8> magic{kPieceTableMagic};
  std::uint32_t version = kPieceTableVersion;
  std::uint32_t slots = 0;  ///< of the hash table, a power of two above the number of pieces
  std::uint32_t pieces = 0;
  std::uint32_t readings = 0;
  std::uint32_t texts = 0;
  std::uint32_t words = 0;
  std::uint32_t piece_bytes = 0;
  std::uint32_t text_bytes = 0;
  std::uint64_t made_for = 0;  ///< names the models that the readings were found with
  std::uint64_t content_hash = 0;
  std::uint64_t header_hash = 0;
};
static_assert(sizeof(PieceTableHeader) == 64);

/// What one piece may have been.
struct StoredReading {
  std::uint32_t text = 0;  ///< number of its text; the highest bit: digits were taken for letters
  float channel_nats = 0;
};
inline constexpr std::uint32_t kDigitsAsWordBit = 1U << 31;

/// A text that pieces may have been, stored once for all of them.
struct StoredText {
  std::uint32_t begin = 0;
  std::uint32_t first_word = 0;
  float unigram_nats = 0;
  std::uint8_t size = 0;
  std::uint8_t words = 0;
  std::uint8_t text_case = 0;  ///< Candidate::Case
  std::uint8_t unused = 0;
};
static_assert(sizeof(StoredText) == 16);

/// Where the sections begin; each at a multiple of eight bytes.
struct PieceTableLayout {
  std::uint64_t slots = 0;           ///< u32[slots]: piece + 1, or 0
  std::uint64_t piece_offsets = 0;   ///< u32[pieces + 1] into piece_bytes
  std::uint64_t first_readings = 0;  ///< u32[pieces + 1] into readings
  std::uint64_t readings = 0;        ///< StoredReading[readings]
  std::uint64_t texts = 0;           ///< StoredText[texts]
  std::uint64_t words = 0;           ///< u16[words]
  std::uint64_t piece_bytes = 0;
  std::uint64_t text_bytes = 0;
  std::uint64_t file_bytes = 0;
};

inline PieceTableLayout layout_of(const PieceTableHeader& header) {
  PieceTableLayout layout;
  std::uint64_t at = sizeof(PieceTableHeader);
  const auto place = [&at](std::uint64_t& section, std::uint64_t bytes) {
    section = at;
    at = (at + bytes + 7) / 8 * 8;
  };
  place(layout.slots, std::uint64_t{header.slots} * 4);
  place(layout.piece_offsets, (std::uint64_t{header.pieces} + 1) * 4);
  place(layout.first_readings, (std::uint64_t{header.pieces} + 1) * 4);
  place(layout.readings, std::uint64_t{header.readings} * sizeof(StoredReading));
  place(layout.texts, std::uint64_t{header.texts} * sizeof(StoredText));
  place(layout.words, std::uint64_t{header.words} * 2);
  place(layout.piece_bytes, header.piece_bytes);
  place(layout.text_bytes, header.text_bytes);
  layout.file_bytes = at;
  return layout;
}

inline std::uint64_t header_hash_of(const PieceTableHeader& header) {
  return dictionaries::format_hash(
      std::as_bytes(std::span(&header, 1)).first(offsetof(PieceTableHeader, header_hash)));
}

}  // namespace sohoa::normalize
