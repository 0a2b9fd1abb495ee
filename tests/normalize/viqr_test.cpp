#include "normalize/viqr.h"

#include <gtest/gtest.h>

namespace sohoa::normalize {
namespace {

TEST(DecodeViqr, LeavesTextWithoutMarksAlone) {
  EXPECT_EQ(decode_viqr("Report no. 5 (2021), what?"), "Report no. 5 (2021), what?");
  EXPECT_EQ(decode_viqr(""), "");
}

TEST(DecodeViqr, PutsMarksOnTheirLetters) {
  EXPECT_EQ(decode_viqr("Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam"),
            "Cộng hòa xã hội chủ nghĩa Việt Nam");
  EXPECT_EQ(decode_viqr("DDo^.c la^.p - Tu+. do - Ha.nh phu'c"), "Độc lập - Tự do - Hạnh phúc");
  EXPECT_EQ(decode_viqr("ba(`ng ca(n cu+' QUYE^'T DDI.NH"), "bằng căn cứ QUYẾT ĐỊNH");
}

TEST(DecodeViqr, TellsFullStopsFromMarks) {
  EXPECT_EQ(decode_viqr("theo so^' to+`. Sau ddo'."), "theo số tờ. Sau đó.");
  EXPECT_EQ(decode_viqr("o+? ta. Nha`"), "ở ta. Nhà");
  EXPECT_EQ(decode_viqr("ma. non"), "mạ non");
  EXPECT_EQ(decode_viqr("cu.. Sau"), "cụ. Sau");
}

TEST(DecodeViqr, TakesWhatABackslashProtectsAsItIs) {
  EXPECT_EQ(decode_viqr("ad\\d ta\\. la\\?"), "add ta. la?");
}

TEST(EncodeViqr, ProtectsSignsThatWouldBeMarks) {
  EXPECT_EQ(encode_viqr("Về việc (ta) add?"), "Ve^` vie^.c (ta) ad\\d?");
  EXPECT_EQ(encode_viqr("ta. là?"), "ta\\. la`?");
  EXPECT_EQ(encode_viqr("Thành phố 北"), std::nullopt);
}

}  // namespace
}  // namespace sohoa::normalize
