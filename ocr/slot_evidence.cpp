#include "ocr/slot_evidence.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

#include "document/unicode_form.h"
#include "ocr/digit_path.h"

namespace sohoa::ocr {
namespace {

double sum_of(const std::vector<SlotReading>& readings) {
  return std::accumulate(
      readings.begin(), readings.end(), 0.0,
      [](double sum, const SlotReading& reading) { return sum + reading.probability; });
}

std::vector<SlotReading>::iterator reading_like(std::vector<SlotReading>& readings,
                                                std::string_view read) {
  static constexpr std::string_view kSpecks = " .,-_'`\"";
  std::string shown(read);
  std::erase_if(shown, [](char c) { return kSpecks.find(c) != std::string_view::npos; });
  if (shown.empty()) return readings.end();
  return std::ranges::find_if(readings, [&](const SlotReading& reading) {
    return same_value(reading.digits, shown) || may_be(shown, reading.digits);
  });
}

/// The odds of what was read, among the readings.
void multiply(std::vector<SlotReading>& readings, std::string_view read, double odds) {
  const auto same = reading_like(readings, read);
  if (same == readings.end()) return;
  const double sum = 1 + (odds - 1) * same->probability;
  same->probability *= odds;
  for (SlotReading& reading : readings) reading.probability /= sum;
  std::ranges::stable_sort(readings, std::ranges::greater{}, &SlotReading::probability);
}

}  // namespace

std::vector<SlotReading> of_either_border(std::vector<SlotReading> one,
                                          std::vector<SlotReading> other) {
  constexpr std::size_t kMaxReadings = 3;
  const double sum_one = sum_of(one);
  const double sum_other = sum_of(other);
  const double both = std::max(1e-9, sum_one + sum_other);
  for (SlotReading& reading : one) reading.probability *= sum_one / both;
  for (SlotReading& reading : other) reading.probability *= sum_other / both;
  one.insert(one.end(), other.begin(), other.end());
  join_spellings(one);
  if (one.size() > kMaxReadings) one.resize(kMaxReadings);
  return one;
}

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool may_be(std::string_view shown, std::string_view digits) {
  constexpr std::array<std::u32string_view, 10> kLike{
      U"0OÔÖQD", U"1IlL|][!ÍÌT", U"2Z", U"3", U"4", U"5SŠ$", U"6G", U"7?", U"8B&", U"9"};
  const std::u32string glyphs = to_utf32(shown);
  if (glyphs.size() != digits.size()) return false;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (digits[i] < '0' || digits[i] > '9') return false;
    const std::u32string_view like = kLike.at(static_cast<std::size_t>(digits[i] - '0'));
    if (like.find(glyphs[i]) == std::u32string_view::npos) return false;
  }
  return true;
}

void support(std::vector<SlotReading>& readings, std::string_view read, double confidence) {
  multiply(readings, read, confidence < kSureOfPrint ? 10 : 40);
}

void support_again(std::vector<SlotReading>& readings, std::string_view read) {
  multiply(readings, read, 2);
}

bool lacks_a_digit(std::string_view digits, SlotRole role) {
  if (digits.size() != 1) return false;
  return role == SlotRole::Number || role == SlotRole::Day ||
         (role == SlotRole::Month && (digits == "1" || digits == "2"));
}

bool runs_into_year(std::string_view digits, std::string_view shown, std::string_view print) {
  const bool year = print.starts_with("/19") || print.starts_with("/20");
  return year && is_number(shown) && digits.size() > shown.size() && digits.starts_with(shown);
}

}  // namespace sohoa::ocr
