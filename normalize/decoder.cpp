#include "normalize/decoder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
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

// An arc taken from one state to another.
struct Step {
  std::uint32_t from_state;
  std::uint32_t to_state;
  std::uint32_t arc;
  double cost;
};

struct State {
  LanguageModel::Context context;
  double best = kInfinity;
  std::uint32_t place = 0;
  std::uint32_t best_step = 0;
  // Sums over all paths to here and from here on, as multiples of the best path's share.
  double forward = 0;
  double backward = 0;
};

// The states of one place by their contexts: open addressing over indices.
class StateTable {
 public:
  void clear() {
    std::fill(slots_.begin(), slots_.end(), kEmpty);
    count_ = 0;
  }

  // The state with this context, or `fresh`, which is entered then.
  std::uint32_t find(const LanguageModel::Context& context, const std::vector<State>& states,
                     std::uint32_t fresh) {
    if (2 * (count_ + 1) > slots_.size()) grow(states);
    std::uint32_t& slot = slot_of(context, states);
    if (slot == kEmpty) {
      slot = fresh;
      ++count_;
    }
    return slot;
  }

 private:
  static constexpr std::uint32_t kEmpty = ~std::uint32_t{0};

  // The last word's node and the length name a context.
  static std::uint64_t key_of(const LanguageModel::Context& context) {
    if (context.length == 0) return 0;
    return std::uint64_t{context.nodes[context.length - 1U]} * 8 + context.length;
  }

  std::uint32_t& slot_of(const LanguageModel::Context& context, const std::vector<State>& states) {
    const std::uint64_t key = key_of(context);
    std::size_t at = (key * 0x9E3779B97F4A7C15ULL) >> 32;
    for (;; ++at) {
      std::uint32_t& slot = slots_[at & (slots_.size() - 1)];
      if (slot == kEmpty || key_of(states[slot].context) == key) return slot;
    }
  }

  void grow(const std::vector<State>& states) {
    std::vector<std::uint32_t> before(std::max<std::size_t>(128, 2 * slots_.size()), kEmpty);
    before.swap(slots_);
    for (const std::uint32_t state : before) {
      if (state != kEmpty) slot_of(states[state].context, states) = state;
    }
  }

  std::vector<std::uint32_t> slots_;
  std::size_t count_ = 0;
};

class Decoder {
 public:
  Decoder(const Lattice& lattice, const LanguageModel& model, const DecoderOptions& options)
      : lattice_(lattice),
        model_(model),
        options_(options),
        places_(lattice.pieces + 1),
        best_(lattice.pieces + 1, kInfinity) {}

  Decoding run() {
    states_.push_back({model_.start(), 0.0, 0, 0, 1.0, 0.0});
    places_[0].push_back(0);
    best_[0] = 0;
    std::uint32_t arc = 0;
    for (std::size_t place = 0; place < lattice_.pieces; ++place) {
      prune(place);
      table_at(place).clear();  // of the place before, for the one after next
      for (; arc < lattice_.arcs.size() && lattice_.arcs[arc].from == place; ++arc) {
        for (const std::uint32_t state : places_[place]) follow(state, arc);
      }
    }
    finish();
    sum_paths();
    Decoding decoding{{}, std::vector<double>(lattice_.arcs.size())};
    add_probabilities(decoding.probabilities);
    decoding.choices = choices(decoding.probabilities);
    return decoding;
  }

 private:
  void follow(std::uint32_t from, std::uint32_t arc_index) {
    const LatticeArc& arc = lattice_.arcs[arc_index];
    const double before = states_[from].best;
    const double limit = best_[arc.to] + options_.beam_nats;
    // Most arcs are given up for their words: told without the model where it is clear.
    const double least = options_.least_word_share * arc.candidate->unigram_nats;
    if (before + arc.channel_nats + least > limit) return;
    LanguageModel::Context context = states_[from].context;
    double words = 0;
    for (const LanguageModel::WordId word : arc.candidate->words) {
      const LanguageModel::Step step = model_.advance(context, word);
      words += options_.document == nullptr ? step.cost_nats
                                            : options_.document->mixed_nats(word, step.cost_nats);
      context = step.context;
    }
    const double cost = arc.channel_nats + options_.language_weight * words;
    const double sum = before + cost;
    if (sum > limit) return;
    const std::uint32_t to = state_at(arc.to, context);
    steps_.push_back({from, to, arc_index, cost});
    State& state = states_[to];
    if (sum < state.best) {
      state.best = sum;
      state.best_step = static_cast<std::uint32_t>(steps_.size() - 1);
      best_[arc.to] = std::min(best_[arc.to], sum);
    }
  }

  // Arcs lead one or two places on, so that three places are in use.
  StateTable& table_at(std::size_t place) { return tables_[place % tables_.size()]; }

  std::uint32_t state_at(std::size_t place, const LanguageModel::Context& context) {
    const auto fresh = static_cast<std::uint32_t>(states_.size());
    const std::uint32_t state = table_at(place).find(context, states_, fresh);
    if (state == fresh) {
      places_[place].push_back(fresh);
      states_.push_back({context, kInfinity, static_cast<std::uint32_t>(place), 0, 0, 0});
    }
    return state;
  }

  void prune(std::size_t place) {
    std::vector<std::uint32_t>& states = places_[place];
    const auto cheaper = [this](std::uint32_t a, std::uint32_t b) {
      return states_[a].best != states_[b].best ? states_[a].best < states_[b].best : a < b;
    };
    const std::size_t kept = std::min(states.size(), options_.max_paths);
    std::partial_sort(states.begin(), states.begin() + static_cast<std::ptrdiff_t>(kept),
                      states.end(), cheaper);
    states.resize(kept);
    while (states.size() > 1 &&
           states_[states.back()].best > states_[states[0]].best + options_.beam_nats) {
      states.pop_back();
    }
  }

  // The end of the paragraph has its own cost, and every path pays it.
  void finish() {
    for (const std::uint32_t state : places_.back()) {
      end_costs_.push_back(options_.language_weight *
                           model_.cost_nats(states_[state].context, LanguageModel::kEnd));
    }
  }

  // A step's share, where the best paths to its two places count as 1.
  [[nodiscard]] double share(const Step& step) const {
    const double beyond =
        step.cost + best_[states_[step.from_state].place] - best_[states_[step.to_state].place];
    return std::exp(-beyond / options_.temperature);
  }

  // Steps are in order of the place they leave: all that lead to a state come before those that leave it.
  void sum_paths() {
    shares_.reserve(steps_.size());
    for (const Step& step : steps_) {
      shares_.push_back(share(step));
      states_[step.to_state].forward += states_[step.from_state].forward * shares_.back();
    }
    for (std::size_t i = 0; i < end_costs_.size(); ++i) {
      State& state = states_[places_.back()[i]];
      state.backward = std::exp(-end_costs_[i] / options_.temperature);
      total_ += state.forward * state.backward;
    }
    for (std::size_t i = steps_.size(); i-- > 0;) {
      states_[steps_[i].from_state].backward += shares_[i] * states_[steps_[i].to_state].backward;
    }
  }

  void add_probabilities(std::vector<double>& probabilities) const {
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      probabilities[steps_[i].arc] += states_[steps_[i].from_state].forward * shares_[i] *
                                      states_[steps_[i].to_state].backward / total_;
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> best_path() const {
    std::uint32_t best = 0;
    double cost = kInfinity;
    for (std::size_t i = 0; i < end_costs_.size(); ++i) {
      const double sum = states_[places_.back()[i]].best + end_costs_[i];
      if (sum < cost) {
        cost = sum;
        best = places_.back()[i];
      }
    }
    std::vector<std::uint32_t> path;
    while (states_[best].place > 0) {
      const Step& step = steps_[states_[best].best_step];
      path.push_back(step.arc);
      best = step.from_state;
    }
    std::reverse(path.begin(), path.end());
    return path;
  }

  [[nodiscard]] std::vector<Choice> choices(const std::vector<double>& probabilities) const {
    std::vector<Choice> chosen;
    std::size_t first = 0;  // arc that leaves the place of the choice
    for (const std::uint32_t best : best_path()) {
      const LatticeArc& arc = lattice_.arcs[best];
      Choice choice{&arc, std::min(probabilities[best], 1.0), {}};
      while (lattice_.arcs[first].from < arc.from) ++first;
      for (std::size_t i = first; i < lattice_.arcs.size() && lattice_.arcs[i].from == arc.from;
           ++i) {
        if (i == best || probabilities[i] == 0 || lattice_.arcs[i].to != arc.to) continue;
        choice.others.push_back({&lattice_.arcs[i], probabilities[i]});
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
  std::vector<Step> steps_;
  std::vector<double> shares_;                      // of the steps
  std::vector<std::vector<std::uint32_t>> places_;  // states of each place
  std::array<StateTable, 3> tables_;
  std::vector<double> best_;  // by place
  std::vector<double> end_costs_;
  double total_ = 0;
};

}  // namespace

Decoding decode(const Lattice& lattice, const LanguageModel& model, const DecoderOptions& options) {
  if (lattice.pieces == 0) return {};
  return Decoder(lattice, model, options).run();
}

}  // namespace sohoa::normalize
