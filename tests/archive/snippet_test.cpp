#include "archive/snippet.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace sohoa::archive {
namespace {

std::string snippet(const std::string& text, const std::string& query) {
  std::string made = make_snippet(text, parse_query(query).wanted).text;
  std::ranges::replace(made, '\x02', '<');
  std::ranges::replace(made, '\x03', '>');
  return made;
}

std::string counted_words(int from, int to) {
  std::string all;
  for (int i = from; i <= to; ++i) all += (all.empty() ? "x" : " x") + std::to_string(i % 2);
  return all;
}

TEST(Snippet, MarksTheWordsAsTheyStandInTheText) {
  EXPECT_EQ(snippet("Lễ hội HÓA trang, hoá chất.", "hoa"), "Lễ hội <HÓA> trang, <hoá> chất.");
  EXPECT_EQ(snippet("hoa và hóa", "hóa"), "hoa và <hóa>");
}

TEST(Snippet, MarksAPhraseAsOne) {
  EXPECT_EQ(snippet("Số: 33/BC-SNV, 33 bản", "33/BC-SNV"), "Số: <33/BC-SNV>, 33 bản");
}

TEST(Snippet, StandsOnOneLine) {
  EXPECT_EQ(snippet("a\n\n  b\tc\x02 d", "c"), "a b <c> d");
}

TEST(Snippet, ShowsAWindowOfALongText) {
  const std::string text = counted_words(1, 100) + " đích " + counted_words(1, 100);
  const std::string made = snippet(text, "đích");
  EXPECT_THAT(made, testing::StartsWith("… "));
  EXPECT_THAT(made, testing::EndsWith(" …"));
  EXPECT_THAT(made, testing::HasSubstr("<đích>"));
  EXPECT_LT(made.size(), 200U);
}

TEST(Snippet, PrefersThePlaceWithMoreOfTheTerms) {
  const std::string text = "một " + counted_words(1, 100) + " hai một " + counted_words(1, 100);
  EXPECT_THAT(snippet(text, "một hai"), testing::HasSubstr("<hai một>"));
}

TEST(Snippet, PrefersThePlaceWhereTheTermsStandClosest) {
  const std::string text = "hai x x x ba " + counted_words(1, 100) + " hai ba";
  EXPECT_THAT(snippet(text, "hai ba"), testing::EndsWith("<hai ba>"));
}

TEST(Snippet, ShowsTheBeginningWhereNothingIsFound) {
  EXPECT_EQ(snippet("Kính gửi: Sở", "xyz"), "Kính gửi: Sở");
  EXPECT_EQ(snippet("", "xyz"), "");
}

TEST(Snippet, CountsTheTermsThatWereFound) {
  EXPECT_EQ(make_snippet("một hai một", parse_query("một ba hai").wanted).terms_found, 2);
}

}  // namespace
}  // namespace sohoa::archive
