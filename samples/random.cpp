#include "samples/random.h"

#include <cmath>
#include <numbers>

namespace sohoa::samples {
namespace {

// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", 2014.
std::uint64_t mix(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
  value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
  return value ^ (value >> 31U);
}

}  // namespace

Random Random::fork(std::string_view name) const {
  std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  return fork(hash);
}

Random Random::fork(std::uint64_t number) const {
  return Random(mix(state_ ^ mix(number + 1)));
}

std::uint64_t Random::bits() {
  state_ += 0x9E3779B97F4A7C15U;
  return mix(state_);
}

int Random::between(int low, int high) {
  const auto span = static_cast<std::uint64_t>(static_cast<std::int64_t>(high) - low + 1);
  return low + static_cast<int>(bits() % span);
}

double Random::uniform(double low, double high) {
  const double share = static_cast<double>(bits() >> 11U) * 0x1.0p-53;
  return low + share * (high - low);
}

double Random::normal() {
  const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform(0, 1)));
  return radius * std::cos(2.0 * std::numbers::pi * uniform(0, 1));
}

bool Random::chance(double probability) {
  return uniform(0, 1) < probability;
}

}  // namespace sohoa::samples
