#include "normalize/tall_digit.h"

#include <gtest/gtest.h>

namespace sohoa::normalize {
namespace {

std::string raised(const std::string& raw, const std::string& text) {
  Word word;
  word.raw = raw;
  word.text = text;
  std::vector<Line> lines(1);
  lines[0].words = {word};
  raise_first_letters(lines);
  return lines[0].words[0].text;
}

TEST(RaiseFirstLetters, TakesASevenForACapitalT) {
  EXPECT_EQ(raised("(7hứ", "(thứ"), "(Thứ");
  EXPECT_EQ(raised("7ỉnh", "tỉnh"), "Tỉnh");
}

TEST(RaiseFirstLetters, LeavesOtherDigitsAndWordsThatWereNotChanged) {
  EXPECT_EQ(raised("6hứ", "thứ"), "thứ");
  EXPECT_EQ(raised("7hứ", "7hứ"), "7hứ");
  EXPECT_EQ(raised("h7ứ", "thứ"), "thứ");
  EXPECT_EQ(raised("7", "bảy"), "bảy");
}

}  // namespace
}  // namespace sohoa::normalize
