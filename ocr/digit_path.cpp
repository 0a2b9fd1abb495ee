#include "ocr/digit_path.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

namespace sohoa::ocr {
namespace {

constexpr std::size_t kMaxCharacters = 7;
constexpr std::size_t kBeam = 64;         // readings that are followed behind each piece
constexpr double kMinLogOdds = -7;        // rarer digits are not followed
constexpr double kMinLogShare = -11;      // of a reading so far in the best one: nor are these
constexpr double kMaxLogOdds = 9;         // the net is never surer than it was ever right
constexpr double kLetterLogPrior = -3.5;  // about one number in thirty has a letter behind it

/// A reading so far, and the sum over the ways that spell it.
struct Prefix {
  std::string text;
  double log_sum = 0;
};

double add_logs(double a, double b) {
  const double high = std::max(a, b);
  return high + std::log1p(std::exp(std::min(a, b) - high));
}

/// Sums by reading, kept apart for the state behind each piece.
class Prefixes {
 public:
  void add(const std::string& text, double log_sum) {
    const auto [place, fresh] = index_.try_emplace(text, prefixes_.size());
    if (fresh) {
      prefixes_.push_back({text, log_sum});
    } else {
      Prefix& known = prefixes_[place->second];
      known.log_sum = add_logs(known.log_sum, log_sum);
    }
  }

  /// The best ones, the best first.
  std::vector<Prefix> best() {
    std::stable_sort(prefixes_.begin(), prefixes_.end(),
                     [](const Prefix& a, const Prefix& b) { return a.log_sum > b.log_sum; });
    if (prefixes_.size() > kBeam) prefixes_.resize(kBeam);
    while (prefixes_.back().log_sum < prefixes_.front().log_sum + kMinLogShare) {
      prefixes_.pop_back();
    }
    return std::move(prefixes_);
  }

 private:
  std::vector<Prefix> prefixes_;
  std::unordered_map<std::string, std::size_t> index_;
};

/// A character that a run may be.
struct Choice {
  char character = 0;
  double log_odds = 0;
};

std::vector<Choice> choices_of(const DigitRun& run, SlotRole role) {
  std::vector<Choice> choices;
  const double none = run.log_probabilities[kNoDigit];
  for (std::size_t i = 0; i < kDigitClasses.size(); ++i) {
    const bool letter = kDigitClasses[i] > '9';
    if (letter && role != SlotRole::Number) continue;
    const double odds =
        std::min(run.log_probabilities[i] - none, kMaxLogOdds) + (letter ? kLetterLogPrior : 0);
    if (odds > kMinLogOdds) choices.push_back({kDigitClasses[i], odds});
  }
  return choices;
}

bool is_letter(char character) {
  return character > '9';
}

}  // namespace

bool may_stand(const std::string& digits, SlotRole role) {
  if (digits.empty()) return false;
  const bool letter = is_letter(digits.back());
  const std::size_t count = digits.size() - (letter ? 1 : 0);
  if (count == 0 || (letter && role != SlotRole::Number)) return false;
  int value = 0;
  for (std::size_t i = 0; i < std::min<std::size_t>(count, 6); ++i) {
    value = value * 10 + (digits[i] - '0');
  }
  switch (role) {
    case SlotRole::Number:
      return count <= 6 && value > 0;
    case SlotRole::Day:
      return count <= 2 && value >= 1 && value <= 31;
    case SlotRole::Month:
      return count <= 2 && value >= 1 && value <= 12;
    case SlotRole::Year:
      return count <= 2 || (count == 4 && value >= 1945 && value < 2100);
  }
  return false;
}

std::vector<SlotReading> sum_paths(const std::vector<DigitRun>& runs, std::size_t piece_count,
                                   SlotRole role) {
  std::vector<Prefixes> behind(piece_count + 1);
  behind[0].add({}, 0);
  std::vector<std::vector<std::pair<std::size_t, std::vector<Choice>>>> starting(piece_count);
  for (const DigitRun& run : runs) {
    starting.at(run.first).emplace_back(run.end, choices_of(run, role));
  }
  for (std::size_t piece = 0; piece < piece_count; ++piece) {
    for (const Prefix& prefix : behind[piece].best()) {
      behind[piece + 1].add(prefix.text, prefix.log_sum);  // the piece is dirt
      const bool ended = !prefix.text.empty() && is_letter(prefix.text.back());
      if (ended || prefix.text.size() >= kMaxCharacters) continue;
      for (const auto& [end, choices] : starting[piece]) {
        for (const Choice& choice : choices) {
          behind.at(end).add(prefix.text + choice.character, prefix.log_sum + choice.log_odds);
        }
      }
    }
  }
  const std::vector<Prefix> all = behind[piece_count].best();
  std::vector<SlotReading> readings;
  double log_total = all.front().log_sum;
  for (std::size_t i = 1; i < all.size(); ++i) log_total = add_logs(log_total, all[i].log_sum);
  for (const Prefix& reading : all) {
    if (!may_stand(reading.text, role)) continue;
    readings.push_back({reading.text, std::exp(reading.log_sum - log_total)});
  }
  return readings;
}

}  // namespace sohoa::ocr
