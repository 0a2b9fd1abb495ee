#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "dictionaries/train/digit_examples.h"
#include "dictionaries/train/digit_net_training.h"
#include "dictionaries/train/mean_weights.h"
#include "dictionaries/train/slot_trial.h"

namespace sohoa::dictionaries {
namespace {

using samples::DigitWriter;
using samples::Random;
using samples::SlotPicture;

DigitWriter some_writer() {
  return {{}, {}, {"Liberation Mono"}};
}

DigitExample some_example() {
  for (std::uint64_t seed = 0;; ++seed) {
    for (const DigitExample& example :
         digit_examples(samples::draw_slot(some_writer(), SlotRole::Number, Random(seed)))) {
      if (example.output < ocr::kNoDigit) return example;
    }
  }
}

double loss_of(const std::vector<float>& weights, const DigitExample& example) {
  std::vector<float> gradient(weights.size(), 0.0F);
  return add_digit_gradient(weights, example, gradient);
}

TEST(DigitNetTraining, GradientsAreWhatDifferencesSay) {
  std::vector<float> weights = first_digit_weights(Random(5));
  // Off the corner at 0, where all units stand that see blank paper.
  for (std::size_t i = 0; i < weights.size(); ++i) weights[i] += i % 2 == 0 ? 0.02F : -0.02F;
  const DigitExample example = some_example();
  std::vector<float> gradient(weights.size(), 0.0F);
  (void)add_digit_gradient(weights, example, gradient);
  Random random(6);
  using Shape = ocr::DigitNetShape;
  int compared = 0;
  for (const auto& [from, to] :
       {std::pair{Shape::kConv1, Shape::kConv2}, std::pair{Shape::kConv2, Shape::kDense3},
        std::pair{Shape::kDense3, Shape::kDense4}, std::pair{Shape::kDense4, Shape::kWeights}}) {
    for (int i = 0; i < 25; ++i) {
      const auto at = static_cast<std::size_t>(
          random.between(static_cast<int>(from), static_cast<int>(to) - 1));
      constexpr float kStep = 2e-3F;
      std::vector<float> moved = weights;
      moved[at] += kStep;
      const double above = loss_of(moved, example);
      moved[at] -= 2 * kStep;
      const double below = loss_of(moved, example);
      const double slope = (above - below) / (2 * kStep);
      // Near the corner of a unit that is cut to 0 a difference tells nothing.
      EXPECT_NEAR(gradient[at], slope, 0.06 + 0.1 * std::abs(slope)) << at;
      if (std::abs(slope) > 0.05) ++compared;
    }
  }
  EXPECT_GT(compared, 5);
}

TEST(DigitNetTraining, LearnsAFewExamplesByHeart) {
  std::vector<DigitExample> examples;
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    const std::vector<DigitExample> drawn =
        digit_examples(samples::draw_slot(some_writer(), SlotRole::Number, Random(seed)));
    examples.insert(examples.end(), drawn.begin(), drawn.end());
  }
  DigitNetTrainer trainer(first_digit_weights(Random(1)));
  const double first = trainer.step(examples, 1e-3);
  double last = first;
  for (int i = 0; i < 60; ++i) last = trainer.step(examples, 1e-3);
  EXPECT_LT(last, first / 4);
}

TEST(DigitExamples, HoldTheDigitsAndWhatIsNone) {
  int digits = 0;
  int written = 0;
  int none = 0;
  int foreign = 0;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const SlotPicture slot = samples::draw_slot(some_writer(), SlotRole::Day, Random(seed));
    written += static_cast<int>(slot.text.size());
    for (const DigitExample& example : digit_examples(slot)) {
      if (example.output == ocr::kNoDigit) {
        ++none;
      } else if (example.output == ocr::kForeign) {
        ++foreign;
      } else {
        EXPECT_NE(slot.text.find(ocr::kDigitClasses[example.output]), std::string::npos);
        ++digits;
      }
    }
  }
  EXPECT_GT(digits, written * 3 / 4);
  EXPECT_GT(none, 0);
  EXPECT_GT(foreign, 0);
}

TEST(MeanWeights, AreThoseInTheMiddleOfAllNets) {
  EXPECT_EQ(mean_weights({{1, 4}, {2, 0}, {6, -1}}), (std::vector<float>{3, 1}));
  EXPECT_TRUE(mean_weights({}).empty());
}

TEST(DrawTrialPrint, DrawsYearsBesideTheSlotsOfPens) {
  const samples::PrintFaces faces = samples::draw_print_faces({"Liberation Serif"});
  std::set<SlotRole> roles;
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const SlotPicture slot = draw_trial_print(faces, Random(seed));
    EXPECT_EQ(slot.source, samples::WritingSource::Print);
    roles.insert(slot.role);
  }
  EXPECT_EQ(roles.size(), 4U);
}

TEST(SlotTrial, IsRightByValue) {
  EXPECT_TRUE(right({"04", "4", 0.5}));
  EXPECT_FALSE(right({"04", "40", 0.5}));
  EXPECT_FALSE(right({"04", "", 0}));
}

TEST(CharactersRight, AreThoseAtTheirPlace) {
  EXPECT_EQ(characters_right("4532", "4532"), 4);
  EXPECT_EQ(characters_right("4532", "432"), 3);
  EXPECT_EQ(characters_right("4532", "14532"), 4);
  EXPECT_EQ(characters_right("4532", ""), 0);
  EXPECT_EQ(characters_right("11", "71"), 1);
}

// Readings that say 0.9 but are right every other time.
TEST(Calibrate, FindsHowMuchProbabilitiesMayBeTrusted) {
  std::vector<SlotTrial> trials;
  for (int i = 0; i < 400; ++i) trials.push_back({"1", i % 2 == 0 ? "1" : "7", 0.9});
  EXPECT_NEAR(calibration_error(trials), 0.4, 0.01);
  const ocr::Calibration calibration = calibrate(trials);
  EXPECT_NEAR(calibration(0.9), 0.5, 0.03);
}

TEST(WithCaution, TrustsLessUntilHardlyAnySureReadingIsWrong) {
  std::vector<SlotTrial> trials;
  for (int i = 0; i < 400; ++i) trials.push_back({"1", i % 10 == 0 ? "7" : "1", 0.95});
  const ocr::Calibration calibration = with_caution({}, trials, 0.01);
  EXPECT_LT(calibration(0.95), 0.9);
  EXPECT_GT(calibration(0.95), 0.88);
  EXPECT_EQ(with_caution({}, trials, 0.2), ocr::Calibration{});
}

}  // namespace
}  // namespace sohoa::dictionaries
