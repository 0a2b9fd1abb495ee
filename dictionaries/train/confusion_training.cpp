#include "dictionaries/train/confusion_training.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>

#include "dictionaries/train/shared_readings.h"
#include "document/error.h"

// The model. A printed word is cut into segments, and each segment becomes its reading. The weight of
// the segment p -> r is
//
//     P(r | p) = count(p was one segment and became r) / count(p occurred in print)
//
// so that the weights of all that can happen to a stretch of print, in all its cuts, sum to one, and
// the product over a word is the share of its occurrences that were cut and read so. (Dividing by the
// occurrences, not by the uses as a segment, keeps long segments from winning merely because one
// factor is more than two.) The expectation step spreads each word pair over all its cuts by the
// forward-backward algorithm. Segments of the first stage are those that cannot be built from
// smaller ones; two to three of them side by side on the best path make the segments in context.

namespace sohoa::dictionaries {
namespace {

constexpr std::size_t kMaxWord = 24;  // letters; longer ones are addresses and rule lines
constexpr std::array<std::pair<std::size_t, std::size_t>, 6> kShapes = {
    {{1, 1}, {1, 2}, {2, 1}, {1, 0}, {1, 3}, {3, 1}}};

using Occurrences = std::unordered_map<std::u32string, double>;

struct Sample {
  std::u32string printed;
  std::u32string read;
  double count = 0;
};

// Weights before anything is known: a letter stays, or loses its marks, or is something else.
double first_weight(const Segment& segment) {
  const auto& [printed, read] = segment;
  if (printed.size() != 1 || read.size() != 1) {
    return 1e-3 / static_cast<double>(printed.size() + read.size());
  }
  if (printed == read) return 0.5;
  return base_letter(printed[0]) == base_letter(read[0]) ? 0.2 : 2e-3;
}

std::vector<Sample> collect(const std::vector<WordPair>& pairs) {
  std::map<Segment, double> counts;
  for (const WordPair& pair : pairs) {
    if (pair.printed.size() > kMaxWord || pair.read.size() > kMaxWord) continue;
    counts[{pair.printed, pair.read}] += 1;
  }
  std::vector<Sample> samples;
  samples.reserve(counts.size());
  for (const auto& [segment, count] : counts) {
    samples.push_back({segment.first, segment.second, count});
  }
  return samples;
}

Occurrences occurrences_of(const std::vector<Sample>& samples) {
  Occurrences occurrences;
  for (const Sample& sample : samples) {
    for (std::size_t i = 0; i < sample.printed.size(); ++i) {
      for (std::size_t n = 1; n <= 3 && i + n <= sample.printed.size(); ++n) {
        occurrences[sample.printed.substr(i, n)] += sample.count;
      }
    }
  }
  return occurrences;
}

class Trainer {
 public:
  explicit Trainer(std::vector<Sample> samples)
      : samples_(std::move(samples)), occurrences_(occurrences_of(samples_)) {}

  void round() {
    Counts counts;
    for (const Sample& sample : samples_) spread(sample, counts);
    weights_.clear();
    for (const auto& [segment, count] : counts) {
      if (count > 1e-3) weights_[segment] = count / occurrences_.at(segment.first);
    }
    counts_ = std::move(counts);
    first_ = false;
  }

  // Segments of the best path of every sample, joined with their neighbours.
  [[nodiscard]] Counts context_counts() const {
    Counts counts;
    for (const Sample& sample : samples_) {
      const std::vector<Segment> path = best_path(sample);
      for (std::size_t i = 0; i < path.size(); ++i) {
        Segment joined = path[i];
        for (std::size_t n = 1; n < 3 && i + n < path.size(); ++n) {
          joined.first += path[i + n].first;
          joined.second += path[i + n].second;
          if (joined.first.size() > 3 || joined.second.size() > 3) break;
          counts[joined] += sample.count;
        }
      }
    }
    return counts;
  }

  [[nodiscard]] const Counts& counts() const { return counts_; }
  [[nodiscard]] double occurrences(const std::u32string& printed) const {
    return occurrences_.at(printed);
  }

 private:
  using Table = std::vector<std::vector<double>>;

  [[nodiscard]] double weight(const Segment& segment) const {
    if (first_) return first_weight(segment);
    const auto found = weights_.find(segment);
    return found == weights_.end() ? 0.0 : found->second;
  }

  static Segment segment_at(const Sample& sample, std::pair<std::size_t, std::size_t> at,
                            std::pair<std::size_t, std::size_t> shape) {
    return {sample.printed.substr(at.first, shape.first),
            sample.read.substr(at.second, shape.second)};
  }

  static Table table_for(const Sample& sample) {
    const std::vector<double> row(sample.read.size() + 1, 0.0);
    return {sample.printed.size() + 1, row};
  }

  // Calls step(i, j, shape, segment) for every segment that fits, in order of i and j.
  template <typename Step>
  static void each_segment(const Sample& sample, const Step& step) {
    for (std::size_t i = 0; i < sample.printed.size(); ++i) {
      for (std::size_t j = 0; j <= sample.read.size(); ++j) {
        for (const auto& shape : kShapes) {
          if (i + shape.first > sample.printed.size()) continue;
          if (j + shape.second > sample.read.size()) continue;
          step(i, j, shape, segment_at(sample, {i, j}, shape));
        }
      }
    }
  }

  void spread(const Sample& sample, Counts& counts) const {
    Table forward = table_for(sample);
    Table backward = table_for(sample);
    struct Use {
      std::size_t i, j, next_i, next_j;
      double weight;
      Segment segment;
    };
    std::vector<Use> uses;
    forward[0][0] = 1;
    each_segment(sample, [&](std::size_t i, std::size_t j, const auto& shape, Segment segment) {
      if (forward[i][j] <= 0) return;
      const double factor = weight(segment);
      if (factor <= 0) return;
      forward[i + shape.first][j + shape.second] += forward[i][j] * factor;
      uses.push_back({i, j, i + shape.first, j + shape.second, factor, std::move(segment)});
    });
    const double total = forward.back().back();
    if (total <= 0) return;
    backward.back().back() = 1;
    std::ranges::for_each(uses.rbegin(), uses.rend(), [&backward](const Use& use) {
      backward[use.i][use.j] += use.weight * backward[use.next_i][use.next_j];
    });
    for (const Use& use : uses) {
      const double share =
          forward[use.i][use.j] * use.weight * backward[use.next_i][use.next_j] / total;
      if (share > 1e-4) counts[use.segment] += share * sample.count;
    }
  }

  [[nodiscard]] std::vector<Segment> best_path(const Sample& sample) const {
    Table best = table_for(sample);
    std::vector<std::vector<Segment>> from(best.size(), std::vector<Segment>(best[0].size()));
    best[0][0] = 1;
    each_segment(sample,
                 [&](std::size_t i, std::size_t j, const auto& shape, const Segment& segment) {
                   const double value = best[i][j] * weight(segment);
                   if (value > best[i + shape.first][j + shape.second]) {
                     best[i + shape.first][j + shape.second] = value;
                     from[i + shape.first][j + shape.second] = segment;
                   }
                 });
    std::vector<Segment> path;
    if (best.back().back() <= 0) return path;
    std::size_t i = sample.printed.size();
    std::size_t j = sample.read.size();
    while (i > 0) {
      path.push_back(from[i][j]);
      i -= path.back().first.size();
      j -= path.back().second.size();
    }
    std::reverse(path.begin(), path.end());
    return path;
  }

  std::vector<Sample> samples_;
  Occurrences occurrences_;
  Counts counts_;
  Counts weights_;
  bool first_ = true;
};

bool same_base(const Segment& segment) {
  return segment.first.size() == 1 && segment.second.size() == 1 &&
         base_letter(segment.first[0]) == base_letter(segment.second[0]);
}

// -ln of a share, with absolute discounting for what was not seen.
double cost_of(double count, double occurrences) {
  constexpr double kDiscount = 0.5;
  const double kept = std::max(count - kDiscount, count * 0.3);
  // A stretch of print that is rare proves little by what happened to it.
  constexpr double kDoubt = 6.0;
  return std::max(0.0, -std::log(kept / (occurrences + kDoubt)));
}

std::map<Segment, double> costs_of_parts(const Trainer& trainer,
                                         const ConfusionTrainingOptions& options) {
  std::map<Segment, double> costs;
  for (const auto& [segment, count] : trainer.counts()) {
    if (count < options.min_count && !(same_base(segment) && count >= 0.5)) continue;
    costs[segment] = cost_of(count, trainer.occurrences(segment.first));
  }
  ClassReadings(trainer.counts()).each([&](const Segment& segment, double share) {
    const double cost = -std::log(share * options.class_weight);
    const auto [place, is_new] = costs.emplace(segment, cost);
    if (!is_new) place->second = std::min(place->second, cost);
  });
  MarkLetters(trainer.counts()).add_to(costs, options.min_context_count);
  return costs;
}

// The cheapest way to make a segment of smaller ones.
double composed_cost(const std::map<Segment, double>& costs, const Segment& whole) {
  const std::size_t rows = whole.first.size() + 1;
  const std::size_t columns = whole.second.size() + 1;
  std::vector<std::vector<double>> best(rows, std::vector<double>(columns, 1e9));
  best[0][0] = 0;
  for (std::size_t i = 0; i + 1 < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      for (std::size_t p = 1; i + p < rows; ++p) {
        for (std::size_t r = 0; j + r < columns; ++r) {
          const auto found = costs.find({whole.first.substr(i, p), whole.second.substr(j, r)});
          if (found == costs.end() || p == whole.first.size()) continue;
          best[i + p][j + r] = std::min(best[i + p][j + r], best[i][j] + found->second);
        }
      }
    }
  }
  return best.back().back();
}

void add_context(std::map<Segment, double>& costs, const Trainer& trainer,
                 const ConfusionTrainingOptions& options) {
  const Counts counts = trainer.context_counts();
  for (const std::size_t letters : {2U, 3U}) {
    std::map<Segment, double> added;
    for (const auto& [segment, count] : counts) {
      if (segment.first.size() != letters || count < options.min_context_count) continue;
      const double cost = cost_of(count, trainer.occurrences(segment.first));
      if (cost < composed_cost(costs, segment) - options.min_gain_nats) added[segment] = cost;
    }
    for (const auto& [segment, cost] : added) {
      const auto [place, is_new] = costs.emplace(segment, cost);
      if (!is_new) place->second = std::min(place->second, cost);
    }
  }
}

double blank_cost(const std::vector<WordPair>& pairs, WordPair::Blank blank) {
  const auto count = std::count_if(pairs.begin(), pairs.end(),
                                   [&](const WordPair& pair) { return pair.blank == blank; });
  return cost_of(static_cast<double>(count) + 1.0, static_cast<double>(pairs.size()) + 1.0);
}

}  // namespace

void ConfusionTrainingOptions::validate() const {
  const auto refuse = [](const char* name) {
    throw Error(Reason::BadOption, {}, std::string(name) + " is out of range");
  };
  if (rounds < 1 || rounds > 100) refuse("rounds");
  if (!(min_count >= 0)) refuse("min_count");
  if (!(min_context_count >= 1)) refuse("min_context_count");
  if (!(min_gain_nats >= 0)) refuse("min_gain_nats");
  if (!(class_weight > 0 && class_weight < 1)) refuse("class_weight");
}

ConfusionModel train_confusions(const std::vector<WordPair>& pairs,
                                const ConfusionTrainingOptions& options) {
  options.validate();
  Trainer trainer(collect(pairs));
  for (int round = 0; round < options.rounds; ++round) trainer.round();
  std::map<Segment, double> costs = costs_of_parts(trainer, options);
  add_context(costs, trainer, options);
  std::vector<Confusion> confusions;
  confusions.reserve(costs.size());
  for (const auto& [segment, cost] : costs) {
    confusions.push_back({segment.first, segment.second, cost});
  }
  return {options.channel, blank_cost(pairs, WordPair::Blank::Lost),
          blank_cost(pairs, WordPair::Blank::Extra), std::move(confusions)};
}

}  // namespace sohoa::dictionaries
