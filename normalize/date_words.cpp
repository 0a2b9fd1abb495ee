#include "normalize/date_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>

#include "document/edit_distance.h"
#include "document/unicode_form.h"
#include "normalize/repair_reason.h"

namespace sohoa::normalize {
namespace {

constexpr std::array<std::string_view, 3> kWords{"ngày", "tháng", "năm"};  // each before its number
constexpr std::size_t kWordsOfDate = 2 * kWords.size();

bool is_number(const Word& word, std::size_t least, std::size_t most) {
  const auto digits = static_cast<std::size_t>(
      std::ranges::find_if_not(word.text, [](char c) { return c >= '0' && c <= '9'; }) -
      word.text.begin());
  return digits >= least && digits <= most;
}

// Half of its letters, marks left aside.
bool resembles(const Word& word, std::string_view expected) {
  const std::u32string read = to_utf32(to_lower(strip_diacritics(word.text)));
  const std::u32string wanted = to_utf32(strip_diacritics(expected));
  if (!std::ranges::all_of(read, is_letter)) return false;
  const std::size_t most = wanted.size() / 2;
  return edit_distance(wanted, read, most) <= most;
}

// Changes the one word that is not as expected, if the rest is a date.
void settle(std::vector<Word*>::const_iterator date) {
  constexpr std::array<std::size_t, 3> kLeast{1, 1, 4};
  constexpr std::array<std::size_t, 3> kMost{2, 2, 4};
  Word* misread = nullptr;
  std::string_view expected;
  for (std::size_t i = 0; i < kWords.size(); ++i) {
    Word& word = **(date + static_cast<std::ptrdiff_t>(2 * i));
    const Word& number = **(date + static_cast<std::ptrdiff_t>(2 * i + 1));
    if (!is_number(number, kLeast[i], kMost[i])) return;
    if (to_lower(word.text) == kWords[i]) continue;
    if (misread != nullptr || !resembles(word, kWords[i])) return;
    misread = &word;
    expected = kWords[i];
  }
  if (misread == nullptr) return;
  misread->text = expected;
  misread->reason = repair_reason(misread->raw, misread->text);
}

}  // namespace

void settle_date_words(std::vector<Line>& lines) {
  std::vector<Word*> words;
  for (Line& line : lines) {
    for (Word& word : line.words) words.push_back(&word);
  }
  if (words.size() < kWordsOfDate) return;
  const auto end = words.cend() - static_cast<std::ptrdiff_t>(kWordsOfDate) + 1;
  for (auto first = words.cbegin(); first != end; ++first) settle(first);
}

}  // namespace sohoa::normalize
