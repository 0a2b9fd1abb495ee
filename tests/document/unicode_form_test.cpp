#include "document/unicode_form.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace {

using namespace std::string_literals;
using sohoa::fold_lookalikes;
using sohoa::is_letter;
using sohoa::is_nfc;
using sohoa::is_utf8;
using sohoa::strip_diacritics;
using sohoa::to_capitalized;
using sohoa::to_lower;
using sohoa::to_nfc;
using sohoa::to_upper;
using sohoa::to_utf32;
using sohoa::to_utf8;

constexpr unsigned kSeed = 20200305;

// The 73 small letters of the alphabet: 12 vowels with six tones, and đ.
const std::string kSmallLetters =
    "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ";
const std::string kLargeLetters =
    "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬEÈẺẼÉẸÊỀỂỄẾỆIÌỈĨÍỊOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢUÙỦŨÚỤƯỪỬỮỨỰYỲỶỸÝỴĐ";

TEST(IsUtf8, TakesVietnameseText) {
  EXPECT_TRUE(is_utf8("Cộng hòa " + kSmallLetters));
}

TEST(IsUtf8, TakesAReplacementCharacterThatStandsInTheText) {
  EXPECT_TRUE(is_utf8("\xEF\xBF\xBD"));
}

TEST(IsUtf8, RefusesBrokenBytes) {
  for (const std::string& broken : {"\x80"s, "a\xC3"s, "\xC0\xAF"s, "\xED\xA0\x80"s,
                                    "\xF4\x90\x80\x80"s, "\xE1\xBB"s, "\xFF"s}) {
    EXPECT_FALSE(is_utf8(broken));
  }
}

TEST(ToNfc, LeavesComposedTextAlone) {
  EXPECT_EQ(to_nfc("Việt Nam"), "Việt Nam");
}

TEST(ToNfc, ComposesMarksInAnyOrder) {
  EXPECT_EQ(to_nfc("Vie\u0323\u0302t"), "Việt");
  EXPECT_EQ(to_nfc("Vie\u0302\u0323t"), "Việt");
  EXPECT_EQ(to_nfc("Vi\u00EA\u0323t"), "Việt");
}

TEST(ToNfc, ReplacesBrokenBytes) {
  EXPECT_EQ(to_nfc("a\xFF"
                   "b"),
            "a\uFFFDb");
}

TEST(ToLower, KnowsAllLetters) {
  EXPECT_EQ(to_lower(kLargeLetters), kSmallLetters);
}

TEST(ToUpper, KnowsAllLetters) {
  EXPECT_EQ(to_upper(kSmallLetters), kLargeLetters);
}

TEST(ToCapitalized, MakesTheFirstLetterLarge) {
  EXPECT_EQ(to_capitalized("ỦY"), "Ủy");
  EXPECT_EQ(to_capitalized("đồng"), "Đồng");
  EXPECT_EQ(to_capitalized(""), "");
}

TEST(FoldLookalikes, TurnsForeignLettersIntoOurs) {
  EXPECT_EQ(fold_lookalikes("QÐ Ɖ ð ɖ"), "QĐ Đ đ đ");
  EXPECT_EQ(fold_lookalikes("QĐ-UBND"), "QĐ-UBND");
}

TEST(StripDiacritics, LeavesBaseLetters) {
  EXPECT_EQ(strip_diacritics("Đường Hữu Nghị, số 5"), "Duong Huu Nghi, so 5");
  EXPECT_EQ(strip_diacritics("Vie\u0323\u0302t"), "Viet");
  std::string stripped = strip_diacritics(kSmallLetters);
  for (const char letter : stripped) EXPECT_LT(static_cast<unsigned char>(letter), 0x80);
  EXPECT_EQ(to_utf32(stripped).size(), 73U);
}

TEST(IsLetter, KnowsVietnameseLettersAndTheirMarks) {
  for (const char32_t letter : to_utf32("azAZ" + kSmallLetters + kLargeLetters)) {
    EXPECT_TRUE(is_letter(letter)) << to_utf8({&letter, 1});
  }
  for (const char32_t mark : U"\u0300\u0301\u0302\u0303\u0306\u0309\u031B\u0323"s) {
    EXPECT_TRUE(is_letter(mark)) << "combines, U+" << std::hex << static_cast<unsigned>(mark);
  }
}

TEST(IsLetter, KnowsThatAMarkAloneIsASpeck) {
  for (const char32_t sign : U"\u02C6\u02DC\u02C7\u02D8\u02B0\u02FF^~`´¨'.,-—|07 "s) {
    EXPECT_FALSE(is_letter(sign)) << "U+" << std::hex << static_cast<unsigned>(sign);
  }
}

TEST(Utf32, GoesThereAndBack) {
  EXPECT_EQ(to_utf8(to_utf32(kSmallLetters)), kSmallLetters);
}

/// Letters, marks, signs and broken bytes in any order.
std::string random_text(std::mt19937& random) {
  static const std::u32string kPool = to_utf32(
      kSmallLetters + kLargeLetters + " .,;:/-0123456789\u0300\u0301\u0302\u0323\u031BÐ¹…“");
  std::string text;
  for (std::size_t length = random() % 30; length > 0; --length) {
    if (random() % 20 == 0) {
      text.push_back(static_cast<char>(random()));
    } else {
      sohoa::append_utf8(text, kPool[random() % kPool.size()]);
    }
  }
  return text;
}

TEST(ToNfc, GivesNfcAndIsDoneAtOnce) {
  SCOPED_TRACE("seed " + std::to_string(kSeed));
  std::mt19937 random(kSeed);
  for (int i = 0; i < 3000; ++i) {
    const std::string once = to_nfc(random_text(random));
    ASSERT_TRUE(is_utf8(once)) << once;
    ASSERT_TRUE(is_nfc(once)) << once;
    ASSERT_EQ(to_nfc(once), once);
  }
}

}  // namespace
