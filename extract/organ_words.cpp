#include "extract/organ_words.h"

#include <algorithm>
#include <set>
#include <utility>

#include "document/word_rim.h"
#include "extract/issuing_body.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFirstPages = 12;  // what proves a name stands on these, and on the last
constexpr std::size_t kLastPages = 3;

std::u32string letters_of(std::u32string_view word) {
  return compact(fold(word));
}

void add_word(std::vector<SaidWord>& said, const Word& word, const Evidence& place) {
  for (const std::u32string& part : split_words(to_utf32(word.text))) {
    const std::u32string_view printed = within_rim(part);
    if (printed.empty()) continue;
    said.push_back({.printed = std::u32string(printed),
                    .letters = letters_of(printed),
                    .confidence = word.confidence.value(),
                    .ends = is_rim_sign(part.back()),
                    .place = place});
  }
}

double confidence_in(const Piece& line, const std::u32string& word) {
  const auto found = std::ranges::find_if(line.words, [&](const Word* candidate) {
    return to_utf32(candidate->text).find(word) != std::u32string::npos;
  });
  return found == line.words.end() ? 1 : (*found)->confidence.value();
}

}  // namespace

std::vector<OrganWord> organ_words(const std::vector<Piece>& lines) {
  std::vector<OrganWord> own;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (std::u32string& word : split_words(to_utf32(organ_line_text(lines[i])))) {
      std::u32string own_letters = letters_of(word);
      if (own_letters.empty()) {
        // "LAO ĐỘNG - THƯƠNG BINH": a hyphen is no word of its own; other signs are specks. What goes on below
        // may open with it.
        if (word == U"-" && !own.empty()) own.back().printed += U" " + word;
        continue;
      }
      OrganWord one{.letters = std::move(own_letters),
                    .confidence = confidence_in(lines[i], word),
                    .line = i};
      one.printed = std::move(word);
      own.push_back(std::move(one));
    }
  }
  return own;
}

std::vector<SaidWord> words_beside(const std::vector<Piece>& lines,
                                   const std::vector<Page>& pages) {
  std::set<const Word*> own;
  for (const Piece& line : lines) own.insert(line.words.begin(), line.words.end());
  std::vector<SaidWord> said;
  for (std::size_t page = 0; page < pages.size(); ++page) {
    if (page >= kFirstPages && page + kLastPages < pages.size()) continue;
    for (std::size_t i = 0; i < pages[page].lines.size(); ++i) {
      const Line& line = pages[page].lines[i];
      const Evidence place{.page_number = pages[page].page_number,
                           .box = line.box,
                           .line_index = static_cast<int>(i)};
      for (const Word& word : line.words) {
        if (!own.contains(&word)) add_word(said, word, place);
      }
    }
  }
  return said;
}

}  // namespace sohoa::extract
