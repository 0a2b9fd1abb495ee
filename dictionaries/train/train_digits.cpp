// sohoa-train-digits: teaches the reader of handwritten digits by slots that it draws itself.

#include <fmt/core.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <exception>
#include <fstream>
#include <iostream>
#include <numbers>
#include <string>
#include <vector>

#include "dictionaries/train/digit_net_training.h"
#include "dictionaries/train/slot_trial.h"
#include "document/error.h"
#include "samples/digit_split.h"

namespace {

using sohoa::Error;
using sohoa::Reason;
using sohoa::dictionaries::digit_examples;
using sohoa::dictionaries::DigitExample;
using sohoa::dictionaries::DigitNetTrainer;
using sohoa::dictionaries::draw_trial_slot;
using sohoa::dictionaries::SlotTrial;
using sohoa::dictionaries::try_slot;
using sohoa::ocr::DigitModel;
using sohoa::samples::DigitWriter;
using sohoa::samples::Random;
using sohoa::samples::SlotPicture;
using sohoa::samples::Suffix;

struct Options {
  std::string digits;
  std::string output;
  std::string from;
  double rate = 1.5e-3;  ///< of the first steps
  int rounds = 24;
  int slots = 1500;  ///< a round
  int passes = 2;    ///< over the examples of a round
  int calibration_slots = 3000;
  std::uint64_t seed = 1;
};

// Letters are rare behind numbers, but have to be learned like digits: more slots have one.
SlotPicture draw_training_slot(const DigitWriter& writer, Random random) {
  if (!random.chance(0.07)) return draw_trial_slot(writer, random);
  return draw_slot(writer, sohoa::SlotRole::Number, random.fork("letter"), Suffix::Always);
}

// Candidates of fresh slots. Of those that are no digit every other is left out:
// there are many, and one is like the other.
std::vector<DigitExample> draw_examples(const DigitWriter& writer, int slots, Random random) {
  std::vector<DigitExample> examples;
  for (int i = 0; i < slots; ++i) {
    const auto slot = draw_training_slot(writer, random.fork(static_cast<std::uint64_t>(i)));
    for (const DigitExample& example : digit_examples(slot)) {
      const bool none = example.output == sohoa::ocr::kNoDigit;
      if (!none || random.chance(0.5)) examples.push_back(example);
    }
  }
  return examples;
}

void shuffle_examples(std::vector<DigitExample>& examples, Random& random) {
  for (std::size_t i = examples.size(); i > 1; --i) {
    const int other = random.between(0, static_cast<int>(i) - 1);
    std::swap(examples[i - 1], examples[static_cast<std::size_t>(other)]);
  }
}

void write_model(const std::string& file, const DigitModel& model) {
  std::ofstream stream(file, std::ios::binary);
  stream << serialize(model);
  if (!stream.flush()) {
    throw Error(Reason::OutputNotWritable, {file}, "the model cannot be written");
  }
}

double train_once(DigitNetTrainer& trainer, const std::vector<DigitExample>& examples,
                  double rate) {
  constexpr std::size_t kBatch = 32;
  double loss = 0;
  std::size_t batches = 0;
  for (std::size_t from = 0; from + kBatch <= examples.size(); from += kBatch) {
    loss += trainer.step({examples.data() + from, kBatch}, rate);
    ++batches;
  }
  return loss / static_cast<double>(std::max<std::size_t>(1, batches));
}

// What has been learned so far is written after every round, so a run may be stopped early.
std::vector<float> train(const DigitWriter& writer, const Options& options) {
  const Random random(options.seed);
  DigitNetTrainer trainer(options.from.empty()
                              ? sohoa::dictionaries::first_digit_weights(random.fork("weights"))
                              : sohoa::ocr::load_digit_model(options.from).weights);
  for (int round = 0; round < options.rounds; ++round) {
    Random shuffle = random.fork("round").fork(static_cast<std::uint64_t>(round));
    std::vector<DigitExample> examples = draw_examples(writer, options.slots, shuffle);
    const double done = static_cast<double>(round) / options.rounds;
    const double rate = options.rate * (0.505 + 0.495 * std::cos(std::numbers::pi * done));
    double loss = 0;
    for (int pass = 0; pass < options.passes; ++pass) {
      shuffle_examples(examples, shuffle);
      loss = train_once(trainer, examples, rate);
    }
    fmt::print(std::cerr, "round {} of {}: {} examples, loss {:.4f} nats\n", round + 1,
               options.rounds, examples.size(), loss);
    write_model(options.output, {trainer.weights(), {}});
  }
  return trainer.weights();
}

// On slots that the net has not seen, by the same writers.
sohoa::ocr::Calibration calibrate_model(const DigitWriter& writer, const DigitModel& model,
                                        const Options& options) {
  const sohoa::ocr::SlotReader reader(model);
  const Random random = Random(options.seed).fork("calibration");
  std::vector<SlotTrial> trials;
  trials.reserve(static_cast<std::size_t>(options.calibration_slots));
  for (int i = 0; i < options.calibration_slots; ++i) {
    trials.push_back(
        try_slot(reader, draw_trial_slot(writer, random.fork(static_cast<std::uint64_t>(i)))));
  }
  constexpr double kMostWrong =
      0.008;  // of slots given with 0.9 or more: one in a hundred is allowed
  return sohoa::dictionaries::with_caution(sohoa::dictionaries::calibrate(trials), trials,
                                           kMostWrong);
}

int run(int argc, char** argv) {
  CLI::App app("Teaches the reader of handwritten digits by slots that it draws itself.");
  Options options;
  app.add_option("--digits", options.digits, "folder of pictures of digits, IDX format, unpacked")
      ->required();
  app.add_option("--output,-o", options.output, "the model to write")->required();
  app.add_option("--from", options.from, "a model to go on from; with --rounds 0 it is calibrated");
  app.add_option("--rate", options.rate, "of the first steps; it falls to 0")
      ->capture_default_str();
  app.add_option("--rounds", options.rounds, "each with fresh slots")->capture_default_str();
  app.add_option("--slots", options.slots, "drawn for a round")->capture_default_str();
  app.add_option("--passes", options.passes, "over the slots of a round")->capture_default_str();
  app.add_option("--seed", options.seed, "of all that is random")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  const DigitWriter writer = open_digit_writer(options.digits, sohoa::samples::DigitPart::Training);
  DigitModel model;
  model.weights = train(writer, options);
  const DigitWriter held_out =
      open_digit_writer(options.digits, sohoa::samples::DigitPart::HeldOut);
  model.calibration = calibrate_model(held_out, model, options);
  write_model(options.output, model);
  fmt::print(std::cerr, "{}: calibration {:.3f} {:.3f}\n", options.output, model.calibration.slope,
             model.calibration.shift);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return sohoa::info(error.reason()).exit_code;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 15;
  }
}
