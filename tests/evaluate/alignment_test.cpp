#include "pipeline/evaluate/alignment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace sohoa::evaluate {
namespace {

Symbol below(std::mt19937& random, std::size_t bound) {
  return static_cast<Symbol>(random() % bound);
}

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Symbols = std::vector<Symbol>;

TEST(Align, PairsEqualWordsInOrder) {
  EXPECT_THAT(align(Symbols{1, 2, 3, 4}, Symbols{1, 9, 3, 4}),
              ElementsAre(Match{0, 0}, Match{2, 2}, Match{3, 3}));
  EXPECT_THAT(align(Symbols{1, 2, 3}, Symbols{2, 3, 4}), ElementsAre(Match{1, 0}, Match{2, 1}));
  EXPECT_THAT(align(Symbols{}, Symbols{1}), IsEmpty());
}

TEST(Differences, AreWhatLiesBetweenTheMatches) {
  EXPECT_THAT(differences({{1, 1}, {2, 3}}, 4, 4),
              ElementsAre(Difference{0, 1, 0, 1}, Difference{2, 2, 2, 3}, Difference{3, 4, 4, 4}));
  EXPECT_THAT(differences({{0, 0}}, 1, 1), IsEmpty());
  EXPECT_THAT(differences({}, 0, 0), IsEmpty());
}

// What an alignment costs: within a difference, the longer side has to be changed.
std::size_t cost(const std::vector<Match>& matches, std::size_t first, std::size_t second) {
  std::size_t sum = 0;
  for (const Difference& each : differences(matches, first, second)) {
    sum += std::max(each.first_end - each.first_begin, each.second_end - each.second_begin);
  }
  return sum;
}

TEST(Align, IsABestAlignmentAlsoWhereTheTableWouldBeTooLarge) {
  std::mt19937 random(11);
  for (const std::size_t length : {0U, 1U, 7U, 300U, 3000U}) {
    Symbols first(length);
    for (Symbol& symbol : first) symbol = below(random, 50);
    Symbols second = first;
    for (std::size_t i = 0; i < length / 5; ++i) {
      const auto at = static_cast<std::ptrdiff_t>(below(random, second.size()));
      if (i % 3 == 0) second.erase(second.begin() + at);
      if (i % 3 == 1) second.insert(second.begin() + at, below(random, 50));
      if (i % 3 == 2) second[static_cast<std::size_t>(at)] = below(random, 50);
    }
    const std::vector<Match> matches = align(first, second);
    EXPECT_EQ(cost(matches, first.size(), second.size()), edit_distance(first, second)) << length;
    for (const Match& match : matches) EXPECT_EQ(first[match.first], second[match.second]);
  }
}

TEST(PartnersInAnyOrder, FindsWordsThatStandElsewhere) {
  const Partners partners = partners_in_any_order(Symbols{1, 2, 3, 4, 5}, Symbols{4, 5, 1, 2, 2});
  EXPECT_THAT(partners.first, ElementsAre(true, true, false, true, true));
  EXPECT_EQ(std::ranges::count(partners.second, true), 4);
}

}  // namespace
}  // namespace sohoa::evaluate
