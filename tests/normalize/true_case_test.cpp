#include "normalize/true_case.h"

#include <gtest/gtest.h>

#include <string>

namespace sohoa::normalize {
namespace {

std::string lowered(const std::string& read) {
  std::vector<Line> lines{line_from_text(read)};
  lower_lookalike_capitals(lines, find_paragraphs(lines));
  return text(lines.front());
}

TEST(TrueCase, LowersAJoiningWordInsideASentence) {
  EXPECT_EQ(lowered("phối hợp Với các cơ quan"), "phối hợp với các cơ quan");
  EXPECT_EQ(lowered("các xã, Và thị trấn"), "các xã, và thị trấn");
}

TEST(TrueCase, KeepsTheBeginningOfASentence) {
  EXPECT_EQ(lowered("Với các cơ quan"), "Với các cơ quan");
  EXPECT_EQ(lowered("đã xong. Với các cơ quan"), "đã xong. Với các cơ quan");
  EXPECT_EQ(lowered("- Với các cơ quan"), "- Với các cơ quan");
}

TEST(TrueCase, KeepsNamesAndBodies) {
  for (const std::string kept :
       {"thuộc Sở nội vụ", "ông Văn Của Xuân", "giấy Và Bút", "của Chính phủ"}) {
    EXPECT_EQ(lowered(kept), kept);
  }
}

TEST(TrueCase, KeepsCapitalsThatAreNoLookalikes) {
  EXPECT_EQ(lowered("họp Bàn về việc"), "họp Bàn về việc");
}

TEST(TrueCase, SaysWhyItChanged) {
  std::vector<Line> lines{line_from_text("hợp Với các")};
  lower_lookalike_capitals(lines, find_paragraphs(lines));
  EXPECT_EQ(lines[0].words[1].reason, "case");
}

}  // namespace
}  // namespace sohoa::normalize
