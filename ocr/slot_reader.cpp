#include "ocr/slot_reader.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <utility>

#include "document/error.h"
#include "ocr/digit_candidates.h"
#include "ocr/digit_model.h"
#include "ocr/digit_path.h"
#include "ocr/slot_ink.h"
#include "ocr/slot_net.h"
#include "ocr/slot_spelling.h"
#include "ocr/slot_strip.h"

namespace sohoa::ocr {
namespace {

constexpr std::size_t kMaxReadings = 3;

/// Two opinions of a slot.
struct Opinions {
  std::vector<SlotReading> by_paths;  ///< what may stand in the slot, each value once
  std::vector<SlotReading> by_strip;  ///< the same, from the whole strip
};

std::vector<DigitRun> classify(const DigitModel& model, const InkPieces& ink) {
  std::vector<DigitRun> runs;
  const auto values = std::make_unique<DigitActivations>();
  for (const DigitCandidate& candidate : digit_candidates(ink)) {
    run_digit_net(model.digit_weights, candidate.input, *values);
    runs.push_back({candidate.first, candidate.end, values->outputs});
  }
  return runs;
}

std::vector<SlotReading> read_strip(const DigitModel& model, const SlotInk& ink,
                                    const InkLine& line, SlotRole role) {
  constexpr std::size_t kTexts = 12;
  if (line.height_px() < 1) return {};
  const auto trace = std::make_unique<SlotNetTrace>();
  run_slot_net(model.slot_weights, cut_strip(ink.soft, line), *trace);
  std::vector<SlotReading> readings = likely_texts(trace->answers, role, kTexts);
  std::erase_if(readings,
                [&](const SlotReading& reading) { return !may_stand(reading.digits, role); });
  join_spellings(readings);
  return readings;
}

double probability_of(std::string_view value, const std::vector<SlotReading>& readings) {
  for (const SlotReading& reading : readings) {
    if (same_value(reading.digits, value)) return reading.probability;
  }
  return 0;
}

/// What both think of each value: the geometric mean of their probabilities, in which the net that sees the whole
/// slot counts for more. Where they differ less than 1 is left for all values together, and none of them is
/// sure.
std::vector<SlotReading> joined(const Opinions& opinions) {
  constexpr double kLeast = 1e-5;  // what one of them did not think of is not impossible
  constexpr double kStripShare = 0.7;
  std::vector<SlotReading> all = opinions.by_strip;
  for (const SlotReading& reading : opinions.by_paths) {
    if (probability_of(reading.digits, all) == 0) all.push_back(reading);
  }
  double sum = 0;
  for (SlotReading& reading : all) {
    const double paths = std::max(kLeast, probability_of(reading.digits, opinions.by_paths));
    const double strip = std::max(kLeast, probability_of(reading.digits, opinions.by_strip));
    reading.probability = std::pow(paths, 1 - kStripShare) * std::pow(strip, kStripShare);
    sum += reading.probability;
  }
  if (sum > 1) {
    for (SlotReading& reading : all) reading.probability /= sum;
  }
  std::ranges::stable_sort(all, std::ranges::greater{}, &SlotReading::probability);
  return all;
}

// The first reading gets its calibrated probability, the others share what is left as before.
void calibrate(std::vector<SlotReading>& readings, const Calibration& calibration) {
  if (readings.empty()) return;
  const double before = readings.front().probability;
  const double after = calibration(before);
  const double rest = before < 1 ? (1 - after) / (1 - before) : 0;
  for (SlotReading& reading : readings) reading.probability *= rest;
  readings.front().probability = after;
  for (std::size_t i = 1; i < readings.size(); ++i) {
    readings[i].probability = std::min(readings[i].probability, after);
  }
}

}  // namespace

SlotReader::SlotReader(DigitModel model)
    : model_(std::make_shared<const DigitModel>(std::move(model))) {}

SlotReader SlotReader::open(const std::filesystem::path& model) {
  return SlotReader(load_digit_model(model));
}

std::vector<SlotReading> SlotReader::read(const PageImage& crop, SlotRole role) const {
  try {
    const SlotInk ink = find_slot_ink(crop);
    const InkPieces found = cut_pieces(ink.mask);
    std::vector<SlotReading> readings =
        joined({sum_paths(classify(*model_, found), found.pieces.size(), role),
                read_strip(*model_, ink, found.line, role)});
    if (readings.size() > kMaxReadings) readings.resize(kMaxReadings);
    calibrate(readings, model_->calibration);
    return readings;
  } catch (const cv::Exception& error) {
    throw Error(Reason::Internal, {}, "a slot could not be read: " + error.msg);
  }
}

}  // namespace sohoa::ocr
