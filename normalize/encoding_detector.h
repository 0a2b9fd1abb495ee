#pragma once

/// Which encoding makes Vietnamese of some bytes.
///
/// Every candidate decodes the bytes; what tells is the words with letters beyond ASCII. Each such word
/// that is no syllable, or that mixes large and small letters, speaks against the candidate; the letters
/// of the others speak for it by how common they are. In bytes that are UTF-8 a candidate must be
/// clearly better than the text as it stands.
/// Tested by tests/normalize/encoding_detector_test.cpp; measured by bench/encoding_accuracy.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/encoding.h"
#include "normalize/legacy_encoding.h"

namespace sohoa::normalize {

/// How much a decoded text looks like Vietnamese.
struct EncodingEvidence {
  int words = 0;          ///< of letters
  int marked_words = 0;   ///< with a letter beyond ASCII; codes and single letters are not counted
  int marked_valid = 0;   ///< of these, syllables in regular case
  double score_nats = 0;  ///< the more, the likelier

  /// Of the words with marks, 0..1; 0 when there are none.
  [[nodiscard]] double valid_share() const {
    return marked_words == 0 ? 0.0 : static_cast<double>(marked_valid) / marked_words;
  }
};

/// `text` is UTF-8, NFC.
[[nodiscard]] EncodingEvidence weigh_encoding(std::string_view text,
                                              const LegacyEncodings& encodings);

struct EncodingGuess {
  Encoding encoding = Encoding::Utf8;
  bool through_windows = false;  ///< the bytes were saved as UTF-8 after being read as windows-1252
  EncodingEvidence evidence;     ///< of the text in this encoding
};

/// Nothing where no encoding gives Vietnamese; of a mixed file the old encoding of most lines; Utf8 for all text that is UTF-8 and not clearly better in
/// another encoding. Looks at the first 64 KiB.
[[nodiscard]] std::optional<EncodingGuess> detect_encoding(std::string_view bytes,
                                                           const LegacyEncodings& encodings);

/// The bytes that UTF-8 text stood for before it was read as windows-1252, or in a symbol font
/// (U+F020 to U+F0FF); nothing when it has other letters.
[[nodiscard]] std::optional<std::string> bytes_behind_windows(std::string_view text);

}  // namespace sohoa::normalize
