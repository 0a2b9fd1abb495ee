#include "normalize/other_readings.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

// Whether `other` says the same numbers. In a word of letters a digit is a letter misread ("s6").
bool keeps_digits(const std::string& raw, const std::string& other) {
  std::u32string digits = to_utf32(raw);
  const auto letters = std::ranges::count_if(digits, is_letter);
  std::erase_if(digits, [](char32_t letter) { return !is_digit(letter); });
  std::u32string of_other = to_utf32(other);
  std::erase_if(of_other, [](char32_t letter) { return !is_digit(letter); });
  if (of_other.empty()) return digits.empty() || (digits.size() == 1 && letters > 0);
  return of_other == digits;
}

void offer(std::vector<Candidate>& candidates, Candidate candidate) {
  const auto known = std::ranges::find(candidates, candidate.text, &Candidate::text);
  if (known == candidates.end()) {
    candidates.push_back(std::move(candidate));
  } else if (!known->unchanged) {
    known->channel_nats = std::min(known->channel_nats, candidate.channel_nats);
  }
}

}  // namespace

std::vector<Candidate> with_other_readings(std::vector<Candidate> first, const Word& word,
                                           const ReadPiece& read) {
  for (const Alternative& reading : word.readings) {
    if (reading.text == word.raw || !keeps_digits(word.raw, reading.text)) continue;
    for (Candidate& candidate : read(reading.text)) {
      candidate.channel_nats += static_cast<float>(std::max(0.0, reading.cost_nats));
      candidate.unchanged = false;
      offer(first, std::move(candidate));
    }
  }
  return first;
}

std::vector<Alternative> readings_of_doubled_initial(const std::string& word) {
  constexpr double kReadTwiceNats = 2.0;
  constexpr std::size_t kMinLetters = 4;  // shorter ones are abbreviations, or names of units (mm)
  const std::u32string letters = to_utf32(word);
  const bool doubled = letters.size() >= kMinLetters && is_upper(letters[0]) &&
                       letters[1] == to_lower(letters[0]) && is_letter(letters[2]);
  if (!doubled) return {};
  const std::u32string small = letters.substr(1);
  return {{to_utf8(letters[0] + small.substr(1)), kReadTwiceNats},
          {to_utf8(small), kReadTwiceNats}};
}

}  // namespace sohoa::normalize
