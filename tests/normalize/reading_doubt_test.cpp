#include "normalize/reading_doubt.h"

#include <gtest/gtest.h>

#include "normalize/repair.h"

namespace sohoa::normalize {
namespace {

Word read_as(const std::string& raw, double confidence) {
  Word word;
  word.raw = raw;
  word.text = raw;
  word.confidence = Confidence(confidence);
  return word;
}

TEST(ReadingDoubt, GrowsWhereTheRecogniserIsLessSure) {
  EXPECT_EQ(doubt_nats(read_as("bồ", 0.99)), 0.0);
  double before = 0.0;
  for (const double confidence : {0.95, 0.9, 0.85, 0.7, 0.6}) {
    EXPECT_GT(doubt_nats(read_as("bồ", confidence)), before) << confidence;
    before = doubt_nats(read_as("bồ", confidence));
  }
  EXPECT_EQ(doubt_nats(read_as("bồ", 0.1)), doubt_nats(read_as("bồ", 0.6)));
}

TEST(ReadingDoubt, IsOfWordsAlone) {
  for (const char* raw : {"12", "33/BC-SNV", "-", "B1", "a", "./."}) {
    EXPECT_EQ(doubt_nats(read_as(raw, 0.5)), 0.0) << raw;
  }
  EXPECT_GT(doubt_nats(read_as("(huyện),", 0.5)), 0.0);
}

TEST(ReadingDoubt, TellsHowOftenWordsWithDigitsAreRight) {
  for (const char* raw : {"VP11", "181/TTr-STP,", "12", "(24/3/2022)"}) {
    double before = 0.05;
    for (const double confidence : {0.3, 0.65, 0.8, 0.9}) {
      EXPECT_GE(share_of_right(read_as(raw, confidence)), before) << raw << confidence;
      before = share_of_right(read_as(raw, confidence));
    }
    EXPECT_LT(share_of_right(read_as(raw, 0.3)), 0.7) << raw;
    EXPECT_GE(share_of_right(read_as(raw, 0.95)), 0.9) << raw;
  }
  for (const char* raw : {"huyện", "KT.", "-", "a)", "/QĐ-UBND"}) {
    EXPECT_EQ(share_of_right(read_as(raw, 0.3)), 1.0) << raw;
  }
}

TEST(ReadingDoubt, TrustsTheCodeOfADocumentMoreThanOtherMixtures) {
  for (const char* code : {"181/TTr-STP", "33-NQ/TU", "63/2010/NĐ-"}) {
    EXPECT_EQ(share_of_right(read_as(code, 0.85)), 1.0) << code;
  }
  for (const char* other : {"7rP", "302xTTr-S", "F2/X", "1/2x"}) {
    EXPECT_LT(share_of_right(read_as(other, 0.85)), 0.6) << other;
  }
}

TEST(ReadingDoubt, StaysWithACodeThatNothingElseTellsOf) {
  const Models models = Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  RepairOptions options;
  options.channel = Channel::Vietnamese;
  std::vector<Line> lines{line_from_text("- Lưu: VP1, VP111.")};
  lines[0].words[3].confidence = Confidence(0.4);
  const Line line = repair(lines, models, options)[0];
  EXPECT_EQ(text(line), "- Lưu: VP1, VP111.");
  EXPECT_LT(line.words[3].confidence.value(), 0.4);
  EXPECT_GT(line.words[2].confidence.value(), 0.9);
}

TEST(ReadingDoubt, LetsTheSentenceMendWhatWasReadUnsurely) {
  const Models models = Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  RepairOptions options;
  options.channel = Channel::Vietnamese;
  options.margin_nats = 2.0;  // a word read surely is protected by it
  const auto repaired = [&](double confidence) {
    std::vector<Line> lines{line_from_text("được sửa đổi, bồ sung một số điều của các nghị định")};
    lines[0].words[3].confidence = Confidence(confidence);
    return text(repair(lines, models, options)[0]);
  };
  EXPECT_EQ(repaired(0.7), "được sửa đổi, bổ sung một số điều của các nghị định");
  EXPECT_EQ(repaired(1.0), "được sửa đổi, bồ sung một số điều của các nghị định");
}

TEST(ReadingDoubt, KeepsADotBelowThatWasSeenSurely) {
  Word seen = read_as("điệu,", 0.95);
  EXPECT_FALSE(has_sure_dot(seen)) << "text without a page";
  seen.box = Box{0, 0, 40, 20};
  EXPECT_TRUE(has_sure_dot(seen));
  EXPECT_EQ(lost_dot_nats("điệu"), 0.0);
  EXPECT_GT(lost_dot_nats("điều"), 0.0);
  for (Word other : {read_as("điệu", 0.8), read_as("điều", 0.95), read_as("33/QĐ-ĐỘ", 0.95),
                     read_as("BẠN", 0.95)}) {
    other.box = seen.box;
    EXPECT_FALSE(has_sure_dot(other)) << other.raw;
  }
}

TEST(ReadingDoubt, TrustsWordsWithACapitalThatWereReadSurely) {
  constexpr double kCommon = 8.0;
  EXPECT_GT(name_nats(read_as("Hưng", 0.95), kCommon), 0.0);
  EXPECT_GT(name_nats(read_as("HƯNG,", 0.95), kCommon), 0.0);
  EXPECT_EQ(name_nats(read_as("hưng", 0.98), kCommon), 0.0);
  EXPECT_EQ(name_nats(read_as("Hưng", 0.8), kCommon), 0.0);
  EXPECT_EQ(name_nats(read_as("Đ1", 0.95), kCommon), 0.0);
  EXPECT_EQ(name_nats(read_as("ĐÓC", 0.95), 13.0), 0.0) << "too rare";
}

TEST(ReadingDoubt, KeepsNamesThatCommonWordsSpeakAgainst) {
  const Models models = Models::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  RepairOptions options;
  options.channel = Channel::Vietnamese;
  const auto repaired = [&](double confidence) {
    std::vector<Line> lines{line_from_text("gửi về Trường Đại học Hưng Sa để xem xét")};
    lines[0].words[5].confidence = Confidence(confidence);
    return text(repair(lines, models, options)[0]);
  };
  EXPECT_EQ(repaired(0.95), "gửi về Trường Đại học Hưng Sa để xem xét");
  EXPECT_EQ(repaired(0.85), "gửi về Trường Đại học Hùng Sa để xem xét");
}

}  // namespace
}  // namespace sohoa::normalize
