#include "normalize/piece_reader.h"

#include <algorithm>
#include <utility>

#include "document/unicode_form.h"
#include "normalize/syllable.h"
#include "normalize/token.h"

namespace sohoa::normalize {
namespace {

constexpr std::size_t kMaxPieceLetters = 48;  // longer pieces are addresses and rule lines

// Capitals if the text is one syllable or more in capitals, of two letters at least.
Candidate::Case case_of(std::u32string_view text) {
  std::u32string run;
  std::size_t capitals = 0;
  std::size_t small = 0;
  const auto close = [&] {
    if (run.size() >= 2 && is_vietnamese_syllable(to_utf8(run))) {
      (is_upper(run[1]) ? capitals : small) += 1;
    }
    run.clear();
  };
  for (const char32_t letter : text) {
    if (is_letter(letter)) {
      run.push_back(letter);
    } else {
      close();
    }
  }
  close();
  if ((capitals > 0) == (small > 0)) return Candidate::Case::Mixed;
  return capitals > 0 ? Candidate::Case::Capitals : Candidate::Case::Small;
}

}  // namespace

PieceReader::PieceReader(const PieceKnowledge& knowledge, PieceOptions options)
    : knowledge_(knowledge), options_(options) {}

std::vector<Candidate> PieceReader::read(std::string_view piece) const {
  const auto make = [&](const PiecePath& path) {
    Candidate candidate;
    candidate.text = to_utf8(path.text);
    for (const Token& token : tokenize(candidate.text)) {
      candidate.words.push_back(knowledge_.model.find(token.form));
    }
    candidate.channel_nats = path.channel_nats;
    candidate.unchanged = candidate.text == piece;
    candidate.digits_as_word = path.digits_as_word;
    candidate.text_case = case_of(path.text);
    return candidate;
  };
  std::vector<Candidate> candidates;
  const std::u32string letters = to_utf32(piece);
  if (letters.size() <= kMaxPieceLetters) {
    for (const PiecePath& path : find_piece_paths(letters, knowledge_, options_)) {
      candidates.push_back(make(path));
    }
  }
  const bool itself = std::any_of(candidates.begin(), candidates.end(),
                                  [](const Candidate& candidate) { return candidate.unchanged; });
  if (!itself) {
    PiecePath path;
    path.text = letters;
    path.channel_nats = options_.unknown_word_nats +
                        options_.unknown_letter_nats * static_cast<float>(letters.size());
    candidates.push_back(make(path));
  }
  return candidates;
}

}  // namespace sohoa::normalize
