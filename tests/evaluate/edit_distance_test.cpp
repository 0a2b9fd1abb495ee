#include "pipeline/evaluate/edit_distance.h"

#include <gtest/gtest.h>

#include <random>

namespace sohoa::evaluate {
namespace {

Symbol below(std::mt19937& random, std::size_t bound) {
  return static_cast<Symbol>(random() % bound);
}

std::size_t distance(std::string_view first, std::string_view second) {
  return edit_distance(letters(first), letters(second));
}

// The textbook: a whole table, cell by cell.
std::size_t slow_distance(const std::vector<Symbol>& first, const std::vector<Symbol>& second) {
  std::vector<std::vector<std::size_t>> table(first.size() + 1,
                                              std::vector<std::size_t>(second.size() + 1));
  for (std::size_t i = 0; i <= first.size(); ++i) {
    for (std::size_t j = 0; j <= second.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = i + j;
        continue;
      }
      table[i][j] = std::min({table[i - 1][j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1),
                              table[i - 1][j] + 1, table[i][j - 1] + 1});
    }
  }
  return table[first.size()][second.size()];
}

TEST(EditDistance, CountsSmallCasesAsByHand) {
  EXPECT_EQ(distance("", ""), 0U);
  EXPECT_EQ(distance("", "abc"), 3U);
  EXPECT_EQ(distance("báo cáo", "báo cáo"), 0U);
  EXPECT_EQ(distance("báo cáo", "bao cao"), 2U);
  EXPECT_EQ(distance("kitten", "sitting"), 3U);
  EXPECT_EQ(distance("hiệu quả", "hiéugua"), 4U);
}

TEST(EditDistance, AgreesWithTheTableAtEveryLengthAroundABlock) {
  std::mt19937 random(7);
  for (int round = 0; round < 400; ++round) {
    const std::uint32_t alphabet = 2 + below(random, 5);
    std::vector<Symbol> first(below(random, 200));
    for (Symbol& symbol : first) symbol = below(random, alphabet);
    std::vector<Symbol> second = first;
    for (std::uint32_t edits = below(random, 60); edits > 0; --edits) {
      const auto at = static_cast<std::ptrdiff_t>(below(random, second.size() + 1));
      if (below(random, 2) == 0 || second.empty()) {
        second.insert(second.begin() + at, below(random, alphabet));
      } else if (at < static_cast<std::ptrdiff_t>(second.size())) {
        second.erase(second.begin() + at);
      }
    }
    EXPECT_EQ(edit_distance(first, second), slow_distance(first, second)) << "round " << round;
    EXPECT_EQ(edit_distance(second, first), slow_distance(first, second)) << "round " << round;
  }
}

TEST(Numbering, GivesEqualWordsEqualSymbols) {
  Numbering number;
  const auto first = number({"a", "b", "a"});
  const auto second = number({"b", "c"});
  EXPECT_EQ(first[0], first[2]);
  EXPECT_EQ(first[1], second[0]);
  EXPECT_NE(second[1], first[0]);
  EXPECT_NE(second[1], first[1]);
}

}  // namespace
}  // namespace sohoa::evaluate
