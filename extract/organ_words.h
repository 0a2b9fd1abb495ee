#pragma once

/// The words of a letterhead and those of the rest of the document, for organ_witness.h.
///
/// Of long documents the first pages and the last are looked at: there a body names itself.
/// Tested by tests/extract/organ_witness_test.cpp.

#include <cstddef>
#include <string>
#include <vector>

#include "document/field.h"
#include "document/page.h"
#include "extract/piece.h"

namespace sohoa::extract {

/// A word of the letterhead.
struct OrganWord {
  std::u32string printed{};  ///< with the dash behind it, if any
  std::u32string letters{};  ///< folded
  double confidence = 1;
  std::size_t line = 0;
};

/// A word of the text.
struct SaidWord {
  std::u32string printed{};
  std::u32string letters{};
  double confidence = 0;
  bool ends = false;  ///< a sign stands behind it
  Evidence place{};
};

[[nodiscard]] std::vector<OrganWord> organ_words(const std::vector<Piece>& lines);

/// All words but those of the letterhead itself.
[[nodiscard]] std::vector<SaidWord> words_beside(const std::vector<Piece>& lines,
                                                 const std::vector<Page>& pages);

}  // namespace sohoa::extract
