#include "normalize/piece_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "normalize/models_impl.h"

namespace sohoa::normalize {
namespace {

const Models& models() {
  static const Models opened = Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  return opened;
}

std::vector<Candidate> read(std::string_view piece) {
  return models().impl().no_vietnamese->reader.read(piece);
}

bool has(const std::vector<Candidate>& candidates, std::string_view text) {
  return std::any_of(candidates.begin(), candidates.end(),
                     [&](const Candidate& candidate) { return candidate.text == text; });
}

TEST(PieceReader, AlwaysOffersThePieceItself) {
  for (const char* piece :
       {"hoach", "2021", "-", "x#q", "www.baocao.gov.vn", "...", "ỦY", "a/b.c"}) {
    const auto candidates = read(piece);
    const auto itself = std::count_if(candidates.begin(), candidates.end(),
                                      [](const Candidate& each) { return each.unchanged; });
    EXPECT_EQ(itself, 1) << piece;
  }
}

TEST(PieceReader, ReadsWordsWithTheirPunctuation) {
  EXPECT_TRUE(has(read("hoach,"), "hoạch,"));
  EXPECT_TRUE(has(read("(hoach)"), "(hoạch)"));
}

TEST(PieceReader, PartsGluedWords) {
  EXPECT_TRUE(has(read("hiéugua"), "hiệu quả"));
  EXPECT_TRUE(has(read("ngay28/12/2020"), "ngày 28/12/2020"));
}

TEST(PieceReader, TakesSignsForLetters) {
  EXPECT_TRUE(has(read("¢o"), "có"));
}

TEST(PieceReader, SeesLettersInTheSignOfAnAddress) {
  EXPECT_TRUE(has(read("Lu@t"), "Luật"));
  EXPECT_TRUE(has(read("x@."), "xã."));
  EXPECT_EQ(read("vanthu@coquan.vn").size(), 1U);
}

TEST(PieceReader, LeavesASpeckBehindACode) {
  for (const Candidate& candidate : read("08/2009/QD-UBND’")) {
    EXPECT_EQ(candidate.text.find("ở"), std::string::npos) << candidate.text;
  }
}

TEST(PieceReader, LeavesTheStrokeOfAFraction) {
  for (const Candidate& candidate : read("10⁄4/2025")) EXPECT_TRUE(candidate.unchanged);
}

TEST(PieceReader, PartsGluedWordsWhereBlanksAreLostAlone) {
  const auto cost = [](const ChannelReader& channel) {
    for (const Candidate& candidate : channel.reader.search("cácxã")) {
      if (candidate.text == "các xã") return candidate.channel_nats;
    }
    return 1e9F;
  };
  EXPECT_GT(cost(*models().impl().vietnamese), cost(*models().impl().no_vietnamese) + 5.0F);
}

TEST(PieceReader, NeverChangesDigitsThatStandAlone) {
  for (const char* piece : {"2021", "15.000", "28/12/2020", "3,5%"}) {
    for (const Candidate& candidate : read(piece)) EXPECT_TRUE(candidate.unchanged) << piece;
  }
}

TEST(PieceReader, NeverChangesCapitalsBetweenDigits) {
  for (const char* piece : {"H5N1", "(K7M2)", "3D2"}) {
    for (const Candidate& candidate : read(piece))
      EXPECT_TRUE(candidate.unchanged) << piece << " " << candidate.text;
  }
}

TEST(PieceReader, OffersEachTextOnceWithItsWords) {
  for (const char* piece : {"thuc", "hiéugua", "QUYET", "sé6459/"}) {
    std::vector<std::string> texts;
    for (const Candidate& candidate : read(piece)) {
      texts.push_back(candidate.text);
      EXPECT_FALSE(candidate.words.empty());
      EXPECT_GE(candidate.channel_nats, 0.0F);
    }
    std::sort(texts.begin(), texts.end());
    EXPECT_EQ(std::adjacent_find(texts.begin(), texts.end()), texts.end()) << piece;
  }
}

TEST(PieceReader, NeverOffersOneRomanNumeralForAnother) {
  for (const char* piece : {"I", "II.", "IV", "(V)"}) {
    for (const Candidate& candidate : read(piece)) {
      const bool other = candidate.text.find_first_not_of("IVX.()") == std::string::npos;
      EXPECT_TRUE(candidate.unchanged || !other) << piece << " -> " << candidate.text;
    }
  }
}

TEST(PieceReader, TrustsNamesMoreWhereTheRecogniserKnewVietnamese) {
  const auto cost_of = [](const PieceReader& reader, const char* piece) {
    for (const Candidate& candidate : reader.read(piece)) {
      if (candidate.unchanged) return candidate.channel_nats;
    }
    return -1.0F;
  };
  const Models::Impl& impl = models().impl();
  for (const char* piece : {"Wqzk", "QXZVK"}) {
    EXPECT_LT(cost_of(impl.vietnamese->reader, piece),
              cost_of(impl.no_vietnamese->reader, piece) - 2.0F)
        << piece;
  }
}

TEST(PieceReader, LeavesVeryLongPiecesAlone) {
  const std::string rule(200, '_');
  const auto candidates = read(rule);
  ASSERT_EQ(candidates.size(), 1U);
  EXPECT_EQ(candidates[0].text, rule);
}

}  // namespace
}  // namespace sohoa::normalize
