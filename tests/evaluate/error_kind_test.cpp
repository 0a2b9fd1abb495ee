#include "pipeline/evaluate/error_kind.h"

#include <gtest/gtest.h>

#include <vector>

namespace sohoa::evaluate {
namespace {

struct Example {
  const char* truth;
  const char* read;
  std::vector<ErrorKind> kinds;  ///< with repetitions
};

using enum ErrorKind;

TEST(LetterErrors, NamesEveryMistake) {
  const std::vector<Example> examples{
      {"quyết định", "quyết định", {}},
      {"quyết", "quyét", {VowelMark}},
      {"hóa", "hoa", {Tone}},
      {"Sở", "Sỡ", {Tone}},
      {"được", "đuoc", {VowelMark, VowelMark, Tone}},
      {"đã", "dã", {DStroke}},
      {"Đã", "da", {DStroke, Case, Tone}},
      {"như", "nhƯ", {Case}},
      {"năm", "nam", {VowelMark}},
      {"ứng", "img", {BaseLetter, BaseLetter}},
      {"2017", "2011", {Digit}},
      {"2017", "207", {Digit}},
      {"6", "b", {Digit}},
      {"số:", "số;", {Punctuation}},
      {"ngày.", "ngày", {Punctuation}},
      {"đạt 98", "đạt98", {Glued}},
      {"pháp", "ph áp", {Split}},
      {"thanh", "thah", {LetterMissing}},
      {"than", "thann", {LetterExtra}},
      {"hiệu quả", "hiéugua", {VowelMark, Tone, Glued, BaseLetter, Tone}},
  };
  for (const Example& each : examples) {
    ErrorCounts expected;
    for (const ErrorKind kind : each.kinds) ++expected[kind];
    const ErrorCounts found = letter_errors(each.truth, each.read);
    for (std::size_t i = 0; i < kErrorKinds; ++i) {
      EXPECT_EQ(found.counts[i], expected.counts[i])
          << each.truth << " read " << each.read << ": " << name(static_cast<ErrorKind>(i));
    }
  }
}

TEST(Comparable, TellsMisreadingsFromOtherText) {
  EXPECT_TRUE(comparable("Thực hiện Kế hoạch", "Thuc hién Ké hoach"));
  EXPECT_TRUE(comparable("hiệu quả", "hiéugua"));
  EXPECT_FALSE(comparable("Nơi nhận", "CHỦ TỊCH"));
  EXPECT_FALSE(comparable("", "dấu"));
}

TEST(ErrorKind, EachHasANameOfItsOwn) {
  EXPECT_EQ(name(BaseLetter), "base-letter");
  EXPECT_EQ(name(LetterExtra), "letter-extra");
  EXPECT_EQ(name(WordMoved), "word-moved");
}

}  // namespace
}  // namespace sohoa::evaluate
