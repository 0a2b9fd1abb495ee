#include "dictionaries/follower_rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>

namespace {

using sohoa::dictionaries::FollowerRows;

TEST(FollowerRows, FindsThePlaceOfEveryFollowerAndOfNoOther) {
  constexpr std::uint32_t kWords = 1000;
  constexpr unsigned kSeed = 5;
  SCOPED_TRACE("seed " + std::to_string(kSeed));
  std::mt19937 random(kSeed);
  FollowerRows rows(kWords);
  std::vector<std::vector<std::uint32_t>> lists;
  for (std::uint32_t word = 0; word < 20; ++word) {
    std::set<std::uint32_t> followers;
    while (followers.size() < 49 + word * 40) {
      followers.insert(static_cast<std::uint32_t>(random() % kWords));
    }
    lists.emplace_back(followers.begin(), followers.end());
    rows.add(word, lists.back());
  }
  for (std::uint32_t word = 0; word < lists.size(); ++word) {
    ASSERT_TRUE(rows.has_row(word));
    for (std::uint32_t next = 0; next < kWords; ++next) {
      const auto found = std::ranges::find(lists[word], next);
      const auto place = rows.find(word, next);
      ASSERT_EQ(place.has_value(), found != lists[word].end()) << word << " " << next;
      if (place) {
        ASSERT_EQ(*place, static_cast<std::uint32_t>(found - lists[word].begin()));
      }
    }
  }
}

TEST(FollowerRows, HasNoRowForFewFollowers) {
  FollowerRows rows(100);
  std::vector<std::uint32_t> followers;
  for (std::uint32_t next = 0; next < FollowerRows::kFewFollowers; ++next)
    followers.push_back(next);
  rows.add(3, followers);
  EXPECT_FALSE(rows.has_row(3));
  followers.push_back(99);
  rows.add(3, followers);
  EXPECT_TRUE(rows.has_row(3));
  EXPECT_FALSE(rows.has_row(4));
}

}  // namespace
