// The decoder against a slow and plain one: all paths of small lattices, one by one.

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <random>
#include <vector>

#include "normalize/decoder.h"

namespace sohoa::normalize {
namespace {

using dictionaries::LanguageModel;
using Path = std::vector<const LatticeArc*>;

const LanguageModel& model() {
  static const LanguageModel opened =
      LanguageModel::open(SOHOA_SOURCE_DIR "/dictionaries/data/language.model");
  return opened;
}

double cost_of(const Path& path, const DecoderOptions& options) {
  double cost = 0;
  LanguageModel::Context context = model().start();
  for (const LatticeArc* arc : path) {
    cost += arc->channel_nats;
    for (const LanguageModel::WordId word : arc->candidate->words) {
      double nats = model().cost_nats(context, word);
      if (options.document != nullptr) nats = options.document->mixed_nats(word, nats);
      cost += options.language_weight * nats;
      context = model().extend(context, word);
    }
  }
  return cost + options.language_weight * model().cost_nats(context, LanguageModel::kEnd);
}

void collect_paths(const Lattice& lattice, std::size_t place, Path& path,
                   std::vector<Path>& paths) {
  if (place == lattice.pieces) {
    paths.push_back(path);
    return;
  }
  for (const LatticeArc& arc : lattice.arcs) {
    if (arc.from != place) continue;
    path.push_back(&arc);
    collect_paths(lattice, arc.to, path, paths);
    path.pop_back();
  }
}

struct Reference {
  Path best;
  double best_cost = 0;
  std::map<const LatticeArc*, double> probability;  // of every arc, among all paths
};

Reference reference(const Lattice& lattice, const DecoderOptions& options) {
  std::vector<Path> paths;
  Path path;
  collect_paths(lattice, 0, path, paths);
  Reference result;
  double total = 0;
  for (const Path& candidate : paths) {
    const double cost = cost_of(candidate, options);
    if (result.best.empty() || cost < result.best_cost) {
      result.best = candidate;
      result.best_cost = cost;
    }
    const double weight = std::exp(-cost / options.temperature);
    total += weight;
    for (const LatticeArc* arc : candidate) result.probability[arc] += weight;
  }
  for (auto& [arc, probability] : result.probability) probability /= total;
  return result;
}

/// A lattice of up to four pieces with arcs over one and over two of them, of one or two words each.
struct RandomLattice {
  explicit RandomLattice(std::mt19937& random) : candidates(12) {
    const auto below = [&](std::uint32_t limit) {
      return static_cast<std::uint32_t>(random() % limit);
    };
    for (Candidate& candidate : candidates) {
      candidate.words = {3 + below(300)};
      if (below(4) == 0) candidate.words.push_back(3 + below(300));
    }
    lattice.pieces = 1 + below(4);
    for (std::size_t i = 0; i < lattice.pieces * 3; ++i) {
      const std::size_t place = i / 3;
      const bool is_joint = i % 3 == 2 && place + 2 <= lattice.pieces;
      const auto nats = static_cast<float>(below(60)) / 10.0F;
      lattice.arcs.push_back({place, place + (is_joint ? 2U : 1U), &candidates[i], nats});
    }
  }
  std::vector<Candidate> candidates;
  Lattice lattice;
};

// Nothing is given up: what is left is the arithmetic.
DecoderOptions without_beam() {
  DecoderOptions options;
  options.beam_nats = 1e6;
  options.max_paths = 1U << 20;
  return options;
}

void expect_as_reference(const Lattice& lattice, const DecoderOptions& options) {
  const Reference expected = reference(lattice, options);
  const auto [choices, probabilities] = decode(lattice, model(), options);
  ASSERT_EQ(probabilities.size(), lattice.arcs.size());
  for (std::size_t i = 0; i < probabilities.size(); ++i) {
    const auto found = expected.probability.find(&lattice.arcs[i]);
    EXPECT_NEAR(probabilities[i], found == expected.probability.end() ? 0.0 : found->second, 1e-4);
  }
  Path chosen;
  for (const Choice& choice : choices) chosen.push_back(choice.arc);
  EXPECT_NEAR(cost_of(chosen, options), expected.best_cost, 1e-3);
  for (const Choice& choice : choices) {
    EXPECT_NEAR(choice.probability, expected.probability.at(choice.arc), 1e-4);
    for (const Choice::Other& other : choice.others) {
      EXPECT_NEAR(other.probability, expected.probability.at(other.arc), 1e-4);
    }
  }
}

TEST(DecoderReference, AgreesOnPathAndProbabilities) {
  std::mt19937 random(11);
  for (int round = 0; round < 60; ++round) {
    SCOPED_TRACE(round);
    expect_as_reference(RandomLattice(random).lattice, without_beam());
  }
}

TEST(DecoderReference, AgreesUnderOtherWeights) {
  std::mt19937 random(12);
  DecoderOptions options = without_beam();
  options.language_weight = 0.7;
  options.temperature = 1.8;
  for (int round = 0; round < 30; ++round) {
    SCOPED_TRACE(round);
    expect_as_reference(RandomLattice(random).lattice, options);
  }
}

TEST(DecoderReference, AgreesWithTheWordsOfADocument) {
  std::mt19937 random(13);
  DocumentWords document;
  for (LanguageModel::WordId word = 3; word < 60; ++word) document.add(word, 0.9);
  DecoderOptions options = without_beam();
  options.document = &document;
  for (int round = 0; round < 30; ++round) {
    SCOPED_TRACE(round);
    expect_as_reference(RandomLattice(random).lattice, options);
  }
}

}  // namespace
}  // namespace sohoa::normalize
