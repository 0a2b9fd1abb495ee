#include "pipeline/evaluate/alignment.h"

#include <algorithm>
#include <cstdint>
#include <map>

namespace sohoa::evaluate {
namespace {

using Symbols = std::span<const Symbol>;
using Row = std::vector<std::uint32_t>;

constexpr std::size_t kTableCells = 1U << 20;  // smaller problems are solved with a whole table

// Distances of all of `first` to every prefix of `second`; from the ends when `reversed`.
Row last_row(Symbols first, Symbols second, bool reversed) {
  const auto at = [reversed](Symbols symbols, std::size_t i) {
    return reversed ? symbols[symbols.size() - 1 - i] : symbols[i];
  };
  Row row(second.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = static_cast<std::uint32_t>(j);
  for (std::size_t i = 0; i < first.size(); ++i) {
    std::uint32_t diagonal = row[0]++;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::uint32_t other = diagonal + (at(first, i) == at(second, j - 1) ? 0U : 1U);
      diagonal = row[j];
      row[j] = std::min({other, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row;
}

class Aligner {
 public:
  Aligner(Symbols first, Symbols second) : first_(first), second_(second) {}

  std::vector<Match> run() {
    solve(0, first_.size(), 0, second_.size());
    return std::move(matches_);
  }

 private:
  void solve(std::size_t first_begin, std::size_t first_end, std::size_t second_begin,
             std::size_t second_end) {
    while (first_begin < first_end && second_begin < second_end &&
           first_[first_begin] == second_[second_begin]) {
      matches_.push_back({first_begin++, second_begin++});
    }
    std::size_t tail = 0;
    while (first_begin < first_end - tail && second_begin < second_end - tail &&
           first_[first_end - tail - 1] == second_[second_end - tail - 1]) {
      ++tail;
    }
    solve_between(first_begin, first_end - tail, second_begin, second_end - tail);
    for (; tail > 0; --tail) matches_.push_back({first_end - tail, second_end - tail});
  }

  void solve_between(std::size_t first_begin, std::size_t first_end, std::size_t second_begin,
                     std::size_t second_end) {
    const std::size_t n = first_end - first_begin;
    const std::size_t m = second_end - second_begin;
    if (n == 0 || m == 0) return;
    if (n == 1 || n * m <= kTableCells) return solve_by_table(first_begin, n, second_begin, m);
    const std::size_t middle = first_begin + n / 2;
    const Symbols second = second_.subspan(second_begin, m);
    const Row front = last_row(first_.subspan(first_begin, n / 2), second, false);
    const Row back = last_row(first_.subspan(middle, n - n / 2), second, true);
    std::size_t best = 0;
    for (std::size_t j = 1; j <= m; ++j) {
      if (front[j] + back[m - j] < front[best] + back[m - best]) best = j;
    }
    solve(first_begin, middle, second_begin, second_begin + best);
    solve(middle, first_end, second_begin + best, second_end);
  }

  void solve_by_table(std::size_t first_begin, std::size_t n, std::size_t second_begin,
                      std::size_t m) {
    const std::size_t width = m + 1;
    std::vector<std::uint32_t> table((n + 1) * width);
    for (std::size_t j = 0; j <= m; ++j) table[j] = static_cast<std::uint32_t>(j);
    for (std::size_t i = 1; i <= n; ++i) {
      table[i * width] = static_cast<std::uint32_t>(i);
      for (std::size_t j = 1; j <= m; ++j) {
        const bool same = first_[first_begin + i - 1] == second_[second_begin + j - 1];
        table[i * width + j] =
            std::min({table[(i - 1) * width + j - 1] + (same ? 0U : 1U),
                      table[(i - 1) * width + j] + 1, table[i * width + j - 1] + 1});
      }
    }
    const std::size_t matched = matches_.size();
    for (std::size_t i = n, j = m; i > 0 && j > 0;) {
      const std::uint32_t here = table[i * width + j];
      const bool same = first_[first_begin + i - 1] == second_[second_begin + j - 1];
      if (here == table[(i - 1) * width + j - 1] + (same ? 0U : 1U)) {
        --i;
        --j;
        if (same) matches_.push_back({first_begin + i, second_begin + j});
      } else if (here == table[(i - 1) * width + j] + 1) {
        --i;
      } else {
        --j;
      }
    }
    std::reverse(matches_.begin() + static_cast<std::ptrdiff_t>(matched), matches_.end());
  }

  Symbols first_;
  Symbols second_;
  std::vector<Match> matches_;
};

}  // namespace

std::vector<Match> align(Symbols first, Symbols second) {
  return Aligner(first, second).run();
}

std::vector<Difference> differences(const std::vector<Match>& matches, std::size_t first_size,
                                    std::size_t second_size) {
  std::vector<Difference> found;
  std::size_t i = 0;
  std::size_t j = 0;
  const auto close = [&](std::size_t first_end, std::size_t second_end) {
    if (i < first_end || j < second_end) found.push_back({i, first_end, j, second_end});
    i = first_end + 1;
    j = second_end + 1;
  };
  for (const Match& match : matches) close(match.first, match.second);
  close(first_size, second_size);
  return found;
}

Partners partners_in_any_order(Symbols first, Symbols second) {
  Partners partners{std::vector<bool>(first.size()), std::vector<bool>(second.size())};
  for (const Match& match : align(first, second)) {
    partners.first[match.first] = true;
    partners.second[match.second] = true;
  }
  std::multimap<Symbol, std::size_t> left_over;
  for (std::size_t j = 0; j < second.size(); ++j) {
    if (!partners.second[j]) left_over.emplace(second[j], j);
  }
  for (std::size_t i = 0; i < first.size(); ++i) {
    if (partners.first[i]) continue;
    const auto found = left_over.find(first[i]);
    if (found == left_over.end()) continue;
    partners.first[i] = true;
    partners.second[found->second] = true;
    left_over.erase(found);
  }
  return partners;
}

}  // namespace sohoa::evaluate
