#pragma once

/// Random numbers that are the same on every machine.
///
/// The distributions of the standard library differ from one library to the next, so a seed would
/// not mean the same page everywhere; these do. `fork` gives an independent stream by name: a new
/// user of random numbers does not move the numbers of the others. Tested by
/// tests/samples/random_test.cpp.

#include <cstdint>
#include <string_view>
#include <vector>

namespace sohoa::samples {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  [[nodiscard]] Random fork(std::string_view name) const;
  [[nodiscard]] Random fork(std::uint64_t number) const;

  std::uint64_t bits();
  int between(int low, int high);           ///< both ends included
  double uniform(double low, double high);  ///< high excluded
  double normal();                          ///< mean 0, deviation 1
  bool chance(double probability);

  template <typename Value>
  const Value& pick(const std::vector<Value>& values) {
    return values.at(static_cast<std::size_t>(between(0, static_cast<int>(values.size()) - 1)));
  }

 private:
  std::uint64_t state_;
};

}  // namespace sohoa::samples
