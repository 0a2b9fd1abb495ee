#include "extract/paragraph_join.h"

#include <algorithm>
#include <array>

#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kLongestPrintedLine = 125;  // letters: a longer one is a paragraph by itself
constexpr std::size_t kFewLines = 20;
constexpr double kFullBoxShare = 0.94;
constexpr double kFullTextShare = 0.82;
constexpr double kIndentShare = 0.03;
constexpr double kCapitalsShare = 0.75;

double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1));
  std::ranges::nth_element(values, values.begin() + at);
  return values[static_cast<std::size_t>(at)];
}

/// The last sign that is no quotation mark or bracket.
char32_t last_sign(std::u32string_view text) {
  const std::size_t at = text.find_last_not_of(U" \"”’'»");
  return at == std::u32string_view::npos ? U'\0' : text[at];
}

enum class Start { Small, Capital, Other };

Start start_of(std::u32string_view text) {
  for (const char32_t letter : text) {
    if (is_letter(letter)) return is_upper(letter) ? Start::Capital : Start::Small;
    if (is_digit(letter)) return Start::Other;
    if (!is_one_of(letter, U" \"“‘'«(…")) return Start::Other;
  }
  return Start::Other;
}

bool is_full(const BodyLine& line, const Measure& measure) {
  if (measure.boxes && line.box) {
    const double width = measure.right - measure.left;
    return line.box->right - measure.left >= kFullBoxShare * width;
  }
  const auto length = static_cast<double>(line.text.size());
  return line.text.size() <= kLongestPrintedLine && length >= kFullTextShare * measure.right;
}

bool is_indented(const BodyLine& line, const Measure& measure) {
  if (!measure.boxes || !line.box) return false;
  return line.box->left - measure.left > kIndentShare * (measure.right - measure.left);
}

/// Words that want another one behind them: no paragraph ends so.
bool wants_more(std::u32string_view text) {
  constexpr auto kWords = std::to_array<std::u32string_view>(
      {U"của", U"và", U"về", U"số",  U"tại",   U"với", U"các",  U"những", U"theo", U"là",
       U"cho", U"do", U"từ", U"đến", U"trong", U"để",  U"ngày", U"tháng", U"bằng", U"hoặc"});
  const std::u32string_view last = text.substr(text.find_last_of(U' ') + 1);
  return std::ranges::find(kWords, last) != kWords.end();
}

/// "19/QĐ-", "04-": a code that goes on.
bool divides_code(std::u32string_view text) {
  if (text.size() < 2) return false;
  const char32_t last = fold(text.back());
  if (last != U'-' && last != U'/') return false;
  const char32_t before = text[text.size() - 2];
  return is_digit(before) || is_upper(before);
}

}  // namespace

Measure measure_of(const std::vector<BodyLine>& lines) {
  std::vector<double> lefts;
  std::vector<double> rights;
  std::vector<double> lengths;
  for (const BodyLine& line : lines) {
    if (line.text.size() <= kLongestPrintedLine) {
      lengths.push_back(static_cast<double>(line.text.size()));
    }
    if (!line.box || line.cell) continue;
    lefts.push_back(line.box->left);
    rights.push_back(line.box->right);
  }
  if (!rights.empty()) {
    return {.left = percentile(lefts, 0.2), .right = percentile(rights, 0.9), .boxes = true};
  }
  // Of few lines the longest tells; among many it may be one that was glued together.
  const double share = lengths.size() < kFewLines ? 1.0 : 0.9;
  return {.left = 0, .right = percentile(lengths, share), .boxes = false};
}

bool begins_paragraph(const BodyLine& before, const BodyLine& line, const Measure& measure) {
  const char32_t last = last_sign(before.text);
  const bool ended = is_one_of(last, U".;:!?…");
  const Start start = start_of(line.text);
  if (start == Start::Small) return ended && line.blank_before && !line.page_before;
  if (is_one_of(last, U",-–(/") || divides_code(before.text) || wants_more(before.text))
    return false;
  const bool one_title = in_capitals(before.text) && in_capitals(line.text);
  if (one_title && !ended && !line.blank_before) return false;
  if (in_capitals(before.text) != in_capitals(line.text) && start == Start::Capital) return true;
  if (line.page_before) return ended && !(is_full(before, measure) && !is_indented(line, measure));
  if (line.blank_before) return true;
  if (is_indented(line, measure) && !is_indented(before, measure)) return true;
  return !is_full(before, measure);
}

bool in_capitals(std::u32string_view text) {
  std::size_t letters = 0;
  std::size_t capitals = 0;
  for (const char32_t letter : text) {
    if (!is_letter(letter)) continue;
    ++letters;
    if (is_upper(letter)) ++capitals;
  }
  return letters >= 2 &&
         static_cast<double>(capitals) >= kCapitalsShare * static_cast<double>(letters);
}

void join_text(std::u32string& text, std::u32string_view next) {
  if (next.empty()) return;
  const bool code = divides_code(text) && (is_upper(next.front()) || is_digit(next.front()));
  if (!text.empty() && !code) text.push_back(U' ');
  text += next;
}

}  // namespace sohoa::extract
