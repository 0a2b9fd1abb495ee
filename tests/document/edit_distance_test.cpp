#include "document/edit_distance.h"

#include <gtest/gtest.h>

namespace sohoa {
namespace {

TEST(EditDistance, CountsChangesUpToItsLimit) {
  EXPECT_EQ(edit_distance(U"abc", U"abc", 2), 0u);
  EXPECT_EQ(edit_distance(U"abc", U"axcd", 2), 2u);
  EXPECT_EQ(edit_distance(U"abc", U"xyz", 2), 3u);
  EXPECT_EQ(edit_distance(U"", U"abcd", 2), 3u);
}

}  // namespace
}  // namespace sohoa
