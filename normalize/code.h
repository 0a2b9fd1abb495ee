#pragma once

/// Numbers and symbols of documents under their grammar: "QD-UBND" -> "QĐ-UBND", digits as they were read.
///
///   code := part (("-" | "/" | "&" | ".") part)+      part := digits | abbreviation
///
/// An abbreviation that is in the tables of document types and organs stays; one that becomes such
/// by giving back letters which recognisers lose (Đ read as D, P, B, b; Q read as O) is mended;
/// any other stays as it was read. A code has an abbreviation of the tables and looks like one
/// throughout. Tested by tests/normalize/code_test.cpp with tests/normalize/document_number.tsv.

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace sohoa::normalize {

/// The abbreviations of document types and organs, and how they are misread.
class CodeTable {
 public:
  explicit CodeTable(const std::vector<std::string>& abbreviations);
  /// Reads the columns of document_types.tsv and organs.tsv in `folder`. Throws Error{ModelMissing}.
  static CodeTable open(const std::filesystem::path& folder);

  [[nodiscard]] bool knows(std::u32string_view part) const;
  /// What was printed where `part` was read; nothing when the table cannot tell.
  [[nodiscard]] std::optional<std::u32string> mend(std::u32string_view part) const;

 private:
  std::unordered_set<std::u32string> known_;
  std::unordered_map<std::u32string, std::u32string> misread_;
};

/// A code inside a piece of text.
struct CodeSpan {
  std::size_t begin = 0;  ///< letters of the piece
  std::size_t end = 0;
  std::u32string mended;  ///< with the digits of the piece
  friend bool operator==(const CodeSpan&, const CodeSpan&) = default;
};

/// The code in a piece without blanks; one that is broken at a line end may stop at its joint ("19/QD-").
[[nodiscard]] std::optional<CodeSpan> find_code(std::u32string_view piece, const CodeTable& table);

}  // namespace sohoa::normalize
