#include "normalize/encoding_detector.h"

#include <gtest/gtest.h>

#include "document/unicode_form.h"
#include "tests/normalize/made_sentences.h"

namespace sohoa::normalize {
namespace {

const LegacyEncodings& encodings() {
  static const auto opened = LegacyEncodings::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  return opened;
}

std::optional<Encoding> detected(std::string_view bytes) {
  const auto guess = detect_encoding(bytes, encodings());
  return guess ? std::optional(guess->encoding) : std::nullopt;
}

TEST(DetectEncoding, TakesUtf8ForWhatItIs) {
  EXPECT_EQ(detected(""), Encoding::Utf8);
  EXPECT_EQ(detected("Thuc hien cong tac thi dua (nam 2021)."), Encoding::Utf8);
  EXPECT_EQ(detected("Thực hiện công tác thi đua năm 2021"), Encoding::Utf8);
  EXPECT_EQ(detected("Thuc hién Ké hoach sé 15, céng tac cai cach hanh chinh nam vira qua dat két "
                     "qua tét, dugc cac co quan danh gia cao"),
            Encoding::Utf8)
      << "OCR without Vietnamese";
  EXPECT_EQ(detected("Le comité a été créé à l'été; déjà élu, il siège à côté de l'évêché."),
            Encoding::Utf8);
}

TEST(DetectEncoding, FindsEachFromTwentySyllablesUp) {
  std::mt19937 random(20);
  for (const Encoding encoding : kLegacyEncodings) {
    for (int i = 0; i < 200; ++i) {
      std::string text = test::made_sentence(20 + i % 60, random);
      if (encoding == Encoding::Viqr) text = to_capitalized(text);  // see viqr.h
      const auto bytes = encodings().encode(text, encoding);
      ASSERT_TRUE(bytes);
      const auto guess = detect_encoding(*bytes, encodings());
      ASSERT_TRUE(guess) << name_of(encoding) << ": " << text;
      ASSERT_EQ(name_of(guess->encoding), name_of(encoding)) << text;
      ASSERT_EQ(encodings().decode(*bytes, guess->encoding), text) << name_of(encoding);
    }
  }
}

TEST(DetectEncoding, FindsNoneInOtherBytes) {
  EXPECT_EQ(detected("\xFF\xFE\x01\x02 \x90\x91 nothing"), std::nullopt);
  EXPECT_EQ(detected("Gr\xFC\xDF\x65 aus M\xFCnchen, f\xFCr H\xF6rer \xFC\x62\x65rall"),
            std::nullopt);
}

TEST(DetectEncoding, FindsBytesThatWereSavedAsWindowsText) {
  const auto guess = detect_encoding(
      "QuyÕt ®Þnh vÒ viÖc thµnh lËp Héi ®ång thi ®ua, khen th\u00ADëng cña tØnh", encodings());
  ASSERT_TRUE(guess);
  EXPECT_EQ(guess->encoding, Encoding::Tcvn3);
  EXPECT_TRUE(guess->through_windows);
}

TEST(BytesBehindWindows, TakesSymbolFontsForTheirBytes) {
  EXPECT_EQ(bytes_behind_windows("\uF056\uF069\uF0D6t"), "Vi\xD6t");
  EXPECT_EQ(bytes_behind_windows("Việt"), std::nullopt);
}

}  // namespace
}  // namespace sohoa::normalize
