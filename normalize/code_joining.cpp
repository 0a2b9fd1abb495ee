#include "normalize/code_joining.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

bool is_open_code(std::u32string_view text, const CodeTable& table) {
  if (text.empty() || text.back() != U'-') return false;
  const std::optional<CodeSpan> code = find_code(text, table);
  return code && code->end + 1 == text.size();
}

// Without the joint that was read twice; nothing when no known abbreviation comes first.
std::optional<std::u32string> rest_of_code(std::u32string_view text, const CodeTable& table) {
  if (!text.empty() && text.front() == U'-') text.remove_prefix(1);
  std::size_t letters = 0;
  while (letters < text.size() && is_letter(text[letters])) ++letters;
  if (!table.knows(text.substr(0, letters))) return std::nullopt;
  return std::u32string(text);
}

void join(Word& left, const Word& right, const std::u32string& text) {
  left.text = to_utf8(text);
  left.raw += std::string(static_cast<std::size_t>(right.spaces_before), ' ') + right.raw;
  left.confidence = Confidence(left.confidence.value() * right.confidence.value());
  left.alternatives.clear();
  left.reason = "join";
  if (left.box && right.box) left.box = unite(*left.box, *right.box);
}

}  // namespace

void join_codes(std::vector<Line>& lines, const CodeTable& table) {
  for (Line& line : lines) {
    for (std::size_t i = 0; i + 1 < line.words.size(); ++i) {
      const std::u32string left = to_utf32(line.words[i].text);
      if (!is_open_code(left, table)) continue;
      const auto rest = rest_of_code(to_utf32(line.words[i + 1].text), table);
      if (!rest) continue;
      join(line.words[i], line.words[i + 1], left + *rest);
      line.words.erase(line.words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }
}

}  // namespace sohoa::normalize
