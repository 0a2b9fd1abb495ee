#include "normalize/decoder.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <unordered_map>
#include <utility>

// How repair decides.
//
// Between the pieces of a paragraph lie its places 0 .. n. A path that has come to a place is known by
// what the language model still remembers of it, its context; of two paths with the same context at
// the same place only the cheaper can be part of the best path, whatever follows (Viterbi). So the
// search keeps one state per context and place:
//
//     place 0            place 1             place 2                place 3
//     [start]  --Thực--> [Thực]  --hiện----> [Thực hiện] --Kế-----> [Thực hiện Kế]
//              --Thức--> [Thức]  --hiện----> [Thức hiện]  ...
//                                `-hiến----> [Thực hiến]  ...
//
// An arc over one piece leads to the next place, an arc over two pieces (a blank too much) to the one
// after. It costs what the channel says plus the weighted cost of its words in the context of the
// state it leaves. States far behind the best of their place are given up (the beam).
//
// The steps between kept states make a small graph of everything that was thought possible.
// Summing probabilities over it forwards and backwards gives for every arc the share of all paths
// that use it: the confidence of the chosen word and of its rivals.

namespace sohoa::normalize {
namespace {

using dictionaries::LanguageModel;

constexpr double kInfinity = std::numeric_limits<double>::infinity();

struct ContextHash {
  std::size_t operator()(const LanguageModel::Context& context) const {
    if (context.length == 0) return 0;
    const std::uint64_t node = context.nodes[context.length - 1U];
    const std::uint64_t hash = (node * 8 + context.length) * 0x9E3779B97F4A7C15ULL;
    return static_cast<std::size_t>(hash ^ (hash >> 29));
  }
};

struct Step {
  std::size_t from_state;
  const LatticeArc* arc;
  double cost;
};

struct State {
  LanguageModel::Context context;
  double best = kInfinity;
  std::size_t place = 0;
  std::vector<Step> steps;  // that lead here
  std::size_t best_step = 0;
  double forward = -kInfinity;  // log sums
  double backward = -kInfinity;
};

double log_add(double a, double b) {
  if (a < b) std::swap(a, b);
  if (b == -kInfinity) return a;
  return a + std::log1p(std::exp(b - a));
}

class Decoder {
 public:
  Decoder(const Lattice& lattice, const LanguageModel& model, const DecoderOptions& options)
      : lattice_(lattice), model_(model), options_(options), places_(lattice.pieces + 1) {}

  std::vector<Choice> run() {
    states_.push_back({model_.start(), 0.0, 0, {}, 0, 0.0, -kInfinity});
    places_[0].push_back(0);
    std::size_t arc = 0;
    for (std::size_t place = 0; place < lattice_.pieces; ++place) {
      prune(place);
      for (; arc < lattice_.arcs.size() && lattice_.arcs[arc].from == place; ++arc) {
        for (const std::size_t state : places_[place]) follow(state, lattice_.arcs[arc]);
      }
    }
    finish();
    sum_forward();
    sum_backward();
    return choices();
  }

 private:
  void follow(std::size_t from, const LatticeArc& arc) {
    if (states_[from].best + arc.channel_nats > best_at(arc.to) + options_.beam_nats) return;
    // Words cost something: an arc that is too dear without them is not worth asking the model.
    if (states_[from].best + arc.channel_nats > best_at(arc.to) + options_.beam_nats) return;
    LanguageModel::Context context = states_[from].context;
    double words = 0;
    for (const LanguageModel::WordId word : arc.candidate->words) {
      const LanguageModel::Step step = model_.advance(context, word);
      words += options_.document == nullptr ? step.cost_nats
                                            : options_.document->mixed_nats(word, step.cost_nats);
      context = step.context;
    }
    const double cost = arc.channel_nats + options_.language_weight * words;
    const double sum = states_[from].best + cost;
    if (sum > best_at(arc.to) + options_.beam_nats) return;
    State& to = states_[state_at(arc.to, context)];
    to.steps.push_back({from, &arc, cost});
    if (sum < to.best) {
      to.best = sum;
      to.best_step = to.steps.size() - 1;
      best_[arc.to] = std::min(best_at(arc.to), sum);
    }
  }

  double best_at(std::size_t place) {
    if (best_.empty()) best_.assign(lattice_.pieces + 1, kInfinity);
    return best_[place];
  }

  std::size_t state_at(std::size_t place, const LanguageModel::Context& context) {
    if (known_.size() <= place) known_.resize(lattice_.pieces + 1);
    const auto [found, is_new] = known_[place].try_emplace(context, states_.size());
    if (is_new) {
      places_[place].push_back(states_.size());
      states_.push_back({context, kInfinity, place, {}, 0, -kInfinity, -kInfinity});
    }
    return found->second;
  }

  void prune(std::size_t place) {
    std::vector<std::size_t>& states = places_[place];
    const auto cheaper = [this](std::size_t a, std::size_t b) {
      return states_[a].best < states_[b].best;
    };
    std::sort(states.begin(), states.end(), cheaper);
    if (states.size() > options_.max_paths) states.resize(options_.max_paths);
    while (states.size() > 1 &&
           states_[states.back()].best > states_[states[0]].best + options_.beam_nats) {
      states.pop_back();
    }
  }

  // The end of the paragraph has its own cost, and every path pays it.
  void finish() {
    for (const std::size_t state : places_.back()) {
      end_costs_.push_back(options_.language_weight *
                           model_.cost_nats(states_[state].context, LanguageModel::kEnd));
    }
  }

  void sum_forward() {
    for (std::size_t place = 1; place < places_.size(); ++place) {
      for (const std::size_t index : places_[place]) {
        State& state = states_[index];
        for (const Step& step : state.steps) {
          const double sum = states_[step.from_state].forward - step.cost / options_.temperature;
          state.forward = log_add(state.forward, sum);
        }
      }
    }
  }

  void sum_backward() {
    for (std::size_t i = 0; i < end_costs_.size(); ++i) {
      states_[places_.back()[i]].backward = -end_costs_[i] / options_.temperature;
      total_ =
          log_add(total_, states_[places_.back()[i]].forward + states_[places_.back()[i]].backward);
    }
    for (std::size_t place = places_.size(); place-- > 1;) {
      for (const std::size_t index : places_[place]) {
        const State& state = states_[index];
        for (const Step& step : state.steps) {
          State& from = states_[step.from_state];
          from.backward = log_add(from.backward, state.backward - step.cost / options_.temperature);
        }
      }
    }
  }

  [[nodiscard]] std::unordered_map<const LatticeArc*, double> arc_probabilities() const {
    std::unordered_map<const LatticeArc*, double> probabilities;
    for (std::size_t place = 1; place < places_.size(); ++place) {
      for (const std::size_t index : places_[place]) {
        for (const Step& step : states_[index].steps) {
          const double log_share = states_[step.from_state].forward -
                                   step.cost / options_.temperature + states_[index].backward -
                                   total_;
          probabilities[step.arc] += std::exp(std::min(log_share, 0.0));
        }
      }
    }
    return probabilities;
  }

  [[nodiscard]] std::vector<const LatticeArc*> best_path() const {
    std::size_t best = 0;
    double cost = kInfinity;
    for (std::size_t i = 0; i < end_costs_.size(); ++i) {
      const double sum = states_[places_.back()[i]].best + end_costs_[i];
      if (sum < cost) {
        cost = sum;
        best = places_.back()[i];
      }
    }
    std::vector<const LatticeArc*> path;
    while (states_[best].place > 0) {
      const Step& step = states_[best].steps[states_[best].best_step];
      path.push_back(step.arc);
      best = step.from_state;
    }
    std::reverse(path.begin(), path.end());
    return path;
  }

  [[nodiscard]] std::vector<Choice> choices() const {
    const auto probabilities = arc_probabilities();
    std::vector<std::vector<Choice::Other>> by_place(lattice_.pieces);
    for (const LatticeArc& arc : lattice_.arcs) {
      const auto found = probabilities.find(&arc);
      if (found != probabilities.end()) by_place[arc.from].push_back({&arc, found->second});
    }
    std::vector<Choice> chosen;
    for (const LatticeArc* arc : best_path()) {
      Choice choice{arc, 0.0, {}};
      for (const Choice::Other& other : by_place[arc->from]) {
        if (other.arc == arc) {
          choice.probability = std::min(other.probability, 1.0);
        } else if (other.arc->to == arc->to) {
          choice.others.push_back(other);
        }
      }
      std::stable_sort(choice.others.begin(), choice.others.end(),
                       [](const auto& a, const auto& b) { return a.probability > b.probability; });
      chosen.push_back(std::move(choice));
    }
    return chosen;
  }

  const Lattice& lattice_;
  const LanguageModel& model_;
  const DecoderOptions& options_;
  std::vector<State> states_;
  std::vector<std::vector<std::size_t>> places_;  // states of each place
  std::vector<std::unordered_map<LanguageModel::Context, std::size_t, ContextHash>> known_;
  std::vector<double> best_;
  std::vector<double> end_costs_;
  double total_ = -kInfinity;
};

}  // namespace

std::vector<Choice> decode(const Lattice& lattice, const LanguageModel& model,
                           const DecoderOptions& options) {
  if (lattice.pieces == 0) return {};
  return Decoder(lattice, model, options).run();
}

}  // namespace sohoa::normalize
