#pragma once

/// Số, ký hiệu: the grammar of document numbers.
///
///   33/BC-SNV          number, "/", type, "-", organ          administrative documents
///   1504/UBND-NCTH     number, "/", organ, "-", unit          official letters
///   30/2020/NĐ-CP      number, "/", year, "/", type-organ     normative documents
///   03-NQ/TU           number, "-", type, "/", organ          Party documents
/// NĐ 30/2020/NĐ-CP, Phụ lục III; HD 36-HD/VPTW. Digits are taken as they are; in the notation only a
/// lost bar of Đ is put back, where the tables of types and organs know a single such abbreviation.
/// Tested by tests/extract/document_number_test.cpp (cases in document_number.tsv).

#include <cstddef>
#include <optional>
#include <string>

#include "extract/glyph_text.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

struct DocumentNumber {
  std::string text{};      ///< "33/BC-SNV", without blanks
  int number = 0;          ///< 33
  int year = 0;            ///< of a normative document, else 0
  std::string notation{};  ///< "BC-SNV"
  bool party = false;      ///< written in the form of the Party
  bool bare = false;       ///< "68-CP": no type; a number only where words before say so
  const DocumentType* type = nullptr;  ///< by the notation; nullptr for an official letter
  std::size_t begin = 0;               ///< glyphs
  std::size_t end = 0;
};

/// Ký hiệu: the part after the number.
struct Notation {
  std::string text{};  ///< "BC-SNV"
  const DocumentType* type = nullptr;
  bool party = false;   ///< type and organ are divided by "/"
  std::size_t end = 0;  ///< glyphs
};

/// The notation that begins at `at`, or nothing.
[[nodiscard]] std::optional<Notation> parse_notation(const GlyphText& text, std::size_t at,
                                                     const Rules::Impl& rules);

/// The document number whose first digit stands at `at`, or nothing.
[[nodiscard]] std::optional<DocumentNumber> parse_document_number(const GlyphText& text,
                                                                  std::size_t at,
                                                                  const Rules::Impl& rules);

}  // namespace sohoa::extract
