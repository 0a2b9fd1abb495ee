#include "normalize/set_phrase.h"

#include <gtest/gtest.h>

#include <string>

namespace sohoa::normalize {
namespace {

const SetPhrase kPhrase{"Kính", "gửi", "-", "Quý", "cơ", "quan"};

std::string told(const std::string& read) {
  Line line = line_from_text(read);
  line.words = with_phrase(line.words, kPhrase, phrase_words(line.words, kPhrase));
  return text(line);
}

TEST(SetPhrase, IsFoundWhateverTheCaseAndTheDash) {
  EXPECT_EQ(phrase_words(line_from_text("KÍNH gửi – quý cơ quan").words, kPhrase).size(), 6U);
  EXPECT_EQ(phrase_words(line_from_text("cơ quan kính").words, kPhrase).size(), 2U);
}

TEST(SetPhrase, TellsWhatStandsBetweenItsWordsAndBesideThem) {
  EXPECT_EQ(told("Kính g#i - Quý cơ quan"), "Kính gửi - Quý cơ quan");
  EXPECT_EQ(told("K!nh gửi cơ qu@n"), "Kính gửi - Quý cơ quan");
}

TEST(SetPhrase, InventsNothingBeforeItsFirstWordAndBehindItsLast) {
  EXPECT_EQ(told("gửi - Quý cơ"), "gửi - Quý cơ");
  EXPECT_EQ(told("Kính gửi - Quý cơ quan tỉnh"), "Kính gửi - Quý cơ quan tỉnh");
}

}  // namespace
}  // namespace sohoa::normalize
