#include "normalize/decoder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace sohoa::normalize {
namespace {

using dictionaries::LanguageModel;

const LanguageModel& model() {
  static const LanguageModel opened =
      LanguageModel::open(SOHOA_SOURCE_DIR "/dictionaries/data/language.model");
  return opened;
}

double cost_of(const std::vector<const LatticeArc*>& path) {
  double cost = 0;
  LanguageModel::Context context = model().start();
  for (const LatticeArc* arc : path) {
    cost += arc->channel_nats;
    for (const LanguageModel::WordId word : arc->candidate->words) {
      cost += model().cost_nats(context, word);
      context = model().extend(context, word);
    }
  }
  return cost + model().cost_nats(context, LanguageModel::kEnd);
}

// The slow and obvious decoder: every path there is.
void cheapest(const Lattice& lattice, std::vector<const LatticeArc*>& path, std::size_t place,
              double& best) {
  if (place == lattice.pieces) {
    best = std::min(best, cost_of(path));
    return;
  }
  for (const LatticeArc& arc : lattice.arcs) {
    if (arc.from != place) continue;
    path.push_back(&arc);
    cheapest(lattice, path, arc.to, best);
    path.pop_back();
  }
}

TEST(Decode, GivesNothingForAnEmptyParagraph) {
  EXPECT_TRUE(decode({}, model(), {}).choices.empty());
}

TEST(Decode, FindsTheCheapestOfAllPaths) {
  std::mt19937 random(7);
  const auto number = [&](std::uint32_t limit) {
    return std::uniform_int_distribution<std::uint32_t>(0, limit - 1)(random);
  };
  for (int round = 0; round < 30; ++round) {
    std::vector<Candidate> candidates(24);
    for (Candidate& candidate : candidates) candidate.words = {3 + number(400)};
    Lattice lattice;
    lattice.pieces = 5;
    for (std::size_t place = 0; place < lattice.pieces; ++place) {
      for (std::size_t i = 0; i < 4; ++i) {
        const std::size_t length = i == 3 && place + 2 <= lattice.pieces ? 2 : 1;
        const auto nats = static_cast<float>(number(50)) / 10.0F;
        lattice.arcs.push_back({place, place + length, &candidates[place * 4 + i], nats});
      }
    }
    DecoderOptions options;
    options.beam_nats = 1000;
    options.max_paths = 100000;
    std::vector<const LatticeArc*> path;
    double best = std::numeric_limits<double>::infinity();
    cheapest(lattice, path, 0, best);
    std::vector<const LatticeArc*> chosen;
    const Decoding decoding = decode(lattice, model(), options);
    for (const Choice& choice : decoding.choices) chosen.push_back(choice.arc);
    EXPECT_NEAR(cost_of(chosen), best, 1e-3) << "round " << round;
  }
}

TEST(Decode, GivesProbabilitiesThatSumToOneAtEveryPiece) {
  std::vector<Candidate> candidates(6);
  Lattice lattice;
  lattice.pieces = 3;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    candidates[i].words = {static_cast<LanguageModel::WordId>(10 + i * 7)};
    lattice.arcs.push_back({i / 2, i / 2 + 1, &candidates[i], 1.0F});
  }
  const std::vector<Choice> choices = decode(lattice, model(), {}).choices;
  ASSERT_EQ(choices.size(), 3U);
  for (const Choice& choice : choices) {
    double sum = choice.probability;
    for (const Choice::Other& other : choice.others) sum += other.probability;
    EXPECT_NEAR(sum, 1.0, 1e-6);
  }
}

}  // namespace
}  // namespace sohoa::normalize
