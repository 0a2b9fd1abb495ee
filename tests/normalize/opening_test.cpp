#include "normalize/opening.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "normalize/repair.h"

namespace sohoa::normalize {
namespace {

Candidate candidate(std::string text, float nats) {
  Candidate made;
  made.text = std::move(text);
  made.channel_nats = nats;
  return made;
}

TEST(OpeningPiece, IsTheFirstWordBehindABulletOrNumber) {
  EXPECT_EQ(opening_piece({"ba", "trién"}), 0U);
  EXPECT_EQ(opening_piece({"-", "ba"}), 1U);
  EXPECT_EQ(opening_piece({"a)", "ba"}), 1U);
  EXPECT_EQ(opening_piece({"2.1.", "ba"}), 1U);
  EXPECT_EQ(opening_piece({"-", "(ba)"}), 2U);
  EXPECT_EQ(opening_piece({"-", "1."}), 2U);
  EXPECT_EQ(opening_piece({}), 0U);
}

TEST(WithPlainCapital, IsForLettersThatStandForTheBarredD) {
  EXPECT_EQ(with_plain_capital("ba"), "Da");
  EXPECT_EQ(with_plain_capital("Pa"), "Da");
  EXPECT_EQ(with_plain_capital("bac,"), "Dac,");
  EXPECT_EQ(with_plain_capital("BAN"), "");
  EXPECT_EQ(with_plain_capital("b"), "");
  EXPECT_EQ(with_plain_capital("cac"), "");
}

TEST(WithCapitals, OffersTheCapitalAtAPrice) {
  const auto all =
      with_capitals({candidate("bà", 0.2F), candidate("Đa", 9.0F)},
                    {candidate("Đã", 0.5F), candidate("Da", 0.1F), candidate("Đa", 0.3F)});
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0], candidate("bà", 0.2F));
  EXPECT_LT(all[1].channel_nats, 9.0F);
  EXPECT_EQ(all[2].text, "Đã");
  EXPECT_GT(all[2].channel_nats, 2.0F);
}

std::string repaired(const std::string& text) {
  static const Models models = Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  RepairOptions options;
  options.channel = Channel::NoVietnamese;
  return sohoa::text(repair({line_from_text(text)}, models, options).front());
}

TEST(Opening, IsMendedWhereTheSentenceSpeaksForIt) {
  EXPECT_EQ(repaired("- bac biét, trong thang huyén da té chirc 12 cuéc hop."),
            "- Đặc biệt, trong tháng huyện đã tổ chức 12 cuộc họp.");
  EXPECT_EQ(repaired("- ban hanh ké hoach kiém tra cai cach hanh chinh nam 2021."),
            "- ban hành kế hoạch kiểm tra cải cách hành chính năm 2021.");
}

}  // namespace
}  // namespace sohoa::normalize
