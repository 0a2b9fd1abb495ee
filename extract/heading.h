#pragma once

/// What a line opens with: "Chương II", "Điều 5.", "I.", "1.2.", "a)", "-".
///
/// NĐ 30/2020/NĐ-CP, Phụ lục I: phần, chương, mục, tiểu mục, điều, khoản, điểm; reports number with
/// capital letters, Roman and Arabic figures, then letters, hyphens and plus signs.
/// Tested by tests/extract/heading_test.cpp (cases in heading.tsv).

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sohoa::extract {

/// From the widest to the narrowest.
enum class MarkerKind {
  Part,           ///< Phần
  Chapter,        ///< Chương
  Section,        ///< Mục
  Subsection,     ///< Tiểu mục
  Article,        ///< Điều
  CapitalLetter,  ///< A.
  Roman,          ///< I.
  Number,         ///< 1.
  Number2,        ///< 1.1.
  Number3,        ///< 1.1.1.
  Letter,         ///< a)
  Parenthesis,    ///< (1)
  Hyphen,         ///< -
  Plus            ///< +, *
};

struct Marker {
  MarkerKind kind = MarkerKind::Hyphen;
  int number = 0;       ///< of the last part: 2 of "1.2.", 3 of "c)", 0 for signs
  std::size_t end = 0;  ///< letters of the line; the text begins behind it
};

/// The marker that opens a line, or nothing.
[[nodiscard]] std::optional<Marker> parse_marker(std::u32string_view line);

/// "Chương II", "Điều 5.", "I. MỤC ĐÍCH": what stands above it is the head, this is the text.
[[nodiscard]] bool opens_division(std::u32string_view line);

}  // namespace sohoa::extract
