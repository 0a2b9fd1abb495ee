#include "archive/query_terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "archive/query_date.h"
#include "document/error.h"

namespace sohoa::archive {
namespace {

// "thi(folded)", one for each term.
std::vector<std::string> shown(const std::vector<Term>& terms) {
  std::vector<std::string> all;
  all.reserve(terms.size());
  for (const Term& term : terms) {
    all.push_back(joined_keys(term.words, term.key) +
                  (term.key == Key::Folded ? "(folded)" : "(accented)"));
  }
  return all;
}

TEST(QueryTerms, TellsFoldedWordsAccentedWordsAndPhrases) {
  const QueryTerms terms = parse_query("thi đua \"hoa quả\" 33/BC-SNV 05/QĐ-UBND -\"dự thảo\" -x");
  EXPECT_THAT(shown(terms.wanted),
              testing::ElementsAre("thi(folded)", "đua(accented)", "hoa quả(accented)",
                                   "33 bc snv(folded)", "5 qđ ubnd(accented)"));
  EXPECT_THAT(shown(terms.excluded), testing::ElementsAre("dự thảo(accented)", "x(folded)"));
}

TEST(QueryTerms, KnowsQuotationMarksOfOtherKeyboards) {
  EXPECT_THAT(shown(parse_query("“thi dua”").wanted), testing::ElementsAre("thi dua(accented)"));
}

TEST(QueryTerms, PassesOverWhatIsNoWord) {
  const QueryTerms terms = parse_query(" - -- \"\" * ( ) : a ");
  EXPECT_THAT(shown(terms.wanted), testing::ElementsAre("a(folded)"));
  EXPECT_TRUE(terms.excluded.empty());
}

TEST(QueryTerms, RefusesAQuotationMarkThatIsNotClosedAndTooManyWords) {
  EXPECT_THROW((void)parse_query("a \"b"), Error);
  std::string many;
  for (int i = 0; i < 65; ++i) many += "a ";
  EXPECT_THROW((void)parse_query(many), Error);
  EXPECT_EQ(parse_query(many.substr(2)).wanted.size(), 64U);
}

TEST(QueryTerms, MakesExpressionsOfQuotedWordsOnly) {
  const QueryTerms terms = parse_query("or đua");
  EXPECT_EQ(all_of(terms.wanted, Match::AsTyped), "folded : \"or\" AND accented : \"đua\"");
  EXPECT_EQ(all_of(terms.wanted, Match::WithAccents), "accented : \"or\" AND accented : \"đua\"");
  EXPECT_EQ(any_of(terms.wanted), "folded : \"or\" OR accented : \"đua\"");
  EXPECT_EQ(phrase_of(terms.wanted), "folded : \"or dua\"");
}

TEST(QueryDate, ReadsIsoAndDayFirst) {
  EXPECT_EQ(iso_date("2021-03-05"), "2021-03-05");
  EXPECT_EQ(iso_date("2021-3-5"), "2021-03-05");
  EXPECT_EQ(iso_date("5/3/2021"), "2021-03-05");
  EXPECT_EQ(iso_date("03/2021"), "2021-03");
  EXPECT_EQ(iso_date("2021"), "2021");
  EXPECT_EQ(iso_date("29/2/2020"), "2020-02-29");
}

TEST(QueryDate, RefusesWhatIsNotInTheCalendar) {
  for (const char* typed : {"", "21", "2021-02-29", "2021-13", "2021-00", "32/1/2021", "5-3-2021",
                            "2021-03-05x", "2021--05", "/", "1/2/3/2021", "99999", "+2021"}) {
    EXPECT_EQ(iso_date(typed), std::nullopt) << typed;
  }
}

}  // namespace
}  // namespace sohoa::archive
