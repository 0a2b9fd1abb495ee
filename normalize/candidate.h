#pragma once

/// One thing that a piece of text may have been in print.
///
/// Tested by tests/normalize/piece_reader_test.cpp.

#include <cstdint>
#include <string>

#include "normalize/word_ids.h"

namespace sohoa::normalize {

struct Candidate {
  std::string text;             ///< UTF-8, NFC; holds a blank where glued words were parted
  WordIds words;                ///< as the language model counts them
  float channel_nats = 0;       ///< -ln P(piece read | text printed)
  float unigram_nats = 0;       ///< of its words, without context
  bool unchanged = false;       ///< text is the piece itself
  bool digits_as_word = false;  ///< digits that stood alone were taken for letters: needs a proof
  /// How the syllables of `text` are cased; Mixed where there are none.
  enum class Case : std::uint8_t { Mixed, Capitals, Small } text_case = Case::Mixed;
  friend bool operator==(const Candidate&, const Candidate&) = default;
};

}  // namespace sohoa::normalize
