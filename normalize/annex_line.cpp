#include "normalize/annex_line.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "document/unicode_form.h"
#include "normalize/set_phrase.h"
#include "normalize/syllable.h"

namespace sohoa::normalize {
namespace {

const SetPhrase kOpening{"(Ban", "hành", "kèm"};  // before "theo"

bool says(const Word& word, std::string_view printed) {
  return to_lower(word.text) == printed;
}

// How many words stand before "theo ... số"; nothing where no document is named in this way.
std::optional<std::size_t> words_before_document(const Line& line) {
  constexpr std::size_t kMostBefore = 4;  // three, one of them cut in two
  constexpr std::ptrdiff_t kMostName = 5;
  const auto theo =
      std::ranges::find_if(line.words, [](const Word& word) { return says(word, "theo"); });
  const auto before = static_cast<std::size_t>(theo - line.words.begin());
  if (theo == line.words.end() || before == 0 || before > kMostBefore) return std::nullopt;
  const auto end = theo + std::min(kMostName, line.words.end() - theo);
  const bool numbered = std::any_of(theo, end, [](const Word& word) {
    return to_lower(word.text).starts_with("số");  // "số12" is one word, read as two
  });
  return numbered ? std::optional(before) : std::nullopt;
}

bool ends_bracket(const Line& line) {
  return !line.words.empty() && line.words.back().text.ends_with(')');
}

bool is_under_seal(const Word& word, const std::vector<Mark>& marks) {
  return word.box && std::ranges::any_of(marks, [&word](const Mark& mark) {
           return mark.kind == MarkKind::Seal && !intersect(mark.box, *word.box).empty();
         });
}

// A syllable as it is printed, a bracket before it or a comma behind it allowed.
bool is_sound(const Word& word) {
  std::string_view text = word.text;
  if (text.starts_with('(')) text.remove_prefix(1);
  if (text.ends_with(',')) text.remove_suffix(1);
  return std::ranges::all_of(to_utf32(text), is_letter) && is_vietnamese_syllable(text);
}

// Nothing but what a seal hides is told from the phrase, and not less than two words of it.
bool may_be_told(const std::vector<Word>& words, const std::vector<PhraseWord>& found,
                 const std::vector<Mark>& marks) {
  if (words.size() < 2 || found.size() == kOpening.size()) return false;
  bool sound = true;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (std::ranges::find(found, i, &PhraseWord::read) != found.end()) continue;
    if (!is_under_seal(words[i], marks)) return false;
    sound = sound && is_sound(words[i]);
  }
  return !sound;
}

void settle(Line& line, std::size_t before, const std::vector<Mark>& marks) {
  const auto end = line.words.begin() + static_cast<std::ptrdiff_t>(before);
  const std::vector<Word> words(line.words.begin(), end);
  const std::vector<PhraseWord> found = phrase_words(words, kOpening);
  if (!may_be_told(words, found, marks)) return;
  std::vector<Word> settled = with_phrase(words, kOpening, found);
  settled.insert(settled.end(), std::make_move_iterator(end),
                 std::make_move_iterator(line.words.end()));
  line.words = std::move(settled);
}

}  // namespace

void settle_annex_line(Page& page) {
  if (page.marks.empty()) return;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    Line& line = page.lines[i];
    if (line.cell) continue;
    const std::optional<std::size_t> before = words_before_document(line);
    if (!before) continue;
    const bool in_brackets = line.words.front().text.starts_with('(') || ends_bracket(line) ||
                             (i + 1 < page.lines.size() && ends_bracket(page.lines[i + 1]));
    if (in_brackets) settle(line, *before, page.marks);
  }
}

}  // namespace sohoa::normalize
