#pragma once

/// How far what was read of a damaged word is from a word that it may be.
///
///   "Eưu" to "Lưu"   0.5   a stroke of the capital is another
///   "Tỗ"  to "Đỗ"    1     the capital is altogether another
/// Shape and marks of the letters count. Marks are lost and change, but none is taken off: a seal hides
/// ink, and what it adds was cut off before. Tested by tests/extract/name_shape_test.cpp.

#include <string_view>

namespace sohoa::extract {

/// 1 for a letter that is altogether another; not symmetric.
[[nodiscard]] double shape_distance(std::u32string_view read, std::u32string_view meant);

}  // namespace sohoa::extract
