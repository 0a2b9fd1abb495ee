#include "normalize/text_decoding.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "document/error.h"
#include "document/unicode_form.h"
#include "normalize/encoding_detector.h"

namespace sohoa::normalize {
namespace {

// A line speaks for another encoding than its file when it has some words that tell, nearly all of
// them valid there, and at most half of them in the file's encoding.
constexpr int kWordsThatTell = 4;
constexpr double kValidElsewhere = 0.9;
constexpr double kInvalidHere = 0.5;

/// Lines in one encoding, but for those that show another.
class LineDecoder {
 public:
  LineDecoder(Encoding encoding, const LegacyEncodings& encodings)
      : encoding_(encoding), encodings_(encodings) {}

  std::string decode(std::string_view bytes) {
    std::string text;
    for (std::size_t begin = 0; begin < bytes.size();) {
      const std::size_t end = std::min(bytes.find('\n', begin), bytes.size() - 1) + 1;
      text += decode_line(bytes.substr(begin, end - begin));
      begin = end;
    }
    return text;
  }

  int odd_lines = 0;

 private:
  std::string decode_line(std::string_view line) {
    std::string text = encodings_.decode(line, encoding_);
    const EncodingEvidence here = weigh_encoding(text, encodings_);
    if (here.marked_words < kWordsThatTell || here.valid_share() > kInvalidHere) return text;
    const std::optional<EncodingGuess> other = detect_encoding(line, encodings_);
    if (!other || other->evidence.marked_words < kWordsThatTell) return text;
    if (other->evidence.valid_share() < kValidElsewhere || other->through_windows) return text;
    ++odd_lines;
    return other->encoding == Encoding::Utf8 ? std::string(line)
                                             : encodings_.decode(line, other->encoding);
  }

  Encoding encoding_;
  const LegacyEncodings& encodings_;
};

DecodedText decode_as(std::string_view bytes, const EncodingGuess& guess,
                      const LegacyEncodings& encodings) {
  if (guess.encoding == Encoding::Utf8) return {std::string(bytes), Encoding::Utf8, {}};
  DecodedText decoded;
  decoded.encoding = guess.encoding;
  decoded.note = fmt::format("decoded from {}", name_of(guess.encoding));
  if (guess.through_windows) {
    const std::optional<std::string> behind = bytes_behind_windows(bytes);
    // Beyond the sample a letter may stand that windows-1252 lacks.
    if (!behind) return {std::string(bytes), Encoding::Utf8, {}};
    decoded.note += ", which had been saved as windows-1252";
    decoded.text = encodings.decode(*behind, guess.encoding);
    return decoded;
  }
  LineDecoder lines(guess.encoding, encodings);
  decoded.text = lines.decode(bytes);
  if (lines.odd_lines > 0) {
    decoded.note += fmt::format(", {} lines from other encodings", lines.odd_lines);
  }
  return decoded;
}

// What the user says, unless the text says clearly that it is not so.
EncodingGuess check_wanted(std::string_view bytes, Encoding wanted,
                           const LegacyEncodings& encodings, const std::filesystem::path& file) {
  EncodingGuess guess;
  guess.encoding = wanted;
  const bool beyond_ascii =
      std::ranges::any_of(bytes, [](char sign) { return static_cast<unsigned char>(sign) > 0x7F; });
  std::string legacy(bytes);
  if (wanted != Encoding::Viqr && beyond_ascii && is_utf8(bytes)) {
    if (std::optional<std::string> behind = bytes_behind_windows(bytes)) {
      guess.through_windows = true;
      legacy = std::move(*behind);
    }
  }
  guess.evidence = weigh_encoding(encodings.decode(legacy, wanted), encodings);
  const bool tells = guess.evidence.marked_words >= kWordsThatTell;
  if (tells && guess.evidence.valid_share() < kInvalidHere) {
    throw Error(Reason::TextNotUtf8, {file, 0},
                fmt::format("decoded from {}, only {:.0f} % of the words with marks are Vietnamese",
                            name_of(wanted), 100 * guess.evidence.valid_share()),
                "leave the encoding to the program, --encoding auto, or name another");
  }
  return guess;
}

}  // namespace

DecodedText decode_text(std::string_view bytes, Encoding wanted, const LegacyEncodings& encodings,
                        const std::filesystem::path& file) {
  if (wanted == Encoding::Utf8) {
    if (is_utf8(bytes)) return {std::string(bytes), Encoding::Utf8, {}};
    throw Error(Reason::TextNotUtf8, {file, 0}, "the text is not UTF-8",
                "leave the encoding to the program, --encoding auto");
  }
  if (wanted != Encoding::Automatic) {
    return decode_as(bytes, check_wanted(bytes, wanted, encodings, file), encodings);
  }
  const std::optional<EncodingGuess> guess = detect_encoding(bytes, encodings);
  if (!guess) {
    throw Error(Reason::TextNotUtf8, {file, 0},
                "the text is not UTF-8, and no old encoding makes Vietnamese of it",
                "name its encoding with --encoding, or convert it to UTF-8 first");
  }
  return decode_as(bytes, *guess, encodings);
}

}  // namespace sohoa::normalize
