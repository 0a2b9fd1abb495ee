#include "extract/approximate_match.h"

#include <algorithm>
#include <vector>

namespace sohoa::extract {
namespace {

constexpr std::size_t kLongFormula =
    18;  // letters; nothing else is like "Độc lập - Tự do - Hạnh phúc"

}  // namespace

std::size_t allowed_errors(std::size_t length) {
  return length / 6;
}

bool similar(std::u32string_view text, std::u32string_view formula) {
  const std::size_t limit = allowed_errors(formula.size());
  return edit_distance(text, formula, limit) <= limit;
}

std::optional<WordRange> find_words(const GlyphText& text, std::u32string_view formula) {
  std::vector<std::u32string> words(text.words());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (is_letter(text.folded[i]) || is_digit(text.folded[i])) {
      words[text.word[i]].push_back(text.folded[i]);
    }
  }
  const std::size_t limit =
      formula.size() < kLongFormula ? allowed_errors(formula.size()) : formula.size() / 4;
  std::optional<WordRange> best;
  std::size_t best_errors = limit + 1;
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    std::u32string window;
    for (std::size_t end = begin; end < words.size(); ++end) {
      window += words[end];
      if (window.size() > formula.size() + limit) break;
      if (window.size() + limit < formula.size()) continue;
      const std::size_t errors = edit_distance(window, formula, limit);
      if (errors < best_errors) {
        best_errors = errors;
        best = WordRange{begin, end + 1};
      }
    }
  }
  return best;
}

}  // namespace sohoa::extract
