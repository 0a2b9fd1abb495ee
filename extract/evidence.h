#pragma once

/// From pieces of a page to a field: the text as printed, where it stands, how sure it is.
///
/// `support` is what the rules know: 1 would be a form that cannot be mistaken with all neighbours in
/// their places. It is lowered by the confidence of the words, the worst of which counts half: a value
/// is wrong when one of its words is. Tested by tests/extract/evidence_test.cpp.

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "document/field.h"
#include "extract/piece.h"

namespace sohoa::extract {

/// 0..1, of words with letters or digits; specks do not count. 1 for no words.
[[nodiscard]] double word_confidence(std::span<const Piece> pieces);
/// The same of the confidences of the words.
[[nodiscard]] double joint_confidence(std::span<const double> words);
/// The word has letters or digits.
[[nodiscard]] bool counts(const Word& word);

[[nodiscard]] std::string printed_text(std::span<const Piece> pieces);  ///< lines joined by '\n'
/// Lines joined by a blank; a hyphen at the end of a line that divides a code joins without one.
[[nodiscard]] std::string joined_text(std::span<const Piece> pieces);

/// One place for each piece. `pages` gives the page numbers.
[[nodiscard]] std::vector<Evidence> places_of(std::span<const Piece> pieces,
                                              const std::vector<Page>& pages);

template <typename Value>
[[nodiscard]] Field<Value> make_field(Value value, std::span<const Piece> pieces, double support,
                                      const std::vector<Page>& pages) {
  return Field<Value>{.value = std::move(value),
                      .text = printed_text(pieces),
                      .confidence = Confidence(support * word_confidence(pieces)),
                      .evidence = places_of(pieces, pages),
                      .flags = {}};
}

}  // namespace sohoa::extract
