#include "ocr/print_row.h"

#include <algorithm>
#include <utility>

#include "document/unicode_form.h"
#include "ocr/print_metrics.h"

namespace sohoa::ocr {
namespace {

constexpr double kSureWord = 0.7;

std::size_t edit_distance(std::u32string_view a, std::u32string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U);
      diagonal = std::exchange(row[j], std::min({replaced, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row[b.size()];
}

}  // namespace

Row all_words(const std::vector<Line>& lines) {
  Row words;
  for (std::size_t line = 0; line < lines.size(); ++line) {
    for (std::size_t word = 0; word < lines[line].words.size(); ++word) {
      const Word& read = lines[line].words[word];
      if (!read.box || read.raw.empty()) continue;
      words.push_back({line, word, *read.box, read.confidence.value(), to_utf32(read.raw),
                       plain_letters(read.raw)});
    }
  }
  return words;
}

Row row_of(const Row& words, const Box& seed) {
  Row row;
  for (const RowWord& word : words) {
    const int shared = std::min(word.box.bottom, seed.bottom) - std::max(word.box.top, seed.top);
    if (2 * shared > std::min(seed.height_px(), word.box.height_px()) &&
        word.box.height_px() < 4 * seed.height_px()) {
      row.push_back(word);
    }
  }
  std::ranges::sort(row, {}, [](const RowWord& word) { return word.box.left; });
  return row;
}

bool is_clear(const RowWord& word) {
  bool digits = false;
  bool signs = false;
  for (const char32_t letter : word.plain) {
    constexpr std::u32string_view kSigns = U"-/:&,";
    if (is_digit(letter)) {
      digits = true;
    } else if (kSigns.find(letter) != std::u32string_view::npos) {
      signs = true;
    } else if (!is_letter(letter)) {
      return false;
    }
  }
  return word.confidence >= kSureWord && word.letters.size() >= 3 && !(digits && signs);
}

double em_of(const Row& row, double text_height_px) {
  const double usual = text_height_px / kTextHeightEm;
  std::vector<double> sizes{usual};
  for (const RowWord& word : row) {
    if (is_clear(word)) sizes.push_back(word.box.width_px() / width_em(word.letters));
  }
  std::ranges::nth_element(sizes, sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2));
  return std::clamp(sizes[sizes.size() / 2], 0.7 * usual, 1.6 * usual);
}

std::optional<Anchor> find_in_word(std::u32string_view text, std::u32string_view formula,
                                   std::size_t most_errors) {
  std::optional<Anchor> best;
  const std::size_t shortest = formula.size() - std::min<std::size_t>(most_errors, 1);
  for (std::size_t begin = 0; begin + shortest <= text.size(); ++begin) {
    for (std::size_t length = shortest; length <= formula.size() + 1; ++length) {
      if (begin + length > text.size()) break;
      const std::size_t errors = edit_distance(text.substr(begin, length), formula);
      if (errors > most_errors || (best && errors >= best->errors)) continue;
      best = Anchor{.begin = begin, .end = begin + length, .errors = errors};
    }
  }
  return best;
}

std::optional<Anchor> find_before(const Row& row, Cursor limit, std::u32string_view formula,
                                  std::size_t most_errors) {
  std::optional<Anchor> best;
  for (std::size_t word = limit.word + 1; word-- > 0;) {
    std::u32string_view plain = row[word].plain;
    if (word == limit.word) plain = plain.substr(0, limit.letter);
    auto found = find_in_word(plain, formula, most_errors);
    if (!found || (best && found->errors >= best->errors)) continue;
    found->word = word;
    best = found;
  }
  return best;
}

double right_of(const RowWord& word, std::size_t end, std::u32string_view print, double em_px) {
  const double printed = width_em(print) * em_px;
  const bool glued = end < word.letters.size() || word.box.width_px() > printed + kAddedInk * em_px;
  return glued ? std::min<double>(word.box.right, word.box.left + printed) : word.box.right;
}

double left_of(const RowWord& word, std::size_t begin, std::u32string_view print, double em_px) {
  const double printed = width_em(print) * em_px;
  const bool glued = begin > 0 || word.box.width_px() > printed + kAddedInk * em_px;
  return glued ? std::max<double>(word.box.left, word.box.right - printed) : word.box.left;
}

}  // namespace sohoa::ocr
