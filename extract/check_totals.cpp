#include "extract/check_totals.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "extract/check_message.h"
#include "extract/glyph_text.h"
#include "extract/written_number.h"

namespace sohoa::extract {
namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t kFewestRows = 2;

/// The whole cell is one number.
std::optional<WrittenNumber> number_of(const std::string& cell) {
  const std::u32string text = fold(cell);
  const auto number = number_at(text, 0);
  return number && number->end == text.size() ? number : std::nullopt;
}

bool says_total(const std::vector<std::string>& row) {
  constexpr auto kWords =
      std::to_array<std::u32string_view>({U"tong", U"tongso", U"cong", U"tongcong"});
  return std::ranges::any_of(
      row.begin(), row.begin() + std::min<std::ptrdiff_t>(2, std::ssize(row)),
      [&](const std::string& cell) {
        return std::ranges::find(kWords, compact(fold(cell))) != kWords.end();
      });
}

bool is_counted(const std::vector<std::string>& row, std::size_t count) {
  if (row.empty()) return false;
  std::string cell = row.front();
  if (cell.ends_with('.')) cell.pop_back();
  return cell == std::to_string(count) || cell == "0" + std::to_string(count);
}

struct CountedRows {
  std::size_t begin = 0;
  std::size_t end = 0;  ///< the row of the total
};

/// The rows 1 to n right above the first total.
std::optional<CountedRows> counted_rows(const Rows& rows) {
  const auto total = std::ranges::find_if(rows, says_total);
  if (total == rows.end()) return std::nullopt;
  const auto end = static_cast<std::size_t>(total - rows.begin());
  for (std::size_t begin = 0; begin < end; ++begin) {
    if (!is_counted(rows[begin], 1)) continue;
    for (std::size_t i = begin; i < end; ++i) {
      if (!is_counted(rows[i], i - begin + 1)) return std::nullopt;
    }
    if (end - begin < kFewestRows) return std::nullopt;
    return CountedRows{begin, end};
  }
  return std::nullopt;
}

/// The sum of a column when every one of its cells is a number.
std::optional<WrittenNumber> sum_of(const Rows& rows, const CountedRows& counted,
                                    std::size_t column) {
  WrittenNumber sum;
  for (std::size_t i = counted.begin; i < counted.end; ++i) {
    if (column >= rows[i].size()) return std::nullopt;
    const auto number = number_of(rows[i][column]);
    if (!number) return std::nullopt;
    sum.value += number->value;
    sum.decimals = std::max(sum.decimals, number->decimals);
  }
  return sum;
}

/// Shares and averages have no sum: a column of percentages is left alone.
bool may_be_added(const Rows& rows, const CountedRows& counted, std::size_t column) {
  for (std::size_t i = 0; i < counted.begin; ++i) {
    if (column >= rows[i].size()) continue;
    const std::u32string head = fold(rows[i][column]);
    if (head.find(U'%') != std::u32string::npos || head.find(U"ty le") != std::u32string::npos ||
        head.find(U"binh quan") != std::u32string::npos ||
        head.find(U"trung binh") != std::u32string::npos ||
        head.find(U"nam") != std::u32string::npos ||
        head.find(U"don gia") != std::u32string::npos) {
      return false;
    }
  }
  return true;
}

void check_table(std::vector<Check>& checks, const Block& block, const Rules::Impl& rules) {
  const auto counted = counted_rows(block.rows);
  if (!counted) return;
  const std::vector<std::string>& totals = block.rows[counted->end];
  for (std::size_t column = 1; column < totals.size(); ++column) {
    const auto total = number_of(totals[column]);
    const auto sum = sum_of(block.rows, *counted, column);
    if (!total || !sum || !may_be_added(block.rows, *counted, column)) continue;
    const int decimals = std::max(total->decimals, sum->decimals);
    if (std::abs(total->value - sum->value) < 0.5 * std::pow(10.0, -decimals)) continue;
    const std::string right = written(sum->value, decimals);
    Check check = make_check(
        "sum-mismatch", {std::to_string(column + 1), right, written(total->value, decimals)},
        {{.page_number = block.first.page_number, .box = {}, .line_index = block.first.line_index}},
        rules);
    check.suggestion = right;
    checks.push_back(std::move(check));
  }
}

}  // namespace

std::vector<Check> check_totals(const Structure& structure, const Rules::Impl& rules) {
  std::vector<Check> checks;
  for (const Block& block : structure.blocks) {
    if (block.kind == BlockKind::Table) check_table(checks, block, rules);
  }
  return checks;
}

}  // namespace sohoa::extract
