#include "ocr/head_readings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "document/unicode_form.h"
#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

constexpr double kTextHeight = 12.6;
constexpr int kCapitalPx = 18;
constexpr int kLetterPx = 13;  // with the blank after it
constexpr int kBlankPx = 14;   // between words
constexpr int kFirstRow = 100;
constexpr int kRowPx = 30;  // from row to row: marks touch the row above

Word word(const std::string& text, const Box& box, double confidence = 0.9) {
  Word result;
  result.raw = result.text = text;
  result.box = box;
  result.confidence = Confidence(confidence);
  return result;
}

/// A page on which letters are blocks of ink.
class Print {
 public:
  /// Draws the words of `text` and gives them back as the recogniser reads them.
  std::vector<Word> draw(int left, int top, const std::string& text, double confidence = 0.9) {
    Line line = line_from_text(text);
    for (Word& read : line.words) {
      const int from = left;
      for (const char32_t letter : to_utf32(read.raw)) {
        const int height = is_lower(letter) ? 13 : kCapitalPx;
        cv::rectangle(pixels_, {left, top + kCapitalPx - height, kLetterPx - 3, height}, 20,
                      cv::FILLED);
        left += kLetterPx;
      }
      const bool has_mark = !is_lower(to_utf32(read.raw).back());
      if (has_mark) cv::line(pixels_, {from + 4, top}, {from + 4, top - 11}, 20, 2);
      read = word(read.raw, {from, top, left - 3, top + kCapitalPx}, confidence);
      left += kBlankPx;
    }
    return line.words;
  }
  [[nodiscard]] PageImage image() const { return {pixels_, 145, true}; }

 private:
  cv::Mat pixels_{1700, 1200, CV_8UC1, cv::Scalar(255)};
};

int row_top(int row) {
  return kFirstRow + row * kRowPx;
}

/// Says what it was told for one picture after the other, where there is ink in them.
class Teller final : public Recognizer {
 public:
  explicit Teller(std::vector<std::string> says) : says_(std::move(says)) {}

  std::vector<Line> recognize(const PageImage& image) override {
    pictures.push_back(image.pixels().clone());
    if (pictures.size() > says_.size()) return {};
    const std::vector<Box> places = places_of_words(image);
    Line line = line_from_text(says_[pictures.size() - 1]);
    EXPECT_EQ(line.words.size(), places.size()) << says_[pictures.size() - 1];
    std::vector<Line> lines;
    for (std::size_t i = 0; i < std::min(line.words.size(), places.size()); ++i) {
      const Word read = word(line.words[i].raw, places[i], 0.95);
      if (lines.empty() || each_word_a_line)
        lines.push_back(line_of({read}, 1));
      else
        lines.back().words.push_back(read);
    }
    return lines;
  }
  [[nodiscard]] std::string name() const override { return "teller"; }

  bool each_word_a_line = false;
  std::vector<cv::Mat> pictures;

 private:
  static std::vector<Box> places_of_words(const PageImage& image) {
    cv::Mat columns;
    cv::reduce(image.pixels() < 128, columns, 0, cv::REDUCE_MAX);
    const double blank = kBlankPx * image.dpi() / 145 / 2;
    std::vector<Box> places;
    for (int x = 0; x < columns.cols; ++x) {
      if (columns.at<unsigned char>(x) == 0) continue;
      if (places.empty() || x - places.back().right > blank) places.push_back({x, 20, x, 40});
      places.back().right = x + 1;
    }
    return places;
  }
  std::vector<std::string> says_;
};

std::vector<std::string> texts(const std::vector<Line>& lines) {
  std::vector<std::string> texts;
  for (const Line& line : lines) texts.push_back(raw_text(line));
  return texts;
}

using Texts = std::vector<std::string>;

TEST(HeadReadings, AreTwoOfARowThatTheFirstReadsOtherwise) {
  Print print;
  const std::vector<Line> lines{line_of(print.draw(100, row_top(0), "ỦY BAN XÃ"), 1),
                                line_of(print.draw(120, row_top(1), "LỮNG HÒA"), 2)};
  Teller teller({"ỦY BAN XÃ", "LŨNG HÒA", "LŨNG HÒA"});
  const auto result = with_head_readings(lines, print.image(), kTextHeight, teller);
  EXPECT_EQ(texts(result), (Texts{"ỦY BAN XÃ", "LŨNG HÒA"}));
  ASSERT_EQ(teller.pictures.size(), 3U);
  EXPECT_GT(teller.pictures[1].rows, teller.pictures[2].rows) << "at two sizes";
  EXPECT_LT(teller.pictures[2].rows, 2 * kRowPx + 24) << "each row alone";
  EXPECT_EQ(result[0].block, 1);
  EXPECT_EQ(result[1].block, 2);
}

TEST(HeadReadings, PartRowsThatWereReadAsOneLine) {
  Print print;
  std::vector<Word> merged = print.draw(100, row_top(0), "ỦY BAN XÃ");
  const std::vector<Word> below = print.draw(120, row_top(1), "LŨNG HÒA");
  merged.insert(merged.begin() + 1, below[0]);
  merged.push_back(below[1]);
  Teller teller({"ỦY BAN XÃ", "LŨNG HÒA"});
  const auto result = with_head_readings({line_of(merged, 3)}, print.image(), kTextHeight, teller);
  EXPECT_EQ(texts(result), (Texts{"ỦY BAN XÃ", "LŨNG HÒA"}));
  EXPECT_EQ(result[0].block, 3);
  EXPECT_EQ(result[1].block, 3);
}

TEST(HeadReadings, FindTheWordThatThePageLost) {
  Print print;
  std::vector<Word> row = print.draw(100, row_top(0), "SỞ NỘI VỤ");
  const std::vector<Word> wide = print.draw(60, row_top(1), "ỦY BAN XÃ HÒA");
  row.pop_back();
  Teller teller({"SỞ NỘI VỤ", "SỞ NỘI VỤ", "ỦY BAN XÃ HÒA"});
  const auto result =
      with_head_readings({line_of(row, 1), line_of(wide, 1)}, print.image(), kTextHeight, teller);
  EXPECT_EQ(texts(result), (Texts{"SỞ NỘI VỤ", "ỦY BAN XÃ HÒA"}));
}

TEST(HeadReadings, LeaveOtherLinesAsAndWhereTheyAre) {
  Print print;
  const std::vector<Line> lines{
      line_of(print.draw(700, row_top(0), "CỘNG HÒA XÃ HỘI"), 1),
      line_of(print.draw(100, row_top(0), "ỦY BAN XÃ"), 2),
      line_of(print.draw(720, row_top(1), "Độc lập"), 3),
      line_of(print.draw(120, row_top(1), "LŨNG HÒA"), 4),
      line_of(print.draw(100, row_top(3), "Số: 12/QĐ-UBND"), 5),
      line_of(print.draw(540, row_top(6), "QUYẾT ĐỊNH"), 6),
      line_of(print.draw(100, 1000, "ĐIỀU KHOẢN"), 7),
      line_from_text("KHÔNG CÓ KHUNG"),
  };
  Teller teller({"ỦY BAN XÃ", "LŨNG HÒA"});
  const auto result = with_head_readings(lines, print.image(), kTextHeight, teller);
  EXPECT_EQ(teller.pictures.size(), 2U);
  ASSERT_EQ(texts(result), texts(lines));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_EQ(result[i].block, lines[i].block);
    EXPECT_TRUE(i == 1 || i == 3 || result[i] == lines[i]) << i;
  }
}

TEST(HeadReadings, LeaveAPageWithoutOrgans) {
  Print print;
  const std::vector<Line> lines{line_of(print.draw(100, row_top(0), "Kính gửi các ông"), 1),
                                line_of(print.draw(100, row_top(2), "Số: 12/QĐ-UBND"), 1),
                                line_of({}, 1), line_from_text("ỦY BAN")};
  Teller teller({});
  EXPECT_EQ(with_head_readings(lines, print.image(), kTextHeight, teller), lines);
  EXPECT_TRUE(with_head_readings({}, print.image(), kTextHeight, teller).empty());
  EXPECT_TRUE(teller.pictures.empty());
}

TEST(HeadReadings, LeaveTheNumberBetweenCapitals) {
  Print print;
  const std::vector<Line> lines{line_of(print.draw(100, row_top(0), "ỦY BAN XÃ"), 1),
                                line_of(print.draw(100, row_top(2), "12/QĐ"), 2),
                                line_of(print.draw(100, row_top(4), "CÔNG VĂN"), 3)};
  Teller teller({"ỦY BAN XÃ", "CÔNG VĂN"});
  const auto result = with_head_readings(lines, print.image(), kTextHeight, teller);
  EXPECT_EQ(texts(result), texts(lines));
  EXPECT_EQ(result[1], lines[1]);
}

TEST(HeadReadings, LoseNoWordWhereNothingIsReadAgain) {
  Print print;
  for (const double confidence : {0.9, 0.3, 0.0}) {
    const std::vector<Line> lines{line_of(print.draw(100, row_top(0), "ỦY BAN XÃ", confidence), 1),
                                  line_of(print.draw(120, row_top(1), "LŨNG HÒA", confidence), 2)};
    Teller teller({});
    const auto result = with_head_readings(lines, print.image(), kTextHeight, teller);
    EXPECT_EQ(texts(result), texts(lines)) << confidence;
    for (const Line& line : result) EXPECT_FALSE(line.words.empty());
    EXPECT_EQ(result.size(), 2U);
  }
}

TEST(HeadReadings, KeepWordsThatStandInNoRow) {
  Print print;
  std::vector<Word> row = print.draw(100, row_top(0), "ỦY BAN XÃ");
  row.push_back(word("ĐẾN", {300, row_top(0) - 40, 340, row_top(0) - 22}));  // no ink is there
  Teller teller({"ỦY BAN XÃ", "ỦY BAN XÃ"});
  const auto result = with_head_readings({line_of(row, 4)}, print.image(), kTextHeight, teller);
  EXPECT_EQ(texts(result), (Texts{"ỦY BAN XÃ", "ĐẾN"}));
  EXPECT_EQ(result.back().block, 4);
}

TEST(HeadReadings, LeaveLinesWhoseRowsAreNotFound) {
  Print print;  // nothing is drawn
  const std::vector<Line> lines{
      line_of({word("ỦY", {100, 100, 130, 118}), word("BAN", {140, 100, 180, 118})}, 1)};
  Teller teller({});
  EXPECT_EQ(with_head_readings(lines, print.image(), kTextHeight, teller), lines);
}

TEST(HeadReadings, AreOfTheirColumnAlone) {
  Print print;
  const std::vector<Line> lines{
      line_of(print.draw(100, row_top(0), "ỦY BAN NHÂN DÂN XÃ LŨNG HÒA TÂN"), 1),
      line_of(print.draw(100, row_top(1), "VĂN PHÒNG"), 2),
      line_of(print.draw(245, row_top(1), "Độc lập tự do hạnh phúc của ai"), 3)};
  ASSERT_LT(lines[1].box->right + kBlankPx, lines[2].box->left + 6);
  Teller teller({"ỦY BAN NHÂN DÂN XÃ LŨNG HÒA TÂN", "VĂN PHÒNG", "VĂN PHÒNG"});
  const auto result = with_head_readings(lines, print.image(), kTextHeight, teller);
  EXPECT_EQ(texts(result), texts(lines));
  EXPECT_EQ(result[2], lines[2]);
}

TEST(HeadReadings, KeepTheBlanksOfARowThatIsReadAsTwoLines) {
  Print print;
  std::vector<Word> row = print.draw(100, row_top(0), "HƯNG SA BÌNH");
  const Word joined = word("HƯNGSA", unite(*row[0].box, *row[1].box), 0.6);
  Teller teller({"HƯNG SA BÌNH", "HƯNG SA BÌNH"});
  teller.each_word_a_line = true;
  const auto result =
      with_head_readings({line_of({joined, row[2]}, 1)}, print.image(), kTextHeight, teller);
  EXPECT_EQ(texts(result), Texts{"HƯNG SA BÌNH"});
}

TEST(HeadReadings, HaveTheirWordsFromLeftToRightAndTheirRowsFromAbove) {
  Print print;
  const std::vector<Word> above = print.draw(100, row_top(0), "ỦY BAN XÃ");
  const std::vector<Word> below = print.draw(120, row_top(1), "LŨNG HÒA");
  // The row below was read before the one above, and that in two halves, the second first.
  const std::vector<Line> lines{line_of(below, 1), line_of({above[1], above[2]}, 2),
                                line_of({above[0]}, 3)};
  Teller teller({});
  EXPECT_EQ(texts(with_head_readings(lines, print.image(), kTextHeight, teller)),
            (Texts{"ỦY BAN XÃ", "LŨNG HÒA"}));
}

TEST(HeadReadings, LeaveATitleInTheMiddle) {
  Print print;
  const std::vector<Line> far_right{line_of(print.draw(580, row_top(3), "NGHỊ"), 1)};
  const std::vector<Line> wide{line_of(print.draw(460, row_top(6), "NGHỊ QUYẾT CHUNG"), 1)};
  Teller teller({});
  EXPECT_EQ(with_head_readings(far_right, print.image(), kTextHeight, teller), far_right);
  EXPECT_EQ(with_head_readings(wide, print.image(), kTextHeight, teller), wide);
  EXPECT_TRUE(teller.pictures.empty());
}

TEST(HeadReadings, TakeTheDirtOfARowWithThem) {
  Print print;
  const std::vector<Word> row = print.draw(100, row_top(0), "ỦY BAN XÃ");
  const Word dirt = word("‘", {140, row_top(0) - 8, 144, row_top(0) - 2}, 0.4);
  Teller teller({"ỦY BAN XÃ", "ỦY BAN XÃ"});
  EXPECT_EQ(texts(with_head_readings({line_of({dirt}, 2), line_of(row, 1)}, print.image(),
                                     kTextHeight, teller)),
            Texts{"ỦY BAN XÃ"});
}

/// Reads a few words wherever they may be, also outside of the picture.
class WildReader final : public Recognizer {
 public:
  explicit WildReader(std::mt19937& random) : random_(random) {}
  std::vector<Line> recognize(const PageImage& image) override {
    std::vector<Line> lines;
    for (auto i = random_() % 3; i > 0; --i) {
      lines.push_back(wild_line(image.width_px(), image.height_px()));
    }
    return lines;
  }
  [[nodiscard]] std::string name() const override { return "wild"; }

  Line wild_line(int width, int height) {
    static const std::vector<std::string> kTexts{"ỦY", "BAN", "XÃ",     "",
                                                 "—",  "7",   ".BÌNH,", "12/QĐ"};
    std::vector<Word> words;
    for (auto i = random_() % 5; i > 0; --i) {
      const int left = at(width);
      const int top = at(height);
      words.push_back(word(kTexts[random_() % kTexts.size()],
                           {left, top, left + at(width) / 4, top + at(40)}, at(100) / 100.0));
      if (random_() % 20 == 0) words.back().box.reset();
    }
    return line_of(words, 1);
  }

 private:
  int at(int size) { return static_cast<int>(random_() % (size + size / 4 + 1U)) - size / 8; }
  std::mt19937& random_;
};

TEST(HeadReadings, BearWordsAnywhere) {
  constexpr unsigned kSeed = 20201122;
  SCOPED_TRACE("seed " + std::to_string(kSeed));
  std::mt19937 random(kSeed);
  WildReader reader(random);
  Print print;
  for (int row = 0; row < 4; ++row) print.draw(5, 5 + row * kRowPx, "ỦY BAN NHÂN DÂN XÃ");
  const Line far_below = line_of(print.draw(100, 1000, "ĐIỀU KHOẢN"), 2);
  for (int i = 0; i < 300; ++i) {
    std::vector<Line> lines{line_of({word("ỦY BAN NHÂN DÂN", {5, 5, 300, 120})}, 1), far_below};
    for (int more = 0; more < 6; ++more) lines.push_back(reader.wild_line(500, 160));
    const auto result = with_head_readings(lines, print.image(), kTextHeight, reader);
    for (const Line& line : result) ASSERT_FALSE(line.words.empty());
    ASSERT_EQ(std::ranges::count(result, far_below), 1);
  }
}

}  // namespace
}  // namespace sohoa::ocr
