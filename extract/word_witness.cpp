#include "extract/word_witness.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "document/unicode_form.h"
#include "document/word_rim.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr double kDoubtful = 0.9;
constexpr double kSure = 0.95;
constexpr std::size_t kFewestPlaces = 2;
constexpr double kMended = 0.95;  // of the confidence

struct Place {
  const Word* before = nullptr;
  const Word* word = nullptr;
  Evidence evidence{};
};

/// Small letters without the signs at both ends.
std::string spelling_of(const Word& word) {
  return to_utf8(within_rim(to_utf32(to_lower(word.text))));
}

/// All words with the one before them on their line.
std::vector<Place> places_of(const Document& document) {
  std::vector<Place> places;
  for (const Page& page : document.pages) {
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const std::vector<Word>& words = page.lines[i].words;
      for (std::size_t j = 1; j < words.size(); ++j) {
        places.push_back({.before = &words[j - 1],
                          .word = &words[j],
                          .evidence = {.page_number = page.page_number,
                                       .box = words[j].box,
                                       .line_index = static_cast<int>(i)}});
      }
    }
  }
  return places;
}

bool lies_on(const Place& place, const std::vector<Evidence>& evidence) {
  return std::ranges::any_of(evidence, [&](const Evidence& line) {
    return line.page_number == place.evidence.page_number &&
           line.line_index == place.evidence.line_index;
  });
}

/// The one spelling that the other places have, and where; nothing when they do not prove it.
struct Proof {
  std::string spelling{};
  std::vector<Evidence> places{};
};

Proof proof_for(const Place& doubtful, const std::vector<Place>& places) {
  const std::string before = spelling_of(*doubtful.before);
  const std::string own = spelling_of(*doubtful.word);
  const std::u32string letters = fold(own);
  Proof proof;
  for (const Place& place : places) {
    if (place.word == doubtful.word || spelling_of(*place.before) != before) continue;
    const std::string said = spelling_of(*place.word);
    if (fold(said) != letters || place.word->confidence.value() < kSure) continue;
    if (said == own || (!proof.spelling.empty() && said != proof.spelling)) return {};
    proof.spelling = said;
    proof.places.push_back(place.evidence);
  }
  return proof.places.size() >= kFewestPlaces ? proof : Proof{};
}

/// Writes `spelling` for the word behind `before` in the value; false when it is not there.
bool respell(std::string& value, const Place& place, const std::string& spelling) {
  const std::string own = spelling_of(*place.word);
  const std::string wanted = spelling_of(*place.before) + " " + own;
  const std::string lower = to_lower(value);
  const std::size_t at = lower.find(wanted);
  // Small letters of Vietnamese have as many bytes as their capitals, but for signs that no subject has.
  if (at == std::string::npos || lower.size() != value.size()) return false;
  const std::size_t begin = at + wanted.size() - own.size();
  const bool capital = is_upper(to_utf32(value.substr(begin, own.size())).front());
  value.replace(begin, own.size(), capital ? to_capitalized(spelling) : spelling);
  return true;
}

}  // namespace

void settle_subject_words(Fields& fields, const Document& document) {
  if (!fields.subject) return;
  Field<std::string>& subject = *fields.subject;
  const std::vector<Place> places = places_of(document);
  const std::vector<Evidence> own_lines = subject.evidence;
  for (const Place& place : places) {
    if (place.word->confidence.value() >= kDoubtful || !lies_on(place, own_lines)) continue;
    const Proof proof = proof_for(place, places);
    if (proof.spelling.empty() || !respell(subject.value, place, proof.spelling)) continue;
    subject.evidence.push_back(proof.places.front());
    subject.confidence = Confidence(kMended * subject.confidence.value());
    if (std::ranges::find(subject.flags, "by-other-places") == subject.flags.end()) {
      subject.flags.emplace_back("by-other-places");
    }
  }
}

}  // namespace sohoa::extract
