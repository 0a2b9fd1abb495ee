#include "normalize/piece_table.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <random>
#include <string>

#include "dictionaries/train/piece_table_writer.h"
#include "document/error.h"
#include "normalize/models_impl.h"
#include "normalize/piece_table_format.h"
#include "tests/pipeline/test_folder.h"

namespace sohoa::normalize {
namespace {

constexpr std::uint64_t kMadeFor = 42;

const Models& models() {
  static const Models opened = Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  return opened;
}

const PieceReader& reader() {
  return models().impl().no_vietnamese->reader;
}

std::vector<train::PieceReadings> some_pieces() {
  std::vector<train::PieceReadings> pieces;
  for (const char* piece : {"thyc", "hién,", "s6", "QD-UBND", "Nghị", "(a/b-c.d;e)"}) {
    pieces.push_back({piece, reader().search(piece)});
  }
  return pieces;
}

class PieceTableFile : public testing::Test {
 protected:
  void write(const std::vector<std::byte>& bytes) const {
    std::ofstream(file_, std::ios::binary | std::ios::trunc)
        .write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
  }

  [[nodiscard]] bool is_refused(const std::vector<std::byte>& bytes) const {
    write(bytes);
    try {
      (void)PieceTable::open_any(file_);
    } catch (const Error& error) {
      EXPECT_EQ(error.reason(), Reason::ModelBroken);
      return true;
    }
    return false;
  }

  TestFolder folder_;
  std::filesystem::path file_ = folder_ / "pieces.table";
};

TEST_F(PieceTableFile, GivesBackWhatTheReaderFound) {
  const auto pieces = some_pieces();
  write(train::pack_piece_table(pieces, kMadeFor));
  const auto table = PieceTable::open(file_, kMadeFor);
  ASSERT_TRUE(table);
  ASSERT_EQ(table->size(), pieces.size());
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    EXPECT_EQ(table->piece(i), pieces[i].piece);
    EXPECT_EQ(table->find(pieces[i].piece), pieces[i].candidates) << pieces[i].piece;
  }
  EXPECT_TRUE(table->find("hién").empty());
  EXPECT_TRUE(table->find("").empty());
}

TEST_F(PieceTableFile, IsNotUsedWithOtherModelsOrWhenItIsMissing) {
  EXPECT_FALSE(PieceTable::open(file_, kMadeFor));
  write(train::pack_piece_table(some_pieces(), kMadeFor));
  EXPECT_FALSE(PieceTable::open(file_, kMadeFor + 1));
}

TEST_F(PieceTableFile, RefusesDamage) {
  constexpr unsigned kSeed = 8;
  SCOPED_TRACE("seed " + std::to_string(kSeed));
  const std::vector<std::byte> good = train::pack_piece_table(some_pieces(), kMadeFor);
  EXPECT_TRUE(is_refused({}));
  EXPECT_TRUE(is_refused(std::vector<std::byte>(3000)));
  EXPECT_TRUE(is_refused({good.begin(), good.end() - 1}));
  std::mt19937 random(kSeed);
  for (int i = 0; i < 200; ++i) {
    std::vector<std::byte> bad = good;
    bad[random() % bad.size()] ^= static_cast<std::byte>(1 + random() % 255);
    ASSERT_TRUE(is_refused(bad)) << i;
  }
}

// A hash is no proof against malice: indices are checked on their own.
TEST_F(PieceTableFile, RefusesIndicesThatLeadOutside) {
  const std::vector<std::byte> good = train::pack_piece_table(some_pieces(), kMadeFor);
  PieceTableHeader header;
  std::memcpy(&header, good.data(), sizeof header);
  const PieceTableLayout layout = layout_of(header);
  for (const std::uint64_t section : {layout.slots, layout.piece_offsets, layout.first_readings,
                                      layout.readings, layout.texts, layout.texts + 4}) {
    std::vector<std::byte> bad = good;
    const std::uint32_t far = 0x7FFFFFF0;
    std::memcpy(bad.data() + section, &far, sizeof far);
    header.content_hash =
        dictionaries::format_hash(std::span<const std::byte>(bad).subspan(sizeof header));
    header.header_hash = header_hash_of(header);
    std::memcpy(bad.data(), &header, sizeof header);
    EXPECT_TRUE(is_refused(bad)) << section;
  }
}

// Fails when a table lies beside the models that was made by other rules of reading: raise kReadingRules in
// normalize/models.cpp.
TEST(BuiltPieceTables, HoldWhatTheReaderFinds) {
  for (const ChannelReader* channel :
       {models().impl().no_vietnamese.get(), models().impl().vietnamese.get()}) {
    ASSERT_TRUE(channel->table) << "the table was made for other models";
    ASSERT_GT(channel->table->size(), 1000U);
    for (std::size_t i = 0; i < channel->table->size(); i += 23) {
      const std::string_view piece = channel->table->piece(i);
      ASSERT_EQ(channel->table->find(piece), channel->reader.search(piece)) << piece;
    }
  }
}

}  // namespace
}  // namespace sohoa::normalize
