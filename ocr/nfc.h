#pragma once

/// Unicode normal form C, in which all text inside the program is.

#include <string>

namespace sohoa::ocr {

/// `utf8` in NFC. Throws Error{Internal} where ICU fails; broken UTF-8 becomes U+FFFD.
[[nodiscard]] std::string nfc(const std::string& utf8);

}  // namespace sohoa::ocr
