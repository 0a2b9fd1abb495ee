#include "ocr/slot_rows.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "document/unicode_form.h"
#include "ocr/line_building.h"
#include "ocr/print_metrics.h"

namespace sohoa::ocr {
namespace {

constexpr double kEm = 28;
constexpr double kTextHeight = kEm * kTextHeightEm;

/// A word as print of that text would be read, its left edge at `left`.
Word printed(const std::string& text, double left, double extra_px = 0) {
  Word word;
  word.raw = text;
  word.text = text;
  word.confidence = Confidence(0.95);
  const double width = width_em(to_utf32(text)) * kEm + extra_px;
  word.box = Box{static_cast<int>(left), 200, static_cast<int>(left + width), 219};
  return word;
}

const SlotPlace* place(const std::vector<SlotRow>& rows, SlotRole role) {
  for (const SlotRow& row : rows) {
    for (const SlotPlace& each : row.places) {
      if (each.role == role) return &each;
    }
  }
  return nullptr;
}

std::vector<SlotRow> rows_of(std::vector<Word> words) {
  return find_slot_rows({line_of(std::move(words), 1)}, kTextHeight, {1200, 1700});
}

TEST(FindSlotRows, FindsThePlacesBetweenThePrintedWords) {
  const auto rows = rows_of({printed("Số:", 100), printed("/BC-SNV", 220), printed("ngày", 700),
                             printed("tháng", 800), printed("năm", 900), printed("2021", 950)});
  ASSERT_NE(place(rows, SlotRole::Number), nullptr);
  EXPECT_NEAR(place(rows, SlotRole::Number)->right_px, 220, 1);
  ASSERT_NE(place(rows, SlotRole::Day), nullptr);
  EXPECT_NEAR(place(rows, SlotRole::Day)->right_px, 800, 1);
  EXPECT_EQ(place(rows, SlotRole::Day)->read, "");
  EXPECT_EQ(place(rows, SlotRole::Year)->read, "2021");
}

TEST(FindSlotRows, FindsADateWhoseYearWasMisread) {
  for (const char* year : {"3012", "202S", "23019"}) {
    const auto rows = rows_of({printed("ngày", 700), printed("07", 750), printed("tháng", 800),
                               printed("năm", 900), printed(year, 950)});
    ASSERT_NE(place(rows, SlotRole::Year), nullptr) << year;
    EXPECT_EQ(place(rows, SlotRole::Year)->read, year);
    EXPECT_EQ(place(rows, SlotRole::Day)->read, "07");
  }
  const auto rows = rows_of({printed("ngày", 700), printed("07", 750), printed("tháng", 800),
                             printed("năm", 900), printed("học", 950)});
  EXPECT_EQ(place(rows, SlotRole::Year), nullptr);
}

TEST(FindSlotRows, StandsOnThePrintWhereASpeckMadeTheLabelTaller) {
  std::vector<Word> words = {printed("Số:", 100), printed("/BC-SNV", 220)};
  words[0].box->bottom += 8;
  const auto rows = rows_of(words);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].baseline_px, 219);
}

TEST(FindSlotRows, KnowsLabelsOfWhichALetterWasMisread) {
  for (const char* label : {"NÓ:", "Sá:", "§ố:"}) {
    const auto rows = rows_of({printed(label, 100), printed("/BC-SNV", 220)});
    EXPECT_NE(place(rows, SlotRole::Number), nullptr) << label;
  }
  EXPECT_EQ(place(rows_of({printed("Là:", 100), printed("33", 220)}), SlotRole::Number), nullptr);
}

TEST(FindSlotRows, LooksForANumberInAWordThatOpensWithMoreThanACode) {
  const auto rows = rows_of({printed("Số:", 100), printed("ZZNQ-HĐND", 150)});
  ASSERT_NE(place(rows, SlotRole::Number), nullptr);
  EXPECT_EQ(place(rows, SlotRole::Number)->read, "ZZ");
  EXPECT_EQ(place(rows, SlotRole::Number)->after.print, "/NQ-HĐND");
  EXPECT_TRUE(place(rows, SlotRole::Number)->after_hidden);
  const auto plain = rows_of({printed("Số:", 100), printed("STC-NV", 220)});
  ASSERT_NE(place(plain, SlotRole::Number), nullptr);
  EXPECT_EQ(place(plain, SlotRole::Number)->after.print, "/STC-NV");
}

TEST(FindSlotRows, TakesAnOfficeForNoLabel) {
  Word number = printed("23/HĐ-THPT", 220);
  Word label = printed("Số:", 100);
  for (Word* word : {&label, &number}) word->box = {word->box->left, 300, word->box->right, 319};
  const auto rows = find_slot_rows({line_of({printed("SỞ", 100), printed("GIÁO", 150),
                                             printed("DỤC", 230), printed("ĐÀO-TẠO", 300)},
                                            1),
                                    line_of({label, number}, 1)},
                                   kTextHeight, {1200, 1700});
  ASSERT_NE(place(rows, SlotRole::Number), nullptr);
  EXPECT_EQ(place(rows, SlotRole::Number)->read, "23");
}

class NumberWithANotation : public testing::TestWithParam<const char*> {};
// A letter misread is as wide; a speck behind it was read as a full stop.
INSTANTIATE_TEST_SUITE_P(FindSlotRows, NumberWithANotation,
                         testing::Values("65/BB-CĐÑ", "65/BB-CĐN."));

TEST_P(NumberWithANotation, EndsByTheSizeOfItsOwnWord) {
  Word number = printed(GetParam(), 150);
  number.box->right =
      150 + 8 * number.box->width_px() / 10;  // the date beside it is of wider letters
  const std::vector<Word> words = {printed("Số:", 100),  number,
                                   printed("ngày", 700), printed("tháng", 800),
                                   printed("năm", 900),  printed("2021", 950)};
  const auto rows = rows_of(words);
  ASSERT_NE(place(rows, SlotRole::Number), nullptr);
  EXPECT_NEAR(place(rows, SlotRole::Number)->right_px, 150 + 0.8 * kEm * width_em(U"65"), 2);
  std::vector<Word> doubtful = words;
  doubtful[1].confidence = Confidence(0.4);
  EXPECT_LT(place(rows_of(doubtful), SlotRole::Number)->right_px,
            place(rows, SlotRole::Number)->right_px - 3);
}

TEST(FindSlotRows, TakesTheStrokeBesideANotationForItsSlash) {
  const auto rows = rows_of({printed("Số:", 100), printed("ÄJ7!STC-NV", 150)});
  ASSERT_NE(place(rows, SlotRole::Number), nullptr);
  EXPECT_EQ(place(rows, SlotRole::Number)->after.print, "/STC-NV");
}

TEST(FindSlotRows, PlacesADayThatIsGluedToThePlaceBeforeIt) {
  const auto rows = rows_of({printed("Lũng,ngày21", 500), printed("tháng", 800),
                             printed("năm", 900), printed("2021", 950)});
  ASSERT_NE(place(rows, SlotRole::Day), nullptr);
  const double whole = width_em(U"Lũng,ngày21") * kEm;
  EXPECT_NEAR(place(rows, SlotRole::Day)->left_px, 500 + whole - width_em(U"21") * kEm, 0.3 * kEm);
}

TEST(FindSlotRows, KnowsMisreadWords) {
  const auto rows = rows_of({printed("S6:", 100), printed("/BC-SNV", 220), printed("ngay", 700),
                             printed("hháng", 800), printed("nãm", 900), printed("2021", 950)});
  EXPECT_NE(place(rows, SlotRole::Number), nullptr);
  EXPECT_NE(place(rows, SlotRole::Month), nullptr);
}

TEST(FindSlotRows, CutsAPenOffTheWordItIsGluedTo) {
  const double month_px = width_em(U"tháng") * kEm;
  Word glued = printed("2ltháng", 760);
  glued.box->right = static_cast<int>(800 + month_px);
  const auto rows =
      rows_of({printed("ngày", 700), glued, printed("năm", 900), printed("2021", 950)});
  ASSERT_NE(place(rows, SlotRole::Day), nullptr);
  EXPECT_NEAR(place(rows, SlotRole::Day)->right_px, 800, 2);
  EXPECT_EQ(place(rows, SlotRole::Day)->read, "2l");
}

TEST(FindSlotRows, EndsAWordThatAPenStretchedBeforeTheNumberBehindIt) {
  Word stretched = printed("tháng", 770);
  stretched.box->right = 905;
  const auto rows = rows_of({printed("ngày", 700), stretched, printed("12", 870),
                             printed("năm", 925), printed("2021", 980)});
  ASSERT_NE(place(rows, SlotRole::Month), nullptr);
  EXPECT_LT(place(rows, SlotRole::Month)->left_px, 870);
  EXPECT_EQ(place(rows, SlotRole::Month)->read_left_px, 870);
  EXPECT_EQ(place(rows, SlotRole::Month)->read, "12");
  EXPECT_NEAR(place(rows, SlotRole::Day)->right_px, 870 - width_em(U"tháng") * kEm, 5);
  EXPECT_TRUE(place(rows, SlotRole::Day)->right_hangs);
}

TEST(FindSlotRows, PrefersASureNumberToNoiseBesideIt) {
  Word noise = printed("S", 862);
  noise.confidence = Confidence(0);
  const auto rows = rows_of({printed("ngày", 700), printed("tháng", 800), noise, printed("01", 885),
                             printed("năm", 925), printed("2021", 980)});
  ASSERT_NE(place(rows, SlotRole::Month), nullptr);
  EXPECT_EQ(place(rows, SlotRole::Month)->read, "01");
  EXPECT_NEAR(place(rows, SlotRole::Month)->confidence, 0.95, 1e-6);
  EXPECT_EQ(place(rows, SlotRole::Month)->read_left_px, 885);
}

TEST(FindSlotRows, LeavesSentencesAlone) {
  EXPECT_TRUE(
      rows_of({printed("theo", 60), printed("Số", 110), printed("12/BC-SNV", 150),
               printed("ngày", 700), printed("05", 755), printed("tháng", 800), printed("02", 865),
               printed("năm", 900), printed("2021", 950), printed("của", 1012)})
          .empty());
}

TEST(FindSlotRows, TakesAnyWordsForARow) {
  const std::vector<std::string> words{
      "Số", "Số:", "S6",    "BB",    "K",   "KL",   "/",  "-",  "12", "|",  "l",  "!B", "é",
      "QĐ", "",    "ngày:", "tháng", "năm", "2021", "20", "TU", "4n", "/B", "B-", "2-"};
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    std::vector<Word> row;
    int left = 60;
    for (std::size_t count = 1 + random() % 6; count > 0; --count) {
      row.push_back(printed(words[random() % words.size()], left));
      left = row.back().box->right + static_cast<int>(random() % 60);
    }
    EXPECT_NO_THROW(rows_of(row)) << i;
  }
}

TEST(FindSlotRows, LeavesATitleThatEndsWithAYearAlone) {
  EXPECT_TRUE(
      rows_of({printed("ngành", 600), printed("Y", 660), printed("tế", 690), printed("tỉnh", 740),
               printed("Phong", 800), printed("năm", 900), printed("2018", 950)})
          .empty());
  EXPECT_TRUE(rows_of({printed("ngày", 600), printed("hội", 660), printed("tháng", 800),
                       printed("năm", 900), printed("2018", 950)})
                  .empty());
}

TEST(FindSlotRows, KnowsANotationWhoseBeginningAPenHides) {
  for (const char* read : {"l4/mp-UBND", "20rT-STC", "2I[fjQb-UBND"}) {
    const auto rows = rows_of({printed("Số:", 100), printed(read, 160)});
    const SlotPlace* number = place(rows, SlotRole::Number);
    ASSERT_NE(number, nullptr) << read;
    EXPECT_TRUE(number->after_hidden) << read;
    EXPECT_TRUE(number->after.print.starts_with('/')) << read;
  }
  const auto rows = rows_of({printed("Số:", 100), printed("/BC-SNV", 220)});
  EXPECT_FALSE(place(rows, SlotRole::Number)->after_hidden);
  EXPECT_TRUE(rows_of({printed("Số:", 100), printed("l4", 160), printed("nhân", 200)}).empty());
}

TEST(FindSlotRows, KnowsAPartyNumberGluedToItsLabelInARowOfItsOwn) {
  for (const char* text : {"s6Z2ZBB/TU", "só47ˆBB/VPTU"}) {
    const auto rows = rows_of({printed(text, 100)});
    ASSERT_NE(place(rows, SlotRole::Number), nullptr) << text;
    EXPECT_TRUE(place(rows, SlotRole::Number)->after_party) << text;
  }
  const auto sentence =
      rows_of({printed("theo", 100), printed("số", 160), printed("4-BB/TU", 200)});
  EXPECT_EQ(place(sentence, SlotRole::Number), nullptr);
}

TEST(FindSlotRows, LeavesItToTheInkWhereTheNotationBegins) {
  const auto rows = rows_of({printed("Số", 100), printed("24%", 150), printed("-KƯTU", 220)});
  ASSERT_NE(place(rows, SlotRole::Number), nullptr);
  EXPECT_TRUE(place(rows, SlotRole::Number)->after_unread);
  EXPECT_EQ(place(rows_of({printed("SỞ", 100), printed("XÂY", 150), printed("DỰNG", 220)}),
                  SlotRole::Number),
            nullptr);
}

TEST(FindSlotRows, TakesAYearForPrintWhereAPenHidItsSlash) {
  const auto rows = rows_of({printed("Số:", 100), printed("đổ2017/QĐ-UBND", 150)});
  ASSERT_NE(place(rows, SlotRole::Number), nullptr);
  EXPECT_EQ(place(rows, SlotRole::Number)->read, "đổ");
  EXPECT_EQ(place(rows, SlotRole::Number)->after.print, "/2017/QĐ-UBND");
}

}  // namespace
}  // namespace sohoa::ocr
