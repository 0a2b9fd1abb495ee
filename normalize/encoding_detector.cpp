#include "normalize/encoding_detector.h"

#include <algorithm>
#include <map>

#include "document/unicode_form.h"
#include "normalize/syllable.h"
#include "normalize/windows_1252.h"
#include "normalize/word_case.h"

namespace sohoa::normalize {
namespace {

using Word = std::u32string_view;

constexpr std::size_t kSampleBytes = 64U << 10;
// A word in a foreign name or a misprint costs as much as some four rare letters.
constexpr double kInvalidNats = 12.0;
// A letter that is drawn from all 134 alike costs ln 134.
constexpr double kEvenLetterNats = 4.9;

constexpr double kMinShare = 0.7;
constexpr int kMinWords = 2;
// UTF-8 is hardly ever another encoding by chance, but OCR without Vietnamese has letters of western
// languages throughout: more proof is asked for.
constexpr double kMinShareAgainstUtf8 = 0.9;
constexpr double kMaxShareAsItStands = 0.4;
constexpr int kMinWordsAgainstUtf8 = 5;
constexpr double kMinViqrMarkedShare = 0.3;  // of all words; in running text it is 0.75

bool is_typographic(char32_t letter) {
  return Word(U"“”‘’„‚–—…•«»§°©®™\u00A0\uFFFD").find(letter) != Word::npos;
}

bool is_word_part(char32_t letter) {
  if (letter < 0x80) return is_letter(letter);
  return !is_typographic(letter);
}

/// Judges words one by one.
class Weighing {
 public:
  explicit Weighing(const LegacyEncodings& encodings) : encodings_(encodings) {}

  void weigh(Word word) {
    ++evidence.words;
    const bool marked = std::ranges::any_of(word, [](char32_t letter) { return letter >= 0x80; });
    if (!marked || is_neutral(word)) return;
    ++evidence.marked_words;
    if (!is_regular_case(word) || !is_vietnamese_syllable(to_utf8(word))) {
      evidence.score_nats -= kInvalidNats;
      return;
    }
    ++evidence.marked_valid;
    for (const char32_t letter : word) {
      if (letter < 0x80) continue;
      evidence.score_nats +=
          kEvenLetterNats - encodings_.letter_nats(letter).value_or(kInvalidNats);
    }
  }

  EncodingEvidence evidence;

 private:
  // "đ)", "QĐ", "HĐND": a code says nothing.
  [[nodiscard]] bool is_neutral(Word word) const {
    constexpr std::size_t kLongestCode = 6;
    const auto ours = [&](char32_t letter) {
      return letter < 0x80 || encodings_.letter_nats(letter).has_value();
    };
    if (!std::ranges::all_of(word, ours)) return false;
    if (word.size() == 1) return true;
    return word.size() <= kLongestCode && std::ranges::none_of(word, is_lower) &&
           !is_vietnamese_syllable(to_utf8(word));
  }

  const LegacyEncodings& encodings_;
};

// Whole lines, so that no letter of two bytes is cut.
std::string_view sample_of(std::string_view bytes) {
  if (bytes.size() <= kSampleBytes) return bytes;
  const std::size_t line_end = bytes.rfind('\n', kSampleBytes);
  const std::size_t blank = bytes.rfind(' ', kSampleBytes);
  if (line_end != std::string_view::npos) return bytes.substr(0, line_end);
  return bytes.substr(0, blank != std::string_view::npos ? blank : kSampleBytes);
}

bool is_ascii(std::string_view bytes) {
  return std::ranges::all_of(bytes,
                             [](char sign) { return static_cast<unsigned char>(sign) < 0x80; });
}

std::optional<EncodingGuess> best_of(std::string_view bytes, const LegacyEncodings& encodings) {
  std::optional<EncodingGuess> best;
  for (const Encoding encoding : kLegacyEncodings) {
    if ((encoding == Encoding::Viqr) != is_ascii(bytes)) continue;
    const EncodingEvidence evidence = weigh_encoding(encodings.decode(bytes, encoding), encodings);
    if (best && best->evidence.score_nats >= evidence.score_nats) continue;
    best = {encoding, false, evidence};
  }
  return best;
}

bool is_proven_viqr(const EncodingEvidence& evidence) {
  return evidence.marked_words >= kMinWordsAgainstUtf8 &&
         evidence.marked_words >= kMinViqrMarkedShare * evidence.words;
}

// Text that is UTF-8, and yet was written in another encoding.
std::optional<EncodingGuess> detect_behind_utf8(std::string_view sample,
                                                const EncodingEvidence& as_it_stands,
                                                const LegacyEncodings& encodings) {
  const bool viqr = is_ascii(sample);
  if (!viqr && as_it_stands.valid_share() > kMaxShareAsItStands) return std::nullopt;
  const std::optional<std::string> bytes =
      viqr ? std::string(sample) : bytes_behind_windows(sample);
  if (!bytes) return std::nullopt;
  std::optional<EncodingGuess> guess = best_of(*bytes, encodings);
  if (!guess || guess->evidence.valid_share() < kMinShareAgainstUtf8) return std::nullopt;
  if (guess->evidence.marked_words < kMinWordsAgainstUtf8) return std::nullopt;
  if (viqr && !is_proven_viqr(guess->evidence)) return std::nullopt;
  guess->through_windows = !viqr;
  return guess;
}

// A file of several encodings: the old one that most lines show, if nearly all lines that tell show one.
std::optional<EncodingGuess> detect_by_lines(std::string_view sample,
                                             const LegacyEncodings& encodings) {
  std::map<Encoding, int> lines;
  std::map<Encoding, EncodingEvidence> evidence;
  int telling = 0;
  for (std::size_t begin = 0; begin < sample.size();) {
    const std::size_t end = std::min(sample.find('\n', begin), sample.size());
    const std::string_view line = sample.substr(begin, end - begin);
    begin = end + 1;
    if (is_ascii(line)) continue;
    const std::optional<EncodingGuess> guess =
        is_utf8(line) ? EncodingGuess{Encoding::Utf8, false, weigh_encoding(line, encodings)}
                      : best_of(line, encodings);
    if (guess->evidence.marked_words < kMinWordsAgainstUtf8) continue;
    ++telling;
    if (guess->evidence.valid_share() < kMinShareAgainstUtf8) continue;
    ++lines[guess->encoding];
    evidence.try_emplace(guess->encoding, guess->evidence);
  }
  std::optional<EncodingGuess> most;
  int shown = 0;
  for (const auto& [encoding, count] : lines) {
    shown += count;
    if (encoding == Encoding::Utf8 || (most && lines[most->encoding] >= count)) continue;
    most = {encoding, false, evidence[encoding]};
  }
  return shown >= kMinShareAgainstUtf8 * telling ? most : std::nullopt;
}

}  // namespace

EncodingEvidence weigh_encoding(std::string_view text, const LegacyEncodings& encodings) {
  const std::u32string letters = to_utf32(text);
  Weighing weighing(encodings);
  for (auto begin = letters.begin(); begin != letters.end();) {
    begin = std::find_if(begin, letters.end(), is_word_part);
    const auto end = std::find_if_not(begin, letters.end(), is_word_part);
    if (begin != end) weighing.weigh(Word(begin, end));
    begin = end;
  }
  return weighing.evidence;
}

std::optional<EncodingGuess> detect_encoding(std::string_view bytes,
                                             const LegacyEncodings& encodings) {
  const std::string_view sample = sample_of(bytes);
  if (is_utf8(bytes)) {
    const EncodingEvidence as_it_stands = weigh_encoding(to_nfc(sample), encodings);
    const auto behind = detect_behind_utf8(sample, as_it_stands, encodings);
    return behind ? behind : EncodingGuess{Encoding::Utf8, false, as_it_stands};
  }
  const std::optional<EncodingGuess> best = best_of(sample, encodings);
  if (!best || best->evidence.marked_words < kMinWords) return std::nullopt;
  if (best->evidence.valid_share() < kMinShare) return detect_by_lines(sample, encodings);
  return best;
}

std::optional<std::string> bytes_behind_windows(std::string_view text) {
  constexpr char32_t kSymbolFont = 0xF000;
  std::string bytes;
  for (char32_t letter : to_utf32(text)) {
    if (letter >= kSymbolFont + 0x20 && letter <= kSymbolFont + 0xFF) letter -= kSymbolFont;
    const std::optional<std::uint8_t> byte = to_windows_1252(letter);
    if (!byte) return std::nullopt;
    bytes.push_back(static_cast<char>(*byte));
  }
  return bytes;
}

}  // namespace sohoa::normalize
