#include "extract/citation_context.h"

#include <gtest/gtest.h>

#include "example.h"
#include "extract/citation_mention.h"
#include "extract/rule_tables.h"

namespace sohoa::extract::test {
namespace {

std::string said(std::string_view line) {
  const GlyphText text = glyphs(line);
  const std::vector<CitationMention> mentions = find_mentions(text, rules().impl());
  const std::vector<CitationContext> contexts = contexts_of(text, mentions, rules().impl());
  std::string all;
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (!all.empty()) all += " & ";
    all += mentions[i].number + '|' + contexts[i].relation + '|' + contexts[i].by + '|' +
           contexts[i].issuer + '|' + contexts[i].subject;
  }
  return all;
}

TEST(CitationContext, FollowsItsTable) {
  for (const TableRow& row : read_table("citation_context.tsv")) {
    ASSERT_EQ(row.columns.size(), 3u) << row.where;
    EXPECT_EQ(said(row.columns[0]), row.columns[1]) << row.where << ": " << row.columns[2];
  }
}

TEST(SaysMore, PutsWhatIsDoneBeforeWhatIsFollowed) {
  EXPECT_TRUE(says_more("repeals", "follows"));
  EXPECT_TRUE(says_more("follows", ""));
  EXPECT_FALSE(says_more("", "follows"));
  EXPECT_FALSE(says_more("follows", "follows"));
}

}  // namespace
}  // namespace sohoa::extract::test
