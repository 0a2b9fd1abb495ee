#pragma once

/// What the letters and signs of a piece are to the lattice that looks for words in it.
///
/// Tested through tests/normalize/piece_reader_test.cpp.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sohoa::normalize {

/// A Mark stays what it is; a Sign may stand for letters, as digits may.
enum class SignKind : std::uint8_t { Letter, Digit, Sign, Mark };

/// Of each letter of a piece.
[[nodiscard]] std::vector<SignKind> sign_kinds(std::u32string_view piece);

/// A word, number or sign may begin before letter `at` even if no blank was lost.
[[nodiscard]] bool is_boundary(std::span<const SignKind> kinds, std::size_t at);

/// Signs alone beside letters: the stroke in "VT.~", which is no "ở".
[[nodiscard]] bool is_speck(std::span<const SignKind> kinds, std::size_t begin, std::size_t end);

/// Marks that stay punctuation whatever a recogniser may have made of letters.
[[nodiscard]] bool is_plain_mark(char32_t letter);

/// Signs without a letter or digit beside them: no words, whatever a model may make of a '*'.
[[nodiscard]] bool is_dirt_or_bullet(std::u32string_view piece);

/// What it costs to take a sign for itself although it may stand for letters.
[[nodiscard]] float sign_nats(char32_t sign);

/// Addresses of the net and of mail follow no vocabulary.
[[nodiscard]] bool is_address(std::u32string_view piece);

/// In small letters.
[[nodiscard]] std::u32string lowered(std::u32string_view letters);

}  // namespace sohoa::normalize
