#include "normalize/footnote_call.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "document/raised_digit.h"
#include "document/unicode_form.h"
#include "normalize/suggestion.h"

namespace sohoa::normalize {
namespace {

// The footnotes of one page: numbers first..first + count - 1, the lines that precede them.
struct FootnoteGroup {
  int first = 0;
  int count = 1;
  std::size_t body_begin = 0;  // lines between the footnotes of the page before and these
  std::size_t body_end = 0;
  std::size_t last_line = 0;  // of the last footnote: the first
};

// 3 for "3 Quyết định số ...", else 0.
int opening_number(const Line& line) {
  constexpr std::size_t kLeastWords = 4;
  if (line.words.size() < kLeastWords) return 0;
  const std::string& number = line.words[0].text;
  const bool digits = !number.empty() && number.size() <= 2 && number.front() != '0' &&
                      number.find_first_not_of("0123456789") == std::string::npos;
  const std::u32string next = to_utf32(line.words[1].text);
  return digits && is_upper(next.front()) ? std::stoi(number) : 0;
}

std::vector<FootnoteGroup> footnote_groups(const std::vector<Line>& lines) {
  constexpr std::size_t kLongestNote = 12;  // lines from one footnote to the next of the same page
  std::vector<FootnoteGroup> groups;
  int last = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (opening_number(lines[i]) != last + 1) continue;
    ++last;
    if (!groups.empty() && i - groups.back().last_line <= kLongestNote) {
      ++groups.back().count;
      groups.back().last_line = i;
    } else {
      const std::size_t begin = groups.empty() ? 0 : groups.back().last_line + 1;
      groups.push_back({.first = last, .body_begin = begin, .body_end = i, .last_line = i});
    }
  }
  return groups;
}

bool is_raised_sign(char32_t letter) {
  return letter == U'®' || letter == U'©' || letter == U'*';
}

// "bản*;" : a word, a sign, perhaps punctuation.
bool has_raised_sign(const Word& word) {
  const std::u32string raw = to_utf32(word.raw);
  const auto sign = std::ranges::find_if(raw, is_raised_sign);
  return sign != raw.begin() && sign != raw.end() && is_letter(*(sign - 1)) &&
         std::none_of(sign + 1, raw.end(), [](char32_t c) { return is_letter(c) || is_digit(c); });
}

// "tỉnh1," or "năm¹", whatever the number: a recogniser misreads raised ones often.
bool has_figure(const Word& word) {
  const std::u32string letters = to_utf32(word.text);
  const auto is_figure = [](char32_t c) { return is_digit(c) || is_raised_digit(c); };
  const auto figure = std::ranges::find_if(letters, is_figure);
  return figure != letters.begin() && figure != letters.end() && is_letter(*(figure - 1)) &&
         std::none_of(figure, letters.end(), [](char32_t c) { return is_letter(c); });
}

bool may_call(const Word& word) {
  return has_raised_sign(word) || has_figure(word);
}

std::u32string raised(int number) {
  return sohoa::raised(to_utf32(std::to_string(number)));
}

// Behind the last letter: "bản;" and 4 give "bản⁴;".
std::string with_call(const std::string& text, int number) {
  std::u32string letters = to_utf32(text);
  std::erase_if(letters, is_raised_sign);
  const auto behind = std::find_if(letters.rbegin(), letters.rend(), is_letter).base();
  const std::u32string call = raised(number);
  letters.insert(behind, call.begin(), call.end());
  return to_utf8(letters);
}

// "42." and 2 give "4²."; nothing for other words. Calls stand at the end of what they belong to.
std::optional<std::string> parted(const std::string& text, int number) {
  const std::size_t end = text.find_last_of("0123456789") + 1;
  const std::string call = std::to_string(number);
  const std::string digits = text.substr(0, end);
  const bool fits = digits.size() > call.size() && digits.size() <= call.size() + 2 &&
                    digits.find_first_not_of("0123456789") == std::string::npos &&
                    digits.ends_with(call) && end < text.size() &&
                    text.find_first_not_of(".,;:)", end) == std::string::npos;
  if (!fits) return std::nullopt;
  return digits.substr(0, digits.size() - call.size()) + to_utf8(raised(number)) + text.substr(end);
}

template <typename Test>
std::vector<Word*> words_of(std::vector<Line>& lines, const FootnoteGroup& group, Test test) {
  std::vector<Word*> words;
  for (std::size_t i = group.body_begin; i < group.body_end; ++i) {
    for (Word& word : lines[i].words) {
      if (test(word)) words.push_back(&word);
    }
  }
  return words;
}

void doubt_number(std::vector<Line>& lines, const FootnoteGroup& group) {
  const auto may_hold = [&](const Word& word) {
    return !word.changed() && parted(word.text, group.first).has_value();
  };
  const std::vector<Word*> numbers = words_of(lines, group, may_hold);
  if (numbers.size() != 1) return;
  Word& word = *numbers.front();
  suggest(word, *parted(word.text, group.first), "doubtful-footnote");
}

}  // namespace

void restore_footnote_calls(std::vector<Line>& lines) {
  for (const FootnoteGroup& group : footnote_groups(lines)) {
    const std::vector<Word*> calls = words_of(lines, group, may_call);
    if (calls.size() == static_cast<std::size_t>(group.count)) {
      for (std::size_t i = 0; i < calls.size(); ++i) {
        if (!has_raised_sign(*calls[i])) continue;  // digits stay
        calls[i]->text = with_call(calls[i]->text, group.first + static_cast<int>(i));
        calls[i]->reason = "footnote-mark";
      }
    } else if (calls.empty() && group.count == 1) {
      doubt_number(lines, group);
    }
  }
}

}  // namespace sohoa::normalize
