#include "ocr/digit_path.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <utility>

namespace sohoa::ocr {
namespace {

constexpr std::size_t kMaxCharacters = 7;
constexpr std::size_t kBeam = 64;           // readings that are followed behind each piece
constexpr double kMinLogOdds = -7;          // rarer digits are not followed
constexpr double kMinLogShare = -11;        // of a reading so far in the best one: nor are these
constexpr double kLeastLogNone = -9;        // the net is never surer than it was ever right
constexpr double kLetterLogPrior = -1.4;    // letters are rarer in life than among the examples
constexpr double kOneDigitLogPrior = -1.6;  // of days and months: the form wants "07" for 7

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

double log_none(const DigitRun& run) {
  return std::max<double>(run.log_probabilities[kNoDigit], kLeastLogNone);
}

std::vector<Choice> choices_of(const DigitRun& run, SlotRole role) {
  std::vector<Choice> choices;
  for (std::size_t i = 0; i < kDigitClasses.size(); ++i) {
    const bool letter = kDigitClasses[i] > '9';
    if (letter && role != SlotRole::Number) continue;
    const double odds = run.log_probabilities[i] - log_none(run) + (letter ? kLetterLogPrior : 0);
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

namespace {

/// What may begin at a piece.
struct Start {
  std::vector<std::pair<std::size_t, std::vector<Choice>>> digits;  ///< by the piece behind them
  double log_foreign = 0;  ///< odds that the piece is dirt; what is too small to be judged is free
};

std::vector<Start> starts_of(const std::vector<DigitRun>& runs, std::size_t piece_count,
                             SlotRole role) {
  std::vector<Start> starts(piece_count);
  for (const DigitRun& run : runs) {
    Start& start = starts.at(run.first);
    start.digits.emplace_back(run.end, choices_of(run, role));
    if (run.end == run.first + 1) {
      start.log_foreign = run.log_probabilities[kForeign] - log_none(run);
    }
  }
  return starts;
}

/// Every reading with the sum over its ways.
std::vector<Prefix> all_readings(const std::vector<Start>& starts) {
  std::vector<Prefixes> behind(starts.size() + 1);
  behind[0].add({}, 0);
  for (std::size_t piece = 0; piece < starts.size(); ++piece) {
    for (const Prefix& prefix : behind[piece].best()) {
      behind[piece + 1].add(prefix.text, prefix.log_sum + starts[piece].log_foreign);
      const bool ended = !prefix.text.empty() && is_letter(prefix.text.back());
      if (ended || prefix.text.size() >= kMaxCharacters) continue;
      for (const auto& [end, choices] : starts[piece].digits) {
        for (const Choice& choice : choices) {
          behind.at(end).add(prefix.text + choice.character, prefix.log_sum + choice.log_odds);
        }
      }
    }
  }
  return behind.back().best();
}

}  // namespace

bool same_value(std::string_view a, std::string_view b) {
  a.remove_prefix(std::min(a.find_first_not_of('0'), a.size()));
  b.remove_prefix(std::min(b.find_first_not_of('0'), b.size()));
  return a == b;
}

void join_spellings(std::vector<SlotReading>& readings) {
  std::vector<SlotReading> joined;
  for (const SlotReading& reading : readings) {
    const auto same = std::find_if(joined.begin(), joined.end(), [&](const SlotReading& other) {
      return same_value(other.digits, reading.digits);
    });
    if (same == joined.end()) {
      joined.push_back(reading);
    } else {
      same->probability += reading.probability;
    }
  }
  std::stable_sort(joined.begin(), joined.end(), [](const SlotReading& a, const SlotReading& b) {
    return a.probability > b.probability;
  });
  readings = std::move(joined);
}

std::vector<SlotReading> sum_paths(const std::vector<DigitRun>& runs, std::size_t piece_count,
                                   SlotRole role) {
  std::vector<Prefix> all = all_readings(starts_of(runs, piece_count, role));
  const bool of_date = role == SlotRole::Day || role == SlotRole::Month;
  double log_total = -std::numeric_limits<double>::infinity();
  for (Prefix& reading : all) {
    if (of_date && reading.text.size() == 1) reading.log_sum += kOneDigitLogPrior;
    log_total = add_logs(log_total, reading.log_sum);
  }
  std::vector<SlotReading> readings;
  for (const Prefix& reading : all) {
    if (!may_stand(reading.text, role)) continue;
    readings.push_back({reading.text, std::exp(reading.log_sum - log_total)});
  }
  join_spellings(readings);
  return readings;
}

}  // namespace sohoa::ocr
