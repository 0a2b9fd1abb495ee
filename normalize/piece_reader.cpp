#include "normalize/piece_reader.h"

#include <algorithm>
#include <utility>

#include "document/unicode_form.h"
#include "normalize/piece_table.h"
#include "normalize/syllable.h"
#include "normalize/token.h"

namespace sohoa::normalize {
namespace {

constexpr std::size_t kMaxPieceLetters = 48;  // longer pieces are addresses and rule lines

// One Roman numeral is not changed into another by what is common: that needs a sequence.
bool is_roman(std::u32string_view text) {
  constexpr std::u32string_view kMarks = U".,;:)(";
  while (!text.empty() && kMarks.find(text.back()) != std::u32string_view::npos) {
    text.remove_suffix(1);
  }
  while (!text.empty() && kMarks.find(text.front()) != std::u32string_view::npos) {
    text.remove_prefix(1);
  }
  return !text.empty() && text.find_first_not_of(U"IVX") == std::u32string_view::npos;
}

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

PieceReader::PieceReader(const PieceKnowledge& knowledge, PieceOptions options,
                         const PieceTable* table)
    : knowledge_(knowledge), options_(options), table_(table) {}

namespace {

/// Makes candidates of the readings of one piece.
class CandidateMaker {
 public:
  CandidateMaker(std::string_view piece, std::u32string_view letters,
                 const PieceKnowledge& knowledge)
      : piece_(piece), letters_(letters), knowledge_(knowledge) {}

  Candidate make(const PiecePath& path) {
    Candidate candidate;
    candidate.text = to_utf8(path.text);
    candidate.channel_nats = path.channel_nats;
    candidate.unigram_nats = path.unigram_nats;
    candidate.unchanged = candidate.text == piece_;
    candidate.digits_as_word = path.digits_as_word;
    if (path.words.empty()) {
      candidate.words = words_of(candidate.text);
      candidate.text_case = case_of(path.text);
    } else {
      add_known_words(path, candidate);
    }
    return candidate;
  }

 private:
  [[nodiscard]] WordIds words_of(std::string_view text) const {
    WordIds words;
    for (const Token& token : tokenize(text)) words.push_back(knowledge_.model.find(token.form));
    return words;
  }

  // Marks at the rims are the piece's own, and cut apart from words: no need to cut the text again.
  void add_known_words(const PiecePath& path, Candidate& candidate) {
    const WordIds& before = marks(front_, letters_.substr(0, path.marks_before));
    const WordIds& behind = marks(back_, letters_.substr(letters_.size() - path.marks_behind));
    candidate.words = before;
    bool capitals = false;
    bool small = false;
    for (const PiecePath::KnownWord& word : path.words) {
      const Vocabulary::Entry& entry = knowledge_.vocabulary.entry(word.entry);
      candidate.words.push_back(entry.word);
      if (!entry.syllable || entry.spelling.size() < 2) continue;
      (word.word_case == WordCase::Upper ? capitals : small) = true;
    }
    candidate.words.append(behind.all());
    if (capitals != small) {
      candidate.text_case = capitals ? Candidate::Case::Capitals : Candidate::Case::Small;
    }
  }

  struct Marks {
    std::u32string_view text;
    WordIds words;
  };

  const WordIds& marks(Marks& known, std::u32string_view text) const {
    if (known.text.size() != text.size()) known = {text, words_of(to_utf8(text))};
    return known.words;
  }

  std::string_view piece_;
  std::u32string_view letters_;
  const PieceKnowledge& knowledge_;
  Marks front_;
  Marks back_;
};

}  // namespace

std::vector<Candidate> PieceReader::read(std::string_view piece, PieceShape shape) const {
  if (table_ != nullptr && shape == PieceShape::Any) {
    std::vector<Candidate> known = table_->find(piece);
    if (!known.empty()) return known;
  }
  return search(piece, shape);
}

std::vector<Candidate> PieceReader::search(std::string_view piece, PieceShape shape) const {
  PieceOptions options = options_;
  options.one_word = shape == PieceShape::OneWord;
  std::vector<Candidate> candidates;
  const std::u32string letters = to_utf32(piece);
  CandidateMaker maker(piece, letters, knowledge_);
  if (letters.size() <= kMaxPieceLetters) {
    const std::vector<PiecePath> paths = find_piece_paths(letters, knowledge_, options);
    candidates.reserve(paths.size() + 1);
    const bool roman = is_roman(letters);
    for (const PiecePath& path : paths) {
      if (roman && path.text != letters && is_roman(path.text)) continue;
      candidates.push_back(maker.make(path));
    }
  }
  const bool itself = std::any_of(candidates.begin(), candidates.end(),
                                  [](const Candidate& candidate) { return candidate.unchanged; });
  if (!itself) {
    PiecePath path;
    path.text = letters;
    path.channel_nats =
        options_.unknown.word + options_.unknown.letter * static_cast<float>(letters.size());
    candidates.push_back(maker.make(path));
  }
  return candidates;
}

}  // namespace sohoa::normalize
