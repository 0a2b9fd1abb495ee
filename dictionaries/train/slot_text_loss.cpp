#include "dictionaries/train/slot_text_loss.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ocr/slot_net.h"

namespace sohoa::dictionaries {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

double add_logs(double a, double b) {
  const double high = std::max(a, b);
  if (high == kNever) return kNever;
  return high + std::log1p(std::exp(std::min(a, b) - high));
}

ocr::Planes probabilities(const ocr::Planes& answers) {
  ocr::Planes shares = answers;
  for (float& value : shares.values) value = std::exp(value);
  return shares;
}

/// The text with gaps before, between and behind its characters, and the sums over all ways to and from
/// each place of it at each step.
class Ways {
 public:
  Ways(const ocr::Planes& answers, const std::vector<std::size_t>& text)
      : answers_(answers), outputs_(2 * text.size() + 1, ocr::kGap) {
    for (std::size_t i = 0; i < text.size(); ++i) outputs_[2 * i + 1] = text[i];
    to_.assign(places() * steps(), kNever);
    from_.assign(places() * steps(), kNever);
    sum_to();
    sum_from();
  }

  [[nodiscard]] std::size_t places() const { return outputs_.size(); }
  [[nodiscard]] std::size_t steps() const { return answers_.cols; }
  [[nodiscard]] std::size_t output(std::size_t place) const { return outputs_[place]; }

  [[nodiscard]] double log_all() const {
    const std::size_t last = steps() - 1;
    return places() == 1 ? to(last, 0) : add_logs(to(last, places() - 1), to(last, places() - 2));
  }

  /// Log of the share of the ways that are at the place then.
  [[nodiscard]] double log_through(std::size_t step, std::size_t place) const {
    return to(step, place) + from_[step * places() + place] - log_all();
  }

 private:
  [[nodiscard]] double to(std::size_t step, std::size_t place) const {
    return to_[step * places() + place];
  }
  [[nodiscard]] double answer(std::size_t step, std::size_t place) const {
    return answers_.values[outputs_[place] * answers_.cols + step];
  }
  /// From one character to the next without a gap, unless they are the same.
  [[nodiscard]] bool may_skip_to(std::size_t place) const {
    return place >= 3 && place % 2 == 1 && outputs_[place] != outputs_[place - 2];
  }

  void sum_to() {
    for (std::size_t step = 0; step < steps(); ++step) {
      for (std::size_t place = 0; place < places(); ++place) {
        double sum = kNever;
        if (step == 0) {
          if (place <= 1) sum = 0;
        } else {
          sum = to(step - 1, place);
          if (place >= 1) sum = add_logs(sum, to(step - 1, place - 1));
          if (may_skip_to(place)) sum = add_logs(sum, to(step - 1, place - 2));
        }
        to_[step * places() + place] = sum + answer(step, place);
      }
    }
  }

  void sum_from() {
    for (std::size_t step = steps(); step-- > 0;) {
      for (std::size_t place = 0; place < places(); ++place) {
        double& sum = from_[step * places() + place];
        if (step + 1 == steps()) {
          if (place + 2 >= places()) sum = 0;
          continue;
        }
        const auto next = [&](std::size_t target) {
          return from_[(step + 1) * places() + target] + answer(step + 1, target);
        };
        sum = next(place);
        if (place + 1 < places()) sum = add_logs(sum, next(place + 1));
        if (place + 2 < places() && may_skip_to(place + 2)) sum = add_logs(sum, next(place + 2));
      }
    }
  }

  const ocr::Planes& answers_;
  std::vector<std::size_t> outputs_;
  std::vector<double> to_;    ///< with the answer of the step itself
  std::vector<double> from_;  ///< without it
};

}  // namespace

AnswerLoss loss_of_steps(const ocr::Planes& answers, const std::vector<std::size_t>& wanted) {
  AnswerLoss loss{0, probabilities(answers)};
  for (std::size_t step = 0; step < wanted.size(); ++step) {
    const std::size_t at = wanted[step] * answers.cols + step;
    loss.nats -= answers.values[at];
    loss.slopes.values[at] -= 1;
  }
  return loss;
}

AnswerLoss loss_of_text(const ocr::Planes& answers, const std::vector<std::size_t>& text) {
  const Ways ways(answers, text);
  // A strip that is too short for the text teaches nothing.
  if (!std::isfinite(ways.log_all())) {
    AnswerLoss none{0, answers};
    std::fill(none.slopes.values.begin(), none.slopes.values.end(), 0.0F);
    return none;
  }
  AnswerLoss loss{-ways.log_all(), probabilities(answers)};
  for (std::size_t step = 0; step < ways.steps(); ++step) {
    for (std::size_t place = 0; place < ways.places(); ++place) {
      loss.slopes.values[ways.output(place) * answers.cols + step] -=
          static_cast<float>(std::exp(ways.log_through(step, place)));
    }
  }
  return loss;
}

}  // namespace sohoa::dictionaries
