#include "extract/check_percentages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>

#include "extract/check_message.h"
#include "extract/flow_evidence.h"
#include "extract/written_number.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostUnitLetters = 40;  // "12/15 xã, thị trấn của huyện, đạt 80%"
constexpr double kGreatestShare = 2;  // "đạt 120% kế hoạch" is 12/10; more is another thing

struct Share {
  double part = 0;
  double whole = 0;
  std::size_t begin = 0;  ///< glyphs
  std::size_t end = 0;
};

bool ends_with_word(std::u32string_view text, std::u32string_view word) {
  while (!text.empty() && text.back() == U' ') text.remove_suffix(1);
  if (!text.ends_with(word)) return false;
  return text.size() == word.size() || !is_letter(text[text.size() - word.size() - 1]);
}

/// "tháng 3/2021", "ngày 24/3", "số 12/15": no share.
bool is_other_than_share(std::u32string_view before) {
  constexpr auto kWords =
      std::to_array<std::u32string_view>({U"thang", U"ngay", U"quy", U"so", U"nam", U"dieu",
                                          U"khoan", U"tuan", U"muc", U"den", U"lo"});
  return std::ranges::any_of(
      kWords, [&](std::u32string_view word) { return ends_with_word(before, word); });
}

bool is_year(double value) {
  return value >= 1900 && value <= 2100;
}

std::optional<Share> share_at_slash(std::u32string_view text, std::size_t slash) {
  const auto part = number_before(text, slash);
  const auto whole = number_at(text, slash + 1);
  if (!part || !whole || whole->value <= 0) return std::nullopt;
  if (part->begin > 0) {
    const char32_t before = text[part->begin - 1];
    if (is_letter(before) || before == U'/' || before == U'-' || before == U'.')
      return std::nullopt;
  }
  if (whole->end < text.size()) {
    const char32_t after = text[whole->end];
    if (is_letter(after) || after == U'/' || after == U'-') return std::nullopt;
  }
  if (is_other_than_share(text.substr(0, part->begin))) return std::nullopt;
  if (is_year(whole->value) && part->value <= 12) return std::nullopt;  // a month
  if (part->value > kGreatestShare * whole->value) return std::nullopt;
  return Share{part->value, whole->value, part->begin, whole->end};
}

/// Where the percentage begins after a share, or nothing when it may be that of something else.
std::optional<std::size_t> percentage_after(std::u32string_view text, std::size_t at) {
  constexpr auto kSaysShare = std::to_array<std::u32string_view>(
      {U"dat ty le", U"chiem ty le", U"ty le", U"chiem", U"bang", U"dat"});
  const std::size_t limit = std::min(text.size(), at + kMostUnitLetters);
  bool comma = false;
  for (; at < limit; ++at) {
    const char32_t letter = text[at];
    if (is_digit(letter)) return std::nullopt;
    if (letter == U'(' || letter == U'=') {
      const std::size_t next = skip_blanks(text, at + 1);
      if (next < text.size() && is_digit(text[next])) return next;
    }
    if (letter == U',' || letter == U';' || letter == U'(') comma = true;
    if (letter == U'.' || letter == U')') return std::nullopt;
    if (is_letter(text[at - 1])) continue;
    for (const std::u32string_view word : kSaysShare) {
      if (text.substr(at, word.size()) != word) continue;
      // "5/7 chỉ tiêu đạt 100%" says what each of the five reached; a comma parts the share from it.
      if (word == U"dat" && !comma) continue;
      const std::size_t next = skip_blanks(text, at + word.size());
      if (next < text.size() && is_digit(text[next])) return next;
    }
  }
  return std::nullopt;
}

/// "đạt 98% kế hoạch", "bằng 98% so với cùng kỳ": of something else than the share.
bool is_of_something_else(std::u32string_view after) {
  constexpr auto kOthers =
      std::to_array<std::u32string_view>({U"ke hoach", U"so voi", U"chi tieu", U"du toan",
                                          U"cung ky", U"muc tieu", U"dan so", U"nam"});
  while (!after.empty() && after.front() == U' ') after.remove_prefix(1);
  return std::ranges::any_of(kOthers,
                             [&](std::u32string_view word) { return after.starts_with(word); });
}

/// Rounded, or cut off, to the decimals that are written.
bool agrees(double percent, const WrittenNumber& printed) {
  const double unit = std::pow(10.0, -printed.decimals);
  return std::abs(percent - printed.value) < unit * 1.0001;
}

}  // namespace

std::vector<Check> check_percentages(const TextFlow& flow, const std::vector<Page>& pages,
                                     const Rules::Impl& rules) {
  std::vector<Check> checks;
  const std::u32string_view text = flow.text.folded;
  for (std::size_t slash = text.find(U'/'); slash != std::u32string_view::npos;
       slash = text.find(U'/', slash + 1)) {
    const auto share = share_at_slash(text, slash);
    if (!share) continue;
    const auto begin = percentage_after(text, share->end);
    const auto percentage = begin ? number_at(text, *begin) : std::nullopt;
    if (!percentage) continue;
    const std::size_t sign = skip_blanks(text, percentage->end);
    if (sign >= text.size() || text[sign] != U'%') continue;
    if (is_of_something_else(text.substr(sign + 1))) continue;
    const double percent = 100 * share->part / share->whole;
    if (agrees(percent, *percentage)) continue;
    const std::string right = written(percent, std::max(1, percentage->decimals));
    Check check = make_check(
        "percentage-mismatch",
        {flow.text.slice(share->begin, sign + 1), flow.text.slice(share->begin, share->end), right,
         flow.text.slice(percentage->begin, percentage->end)},
        flow_places(flow, share->begin, sign + 1, pages), rules);
    check.suggestion = right + "%";
    checks.push_back(std::move(check));
  }
  return checks;
}

}  // namespace sohoa::extract
