#include "normalize/piece_table.h"

#include <bit>
#include <cstring>
#include <string>
#include <utility>

#include "dictionaries/mapped_file.h"
#include "document/error.h"
#include "normalize/piece_table_format.h"

namespace sohoa::normalize {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& file, std::string cause) {
  throw Error(Reason::ModelBroken, {file}, std::move(cause),
              "install the models again, or make the table with sohoa-make-piece-table");
}

PieceTableHeader checked_header(std::span<const std::byte> bytes,
                                const std::filesystem::path& file) {
  PieceTableHeader header;
  if (bytes.size() < sizeof header) refuse(file, "the file is too short for a table of readings");
  std::memcpy(&header, bytes.data(), sizeof header);
  if (header.magic != kPieceTableMagic) refuse(file, "the file is no table of readings");
  if (header.version != kPieceTableVersion) {
    refuse(file, "the table of readings has format " + std::to_string(header.version) +
                     ", this program reads format " + std::to_string(kPieceTableVersion));
  }
  if (header.header_hash != header_hash_of(header)) refuse(file, "the header is damaged");
  if (!std::has_single_bit(header.slots) || header.slots <= header.pieces ||
      layout_of(header).file_bytes != bytes.size()) {
    refuse(file, "the header makes no sense");
  }
  if (header.content_hash != dictionaries::format_hash(bytes.subspan(sizeof header))) {
    refuse(file, "the table of readings is damaged");
  }
  return header;
}

}  // namespace

struct PieceTable::Impl {
  explicit Impl(const std::filesystem::path& path)
      : file(path), header(checked_header(file.bytes(), path)) {
    const PieceTableLayout layout = layout_of(header);
    slots = at<std::uint32_t>(layout.slots);
    piece_offsets = at<std::uint32_t>(layout.piece_offsets);
    first_readings = at<std::uint32_t>(layout.first_readings);
    readings = at<StoredReading>(layout.readings);
    texts = at<StoredText>(layout.texts);
    words = at<std::uint16_t>(layout.words);
    piece_bytes = at<char>(layout.piece_bytes);
    text_bytes = at<char>(layout.text_bytes);
    if (!is_sound()) refuse(path, "the table of readings is damaged");
  }

  template <typename Value>
  const Value* at(std::uint64_t begin) const {
    return reinterpret_cast<const Value*>(file.bytes().data() + begin);
  }

  // Everything that is used as an index, so that no question can lead outside the file.
  [[nodiscard]] bool is_sound() const {
    for (std::uint32_t slot = 0; slot < header.slots; ++slot) {
      if (slots[slot] > header.pieces) return false;
    }
    for (std::uint32_t i = 0; i < header.pieces; ++i) {
      if (piece_offsets[i] > piece_offsets[i + 1] || first_readings[i] > first_readings[i + 1]) {
        return false;
      }
    }
    if (piece_offsets[header.pieces] != header.piece_bytes) return false;
    if (first_readings[header.pieces] != header.readings) return false;
    for (std::uint32_t i = 0; i < header.readings; ++i) {
      if ((readings[i].text & ~kDigitsAsWordBit) >= header.texts) return false;
    }
    for (std::uint32_t i = 0; i < header.texts; ++i) {
      const StoredText& text = texts[i];
      if (std::uint64_t{text.begin} + text.size > header.text_bytes) return false;
      if (std::uint64_t{text.first_word} + text.words > header.words) return false;
      if (text.text_case > static_cast<std::uint8_t>(Candidate::Case::Small)) return false;
    }
    return true;
  }

  [[nodiscard]] std::string_view piece(std::uint32_t index) const {
    const std::uint32_t begin = piece_offsets[index];
    return {piece_bytes + begin, piece_offsets[index + 1] - begin};
  }

  [[nodiscard]] std::optional<std::uint32_t> index_of(std::string_view wanted) const {
    const std::uint32_t mask = header.slots - 1;
    std::uint32_t slot = dictionaries::slot_hash(std::as_bytes(std::span(wanted))) & mask;
    for (std::uint32_t tries = 0; tries <= mask; ++tries, slot = (slot + 1) & mask) {
      const std::uint32_t stored = slots[slot];
      if (stored == 0) break;
      if (piece(stored - 1) == wanted) return stored - 1;
    }
    return std::nullopt;
  }

  [[nodiscard]] Candidate candidate(const StoredReading& reading, std::string_view piece) const {
    const StoredText& text = texts[reading.text & ~kDigitsAsWordBit];
    Candidate candidate;
    candidate.text.assign(text_bytes + text.begin, text.size);
    candidate.words.append({words + text.first_word, text.words});
    candidate.channel_nats = reading.channel_nats;
    candidate.unigram_nats = text.unigram_nats;
    candidate.unchanged = candidate.text == piece;
    candidate.digits_as_word = (reading.text & kDigitsAsWordBit) != 0;
    candidate.text_case = static_cast<Candidate::Case>(text.text_case);
    return candidate;
  }

  dictionaries::MappedFile file;
  PieceTableHeader header;
  const std::uint32_t* slots = nullptr;
  const std::uint32_t* piece_offsets = nullptr;
  const std::uint32_t* first_readings = nullptr;
  const StoredReading* readings = nullptr;
  const StoredText* texts = nullptr;
  const std::uint16_t* words = nullptr;
  const char* piece_bytes = nullptr;
  const char* text_bytes = nullptr;
};

PieceTable::PieceTable(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
PieceTable::PieceTable(PieceTable&&) noexcept = default;
PieceTable& PieceTable::operator=(PieceTable&&) noexcept = default;
PieceTable::~PieceTable() = default;

std::optional<PieceTable> PieceTable::open(const std::filesystem::path& file,
                                           std::uint64_t made_for) {
  std::error_code none;
  if (!std::filesystem::exists(file, none)) return std::nullopt;
  PieceTable table = open_any(file);
  if (table.impl_->header.made_for != made_for) return std::nullopt;
  return table;
}

PieceTable PieceTable::open_any(const std::filesystem::path& file) {
  return PieceTable(std::make_unique<Impl>(file));
}

std::vector<Candidate> PieceTable::find(std::string_view piece) const {
  const std::optional<std::uint32_t> index = impl_->index_of(piece);
  std::vector<Candidate> candidates;
  if (!index) return candidates;
  const std::uint32_t begin = impl_->first_readings[*index];
  const std::uint32_t end = impl_->first_readings[*index + 1];
  candidates.reserve(end - begin);
  for (std::uint32_t i = begin; i < end; ++i) {
    candidates.push_back(impl_->candidate(impl_->readings[i], piece));
  }
  return candidates;
}

std::size_t PieceTable::size() const {
  return impl_->header.pieces;
}

std::string_view PieceTable::piece(std::size_t index) const {
  return impl_->piece(static_cast<std::uint32_t>(index));
}

}  // namespace sohoa::normalize
