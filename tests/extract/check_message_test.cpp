#include "extract/check_message.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

TEST(CheckMessage, PutsThePartsIntoBothLanguages) {
  const Check check = make_check("date-in-future", {"2027-03-24", "2021-04-02"},
                                 {{3, std::nullopt, 0}}, rules().impl());
  EXPECT_EQ(check.code, "date-in-future");
  EXPECT_EQ(check.message, "the document is dated 2027-03-24, which is after today, 2021-04-02");
  EXPECT_NE(check.message_vi.find("2027-03-24"), std::string::npos);
  EXPECT_NE(check.message_vi.find("2021-04-02"), std::string::npos);
  EXPECT_EQ(check.evidence, (std::vector<Evidence>{{3, std::nullopt, 0}}));
}

TEST(CheckMessage, LeavesAPlaceEmptyThatHasNoPart) {
  const Check check = make_check("date-not-in-calendar", {}, {}, rules().impl());
  EXPECT_EQ(check.message, "\"\" is not in the calendar");
}

TEST(CheckMessage, TellsTheCodeWhenTheTableHasNoSentence) {
  EXPECT_EQ(make_check("no-such-code", {}, {}, rules().impl()).message, "no-such-code");
}

TEST(CheckMessage, EveryCodeOfTheTableHasBothLanguages) {
  for (const auto& [code, message] : rules().impl().check_messages) {
    EXPECT_FALSE(message.english.empty()) << code;
    EXPECT_FALSE(message.vietnamese.empty()) << code;
  }
}

}  // namespace
}  // namespace sohoa::extract::test
