#include "normalize/token.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "document/unicode_form.h"
#include "tests/text_table.h"

namespace {

using sohoa::normalize::Token;
using sohoa::normalize::token_form;
using sohoa::normalize::tokenize;

std::string joined_forms(const std::string& text) {
  std::string joined;
  for (const Token& token : tokenize(text)) joined += (joined.empty() ? "" : " ") + token.form;
  return joined;
}

TEST(Tokenize, FollowsTheTable) {
  for (const auto& [text, expected, why, place] : sohoa::tests::text_cases("normalize/token.tsv")) {
    EXPECT_EQ(joined_forms(text), expected) << place << ": " << why;
  }
}

TEST(Tokenize, SaysWhereEachTokenStands) {
  EXPECT_EQ(tokenize(" Ủy ban."), (std::vector<Token>{{"ủy", 1, 5}, {"ban", 6, 9}, {".", 9, 10}}));
}

TEST(Tokenize, MarksBytesThatAreNotUtf8) {
  EXPECT_EQ(joined_forms("một \xFF\xFE hai"), "một <unk> hai");
}

TEST(TokenForm, IsTheFormOfASingleToken) {
  EXPECT_EQ(token_form("Thuỷ"), "thủy");
  EXPECT_EQ(token_form("33/BC-SNV"), "<code>");
  EXPECT_EQ(token_form("hai ba"), "<unk>");
  EXPECT_EQ(token_form(""), "<unk>");
}

TEST(WordForm, AgreesWithTokenizeForWords) {
  for (const std::string word : {"Thuỷ", "UBND", "QÐ", "hoà", "Đường"}) {
    EXPECT_EQ(sohoa::normalize::word_form(word), token_form(word)) << word;
  }
}

TEST(Tokenize, CoversTheTextInOrderWhateverItIs) {
  constexpr unsigned kSeed = 5;
  SCOPED_TRACE("seed " + std::to_string(kSeed));
  std::mt19937 random(kSeed);
  const std::u32string pool = U"aĐộ1230/-.,:@ ()…“¹&%_\u00A0ỦY\u0301";
  for (int i = 0; i < 5000; ++i) {
    std::string text;
    for (std::size_t length = random() % 25; length > 0; --length) {
      if (random() % 30 == 0) text.push_back(static_cast<char>(random() | 0x80U));
      sohoa::append_utf8(text, pool[random() % pool.size()]);
    }
    std::size_t at = 0;
    for (const Token& token : tokenize(text)) {
      ASSERT_FALSE(token.form.empty()) << text;
      ASSERT_GE(token.begin, at) << text;
      ASSERT_GT(token.end, token.begin) << text;
      // Between tokens there are blanks alone.
      for (; at < token.begin; ++at)
        ASSERT_TRUE(std::string(" \xC2\xA0").find(text[at]) != std::string::npos) << text;
      at = token.end;
    }
    ASSERT_LE(at, text.size());
  }
}

}  // namespace
