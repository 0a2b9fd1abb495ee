#pragma once

/// Tables of text cases: a line is "read<tab>expected<tab>why"; '#' begins a remark.

#include <string>
#include <vector>

namespace sohoa::tests {

struct TextCase {
  std::string read;
  std::string expected;
  std::string why;
  std::string place;  ///< "tone_mark.tsv:7"
};

/// The rows of tests/`name` ("document/tone_mark.tsv"); throws std::runtime_error for a row without three cells.
[[nodiscard]] std::vector<TextCase> text_cases(const std::string& name);

}  // namespace sohoa::tests
