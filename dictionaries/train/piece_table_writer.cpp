#include "dictionaries/train/piece_table_writer.h"

#include <bit>
#include <cstring>
#include <map>
#include <span>
#include <stdexcept>
#include <tuple>

#include "normalize/piece_table_format.h"

namespace sohoa::train {
namespace {

using normalize::Candidate;
using normalize::kDigitsAsWordBit;
using normalize::PieceTableHeader;
using normalize::PieceTableLayout;
using normalize::StoredReading;
using normalize::StoredText;

/// The sections of the file, filled piece by piece.
class Sections {
 public:
  void add(const PieceReadings& piece) {
    piece_bytes_ += piece.piece;
    piece_offsets_.push_back(static_cast<std::uint32_t>(piece_bytes_.size()));
    for (const Candidate& candidate : piece.candidates) {
      const std::uint32_t flag = candidate.digits_as_word ? kDigitsAsWordBit : 0;
      readings_.push_back({text_of(candidate) | flag, candidate.channel_nats});
    }
    first_readings_.push_back(static_cast<std::uint32_t>(readings_.size()));
  }

  [[nodiscard]] std::vector<std::byte> pack(const std::vector<PieceReadings>& pieces,
                                            std::uint64_t made_for) const {
    const std::vector<std::uint32_t> slots = slots_of(pieces);
    PieceTableHeader header;
    header.slots = static_cast<std::uint32_t>(slots.size());
    header.pieces = static_cast<std::uint32_t>(pieces.size());
    header.readings = static_cast<std::uint32_t>(readings_.size());
    header.texts = static_cast<std::uint32_t>(texts_.size());
    header.words = static_cast<std::uint32_t>(words_.size());
    header.piece_bytes = static_cast<std::uint32_t>(piece_bytes_.size());
    header.text_bytes = static_cast<std::uint32_t>(text_bytes_.size());
    header.made_for = made_for;
    const PieceTableLayout layout = normalize::layout_of(header);
    std::vector<std::byte> bytes(layout.file_bytes);
    const auto put = [&bytes](std::uint64_t begin, const auto& values) {
      if (values.empty()) return;
      std::memcpy(bytes.data() + begin, values.data(), values.size() * sizeof(values[0]));
    };
    put(layout.slots, slots);
    put(layout.piece_offsets, piece_offsets_);
    put(layout.first_readings, first_readings_);
    put(layout.readings, readings_);
    put(layout.texts, texts_);
    put(layout.words, words_);
    put(layout.piece_bytes, piece_bytes_);
    put(layout.text_bytes, text_bytes_);
    header.content_hash =
        dictionaries::format_hash(std::span<const std::byte>(bytes).subspan(sizeof header));
    header.header_hash = normalize::header_hash_of(header);
    std::memcpy(bytes.data(), &header, sizeof header);
    return bytes;
  }

 private:
  using Name = std::tuple<std::string, float, Candidate::Case>;

  std::uint32_t text_of(const Candidate& candidate) {
    constexpr std::size_t kMost = 255;
    if (candidate.text.size() > kMost || candidate.words.size() > kMost) {
      throw std::length_error("a reading is too long for the table");
    }
    const auto [place, is_new] =
        numbers_.emplace(Name{candidate.text, candidate.unigram_nats, candidate.text_case},
                         static_cast<std::uint32_t>(texts_.size()));
    if (is_new) {
      StoredText text;
      text.begin = static_cast<std::uint32_t>(text_bytes_.size());
      text.first_word = static_cast<std::uint32_t>(words_.size());
      text.unigram_nats = candidate.unigram_nats;
      text.size = static_cast<std::uint8_t>(candidate.text.size());
      text.words = static_cast<std::uint8_t>(candidate.words.size());
      text.text_case = static_cast<std::uint8_t>(candidate.text_case);
      text_bytes_ += candidate.text;
      words_.insert(words_.end(), candidate.words.begin(), candidate.words.end());
      texts_.push_back(text);
    }
    return place->second;
  }

  static std::vector<std::uint32_t> slots_of(const std::vector<PieceReadings>& pieces) {
    std::vector<std::uint32_t> slots(std::bit_ceil(2 * pieces.size() + 1));
    const std::size_t mask = slots.size() - 1;
    for (std::uint32_t i = 0; i < pieces.size(); ++i) {
      std::size_t slot = dictionaries::slot_hash(std::as_bytes(std::span(pieces[i].piece))) & mask;
      while (slots[slot] != 0) slot = (slot + 1) & mask;
      slots[slot] = i + 1;
    }
    return slots;
  }

  std::vector<std::uint32_t> piece_offsets_{0};
  std::vector<std::uint32_t> first_readings_{0};
  std::vector<StoredReading> readings_;
  std::vector<StoredText> texts_;
  std::vector<std::uint16_t> words_;
  std::string piece_bytes_;
  std::string text_bytes_;
  std::map<Name, std::uint32_t> numbers_;
};

}  // namespace

std::vector<std::byte> pack_piece_table(const std::vector<PieceReadings>& pieces,
                                        std::uint64_t made_for) {
  Sections sections;
  for (const PieceReadings& piece : pieces) sections.add(piece);
  return sections.pack(pieces, made_for);
}

}  // namespace sohoa::train
