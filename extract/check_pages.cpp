#include "extract/check_pages.h"

#include <algorithm>
#include <optional>
#include <string>

#include "extract/check_message.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr int kLongestGap = 20;  // a greater one is a new count or a misread number

/// The number that a page bears.
struct PrintedNumber {
  int page_number = 0;  ///< in the file
  int printed = 0;
  Evidence place{};

  /// Grows by as many as pages are missing.
  [[nodiscard]] int shift() const { return printed - page_number; }
};

/// The first number of "7", "- 7 -", "Trang 3/7".
int number_in(const std::string& text) {
  int number = 0;
  bool digits = false;
  for (const char32_t letter : fold(text)) {
    if (is_digit(letter)) {
      number = number * 10 + static_cast<int>(letter - U'0');
      digits = true;
    } else if (digits) {
      break;
    }
  }
  return number;
}

Evidence place_of(const RunningLine& line, const Document& document) {
  Evidence place{.page_number = line.place.page_number,
                 .box = std::nullopt,
                 .line_index = line.place.line_index};
  for (const Page& page : document.pages) {
    if (page.page_number != place.page_number) continue;
    const auto index = static_cast<std::size_t>(line.place.line_index);
    if (index < page.lines.size()) place.box = page.lines[index].box;
  }
  return place;
}

/// Pages with exactly one number; an old text has many sheets on one page and is left alone.
std::vector<PrintedNumber> printed_numbers(const Record& record) {
  std::vector<PrintedNumber> numbers;
  std::vector<int> ambiguous;
  for (const RunningLine& line : record.structure.running) {
    if (line.kind != RunningKind::PageNumber) continue;
    const int page = line.place.page_number;
    if (!numbers.empty() && numbers.back().page_number == page) ambiguous.push_back(page);
    numbers.push_back({.page_number = page,
                       .printed = number_in(line.text),
                       .place = place_of(line, record.document)});
  }
  std::erase_if(numbers, [&](const PrintedNumber& number) {
    return std::ranges::find(ambiguous, number.page_number) != ambiguous.end();
  });
  return numbers;
}

}  // namespace

std::vector<Check> check_pages(const Record& record, const Rules::Impl& rules) {
  const std::vector<PrintedNumber> numbers = printed_numbers(record);
  std::vector<Check> checks;
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    const PrintedNumber& before = numbers[i - 1];
    const PrintedNumber& after = numbers[i];
    const int missing = after.shift() - before.shift();
    if (missing <= 0 || missing > kLongestGap) continue;
    // The first page bears no number but counts (NĐ 30/2020/NĐ-CP, Phụ lục I).
    const bool before_is_sure =
        before.shift() == 0 || (i > 1 && numbers[i - 2].shift() == before.shift());
    const bool after_is_sure = i + 1 < numbers.size() && numbers[i + 1].shift() == after.shift();
    if (!before_is_sure || !after_is_sure) continue;
    checks.push_back(make_check("page-missing",
                                {std::to_string(before.printed), std::to_string(after.printed)},
                                {before.place, after.place}, rules));
  }
  return checks;
}

}  // namespace sohoa::extract
