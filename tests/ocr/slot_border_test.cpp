#include "ocr/slot_border.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace sohoa::ocr {
namespace {

constexpr double kEm = 50;
constexpr int kTop = 40;
constexpr int kBaseline = 74;

/// A row of ink: what is drawn becomes pieces.
class InkRow {
  template <typename Look>
  auto on_pieces(Look look) {
    cv::Mat labels;
    const std::vector<RowPiece> pieces = row_pieces(ink_, labels);
    return look(RowInk{labels, pieces, kEm, kTop, kBaseline});
  }

 public:
  /// A capital letter: a frame of its height.
  void letter(int left) {
    cv::rectangle(ink_, {left, kTop, 28, kBaseline - kTop}, cv::Scalar(255), 4);
  }
  void slash(int left, int lower = 0) {
    cv::line(ink_, {left, kBaseline + lower}, {left + 13, kTop - 1 + lower}, cv::Scalar(255), 3);
  }
  /// Taller than print and below the line.
  void pen(int left, int right) {
    cv::line(ink_, {left, kTop - 20}, {right, kBaseline + 18}, cv::Scalar(255), 4);
    cv::line(ink_, {left, kBaseline + 18}, {right, kTop - 20}, cv::Scalar(255), 4);
  }

  /// The letter T, whose bar begins at `left`.
  void letter_t(int left) {
    cv::rectangle(ink_, {left, kTop, 28, 4}, cv::Scalar(255), cv::FILLED);
    cv::rectangle(ink_, {left + 12, kTop, 4, kBaseline - kTop}, cv::Scalar(255), cv::FILLED);
  }

  void digit(int left) {
    cv::rectangle(ink_, {left, kTop, 18, kBaseline - kTop}, cv::Scalar(255), 3);
  }
  void stroke(int left) {
    cv::rectangle(ink_, {left, kTop, 4, kBaseline - kTop}, cv::Scalar(255), cv::FILLED);
  }
  void hyphen(int left) {
    cv::rectangle(ink_, {left, kBaseline - 13, 13, 4}, cv::Scalar(255), cv::FILLED);
  }
  void dot(int left, int bottom) {
    cv::rectangle(ink_, {left, bottom - 5, 6, 5}, cv::Scalar(255), cv::FILLED);
  }
  void small_letter(int left) {
    cv::circle(ink_, {left + 11, kBaseline - 11}, 10, cv::Scalar(255), 3);
  }

  std::optional<NotationBorder> border(double from, double to,
                                       NotationForm form = NotationForm::State) {
    return on_pieces([&](const RowInk& ink) { return notation_border(ink, from, to, form); });
  }
  std::optional<double> small_letter_behind(double from, double to, std::size_t digits) {
    return on_pieces(
        [&](const RowInk& ink) { return ocr::small_letter_behind(ink, from, to, digits); });
  }
  std::optional<double> end_of_digits(double from, double to, std::size_t digits) {
    return on_pieces([&](const RowInk& ink) { return ocr::end_of_digits(ink, from, to, digits); });
  }
  /// How many pieces of the row hover above it.
  auto hovering() {
    return on_pieces([](const RowInk& ink) {
      return std::ranges::count_if(ink.pieces,
                                   [&](const RowPiece& piece) { return hovers(ink, piece); });
    });
  }
  std::optional<double> label(double from) {
    return on_pieces([&](const RowInk& ink) { return label_border(ink, from); });
  }

 private:
  cv::Mat ink_ = cv::Mat::zeros(120, 500, CV_8U);
};

TEST(NotationBorder, IsTheSlashBeforeTheLetters) {
  InkRow row;
  row.pen(60, 90);
  row.pen(100, 130);
  row.slash(150);
  for (const int left : {170, 205, 250, 285}) row.letter(left);
  const auto border = row.border(30, 330);
  ASSERT_TRUE(border);
  EXPECT_TRUE(border->slash_alone);
  EXPECT_NEAR(border->x, 149, 2);
}

TEST(NotationBorder, IsReckonedFromTheLettersWhereAPenHidesTheSlash) {
  InkRow row;
  row.pen(110, 160);
  row.slash(150);
  for (const int left : {170, 205, 240}) row.letter(left);
  const auto border = row.border(30, 290);
  ASSERT_TRUE(border);
  EXPECT_FALSE(border->slash_alone);
  EXPECT_NEAR(border->x, 170 - 0.3 * kEm, 3);
}

TEST(NotationBorder, IsTheSlashThatIsGluedToItsLetter) {
  InkRow row;
  row.pen(60, 90);
  row.slash(150);
  row.letter_t(162);
  for (const int left : {205, 250, 285}) row.letter(left);
  const auto border = row.border(30, 330);
  ASSERT_TRUE(border);
  EXPECT_TRUE(border->slash_alone);
  EXPECT_NEAR(border->x, 149, 2);
}

TEST(NotationBorder, IsNotTheOneOfAPenThatLeansLikeASlash) {
  InkRow row;
  row.slash(150, -14);  // higher than the print: the last digit of 71, and no slash is seen
  for (const int left : {180, 215, 250}) row.letter(left);
  const auto border = row.border(30, 300);
  ASSERT_TRUE(border);
  EXPECT_FALSE(border->slash_alone);
}

TEST(NotationBorder, IsNotLookedForBehindAWideGap) {
  InkRow row;
  row.slash(60);
  row.letter(80);
  row.letter(250);
  const auto border = row.border(30, 300);
  ASSERT_TRUE(border);
  EXPECT_FALSE(border->slash_alone);
  EXPECT_NEAR(border->x, 250 - 0.3 * kEm, 3);
}

TEST(NotationBorder, IsNoneWithoutPrint) {
  InkRow row;
  row.pen(60, 90);
  EXPECT_FALSE(row.border(30, 300));
  EXPECT_FALSE(InkRow().border(0, 500));
}

TEST(NotationBorder, OfThePartyIsTheHyphenBeforeTheType) {
  InkRow row;
  row.pen(60, 90);
  row.hyphen(130);
  for (const int left : {150, 185}) row.letter(left);
  row.slash(216);
  for (const int left : {236, 271}) row.letter(left);
  for (const NotationForm form : {NotationForm::Party, NotationForm::Unknown}) {
    const auto border = row.border(30, 320, form);
    ASSERT_TRUE(border);
    EXPECT_TRUE(border->slash_alone);
    EXPECT_NEAR(border->x, 130, 2);
  }
}

TEST(NotationBorder, OfUnknownFormIsTheSlashWhereAHyphenCameBefore) {
  InkRow row;
  row.pen(60, 90);
  row.slash(130);
  for (const int left : {150, 185}) row.letter(left);
  row.hyphen(221);
  for (const int left : {245, 280}) row.letter(left);
  const auto border = row.border(30, 330, NotationForm::Unknown);
  ASSERT_TRUE(border);
  EXPECT_NEAR(border->x, 129, 2);
}

TEST(NotationBorder, OfUnknownFormIsNowhereWithoutASign) {
  InkRow row;
  row.pen(60, 90);
  for (const int left : {150, 185, 220}) row.letter(left);
  EXPECT_FALSE(row.border(30, 330, NotationForm::Unknown));
}

TEST(NotationBorder, StandsBeforeAYear) {
  InkRow row;
  row.pen(40, 60);
  row.slash(86);
  for (const int left : {108, 134, 160, 186}) row.digit(left);
  row.slash(216);
  for (const int left : {236, 271}) row.letter(left);
  row.hyphen(306);
  row.letter(330);
  const auto border = row.border(20, 380);
  ASSERT_TRUE(border);
  EXPECT_TRUE(border->year);
  EXPECT_NEAR(border->x, 85, 2);
}

TEST(LabelBorder, IsBehindTheColonOrTheLastLetter) {
  InkRow row;
  row.letter(20);
  row.small_letter(52);
  const auto bare = row.label(20);
  ASSERT_TRUE(bare);
  EXPECT_NEAR(*bare, 75, 3);
  row.dot(80, kBaseline);
  row.dot(80, kBaseline - 14);
  EXPECT_NEAR(row.label(20).value_or(0), 86, 2);
  EXPECT_FALSE(InkRow().label(20));
}

TEST(EndOfDigits, IsBehindTheLastOfThoseThatWereRead) {
  InkRow row;
  row.digit(20);
  row.digit(45);
  row.letter(80);
  EXPECT_NEAR(row.end_of_digits(0, 200, 2).value_or(0), 64, 3);
  EXPECT_EQ(row.end_of_digits(0, 200, 3), std::nullopt) << "nothing is left for the notation";
  row.pen(120, 140);
  EXPECT_EQ(row.end_of_digits(110, 300, 1), std::nullopt) << "a pen is no print";
}

TEST(EndOfDigits, IsNotBetweenTheHalvesOfADigit) {
  InkRow row;
  row.stroke(20);
  row.stroke(32);
  row.digit(45);
  row.letter(80);
  EXPECT_EQ(row.end_of_digits(0, 200, 2), std::nullopt);
}

TEST(SmallLetterBehind, IsTheOneThatNoDigitIsLeftFor) {
  InkRow row;
  row.digit(20);
  row.small_letter(60);
  EXPECT_NEAR(row.small_letter_behind(0, 100, 1).value_or(0), 60, 3);
  EXPECT_EQ(row.small_letter_behind(0, 100, 2), std::nullopt) << "two digits were read";
  row.digit(90);
  EXPECT_EQ(row.small_letter_behind(0, 120, 2), std::nullopt) << "a digit comes last";
}

TEST(SmallLetterBehind, MayTouchTheLettersBehindIt) {
  InkRow row;
  row.digit(20);
  row.small_letter(60);
  row.small_letter(79);
  row.small_letter(98);
  EXPECT_NEAR(row.small_letter_behind(0, 68, 1).value_or(0), 60, 3);
  EXPECT_EQ(row.small_letter_behind(0, 68, 2), std::nullopt) << "two digits were read";
  EXPECT_EQ(row.small_letter_behind(0, 50, 1), std::nullopt) << "nothing reaches over the border";
}

TEST(Hovers, AStarAboveTheRowDoesAndNoPartOfADigit) {
  InkRow row;
  row.digit(60);
  row.digit(90);
  row.pen(120, 150);
  EXPECT_EQ(row.hovering(), 0);
  row.dot(66, kTop - 12);
  EXPECT_EQ(row.hovering(), 1) << "the star between two lines of the head";
  row.dot(96, kTop - 3);
  EXPECT_EQ(row.hovering(), 1) << "close to its digit";
}

}  // namespace
}  // namespace sohoa::ocr
