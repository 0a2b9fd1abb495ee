#include "extract/evidence.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace sohoa::extract {
namespace {

// A value is wrong when any of its words is; words that a recogniser is 0.95 sure of are right more
// often than that, so their doubts are added at a discount.
constexpr double kEachWordCounts = 0.15;

/// "Số 20-" and "NQ/TW": a code goes on over the end of the line.
bool divides_code(const std::string& text) {
  return text.size() > 1 && (text.ends_with('-') || text.ends_with('/')) &&
         text[text.size() - 2] != ' ';
}

}  // namespace

bool counts(const Word& word) {
  const std::u32string text = to_utf32(word.text);
  return std::ranges::any_of(text, [](char32_t c) { return is_letter(c) || is_digit(c); });
}

double joint_confidence(std::span<const double> words) {
  if (words.empty()) return 1;
  const double sum = std::accumulate(words.begin(), words.end(), 0.0);
  const double worst = *std::ranges::min_element(words);
  const auto count = static_cast<double>(words.size());
  return (sum / count + worst) / 2 * std::exp(-kEachWordCounts * (count - sum));
}

double word_confidence(std::span<const Piece> pieces) {
  std::vector<double> words;
  for (const Piece& piece : pieces) {
    for (const Word* word : piece.words) {
      if (counts(*word)) words.push_back(word->confidence.value());
    }
  }
  return joint_confidence(words);
}

std::string printed_text(std::span<const Piece> pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    if (!text.empty()) text += '\n';
    text += piece.text.slice(0, piece.text.size());
  }
  return text;
}

std::string joined_text(std::span<const Piece> pieces) {
  std::string text;
  for (const Piece& piece : pieces) {
    if (!text.empty() && !divides_code(text)) text += ' ';
    text += piece.text.slice(0, piece.text.size());
  }
  return text;
}

std::vector<Evidence> places_of(std::span<const Piece> pieces, const std::vector<Page>& pages) {
  std::vector<Evidence> places;
  places.reserve(pieces.size());
  for (const Piece& piece : pieces) {
    places.push_back({.page_number = pages[piece.page_index].page_number,
                      .box = piece.box,
                      .line_index = piece.line_index});
  }
  return places;
}

}  // namespace sohoa::extract
