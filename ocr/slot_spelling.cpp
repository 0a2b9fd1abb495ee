#include "ocr/slot_spelling.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <string>
#include <utility>

#include "ocr/slot_net.h"

namespace sohoa::ocr {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
constexpr std::size_t kBeam = 12;
constexpr double kLeastAnswer = -9;  // nats: rarer answers of a step are not followed

double add_logs(double a, double b) {
  const double high = std::max(a, b);
  if (high == kNever) return kNever;
  return high + std::log1p(std::exp(std::min(a, b) - high));
}

double answer(const Planes& answers, std::size_t output, std::size_t step) {
  return answers.values[output * answers.cols + step];
}

/// The sums over the ways to a text that end with the gap, and with its last character.
struct Ways {
  double gap = kNever;
  double character = kNever;
  [[nodiscard]] double all() const { return add_logs(gap, character); }
};

using Beam = std::map<std::string, Ways>;

bool is_letter(std::size_t output) {
  return kDigitClasses[output] > '9';
}

void extend(const Planes& answers, std::size_t step, const std::pair<std::string, Ways>& known,
            SlotRole role, Beam& next) {
  const auto& [text, ways] = known;
  Ways& same = next[text];
  same.gap = add_logs(same.gap, ways.all() + answer(answers, kGap, step));
  for (std::size_t i = 0; i < kDigitClasses.size(); ++i) {
    const double log_answer = answer(answers, i, step);
    if (log_answer < kLeastAnswer || (is_letter(i) && role != SlotRole::Number)) continue;
    const bool repeats = !text.empty() && text.back() == kDigitClasses[i];
    if (repeats) same.character = add_logs(same.character, ways.character + log_answer);
    const double before = repeats ? ways.gap : ways.all();
    if (before == kNever) continue;
    Ways& longer = next[text + kDigitClasses[i]];
    longer.character = add_logs(longer.character, before + log_answer);
  }
}

std::vector<std::pair<std::string, Ways>> best_of(const Beam& beam, std::size_t most) {
  std::vector<std::pair<std::string, Ways>> best(beam.begin(), beam.end());
  std::stable_sort(best.begin(), best.end(),
                   [](const auto& a, const auto& b) { return a.second.all() > b.second.all(); });
  if (best.size() > most) best.resize(most);
  return best;
}

}  // namespace

double log_probability_of(const Planes& answers, std::string_view text) {
  // Places of the text with a gap before, between and behind: even ones are gaps.
  std::vector<double> sums(2 * text.size() + 1, kNever);
  sums[0] = 0;  // before the first step
  const auto output_at = [&](std::size_t place) {
    return place % 2 == 0 ? kGap : kDigitClasses.find(text[place / 2]);
  };
  for (std::size_t step = 0; step < answers.cols; ++step) {
    for (std::size_t place = sums.size(); place-- > 0;) {
      double sum = sums[place];
      if (step == 0) {
        sum = place <= 1 ? 0 : kNever;
      } else {
        if (place >= 1) sum = add_logs(sum, sums[place - 1]);
        const bool may_skip =
            place >= 3 && place % 2 == 1 && text[place / 2] != text[place / 2 - 1];
        if (may_skip) sum = add_logs(sum, sums[place - 2]);
      }
      sums[place] = sum + answer(answers, output_at(place), step);
    }
  }
  return text.empty() ? sums[0] : add_logs(sums.back(), sums[sums.size() - 2]);
}

std::vector<SlotReading> likely_texts(const Planes& answers, SlotRole role, std::size_t most) {
  std::vector<std::pair<std::string, Ways>> kept = {{"", {0, kNever}}};
  for (std::size_t step = 0; step < answers.cols; ++step) {
    Beam next;
    for (const auto& known : kept) extend(answers, step, known, role, next);
    kept = best_of(next, kBeam);
  }
  std::vector<SlotReading> readings;
  for (const auto& [text, ways] : kept) {
    if (readings.size() < most) readings.push_back({text, std::exp(ways.all())});
  }
  return readings;
}

}  // namespace sohoa::ocr
