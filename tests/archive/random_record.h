#pragma once

/// Records for tests: invented at random from a seed, or made of a few texts.

#include <cstdint>
#include <string>
#include <vector>

#include "document/record.h"

namespace sohoa::archive::test {

/// Any record that the value types allow, with confidences of three decimals; every field may be
/// absent, texts hold quotation marks, line ends, astral letters and empty strings.
[[nodiscard]] Record random_record(std::uint32_t seed);

/// A text document; each of `pages` is the text of one page, lines divided by '\n'.
[[nodiscard]] Record text_record(const std::string& path, const std::vector<std::string>& pages);

/// A field whose value is also what is printed, on page 1.
[[nodiscard]] Field<std::string> field(const std::string& value);
[[nodiscard]] Field<std::vector<std::string>> field(const std::vector<std::string>& values);

/// Fills document_number, number and notation from "33/BC-SNV".
void set_number(Fields& fields, const std::string& document_number);

}  // namespace sohoa::archive::test
