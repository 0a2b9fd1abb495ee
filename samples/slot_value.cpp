#include "samples/slot_value.h"

#include <algorithm>
#include <array>

namespace sohoa::samples {
namespace {

std::string draw_number(Random& random, Suffix suffix) {
  constexpr std::array kShareUpTo = {0.08, 0.35, 0.7, 0.95, 0.99};  // of numbers up to 1.. digits
  const double choice = random.uniform(0, 1);
  const auto length =
      std::upper_bound(kShareUpTo.begin(), kShareUpTo.end(), choice) - kShareUpTo.begin() + 1;
  std::string number;
  for (int i = 0; i < length; ++i) number += static_cast<char>('0' + random.between(0, 9));
  if (number.find_first_not_of('0') == std::string::npos) number.back() = '1';
  if (length > 2 && number.front() == '0') number.front() = '1';
  if (random.chance(suffix == Suffix::Always ? 1 : 0.04))
    number += "abcdABCD"[random.between(0, 7)];
  return number;
}

}  // namespace

std::string draw_slot_value(SlotRole role, Random& random, Suffix suffix) {
  if (role == SlotRole::Number) return draw_number(random, suffix);
  if (role == SlotRole::Year) return std::to_string(random.between(1945, 2045));
  const int value = random.between(1, role == SlotRole::Day ? 31 : 12);
  const bool zero = value < 10 && random.chance(0.85);
  return (zero ? "0" : "") + std::to_string(value);
}

}  // namespace sohoa::samples
