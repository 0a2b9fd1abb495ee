#pragma once

/// Records that no one would write by hand, from a seed: for properties of the JSON form.

#include <cstdint>

#include "document/record.h"

namespace sohoa::testing {

/// Every member may take every value that the types allow. Confidences have three decimals, since
/// that is what files keep.
[[nodiscard]] Record random_record(std::uint32_t seed);

}  // namespace sohoa::testing
