#include "ocr/repeated_words.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

Word word_at(const std::string& text, const Box& box, double confidence) {
  Word word;
  word.raw = word.text = text;
  word.box = box;
  word.confidence = Confidence(confidence);
  return word;
}

std::string text_of(const std::vector<Line>& lines) {
  std::string text;
  for (const Line& line : lines) {
    for (const Word& word : line.words) text += word.raw + ' ';
    text += "| ";
  }
  return text;
}

TEST(RepeatedWords, TheSurerOfTwoReadingsStaysAndItsLineGoesOn) {
  const std::vector<Line> lines{
      line_of({word_at("SỞ", {200, 150, 230, 180}, 0.9), word_at("NỘI", {240, 165, 283, 181}, 0.9)},
              1),
      line_of({word_at("nội", {232, 154, 284, 210}, 0.6), word_at("vụ", {292, 154, 326, 210}, 0.9),
               word_at("Lạc,", {513, 183, 557, 201}, 0.9)},
              1)};
  EXPECT_EQ(text_of(without_repeated_words(lines)), "SỞ NỘI vụ | Lạc, | ");
}

TEST(RepeatedWords, OfTwoEquallySureOneIsLeft) {
  const Word word = word_at("tháng", {10, 10, 60, 30}, 0.9);
  EXPECT_EQ(text_of(without_repeated_words({line_of({word}, 1), line_of({word}, 1)})), "tháng | ");
}

TEST(RepeatedWords, WhatTheOtherLineReadOutOfTheSameInkGoesToo) {
  const std::vector<Line> lines{line_of({word_at("Đông", {100, 100, 160, 130}, 0.9),
                                         word_at("tháng", {300, 100, 380, 130}, 0.9)},
                                        1),
                                line_of({word_at("óng", {120, 98, 160, 130}, 0.4),
                                         word_at("tháng", {300, 105, 380, 130}, 0.8)},
                                        1)};
  EXPECT_EQ(text_of(without_repeated_words(lines)), "Đông tháng | ");
}

TEST(RepeatedWords, ALineThatSaysTheSameBelowStays) {
  const std::vector<Line> lines{line_of({word_at("CHỦ", {100, 100, 160, 130}, 0.9)}, 1),
                                line_of({word_at("CHỦ", {100, 125, 160, 155}, 0.5)}, 1)};
  EXPECT_EQ(text_of(without_repeated_words(lines)), "CHỦ | CHỦ | ");
}

TEST(RepeatedWords, ALineWithoutABoxStays) {
  Line nowhere = line_of({word_at("NỘI", {240, 165, 283, 181}, 0.9)}, 1);
  nowhere.box.reset();
  const Line line = line_of(
      {word_at("nội", {240, 165, 283, 181}, 0.6), word_at("vụ", {292, 165, 326, 181}, 0.9)}, 1);
  EXPECT_EQ(text_of(without_repeated_words({nowhere, line})), "NỘI | nội vụ | ");
  EXPECT_EQ(text_of(without_repeated_words({line, nowhere})), "nội vụ | NỘI | ");
}

TEST(RepeatedWords, AWordIsNotBegunTwice) {
  const Word begun = word_at("v", {607, 423, 628, 440}, 0.93);
  const Word whole = word_at("và", {606, 415, 637, 440}, 0.96);
  const Word beside = word_at("v", {570, 423, 598, 440}, 0.93);
  EXPECT_EQ(text_of(without_repeated_words({line_of({begun, whole}, 1)})), "và | ");
  EXPECT_EQ(text_of(without_repeated_words({line_of({whole, begun}, 1)})), "và | ");
  EXPECT_EQ(text_of(without_repeated_words({line_of({beside, whole}, 1)})), "v và | ");
}

TEST(RepeatedWords, OtherLettersAtOnePlaceStay) {
  const std::vector<Line> lines{line_of({word_at("BAN", {100, 100, 160, 130}, 0.9)}, 1),
                                line_of({word_at("CHỦ", {100, 100, 160, 130}, 0.5)}, 1)};
  EXPECT_EQ(text_of(without_repeated_words(lines)), "BAN | CHỦ | ");
}

}  // namespace
}  // namespace sohoa::ocr
