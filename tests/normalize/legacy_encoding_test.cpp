#include "normalize/legacy_encoding.h"

#include <gtest/gtest.h>

#include "document/error.h"
#include "document/unicode_form.h"
#include "tests/normalize/made_sentences.h"

namespace sohoa::normalize {
namespace {

const LegacyEncodings& encodings() {
  static const auto opened = LegacyEncodings::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  return opened;
}

TEST(LegacyEncodings, LeaveAsciiAlone) {
  for (const Encoding encoding : kLegacyEncodings) {
    EXPECT_EQ(encodings().decode("So 15/KH-UBND, 2.000 dong\r\n", encoding),
              "So 15/KH-UBND, 2.000 dong\r\n")
        << name_of(encoding);
  }
}

TEST(LegacyEncodings, DecodeTheLettersOfEach) {
  EXPECT_EQ(encodings().decode("Vi\xD6t Nam, \xAE\xE9\x63 l\xCBp", Encoding::Tcvn3),
            "Việt Nam, độc lập");
  EXPECT_EQ(encodings().decode("Vie\xE4t Nam, \xF1o\xE4\x63 la\xE4p", Encoding::Vni),
            "Việt Nam, độc lập");
  EXPECT_EQ(encodings().decode("Vi\xAEt Nam, \xF0\xB5\x63 l\xA7p", Encoding::Viscii),
            "Việt Nam, độc lập");
  EXPECT_EQ(encodings().decode("Vi\x8Ct Nam, \xC7\xB6\x63 l\xC6p", Encoding::Vps),
            "Việt Nam, độc lập");
  EXPECT_EQ(encodings().decode("Vi\xEA\xF2t Nam, \xF0\xF4\xF2\x63 l\xE2\xF2p", Encoding::Cp1258),
            "Việt Nam, độc lập");
}

TEST(LegacyEncodings, DecodeComposedLettersOfWindows) {
  EXPECT_EQ(encodings().decode("c\xE1 nh\xE0", Encoding::Cp1258), "cá nhà");
}

TEST(LegacyEncodings, GiveEveryTextBackThatTheyEncoded) {
  std::mt19937 random(7);
  for (const Encoding encoding : kLegacyEncodings) {
    for (int i = 0; i < 300; ++i) {
      std::string text = test::made_sentence(1 + i % 40, random);
      if (encoding == Encoding::Viqr) text = to_capitalized(text);  // see viqr.h
      const auto bytes = encodings().encode(text, encoding);
      ASSERT_TRUE(bytes) << name_of(encoding) << ": " << text;
      ASSERT_EQ(encodings().decode(*bytes, encoding), text) << name_of(encoding);
    }
  }
}

TEST(LegacyEncodings, EncodeOnlyWhatTheEncodingHas) {
  for (const Encoding encoding : kLegacyEncodings) {
    EXPECT_FALSE(encodings().encode("北", encoding)) << name_of(encoding);
  }
  EXPECT_FALSE(encodings().encode("¹", Encoding::Tcvn3)) << "the byte is ạ";
}

TEST(LegacyEncodings, TakeQuotationMarksAndDashesAtTheRimOfWords) {
  EXPECT_EQ(encodings().decode("\x93\x43\xF9m\x94 \x96 v.v\x85", Encoding::Tcvn3), "“Cựm” – v.v…");
  EXPECT_EQ(encodings().decode("H\x93I", Encoding::Tcvn3), "HỎI");
  EXPECT_EQ(encodings().decode("\x93H\x93I\x94", Encoding::Tcvn3), "“HỎI”");
}

TEST(LegacyEncodings, RaiseLettersTypedSmallAmongCapitals) {
  EXPECT_EQ(encodings().decode("QUY\xD5T \xA7\xDENH", Encoding::Tcvn3), "QUYẾT ĐỊNH");
  EXPECT_EQ(encodings().decode("x\xB7 H\xE9I", Encoding::Tcvn3), "xã HỘI");
  EXPECT_EQ(encodings().decode("C\xE9NG H\xDF\x41 X\xB7 H\xE9I", Encoding::Tcvn3),
            "CỘNG HÒA XÃ HỘI");
}

TEST(LegacyEncodings, LeaveTheSmallLettersOfACapitalFontSmall) {
  EXPECT_EQ(encodings().decode("quy\xD5t \xAE\xDEnh", Encoding::Tcvn3), "quyết định");
  EXPECT_EQ(encodings().decode("H\xB5 N\xE9i", Encoding::Tcvn3), "Hà Nội");
}

TEST(LegacyEncodings, RefuseABrokenTable) {
  EXPECT_THROW((void)LegacyEncodings::open("/nowhere"), Error);
}

}  // namespace
}  // namespace sohoa::normalize
