#pragma once

/// Pieces of text in which an abbreviation stands in for its full form.
///
/// Reports write "công tác CCHC" where laws write "công tác cải cách hành chính". From every place with
/// the full form a piece is made: the words before it, the abbreviation, the words behind it. Only what
/// is seen from the abbreviation on counts; the words before it are marked as silent.
/// Tested by tests/dictionaries/training_test.cpp.

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace sohoa::train {

/// A distinct token of the text, in or out of the vocabulary.
using TypeId = std::uint32_t;
inline constexpr TypeId kTypeLineEnd = 0xFFFFFFFF;
inline constexpr TypeId kTypePieceEnd = 0xFFFFFFFE;
inline constexpr TypeId kTypeSilent = 0x80000000;  ///< added to a type

class AbbreviationPieces {
 public:
  /// A full form of less than two types is ignored. The longest full form that fits wins.
  void add(const std::vector<TypeId>& full_form, TypeId abbreviation);

  /// `line` ends with kTypeLineEnd.
  void append_pieces(std::span<const TypeId> line, std::vector<TypeId>& pieces) const;

 private:
  struct Form {
    std::vector<TypeId> types;
    TypeId abbreviation = 0;
  };

  [[nodiscard]] const Form* find_at(std::span<const TypeId> line, std::size_t at) const;

  std::unordered_map<TypeId, std::vector<Form>> by_first_;  // longest first
};

}  // namespace sohoa::train
