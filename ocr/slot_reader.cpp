#include "ocr/slot_reader.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <utility>

#include "document/error.h"
#include "ocr/digit_candidates.h"
#include "ocr/digit_model.h"
#include "ocr/digit_path.h"
#include "ocr/slot_ink.h"

namespace sohoa::ocr {
namespace {

constexpr std::size_t kMaxReadings = 3;

std::vector<DigitRun> classify(const DigitModel& model, const InkPieces& ink) {
  std::vector<DigitRun> runs;
  const auto values = std::make_unique<DigitActivations>();
  for (const DigitCandidate& candidate : digit_candidates(ink)) {
    run_digit_net(model.weights, candidate.input, *values);
    runs.push_back({candidate.first, candidate.end, values->outputs});
  }
  return runs;
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
    const InkPieces ink = cut_pieces(slot_ink(crop));
    std::vector<SlotReading> readings = sum_paths(classify(*model_, ink), ink.pieces.size(), role);
    if (readings.size() > kMaxReadings) readings.resize(kMaxReadings);
    calibrate(readings, model_->calibration);
    return readings;
  } catch (const cv::Exception& error) {
    throw Error(Reason::Internal, {}, "a slot could not be read: " + error.msg);
  }
}

}  // namespace sohoa::ocr
