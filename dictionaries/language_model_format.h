#pragma once

/// The layout of a language model file, for its reader and its writer: docs/language_model.md.
///
/// Little endian. After the header the sections follow without gaps other than the padding to eight
/// bytes; their places follow from the counts in the header, so that no offset can lie.
/// Tested by tests/dictionaries/language_model_test.cpp.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>

namespace sohoa::dictionaries {

static_assert(std::endian::native == std::endian::little, "the model is mapped, not converted");

inline constexpr int kFormatOrder = 5;  ///< room for so many orders, used or not
inline constexpr std::uint32_t kFormatVersion = 1;
inline constexpr std::array<char, 8> kFormatMagic = {'s', 'o', 'h', 'o', 'a', '-', 'l', 'm'};
inline constexpr std::uint32_t kWordBits = 15;
inline constexpr std::uint32_t kMaxWords = 1U << kWordBits;
inline constexpr std::uint32_t kBeginBits = 24;
inline constexpr std::uint32_t kMaxNgrams = (1U << kBeginBits) - 1;
inline constexpr std::size_t kCostLevels = 512;     ///< 9 bits of an entry
inline constexpr std::size_t kBackoffLevels = 256;  ///< 8 bits of a node
inline constexpr std::size_t kEntryBytes = 3;
inline constexpr float kImpossibleNats = 100.0F;  ///< cost of <s>, which nothing predicts

struct FormatHeader {
  std::array<char, 8> magic = kFormatMagic;
  std::uint32_t version = kFormatVersion;
  std::uint32_t order = 0;
  std::array<std::uint32_t, kFormatOrder> ngrams{};  ///< [0] words, [1] bigrams, ...
  std::array<std::uint32_t, kFormatOrder> nodes{};  ///< n-grams with children; [0] equals the words
  std::uint32_t slots = 0;                          ///< of the hash table of words, a power of two
  std::uint32_t word_bytes = 0;
  std::uint32_t form_bytes = 0;
  std::uint32_t reserved = 0;
  std::uint64_t file_bytes = 0;
  std::uint64_t content_hash = 0;  ///< of everything behind the header
  std::uint64_t header_hash = 0;   ///< of everything before this member
};
static_assert(sizeof(FormatHeader) == 96);

/// A place in the file.
struct Section {
  std::uint64_t begin = 0;
  std::uint64_t bytes = 0;
};

/// Where everything lies; indices of arrays are order - 1.
struct FormatLayout {
  Section word_offsets;  ///< u32[words + 1] into `words`
  Section words;
  Section form_offsets;  ///< u32[words + 1] into `forms`
  Section forms;
  Section slots;                               ///< u32[slots]: word id + 1, or 0
  Section unigram_costs;                       ///< float[words]
  std::array<Section, kFormatOrder> costs;     ///< float[512], orders 2 and up
  std::array<Section, kFormatOrder> backoffs;  ///< float[256], all orders but the last
  std::array<Section, kFormatOrder> nodes;  ///< u32[nodes + 1]: 24 bits first child, 8 bits backoff
  std::array<Section, kFormatOrder> entries;  ///< 3 bytes each: 15 bits word, 9 bits cost
  std::array<Section, kFormatOrder> inner;    ///< u64[n / 64 + 1]: bit set when the entry is a node
  std::array<Section, kFormatOrder> ranks;    ///< u32[n / 64 + 1]: nodes before this block of 64
  std::uint64_t file_bytes = 0;
};

inline FormatLayout layout_of(const FormatHeader& header) {
  FormatLayout layout;
  std::uint64_t at = sizeof(FormatHeader);
  const auto place = [&at](Section& section, std::uint64_t bytes) {
    section = {at, bytes};
    at = (at + bytes + 7) / 8 * 8;
  };
  const std::uint64_t words = header.ngrams[0];
  place(layout.word_offsets, (words + 1) * 4);
  place(layout.words, header.word_bytes);
  place(layout.form_offsets, (words + 1) * 4);
  place(layout.forms, header.form_bytes);
  place(layout.slots, std::uint64_t{header.slots} * 4);
  place(layout.unigram_costs, words * 4);
  for (std::size_t k = 0; k < header.order; ++k) {
    const std::uint64_t count = header.ngrams[k];
    const bool last = k + 1 == header.order;
    if (k > 0) place(layout.costs[k], kCostLevels * 4);
    if (!last) place(layout.backoffs[k], kBackoffLevels * 4);
    if (!last) place(layout.nodes[k], (std::uint64_t{header.nodes[k]} + 1) * 4);
    // One byte more, because an entry is read as four bytes.
    if (k > 0) place(layout.entries[k], count * kEntryBytes + 1);
    if (k > 0 && !last) {
      place(layout.inner[k], (count / 64 + 1) * 8);
      place(layout.ranks[k], (count / 64 + 1) * 4);
    }
  }
  layout.file_bytes = at;
  return layout;
}

/// FNV-1a over words of eight bytes (the rest byte by byte): names a content, is no proof against
/// malice.
inline std::uint64_t format_hash(std::span<const std::byte> bytes) {
  constexpr std::uint64_t kPrime = 0x100000001B3;
  std::uint64_t hash = 0xCBF29CE484222325;
  std::size_t at = 0;
  for (; at + 8 <= bytes.size(); at += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + at, 8);
    hash = (hash ^ word) * kPrime;
    hash ^= hash >> 29;
  }
  for (; at < bytes.size(); ++at)
    hash = (hash ^ std::to_integer<std::uint64_t>(bytes[at])) * kPrime;
  return hash;
}

inline std::uint64_t header_hash_of(const FormatHeader& header) {
  return format_hash(
      std::as_bytes(std::span(&header, 1)).first(offsetof(FormatHeader, header_hash)));
}

/// Of a word in the hash table.
inline std::uint32_t slot_hash(std::span<const std::byte> word) {
  const std::uint64_t hash = format_hash(word);
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

}  // namespace sohoa::dictionaries
