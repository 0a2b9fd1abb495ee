#pragma once

/// How many letters two short texts differ in; cost is the product of their lengths.
///
/// Tested by tests/document/edit_distance_test.cpp.

#include <cstddef>
#include <string_view>

namespace sohoa {

/// Letters to insert, delete or replace to make one of the other; `limit + 1` when more than `limit`.
[[nodiscard]] std::size_t edit_distance(std::u32string_view a, std::u32string_view b,
                                        std::size_t limit);

}  // namespace sohoa
