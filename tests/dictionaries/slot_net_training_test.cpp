#include "dictionaries/train/slot_net_training.h"

#include <gtest/gtest.h>

#include <cmath>

#include "dictionaries/train/slot_text_loss.h"
#include "ocr/slot_spelling.h"

namespace sohoa::dictionaries {
namespace {

using samples::DigitWriter;
using samples::Random;

SlotExample some_example(std::uint64_t seed, SlotRole role = SlotRole::Day) {
  const DigitWriter writer({}, {}, {"Liberation Mono"});
  for (;; ++seed) {
    auto example = slot_example(samples::draw_slot(writer, role, Random(seed)), Random(1));
    if (example) return *std::move(example);
  }
}

double loss_of(const std::vector<float>& weights, const SlotExample& example, SlotLesson lesson) {
  return SlotNetTrainer(weights).add_gradient(example, lesson);
}

TEST(SlotExample, SaysWhatStandsWhere) {
  const DigitWriter writer({}, {}, {"Liberation Mono"});
  int examples = 0;
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const auto slot = samples::draw_slot(writer, SlotRole::Number, Random(seed));
    const auto example = slot_example(slot, Random(seed));
    if (!example) continue;
    ++examples;
    ASSERT_EQ(example->text.size(), slot.text.size());
    EXPECT_EQ(example->steps.size(), example->strip.cols / ocr::kStripStep);
    std::string seen;
    for (const std::size_t step : example->steps) {
      if (step != ocr::kGap) seen += ocr::kDigitClasses[step];
    }
    for (std::size_t i = 0; i < slot.text.size(); ++i) {
      EXPECT_EQ(ocr::kDigitClasses[example->text[i]], slot.text[i]);
      EXPECT_NE(seen.find(slot.text[i]), std::string::npos);
    }
  }
  EXPECT_GT(examples, 24);
}

TEST(LossOfText, IsWhatTheTextIsWorth) {
  const SlotExample example = some_example(4);
  const auto weights = first_slot_weights(Random(3));
  ocr::SlotNetTrace trace;
  ocr::run_slot_net(weights, example.strip, trace);
  std::string text;
  for (const std::size_t character : example.text) text += ocr::kDigitClasses[character];
  EXPECT_NEAR(loss_of_text(trace.answers, example.text).nats,
              -ocr::log_probability_of(trace.answers, text), 1e-3);
}

TEST(LossOfText, TeachesNothingWhereThereIsNoRoom) {
  ocr::Planes answers;
  answers.reset(ocr::kSlotOutputs, 1, 2);
  const AnswerLoss loss = loss_of_text(answers, {1, 1, 1});
  EXPECT_EQ(loss.nats, 0);
  for (const float slope : loss.slopes.values) EXPECT_EQ(slope, 0);
}

class SlotNetGradients : public testing::TestWithParam<SlotLesson> {};

TEST_P(SlotNetGradients, AreWhatDifferencesSay) {
  std::vector<float> weights = first_slot_weights(Random(5));
  // Off the corner at 0, where all units stand that see blank paper.
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] += i % 2 == 0 ? 0.02F : -0.02F;
  const SlotExample example = some_example(2);
  SlotNetTrainer trainer(weights);
  (void)trainer.add_gradient(example, GetParam());
  Random random(6);
  std::size_t begin = 0;
  int compared = 0;
  for (const ocr::SlotNetLayer& layer : ocr::kSlotNetLayers) {
    for (int i = 0; i < 20; ++i) {
      const auto at = begin + static_cast<std::size_t>(
                                  random.between(0, static_cast<int>(layer.weights()) - 1));
      constexpr float kStep = 5e-4F;
      std::vector<float> moved = weights;
      moved[at] += kStep;
      const double above = loss_of(moved, example, GetParam());
      moved[at] -= 2 * kStep;
      const double below = loss_of(moved, example, GetParam());
      const double slope = (above - below) / (2 * kStep);
      EXPECT_NEAR(trainer.gradient()[at], slope, 0.15 + 0.15 * std::abs(slope)) << at;
      if (std::abs(slope) > 0.1) ++compared;
    }
    begin += layer.weights();
  }
  EXPECT_GT(compared, 10);
}

INSTANTIATE_TEST_SUITE_P(Lessons, SlotNetGradients,
                         testing::Values(SlotLesson::Steps, SlotLesson::Text));

TEST(SlotNetTrainer, LearnsAFewExamplesByHeart) {
  const std::vector<SlotExample> examples = {some_example(10), some_example(20), some_example(30)};
  SlotNetTrainer trainer(first_slot_weights(Random(1)));
  for (int i = 0; i < 40; ++i) (void)trainer.step(examples, SlotLesson::Steps, 2e-3);
  double last = 0;
  for (int i = 0; i < 40; ++i) last = trainer.step(examples, SlotLesson::Text, 1e-3);
  EXPECT_LT(last, 0.5);
  ocr::SlotNetTrace trace;
  ocr::run_slot_net(trainer.weights(), examples.front().strip, trace);
  std::string text;
  for (const std::size_t character : examples.front().text) text += ocr::kDigitClasses[character];
  EXPECT_EQ(ocr::likely_texts(trace.answers, SlotRole::Day, 1).front().digits, text);
}

}  // namespace
}  // namespace sohoa::dictionaries
