#include "normalize/repair_reason.h"

#include <gtest/gtest.h>

namespace sohoa::normalize {
namespace {

TEST(RepairReason, IsEmptyWhereNothingWasChanged) {
  EXPECT_EQ(repair_reason("Thực", "Thực"), "");
  EXPECT_EQ(repair_reason("", ""), "");
}

TEST(RepairReason, NamesWhatWasChanged) {
  EXPECT_EQ(repair_reason("nhƯ", "như"), "case");
  EXPECT_EQ(repair_reason("hién", "hiện"), "diacritics");
  EXPECT_EQ(repair_reason("dia", "địa"), "diacritics");
  EXPECT_EQ(repair_reason("ph áp", "pháp"), "join");
  EXPECT_EQ(repair_reason("hiéugua", "hiệu quả"), "split");
  EXPECT_EQ(repair_reason("86", "số"), "digit-for-letter");
  EXPECT_EQ(repair_reason("c¢p", "cấp"), "sign-for-letter");
  EXPECT_EQ(repair_reason("tmg", "ứng"), "letters");
  EXPECT_EQ(repair_reason("nam®", "năm"), "footnote-mark");
  EXPECT_EQ(repair_reason("hien®.", "hiện."), "footnote-mark");
  EXPECT_EQ(repair_reason("®a", "ba"), "sign-for-letter");
}

TEST(ReasonInWords, SaysEveryReasonAndNothingElse) {
  for (const char* reason :
       {"case", "diacritics", "join", "split", "digit-for-letter", "letters", "sign-for-letter",
        "abbreviation", "footnote-mark", "doubtful-footnote", "sequence", "letter-for-digit",
        "encoding", "unicode", "doubtful-date"}) {
    EXPECT_FALSE(reason_in_words(reason).empty()) << reason;
  }
  EXPECT_EQ(reason_in_words("weather"), "");
  EXPECT_EQ(reason_in_words(""), "");
}

TEST(RepairReason, NamesTheBlankBeforeTheLetters) {
  EXPECT_EQ(repair_reason("tmg dụng", "ứngdụng"), "join");
  EXPECT_EQ(repair_reason("HIÉUGUA", "hiệu quả"), "split");
}

}  // namespace
}  // namespace sohoa::normalize
