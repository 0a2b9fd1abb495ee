#pragma once

/// The bytes of a text file, whatever their encoding, to Unicode.
///
/// Mixed files occur where offices changed their fonts: a line that is Vietnamese only in an encoding
/// other than that of its file is decoded in that one. Nothing is guessed: where no encoding gives
/// Vietnamese, the file is refused. Tested by tests/normalize/text_decoding_test.cpp, fuzzed by
/// tests/fuzz/encoding_fuzzer.cpp.

#include <filesystem>
#include <string>
#include <string_view>

#include "normalize/encoding.h"
#include "normalize/legacy_encoding.h"

namespace sohoa::normalize {

struct DecodedText {
  std::string text;                    ///< UTF-8
  Encoding encoding = Encoding::Utf8;  ///< of the file, but for some lines
  std::string note;  ///< for the record, e.g. "decoded from tcvn3"; empty for UTF-8
};

/// `wanted` is Automatic to detect the encoding; otherwise the bytes must give Vietnamese in it (text with
/// fewer than four words that tell is taken as it is). Throws Error{TextNotUtf8}; `file` is named in it.
[[nodiscard]] DecodedText decode_text(std::string_view bytes, Encoding wanted,
                                      const LegacyEncodings& encodings,
                                      const std::filesystem::path& file);

}  // namespace sohoa::normalize
