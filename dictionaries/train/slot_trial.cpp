#include "dictionaries/train/slot_trial.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "ocr/digit_path.h"
#include "samples/print_slot.h"

namespace sohoa::dictionaries {
namespace {

double logit(double probability) {
  const double inside = std::clamp(probability, 1e-9, 1 - 1e-9);
  return std::log(inside / (1 - inside));
}

SlotRole draw_role(samples::Random& random, bool printed) {
  constexpr std::array kRoles = {SlotRole::Number, SlotRole::Number, SlotRole::Number,
                                 SlotRole::Day,    SlotRole::Day,    SlotRole::Month,
                                 SlotRole::Year,   SlotRole::Year};
  return kRoles[static_cast<std::size_t>(random.between(0, printed ? 7 : 5))];
}

}  // namespace

bool right(const SlotTrial& trial) {
  return !trial.read.empty() && ocr::same_value(trial.written, trial.read);
}

samples::SlotPicture draw_trial_slot(const samples::DigitWriter& writer, samples::Random random) {
  const SlotRole role = draw_role(random, false);
  return samples::draw_slot(writer, role, random.fork("slot"));
}

samples::SlotPicture draw_trial_print(const samples::PrintFaces& faces, samples::Random random) {
  const SlotRole role = draw_role(random, true);
  return samples::draw_printed_slot(faces, role, random.fork("slot"));
}

SlotTrial try_slot(const ocr::SlotReader& reader, const samples::SlotPicture& slot) {
  const std::vector<SlotReading> readings =
      reader.read(ocr::PageImage(slot.pixels, slot.dpi, true), slot.role);
  if (readings.empty()) return {slot.text, {}, 0};
  return {slot.text, readings.front().digits, readings.front().probability};
}

int characters_right(const std::string& written, const std::string& read) {
  struct Cell {
    int changes = 0;
    int right = 0;
  };
  std::vector<Cell> row(read.size() + 1);
  for (std::size_t j = 0; j <= read.size(); ++j) row[j].changes = static_cast<int>(j);
  const auto better = [](const Cell& a, const Cell& b) {
    return a.changes != b.changes ? a.changes < b.changes : a.right > b.right;
  };
  for (std::size_t i = 1; i <= written.size(); ++i) {
    Cell diagonal = row[0];
    row[0] = {static_cast<int>(i), 0};
    for (std::size_t j = 1; j <= read.size(); ++j) {
      const bool same = written[i - 1] == read[j - 1];
      const Cell kept{diagonal.changes + (same ? 0 : 1), diagonal.right + (same ? 1 : 0)};
      const Cell lost{row[j].changes + 1, row[j].right};
      const Cell added{row[j - 1].changes + 1, row[j - 1].right};
      diagonal = row[j];
      row[j] = std::min({kept, lost, added}, better);
    }
  }
  return row[read.size()].right;
}

ocr::Calibration calibrate(const std::vector<SlotTrial>& trials) {
  constexpr int kSteps = 2000;
  constexpr double kRate = 0.5;
  ocr::Calibration calibration;
  // The loss has one valley; plain descent cannot run off as Newton's steps do on few trials.
  for (int step = 0; step < kSteps; ++step) {
    double slope_of_slope = 0;
    double slope_of_shift = 0;
    double squares = 1;
    double count = 0;
    for (const SlotTrial& trial : trials) {
      if (trial.read.empty()) continue;
      const double x = logit(trial.probability);
      const double off = calibration(trial.probability) - (right(trial) ? 1 : 0);
      slope_of_slope += off * x;
      slope_of_shift += off;
      squares += x * x;
      ++count;
    }
    if (count == 0) break;
    calibration.slope = std::max(0.05, calibration.slope - kRate * 4 * slope_of_slope / squares);
    calibration.shift -= kRate * 4 * slope_of_shift / count;
  }
  return calibration;
}

ocr::Calibration with_caution(ocr::Calibration calibration, const std::vector<SlotTrial>& trials,
                              double most_wrong) {
  constexpr double kSure = 0.9;
  constexpr double kStep = 0.02;
  const auto is_sure = [&](const SlotTrial& trial) {
    return !trial.read.empty() && calibration(trial.probability) >= kSure;
  };
  const auto trusts_too_much = [&] {
    const auto sure = std::ranges::count_if(trials, is_sure);
    const auto wrong = std::ranges::count_if(
        trials, [&](const SlotTrial& trial) { return is_sure(trial) && !right(trial); });
    return static_cast<double>(wrong) > most_wrong * static_cast<double>(sure);
  };
  while (trusts_too_much()) calibration.shift -= kStep;
  return calibration;
}

double calibration_error(const std::vector<SlotTrial>& trials) {
  struct Bin {
    int count = 0;
    int right = 0;
    double probability = 0;
  };
  std::array<Bin, 10> bins;
  int all = 0;
  for (const SlotTrial& trial : trials) {
    if (trial.read.empty()) continue;
    Bin& bin = bins[std::min<std::size_t>(9, static_cast<std::size_t>(trial.probability * 10))];
    ++bin.count;
    bin.right += right(trial) ? 1 : 0;
    bin.probability += trial.probability;
    ++all;
  }
  double error = 0;
  for (const Bin& bin : bins) error += std::abs(bin.probability - bin.right);
  return all > 0 ? error / all : 0;
}

}  // namespace sohoa::dictionaries
