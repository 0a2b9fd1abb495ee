#include "normalize/reading_doubt.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "document/word_rim.h"

namespace sohoa::normalize {
namespace {

// Letters alone between the signs at both ends, two or more.
bool is_plain_word(const std::string& raw) {
  const std::u32string text = to_utf32(raw);
  const std::u32string_view word = within_rim(text);
  return word.size() >= 2 && std::ranges::all_of(word, is_letter);
}

bool has_capital(const std::string& raw) {
  const std::u32string text = to_utf32(raw);
  const std::u32string_view word = within_rim(text);
  return !word.empty() && is_upper(word.front());
}

struct Point {
  double confidence;
  double nats;
};

// Half of the change in the log odds of a wrong word; the whole of it changed more right words than
// wrong ones on transcribed pages (decision 028).
constexpr std::array<Point, 4> kDoubt{{{0.60, 2.25}, {0.80, 1.75}, {0.90, 1.0}, {0.97, 0.0}}};

// Of 24 words with a capital that repair changed for less than 4.5 nats though the recogniser was sure, 23
// had been right; of 21 others 20 had been wrong.
constexpr double kSureOfName = 0.9;
constexpr double kNameNats = 2.5;
constexpr double kRareNats = 11.5;  // Vông costs 11.2, Chử 10.7, đóc 12.8

constexpr double kSureOfDot = 0.9;
constexpr double kLostDotNats = 25.0;

bool has_dot_below(std::string_view text) {
  return std::ranges::any_of(to_utf32(text),
                             [](char32_t letter) { return split_tone(letter).tone == Tone::Dot; });
}

}  // namespace

double doubt_nats(const Word& word) {
  const double confidence = word.confidence.value();
  if (confidence >= kDoubt.back().confidence || !is_plain_word(word.raw)) return 0.0;
  if (confidence <= kDoubt.front().confidence) return kDoubt.front().nats;
  std::size_t next = 1;
  while (kDoubt[next].confidence < confidence) ++next;
  const Point& below = kDoubt[next - 1];
  const Point& above = kDoubt[next];
  const double share = (confidence - below.confidence) / (above.confidence - below.confidence);
  return below.nats + share * (above.nats - below.nats);
}

double name_nats(const Word& word, double unigram_nats) {
  const bool name = word.confidence.value() >= kSureOfName && unigram_nats < kRareNats &&
                    is_plain_word(word.raw) && has_capital(word.raw);
  return name ? kNameNats : 0.0;
}

// Text that came without a page has no recogniser's confidence; below capitals the marks of the next row are
// taken for dots ("ỦY BẠN").
bool has_sure_dot(const Word& word) {
  return word.box && std::ranges::any_of(to_utf32(word.raw), is_lower) &&
         word.confidence.value() >= kSureOfDot && is_plain_word(word.raw) &&
         has_dot_below(word.raw);
}

double lost_dot_nats(std::string_view text) {
  return has_dot_below(text) ? 0.0 : kLostDotNats;
}

}  // namespace sohoa::normalize
