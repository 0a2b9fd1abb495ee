#include "extract/family_name.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

#include "document/unicode_form.h"
#include "extract/name_shape.h"

namespace sohoa::extract {
namespace {

constexpr double kSharp = 3.5;          // how fast a family that is farther off becomes unlikely
constexpr double kRare = 1.0;           // letters, for families that few people have
constexpr double kFarthest = 1.3;       // letters, of a short name
constexpr double kFarthestShare = 0.7;  // of the letters of a long one
constexpr std::size_t kFewestLetters = 2;
constexpr double kLikely = 0.4;  // of all

}  // namespace

std::optional<LikelyName> likely_name(const std::vector<Alternative>& readings,
                                      const std::vector<FamilyName>& names) {
  const FamilyName* best = nullptr;
  double most = 0;
  double all = 0;
  double nearest = 0;
  for (const FamilyName& name : names) {
    double weight = 0;
    double least = std::numeric_limits<double>::max();
    for (const Alternative& reading : readings) {
      if (to_utf32(reading.text).size() < kFewestLetters) continue;
      const double letters = shape_distance(to_utf32(reading.text), name.name);
      least = std::min(least, letters);
      const double cost = letters + (name.rare ? kRare : 0.0);
      weight += std::exp(-reading.cost_nats - kSharp * cost);
    }
    all += weight;
    if (weight <= most) continue;
    most = weight;
    best = &name;
    nearest = least;
  }
  if (best == nullptr || most < kLikely * all) return std::nullopt;
  const auto letters = static_cast<double>(best->name.size());
  if (nearest > std::max(kFarthest, kFarthestShare * (letters - 1))) return std::nullopt;
  return LikelyName{.name = best->name, .letters_off = nearest};
}

}  // namespace sohoa::extract
