#include "normalize/windows_1252.h"

#include <gtest/gtest.h>

namespace sohoa::normalize {
namespace {

TEST(Windows1252, ReadsLatin1AsItIs) {
  EXPECT_EQ(from_windows_1252('A'), U'A');
  EXPECT_EQ(from_windows_1252(0xE9), U'é');
}

TEST(Windows1252, HasLettersWhereLatin1HasControls) {
  EXPECT_EQ(from_windows_1252(0x80), U'€');
  EXPECT_EQ(from_windows_1252(0x99), U'™');
  EXPECT_EQ(from_windows_1252(0x9F), U'Ÿ');
}

TEST(Windows1252, GivesEveryByteBack) {
  for (int byte = 0; byte < 256; ++byte) {
    const auto value = static_cast<std::uint8_t>(byte);
    EXPECT_EQ(to_windows_1252(from_windows_1252(value)), value);
  }
  EXPECT_EQ(to_windows_1252(U'ạ'), std::nullopt);
}

TEST(Windows1252, KnowsItsPunctuation) {
  EXPECT_EQ(windows_punctuation(0x93), U'“');
  EXPECT_EQ(windows_punctuation(0x96), U'–');
  EXPECT_EQ(windows_punctuation(0x80), 0U);
  EXPECT_EQ(windows_punctuation('-'), 0U);
}

}  // namespace
}  // namespace sohoa::normalize
