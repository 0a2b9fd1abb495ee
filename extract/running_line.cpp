#include "extract/running_line.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kLinesAtRim = 3;
constexpr std::size_t kMostDigits = 3;
constexpr std::size_t kFewestSheets = 3;  // a line on two sheets may be chance
constexpr double kShareOfSheets = 0.5;
constexpr std::size_t kFewestLetters = 4;

enum class Rim { Top, Bottom };

/// "7", "- 7 -", "3/7", "Trang 3/7"; not a year and not a date.
bool is_page_number(const Line& line) {
  std::size_t digits = 0;
  std::size_t numbers = 0;
  std::u32string letters;
  char32_t before = U' ';
  for (const char32_t letter : fold(std::u32string_view(line_letters(line)))) {
    if (is_digit(letter)) {
      digits = is_digit(before) ? digits + 1 : 1;
      if (digits == 1) ++numbers;
      if (digits > kMostDigits || (numbers > 1 && digits == 1 && before != U'/')) return false;
    } else if (is_letter(letter)) {
      letters.push_back(letter);
    } else if (letter != U' ' && letter != U'-' && letter != U'/') {
      return false;
    }
    before = letter;
  }
  constexpr auto kWords = std::to_array<std::u32string_view>({U"", U"trang", U"tr", U"page"});
  return numbers >= 1 && numbers <= 2 && std::ranges::find(kWords, letters) != kWords.end();
}

/// The letters alone, by which a running line is known again.
std::u32string signature(const Line& line) {
  std::u32string letters;
  for (const char32_t letter : fold(std::u32string_view(line_letters(line)))) {
    if (is_letter(letter)) letters.push_back(letter);
  }
  return letters;
}

/// The filled lines nearest to a rim, the outermost first.
std::vector<std::size_t> rim_lines(const Page& page, const Sheet& sheet, Rim rim) {
  std::vector<std::size_t> lines;
  for (std::size_t n = sheet.begin; n < sheet.end && lines.size() < kLinesAtRim; ++n) {
    const std::size_t i = rim == Rim::Top ? n : sheet.end - 1 - (n - sheet.begin);
    if (!page.lines[i].words.empty()) lines.push_back(i);
  }
  return lines;
}

using Counts = std::map<std::u32string, std::size_t>;

Counts count_signatures(const Document& document, const std::vector<Sheet>& sheets, Rim rim) {
  Counts counts;
  if (sheets.size() < kFewestSheets) return counts;
  for (const Sheet& sheet : sheets) {
    const Page& page = document.pages[sheet.page_index];
    for (const std::size_t line : rim_lines(page, sheet, rim)) {
      const std::u32string letters = signature(page.lines[line]);
      if (letters.size() >= kFewestLetters) ++counts[letters];
    }
  }
  const auto enough = std::max(
      kFewestSheets, static_cast<std::size_t>(kShareOfSheets * static_cast<double>(sheets.size())));
  std::erase_if(counts, [&](const auto& each) { return each.second < enough; });
  return counts;
}

/// From the rim inwards, until a line of text comes.
void add_running(std::vector<RunningLine>& running, const Page& page,
                 const std::vector<std::size_t>& lines, const Counts& repeated, Rim rim) {
  for (const std::size_t i : lines) {
    const Line& line = page.lines[i];
    std::optional<RunningKind> kind;
    if (is_page_number(line)) {
      kind = RunningKind::PageNumber;
    } else if (repeated.contains(signature(line))) {
      kind = rim == Rim::Top ? RunningKind::Head : RunningKind::Foot;
    }
    if (!kind) return;
    running.push_back({*kind, text(line), {page.page_number, static_cast<int>(i)}});
  }
}

}  // namespace

std::vector<RunningLine> find_running_lines(const Document& document,
                                            const std::vector<Sheet>& sheets) {
  const Counts heads = count_signatures(document, sheets, Rim::Top);
  const Counts feet = count_signatures(document, sheets, Rim::Bottom);
  std::vector<RunningLine> running;
  for (const Sheet& sheet : sheets) {
    const Page& page = document.pages[sheet.page_index];
    const std::size_t first = running.size();
    add_running(running, page, rim_lines(page, sheet, Rim::Top), heads, Rim::Top);
    const std::size_t top = running.size() - first;
    std::vector<std::size_t> below = rim_lines(page, sheet, Rim::Bottom);
    std::erase_if(below, [&](std::size_t line) {
      return std::any_of(
          running.end() - static_cast<std::ptrdiff_t>(top), running.end(),
          [&](const RunningLine& each) { return each.place.line_index == static_cast<int>(line); });
    });
    add_running(running, page, below, feet, Rim::Bottom);
    std::ranges::sort(running.begin() + static_cast<std::ptrdiff_t>(first), running.end(), {},
                      [](const RunningLine& each) { return each.place.line_index; });
  }
  return running;
}

}  // namespace sohoa::extract
