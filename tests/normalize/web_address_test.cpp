#include "normalize/web_address.h"

#include <gtest/gtest.h>

namespace sohoa::normalize {
namespace {

TEST(WithAddressParts, MendsTheSchemeAndTheEnding) {
  EXPECT_EQ(with_address_parts("(htips://dichvucong.noidau.pov.vn)."),
            "(https://dichvucong.noidau.gov.vn).");
  EXPECT_EQ(with_address_parts("htips:/dichvucong.gov.vn"), "https://dichvucong.gov.vn");
  EXPECT_EQ(with_address_parts("hitp://truong.edn.vn/tin"), "http://truong.edu.vn/tin");
  EXPECT_EQ(with_address_parts("sonoivu@noidau.øov.vn"), "sonoivu@noidau.gov.vn");
}

TEST(WithAddressParts, LeavesOtherText) {
  for (const char* text :
       {"https://dichvucong.gov.vn", "http://a.edu.vn", "ftp://kho.gov.vn", "www.noidau.vn",
        "thuvien.abc.vn", "kết luận:/", "số: /", "a.gav.vng", ".vn", "pov.vn", "nơi nhận://"}) {
    EXPECT_EQ(with_address_parts(text), text);
  }
}

TEST(SettleWebAddresses, KeepsWhatWasReadAndTellsTheReason) {
  std::vector<Line> lines{line_from_text("tại htips://noidau.gov.vn và phòng.")};
  settle_web_addresses(lines);
  EXPECT_EQ(text(lines[0]), "tại https://noidau.gov.vn và phòng.");
  EXPECT_EQ(lines[0].words[1].raw, "htips://noidau.gov.vn");
  EXPECT_EQ(lines[0].words[1].reason, "letters");
  EXPECT_TRUE(lines[0].words[3].reason.empty());
}

TEST(SettleWebAddresses, TakesNoCapitalForASmallLetterOfAnAddress) {
  std::vector<Line> lines{line_from_text("https://noidau.øgov.vn hoặc HTTPS://noidau.gov.vn")};
  lines[0].words[0].text = "https://noidaU.gov.vn";
  settle_web_addresses(lines);
  EXPECT_EQ(lines[0].words[0].text, "https://noidau.gov.vn");
  EXPECT_EQ(lines[0].words[2].text, "HTTPS://noidau.gov.vn");
}

}  // namespace
}  // namespace sohoa::normalize
