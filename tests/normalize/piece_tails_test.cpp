#include "normalize/piece_tails.h"

#include <gtest/gtest.h>

#include "document/unicode_form.h"
#include "normalize/models_impl.h"

namespace sohoa::normalize {
namespace {

std::vector<float> tails_of(const char* text) {
  static const Models opened = Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  const std::u32string piece = to_utf32(text);
  PieceConfusions confusions(piece, opened.impl().no_vietnamese->index);
  return least_tails(confusions, sign_kinds(piece));
}

TEST(LeastTails, CostNothingWhereThePieceMayBeTakenAsItStands) {
  const std::vector<float> tails = tails_of("so6.ab");
  ASSERT_EQ(tails.size(), 7U);
  for (const std::size_t boundary : {0U, 2U, 3U, 4U, 6U}) EXPECT_EQ(tails[boundary], 0.0F);
  EXPECT_GT(tails[1], 0.0F);
  EXPECT_GT(tails[5], 0.0F);
}

TEST(LeastTails, GrowWithLettersThatAreSeldomReadSo) {
  EXPECT_GT(tails_of("aww")[1], tails_of("ann")[1]);
}

// The cheapest reading of the word search uses the same costs, so that it cannot be below the bound.
TEST(LeastTails, AreNoMoreThanAnyWordCosts) {
  static const Models opened = Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  for (const char* text : {"xhién", "xthyc", "xnhimg", "xdugc"}) {
    const std::u32string rest = to_utf32(text).substr(1);
    const auto matches =
        search_words(rest, opened.impl().vocabulary, opened.impl().no_vietnamese->index, {});
    ASSERT_FALSE(matches.back().empty()) << text;
    float cheapest = matches.back().front().cost_nats;
    for (const WordMatch& match : matches.back()) cheapest = std::min(cheapest, match.cost_nats);
    EXPECT_LE(tails_of(text)[1], cheapest) << text;
  }
}

}  // namespace
}  // namespace sohoa::normalize
