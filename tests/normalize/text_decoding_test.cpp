#include "normalize/text_decoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <optional>

#include "document/error.h"

namespace sohoa::normalize {
namespace {

using testing::HasSubstr;

const LegacyEncodings& encodings() {
  static const auto opened = LegacyEncodings::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  return opened;
}

DecodedText decoded(std::string_view bytes, Encoding wanted = Encoding::Automatic) {
  return decode_text(bytes, wanted, encodings(), "old.txt");
}

std::optional<Reason> refusal(std::string_view bytes, Encoding wanted) {
  try {
    (void)decoded(bytes, wanted);
  } catch (const Error& error) {
    return error.reason();
  }
  return std::nullopt;
}

const std::string kText = "Quyết định về việc thành lập Hội đồng thi đua của tỉnh\n";

TEST(DecodeText, LeavesUtf8Alone) {
  const DecodedText text = decoded("\xEF\xBB\xBF" + kText);
  EXPECT_EQ(text.text, "\xEF\xBB\xBF" + kText);
  EXPECT_EQ(text.note, "");
}

TEST(DecodeText, DetectsAndTellsWhatItWas) {
  const DecodedText text = decoded(*encodings().encode(kText, Encoding::Vni));
  EXPECT_EQ(text.text, kText);
  EXPECT_EQ(text.note, "decoded from vni");
}

TEST(DecodeText, DecodesLinesOfOtherEncodingsInTheirOwn) {
  const std::string tcvn3 = *encodings().encode(kText, Encoding::Tcvn3);
  const std::string vni = *encodings().encode(kText, Encoding::Vni);
  const DecodedText text = decoded(tcvn3 + tcvn3 + vni + kText + tcvn3);
  EXPECT_EQ(text.text, kText + kText + kText + kText + kText);
  EXPECT_EQ(text.encoding, Encoding::Tcvn3);
  EXPECT_THAT(text.note, HasSubstr("2 lines from other encodings"));
}

TEST(DecodeText, GoesBackThroughWindows) {
  const DecodedText text = decoded("QuyÕt ®Þnh vÒ viÖc thµnh lËp Héi ®ång cña tØnh\n");
  EXPECT_EQ(text.text, "Quyết định về việc thành lập Hội đồng của tỉnh\n");
  EXPECT_THAT(text.note, HasSubstr("windows-1252"));
}

TEST(DecodeText, DoesWhatItIsTold) {
  EXPECT_EQ(decoded("l\xA5 h\xA5", Encoding::Viscii).text, "lầ hầ");
  EXPECT_EQ(decoded("Vie^.t", Encoding::Viqr).text, "Việt");
}

TEST(DecodeText, RefusesAnEncodingThatGivesNoVietnamese) {
  const std::string tcvn3 = *encodings().encode(kText, Encoding::Tcvn3);
  EXPECT_EQ(refusal(tcvn3, Encoding::Viscii), Reason::TextNotUtf8);
  EXPECT_EQ(refusal(tcvn3, Encoding::Utf8), Reason::TextNotUtf8);
  EXPECT_EQ(refusal("\xFF\xFE\x01\x02 \x90\x91 nothing", Encoding::Automatic), Reason::TextNotUtf8);
}

}  // namespace
}  // namespace sohoa::normalize
