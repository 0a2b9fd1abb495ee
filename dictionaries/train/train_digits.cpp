// sohoa-train-digits: teaches the reader of handwritten digits by slots that it draws itself.

#include <fmt/core.h>
#include <fmt/ostream.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <functional>
#include <future>
#include <iostream>
#include <numbers>
#include <opencv2/core/utility.hpp>
#include <string>
#include <utility>
#include <vector>

#include "dictionaries/train/digit_net_training.h"
#include "dictionaries/train/mean_weights.h"
#include "dictionaries/train/run_tool.h"
#include "dictionaries/train/slot_net_training.h"
#include "dictionaries/train/slot_trial.h"
#include "document/error.h"
#include "samples/digit_split.h"
#include "samples/print_slot.h"

namespace {

using sohoa::Error;
using sohoa::Reason;
using sohoa::dictionaries::digit_examples;
using sohoa::dictionaries::DigitExample;
using sohoa::dictionaries::DigitNetTrainer;
using sohoa::dictionaries::draw_trial_print;
using sohoa::dictionaries::draw_trial_slot;
using sohoa::dictionaries::slot_example;
using sohoa::dictionaries::SlotExample;
using sohoa::dictionaries::SlotLesson;
using sohoa::dictionaries::SlotNetTrainer;
using sohoa::dictionaries::SlotTrial;
using sohoa::dictionaries::try_slot;
using sohoa::ocr::DigitModel;
using sohoa::samples::DigitPart;
using sohoa::samples::DigitWriter;
using sohoa::samples::PrintFaces;
using sohoa::samples::Random;
using sohoa::samples::SlotPicture;
using sohoa::samples::Suffix;

struct Options {
  std::string digits;
  std::string output;
  std::vector<std::string> digits_from;
  std::vector<std::string> slots_from;
  double print_share = 0.3;  ///< of the slots
  double rate = 1.5e-3;      ///< of the first steps
  int rounds = 14;
  int slots = 3000;  ///< a round
  int passes = 1;    ///< over the examples of a round
  int strips = 640000;
  double strip_rate = 1.2e-3;
  int calibration_slots = 6000;
  std::uint64_t seed = 1;
};

/// Who fills slots: pens and stamps, and how many of them are printed.
struct Writers {
  DigitWriter pens;
  PrintFaces faces;
  double print_share = 0;
};

SlotPicture draw_slot_of(const Writers& writers, Random random) {
  const bool printed = random.fork("print").chance(writers.print_share);
  return printed ? draw_trial_print(writers.faces, random) : draw_trial_slot(writers.pens, random);
}

// Letters are rare behind numbers, but have to be learned like digits: more slots have one.
SlotPicture draw_training_slot(const Writers& writers, Random random) {
  if (!random.chance(0.07)) return draw_slot_of(writers, random);
  const Random letter = random.fork("letter");
  if (random.fork("print").chance(writers.print_share)) {
    return draw_printed_slot(writers.faces, sohoa::SlotRole::Number, letter, Suffix::Always);
  }
  return draw_slot(writers.pens, sohoa::SlotRole::Number, letter, Suffix::Always);
}

// Candidates of fresh slots. Of those that are no digit every other is left out:
// there are many, and one is like the other.
std::vector<DigitExample> draw_examples(const Writers& writers, int slots, Random random) {
  std::vector<DigitExample> examples;
  for (int i = 0; i < slots; ++i) {
    const auto slot = draw_training_slot(writers, random.fork(static_cast<std::uint64_t>(i)));
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

double falling(double rate, double done) {
  return rate * (0.505 + 0.495 * std::cos(std::numbers::pi * done));
}

std::vector<float> train_digit_net(const Writers& writers, const Options& options,
                                   std::vector<float> weights) {
  const Random random(options.seed);
  DigitNetTrainer trainer(std::move(weights));
  for (int round = 0; round < options.rounds; ++round) {
    Random shuffle = random.fork("round").fork(static_cast<std::uint64_t>(round));
    std::vector<DigitExample> examples = draw_examples(writers, options.slots, shuffle);
    const double rate = falling(options.rate, static_cast<double>(round) / options.rounds);
    double loss = 0;
    for (int pass = 0; pass < options.passes; ++pass) {
      shuffle_examples(examples, shuffle);
      loss = train_once(trainer, examples, rate);
    }
    fmt::print(std::cerr, "digits: round {} of {}: {} examples, loss {:.4f} nats\n", round + 1,
               options.rounds, examples.size(), loss);
  }
  return trainer.weights();
}

std::vector<SlotExample> draw_strips(const Writers& writers, std::size_t count, Random random) {
  std::vector<SlotExample> examples;
  for (std::uint64_t i = 0; examples.size() < count; ++i) {
    const Random own = random.fork(i);
    auto example = slot_example(draw_training_slot(writers, own), own.fork("shift"));
    if (example) examples.push_back(std::move(*example));
  }
  return examples;
}

// Every strip is seen once. `keep` gets what has been learned so far.
std::vector<float> train_slot_net(const Writers& writers, const Options& options,
                                  std::vector<float> weights,
                                  const std::function<void(const std::vector<float>&)>& keep) {
  constexpr std::size_t kBatch = 16;
  constexpr int kRound = 4000;
  constexpr int kStepsUntil = 20000;  // so long the net is told where characters stand
  const Random random = Random(options.seed).fork("strips");
  SlotNetTrainer trainer(std::move(weights));
  double loss = 0;
  for (int seen = 0; seen < options.strips; seen += kBatch) {
    const double done = static_cast<double>(seen) / options.strips;
    const bool early = seen < kStepsUntil && options.slots_from.empty();
    const auto batch = draw_strips(writers, kBatch, random.fork(static_cast<std::uint64_t>(seen)));
    loss += trainer.step(batch, early ? SlotLesson::Steps : SlotLesson::Text,
                         falling(options.strip_rate, done));
    const int next = seen + static_cast<int>(kBatch);
    if (next % kRound != 0) continue;
    fmt::print(std::cerr, "slots: {} of {}, loss {:.4f} nats\n", next, options.strips,
               loss * kBatch / kRound);
    loss = 0;
    keep(trainer.weights());
  }
  return trainer.weights();
}

// Side by side: the nets do not know of each other. The model so far is written now and then.
void train_nets(const Writers& writers, const Options& options, DigitModel& model) {
  std::future<std::vector<float>> digits =
      std::async(std::launch::async, [&writers, &options, weights = model.digit_weights] {
        return train_digit_net(writers, options, weights);
      });
  const auto take_digits = [&] {
    if (digits.valid()) model.digit_weights = digits.get();
  };
  model.slot_weights = train_slot_net(
      writers, options, model.slot_weights, [&](const std::vector<float>& slot_weights) {
        const bool ready =
            digits.valid() && digits.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
        if (ready) take_digits();
        model.slot_weights = slot_weights;
        write_model(options.output, model);
      });
  take_digits();
}

std::vector<float> mean_of(const std::vector<std::string>& files,
                           std::vector<float> DigitModel::*net) {
  std::vector<std::vector<float>> nets;
  for (const std::string& file : files) {
    nets.push_back(sohoa::ocr::load_digit_model(file).*net);
  }
  return sohoa::dictionaries::mean_weights(nets);
}

// Weights to begin with.
DigitModel first_model(const Options& options) {
  const Random random(options.seed);
  DigitModel model;
  model.digit_weights = options.digits_from.empty()
                            ? sohoa::dictionaries::first_digit_weights(random.fork("weights"))
                            : mean_of(options.digits_from, &DigitModel::digit_weights);
  model.slot_weights = options.slots_from.empty()
                           ? sohoa::dictionaries::first_slot_weights(random.fork("slot weights"))
                           : mean_of(options.slots_from, &DigitModel::slot_weights);
  return model;
}

// On slots that the nets have not seen, by pen and stamp: print is easier.
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
  constexpr double kMostWrong = 0.006;  // of readings with 0.9 or more; one in a hundred is allowed
  return sohoa::dictionaries::with_caution(sohoa::dictionaries::calibrate(trials), trials,
                                           kMostWrong);
}

Writers open_writers(const std::string& folder, DigitPart part, double print_share) {
  return {open_digit_writer(folder, part), open_print_faces(part), print_share};
}

int run(int argc, char** argv) {
  CLI::App app("Teaches the reader of handwritten digits by slots that it draws itself.");
  Options options;
  app.add_option("--digits", options.digits, "folder of pictures of digits, IDX format, unpacked")
      ->required();
  app.add_option("--output,-o", options.output, "the model to write")->required();
  app.add_option("--digits-from", options.digits_from,
                 "models whose net of digits is to go on; of several the mean");
  app.add_option("--slots-from", options.slots_from,
                 "models whose net of slots is to go on; of several the mean");
  app.add_option("--print", options.print_share, "share of printed slots")->capture_default_str();
  app.add_option("--rate", options.rate, "of the first steps of the net of digits; it falls to 0")
      ->capture_default_str();
  app.add_option("--strip-rate", options.strip_rate, "the same for the net of slots")
      ->capture_default_str();
  app.add_option("--strips", options.strips, "slots that the net of slots sees")
      ->capture_default_str();
  app.add_option("--rounds", options.rounds, "of the net of digits, each with fresh slots")
      ->capture_default_str();
  app.add_option("--slots", options.slots, "drawn for a round")->capture_default_str();
  app.add_option("--passes", options.passes, "over the slots of a round")->capture_default_str();
  app.add_option("--seed", options.seed, "of all that is random")->capture_default_str();
  CLI11_PARSE(app, argc, argv);
  cv::setNumThreads(1);  // pictures of slots are too small to be shared out
  const Writers writers = open_writers(options.digits, DigitPart::Training, options.print_share);
  DigitModel model = first_model(options);
  train_nets(writers, options, model);
  const DigitWriter held_out = open_digit_writer(options.digits, DigitPart::HeldOut);
  model.calibration = calibrate_model(held_out, model, options);
  write_model(options.output, model);
  fmt::print(std::cerr, "{}: calibration {:.3f} {:.3f}\n", options.output, model.calibration.slope,
             model.calibration.shift);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  return sohoa::train::run_tool(run, argc, argv);
}
