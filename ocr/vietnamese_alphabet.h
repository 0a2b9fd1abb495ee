#pragma once

/// The 146 letters that Vietnamese writing needs beyond the consonants of ASCII: 12 vowels in 6
/// tones and đ, small and capital. A model that cannot write one of them is not Vietnamese.

#include <string>
#include <vector>

namespace sohoa::ocr {

/// In NFC, small letters first.
[[nodiscard]] std::vector<std::string> vietnamese_letters();

}  // namespace sohoa::ocr
