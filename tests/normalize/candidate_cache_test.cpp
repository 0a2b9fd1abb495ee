#include "normalize/candidate_cache.h"

#include <gtest/gtest.h>

#include <string>
#include <thread>
#include <vector>

#include "normalize/models_impl.h"

namespace sohoa::normalize {
namespace {

const PieceReader& reader() {
  static const Models opened = Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  return opened.impl().no_vietnamese->reader;
}

TEST(CandidateCache, GivesWhatTheReaderGives) {
  const CandidateCache cache;
  const auto found = cache.find("hoach", reader());
  const auto read = reader().read("hoach");
  ASSERT_EQ(found->size(), read.size());
  for (std::size_t i = 0; i < read.size(); ++i) EXPECT_EQ((*found)[i].text, read[i].text);
}

TEST(CandidateCache, ReadsAPieceOnce) {
  const CandidateCache cache;
  const auto first = cache.find("hoach", reader());
  EXPECT_EQ(cache.find("hoach", reader()), first);
  EXPECT_NE(cache.find("thuc", reader()), first);
}

TEST(CandidateCache, KeepsWhatIsInUseWhenItIsEmptied) {
  const CandidateCache cache;
  const auto held = cache.find("hoach", reader());
  for (std::size_t i = 0; i <= CandidateCache::kMaxPieces; ++i) {
    (void)cache.find(std::to_string(i), reader());
  }
  ASSERT_FALSE(held->empty());
  EXPECT_NE(cache.find("hoach", reader()), held);
}

TEST(CandidateCache, ForgetsNotWhatIsAskedForAgainAndAgain) {
  const CandidateCache cache;
  const auto held = cache.find("hoach", reader());
  for (std::size_t i = 0; i <= 2 * CandidateCache::kMaxPieces; ++i) {
    (void)cache.find(std::to_string(i), reader());
    if (i % 100 == 0) {
      ASSERT_EQ(cache.find("hoach", reader()), held) << i;
    }
  }
}

TEST(CandidateCache, ServesManyThreads) {
  const CandidateCache cache;
  std::vector<std::thread> threads;
  std::vector<std::size_t> sizes(4);
  for (std::size_t& size : sizes) {
    threads.emplace_back([&] {
      for (const char* piece : {"thuc", "hién", "ké", "hoach", "thuc"}) {
        size += cache.find(piece, reader())->size();
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const std::size_t size : sizes) EXPECT_EQ(size, sizes[0]);
}

}  // namespace
}  // namespace sohoa::normalize
