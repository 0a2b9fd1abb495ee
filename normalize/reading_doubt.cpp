#include "normalize/reading_doubt.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <span>
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
  double value;
};

/// `points` are sorted; what lies beyond them has the value of the first or the last.
double value_at(std::span<const Point> points, double confidence) {
  if (confidence <= points.front().confidence) return points.front().value;
  if (confidence >= points.back().confidence) return points.back().value;
  std::size_t next = 1;
  while (points[next].confidence < confidence) ++next;
  const Point& below = points[next - 1];
  const Point& above = points[next];
  const double share = (confidence - below.confidence) / (above.confidence - below.confidence);
  return below.value + share * (above.value - below.value);
}

// Half of the change in the log odds of a wrong word; the whole of it changed more right words than
// wrong ones on transcribed pages (decision 028).
constexpr std::array<Point, 4> kDoubt{{{0.60, 2.25}, {0.80, 1.75}, {0.90, 1.0}, {0.97, 0.0}}};

// Shares of right readings on 78 generated scans of all levels, six transcribed pages and born-digital pages as
// images. Numbers: of 18 below 0.6 eleven, of 87 up to 0.85 seventy-four, of 1,431 above all but nine. Codes of documents:
// of 16 below 0.6 eleven, of 14 up to 0.8 ten, of 161 above all but two. Other words of letters and digits are
// mostly dirt: 7 right of 69 below 0.8, 13 of 24 up to 0.9, 37 of 47 above.
constexpr std::array<Point, 3> kNumber{{{0.55, 0.6}, {0.75, 0.85}, {0.88, 1.0}}};
constexpr std::array<Point, 3> kCode{{{0.40, 0.55}, {0.65, 0.75}, {0.80, 1.0}}};
constexpr std::array<Point, 5> kMixed{
    {{0.70, 0.1}, {0.80, 0.3}, {0.87, 0.6}, {0.93, 0.9}, {1.0, 1.0}}};

/// "181/TTr-STP", "33-NQ/TU", "63/2010/NĐ-": a number, a divider, a capital behind.
bool is_code(std::u32string_view word) {
  const std::size_t divider = word.find_first_of(U"/-");
  if (divider == 0 || divider == std::u32string_view::npos) return false;
  if (!std::ranges::all_of(word.substr(0, divider), is_digit)) return false;
  const auto letter = std::ranges::find_if(word, is_letter);
  return letter != word.end() && is_upper(*letter) && !is_digit(*std::prev(letter));
}

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
  return is_plain_word(word.raw) ? value_at(kDoubt, word.confidence.value()) : 0.0;
}

double share_of_right(const Word& word) {
  const std::u32string text = to_utf32(word.raw);
  const std::u32string_view inner = within_rim(text);
  if (std::ranges::none_of(inner, is_digit)) return 1.0;
  const bool letters = std::ranges::any_of(inner, is_letter);
  const std::span<const Point> points = is_code(inner) ? std::span<const Point>(kCode)
                                        : letters      ? std::span<const Point>(kMixed)
                                                       : std::span<const Point>(kNumber);
  return value_at(points, word.confidence.value());
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
