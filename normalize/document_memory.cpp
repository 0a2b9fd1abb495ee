#include "normalize/document_memory.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "document/unicode_form.h"
#include "document/word_rim.h"

namespace sohoa::normalize {
namespace {

// Longer stretches in brackets are no abbreviations; in running text two letters prove too little,
// since CĐ and CB may both stand in one document.
constexpr std::size_t kLongestAbbreviation = 8;
constexpr std::size_t kShortestInText = 3;

/// A reading without the signs around it.
struct Core {
  std::u32string before;
  std::u32string letters;
  std::u32string after;
};

Core core_of(const std::string& raw) {
  const std::u32string read = to_utf32(raw);
  const std::u32string_view letters = within_rim(read);
  if (letters.empty()) return {read, {}, {}};
  const auto begin = static_cast<std::size_t>(letters.data() - read.data());
  return {read.substr(0, begin), std::u32string(letters), read.substr(begin + letters.size())};
}

bool looks_abbreviated(const std::u32string& letters) {
  const auto capitals =
      std::count_if(letters.begin(), letters.end(), [](char32_t c) { return is_upper(c); });
  return letters.size() >= 2 && letters.size() <= kLongestAbbreviation &&
         static_cast<std::size_t>(capitals) * 3 >= letters.size() * 2;
}

// Abbreviations are written without tones and marks, but for Đ.
char32_t initial_of(char32_t letter) {
  const char32_t capital = to_upper(letter);
  return capital == U'Đ' ? capital : strip_diacritics(capital);
}

/// The initials of the words before each place of a paragraph, up to the last sign that parts them.
class Initials {
 public:
  void add(const std::string& text) {
    const std::u32string letters = to_utf32(text);
    bool inside = false;
    for (const char32_t letter : letters) {
      if (is_letter(letter)) {
        if (!inside) initials_.push_back(initial_of(letter));
        inside = true;
      } else {
        inside = false;
        if (letter != U' ') initials_.clear();
      }
    }
  }

  [[nodiscard]] std::optional<std::u32string> last(std::size_t count) const {
    if (initials_.size() < count) return std::nullopt;
    return initials_.substr(initials_.size() - count);
  }

 private:
  std::u32string initials_;
};

bool is_bracketed(const Core& core) {
  return core.before.ends_with(U'(') && core.after.starts_with(U')');
}

// What the initials spell, if the reading is that or a misreading of it.
std::optional<std::string> introduced_by(const Core& core, const Initials& before) {
  if (!is_bracketed(core) || !looks_abbreviated(core.letters)) return std::nullopt;
  const auto spelled = before.last(core.letters.size());
  if (!spelled) return std::nullopt;
  std::string abbreviation = to_utf8(*spelled);
  const CodeTable table({abbreviation});
  if (!table.knows(core.letters) && !table.mend(core.letters)) return std::nullopt;
  return abbreviation;
}

}  // namespace

std::vector<std::string> introduced_abbreviations(const std::vector<Line>& lines,
                                                  const std::vector<Paragraph>& paragraphs) {
  std::vector<std::string> introduced;
  for (const Paragraph& paragraph : paragraphs) {
    Initials initials;
    for (const std::size_t line : paragraph) {
      for (const Word& word : lines[line].words) {
        const auto abbreviation = introduced_by(core_of(word.raw), initials);
        if (abbreviation) introduced.push_back(*abbreviation);
        initials.add(word.text);
      }
    }
  }
  std::sort(introduced.begin(), introduced.end());
  introduced.erase(std::unique(introduced.begin(), introduced.end()), introduced.end());
  return introduced;
}

void settle_abbreviations(std::vector<Line>& lines, const std::vector<Paragraph>& paragraphs,
                          const CodeTable& tables) {
  const CodeTable memory(introduced_abbreviations(lines, paragraphs));
  for (Line& line : lines) {
    for (Word& word : line.words) {
      const Core core = core_of(word.raw);
      if (!looks_abbreviated(core.letters) || tables.knows(core.letters)) continue;
      if (core.letters.size() < kShortestInText && !is_bracketed(core)) continue;
      const auto mended = memory.mend(core.letters);
      if (!mended) continue;
      word.text = to_utf8(core.before + *mended + core.after);
      word.reason = "abbreviation";
    }
  }
}

}  // namespace sohoa::normalize
