#include "ocr/slot_spelling.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>

#include "ocr/slot_net.h"
#include "samples/random.h"

namespace sohoa::ocr {
namespace {

Planes uniform_answers(std::size_t steps) {
  Planes answers;
  answers.reset(kSlotOutputs, 1, steps);
  for (float& value : answers.values) value = -std::log(static_cast<float>(kSlotOutputs));
  return answers;
}

/// Answers that have 0.9 for each of these ('-': the gap).
Planes answers_for(const std::string& steps) {
  Planes answers = uniform_answers(steps.size());
  const double rest = 0.1 / static_cast<double>(kSlotOutputs - 1);
  for (std::size_t step = 0; step < steps.size(); ++step) {
    for (std::size_t i = 0; i < kSlotOutputs; ++i) {
      const bool meant = i == kGap ? steps[step] == '-' : steps[step] == kDigitClasses[i];
      answers.values[i * steps.size() + step] = static_cast<float>(std::log(meant ? 0.9 : rest));
    }
  }
  return answers;
}

/// What a way spells: repeated answers once, gaps not at all.
std::string spelled(const std::vector<std::size_t>& way) {
  std::string text;
  for (std::size_t i = 0; i < way.size(); ++i) {
    if (way[i] != kGap && (i == 0 || way[i] != way[i - 1])) text += kDigitClasses[way[i]];
  }
  return text;
}

// All ways through three steps, one by one.
TEST(LogProbabilityOf, IsTheSumOfAllWays) {
  Planes answers = uniform_answers(3);
  samples::Random random(3);
  for (std::size_t step = 0; step < 3; ++step) {
    double sum = 0;
    for (std::size_t i = 0; i < kSlotOutputs; ++i) {
      const double share = random.uniform(0.01, 1);
      answers.values[i * 3 + step] = static_cast<float>(share);
      sum += share;
    }
    for (std::size_t i = 0; i < kSlotOutputs; ++i) {
      float& value = answers.values[i * 3 + step];
      value = static_cast<float>(std::log(value / sum));
    }
  }
  std::map<std::string, double> sums;
  for (std::size_t a = 0; a < kSlotOutputs; ++a) {
    for (std::size_t b = 0; b < kSlotOutputs; ++b) {
      for (std::size_t c = 0; c < kSlotOutputs; ++c) {
        sums[spelled({a, b, c})] +=
            std::exp(answers.values[a * 3] + answers.values[b * 3 + 1] + answers.values[c * 3 + 2]);
      }
    }
  }
  for (const std::string text : {"", "4", "44", "07", "123", "1b"}) {
    EXPECT_NEAR(std::exp(log_probability_of(answers, text)), sums[text], 1e-5) << text;
  }
  EXPECT_LT(log_probability_of(answers, "111"), -1e9);  // needs two gaps between
}

TEST(LikelyTexts, ReadsStepsWithGapsAndRepeats) {
  EXPECT_EQ(likely_texts(answers_for("--44-4--"), SlotRole::Number, 3).front().digits, "44");
  EXPECT_EQ(likely_texts(answers_for("-00-777-"), SlotRole::Day, 3).front().digits, "07");
  EXPECT_EQ(likely_texts(answers_for("------"), SlotRole::Day, 3).front().digits, "");
}

TEST(LikelyTexts, KnowsLettersBehindNumbersAlone) {
  const Planes answers = answers_for("-3-00-cc-");
  EXPECT_EQ(likely_texts(answers, SlotRole::Number, 1).front().digits, "30c");
  for (const SlotReading& reading : likely_texts(answers, SlotRole::Day, 12)) {
    EXPECT_EQ(reading.digits.find('c'), std::string::npos);
  }
}

TEST(LikelyTexts, HaveTheProbabilityOfTheirText) {
  const Planes answers = answers_for("-11--2-");
  const auto readings = likely_texts(answers, SlotRole::Number, 4);
  ASSERT_EQ(readings.size(), 4U);
  EXPECT_EQ(readings.front().digits, "12");
  // A beam leaves rare ways out: a little less than all of them.
  const double all = std::exp(log_probability_of(answers, "12"));
  EXPECT_NEAR(readings.front().probability, all, 0.02 * all);
  for (std::size_t i = 1; i < readings.size(); ++i) {
    EXPECT_LE(readings[i].probability, readings[i - 1].probability);
  }
}

}  // namespace
}  // namespace sohoa::ocr
