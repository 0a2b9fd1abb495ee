#include "extract/kept_words.h"

#include <algorithm>
#include <string_view>

#include "extract/evidence.h"
#include "extract/recipient_item.h"

namespace sohoa::extract {
namespace {

// A word of closed form is right whatever its recogniser thought of it: of 84 numbers of copies in
// generated lists (bench/fields), 20 of them given with less than 0.6, none was wrong.
constexpr double kClosedForm = 0.9;

/// "(12b)", "(TH-12b)": the number of copies, behind the sign of who wrote the text (NĐ 30/2020/NĐ-CP, Phụ lục
/// III). Its letters, or nothing.
std::u32string copies_at(std::u32string_view word) {
  constexpr std::size_t kMostLetters = 4;
  constexpr std::size_t kMostDigits = 3;
  std::size_t at = word.starts_with(U'(') ? 1 : word.size();
  const std::size_t letters = at;
  while (at < word.size() && is_upper(word[at])) ++at;
  if (at > letters) {
    if (at - letters > kMostLetters || at >= word.size() || !is_one_of(word[at], U"-.")) return {};
    ++at;
  }
  const std::size_t digits = at;
  while (at < word.size() && is_digit(word[at])) ++at;
  const bool closed = at > digits && at - digits <= kMostDigits && word.substr(at, 2) == U"b)";
  return closed ? compact(fold(word.substr(0, at + 1))) : std::u32string();
}

/// What stays of a word of "Lưu: VT, TH (12b)" is of a kind that has one form.
bool is_closed_form(const std::u32string& word, std::u32string_view kept) {
  const bool clerks = kept == U"vt" && word.starts_with(U"VT");
  return clerks || (!kept.empty() && kept == copies_at(word));
}

}  // namespace

std::vector<double> kept_confidences(std::span<const Piece> lines, const std::string& value) {
  std::u32string all;
  for (const Piece& line : lines) {
    for (const Word* word : line.words) all += compact(fold(word->text));
  }
  const std::u32string wanted = compact(fold(value));
  std::size_t begin = all.find(wanted);
  std::size_t end = begin + wanted.size();
  if (begin == std::u32string::npos) {
    begin = 0;
    end = all.size();
  }
  const bool filing = is_filing(value);
  std::vector<double> confidences;
  std::size_t at = 0;
  for (const Piece& line : lines) {
    for (const Word* word : line.words) {
      if (!counts(*word)) continue;
      const std::size_t first = at;
      at += compact(fold(word->text)).size();
      const std::size_t from = std::max(first, begin);
      const std::size_t to = std::min(at, end);
      if (from >= to) continue;
      double confidence = word->confidence.value();
      if (filing &&
          is_closed_form(to_utf32(word->text), std::u32string_view(all).substr(from, to - from))) {
        confidence = std::max(confidence, kClosedForm);
      }
      confidences.push_back(confidence);
    }
  }
  return confidences;
}

}  // namespace sohoa::extract
