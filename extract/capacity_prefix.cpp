#include "extract/capacity_prefix.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "document/edit_distance.h"
#include "document/unicode_form.h"
#include "extract/closing.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kLongest = 6;  // glyphs of "T/UQ." and a speck

/// In whose name people sign, beside the organs that issue.
constexpr auto kCollectives = std::to_array<std::string_view>(
    {"Ban Thường vụ", "Ban Chấp hành", "Hội đồng thành viên", "Hội đồng quản trị", "Hội đồng",
     "Đảng ủy", "Ủy ban nhân dân", "Hội đồng nhân dân", "Thường trực", "Ủy ban Kiểm tra",
     "Đoàn Chủ tịch", "Chi bộ", "Tập thể"});

/// The line cut behind the letters that may be a prefix.
struct Parts {
  std::u32string letters{};  ///< folded: letters, digits and "/"
  bool dot = false;          ///< behind them
  std::u32string before{};   ///< what stands before the rest, as printed
  std::u32string rest{};     ///< as printed
  bool organ = false;        ///< the rest names an organ, not a position
};

/// The collective that is named so, marks and capitals aside; nothing where there is none.
std::optional<std::string_view> collective_of(std::u32string_view folded) {
  const auto* const found = std::ranges::find_if(
      kCollectives, [&](std::string_view name) { return fold(name) == folded; });
  return found == kCollectives.end() ? std::nullopt : std::optional(*found);
}

/// The longest rest that is a position or an organ, behind a few glyphs.
std::optional<Parts> parts_of(const std::u32string& printed, const Rules::Impl& rules) {
  for (std::size_t at = 1; at <= kLongest && at < printed.size(); ++at) {
    if (!is_upper(printed[at])) continue;
    const std::u32string folded = fold(std::u32string_view(printed).substr(at));
    const auto opens = [&](const std::u32string& words) { return has_words_at(folded, 0, words); };
    const bool organ =
        std::ranges::any_of(rules.organ_heads, opens, &OrganHead::words) ||
        std::ranges::any_of(kCollectives, opens, [](std::string_view name) { return fold(name); });
    const bool position = std::ranges::any_of(rules.positions, opens);
    if (!organ && !position) continue;
    Parts parts{
        .before = printed.substr(0, at), .rest = printed.substr(at), .organ = organ && !position};
    for (const char32_t c : fold(std::u32string_view(printed).substr(0, at))) {
      if (is_word_glyph(c) || c == U'/') parts.letters.push_back(c);
    }
    const std::size_t last = printed.find_last_not_of(U' ', at - 1);
    parts.dot = last != std::u32string::npos && (printed[last] == U'.' || printed[last] == U',');
    return parts;
  }
  return std::nullopt;
}

bool is_deputy(std::string_view line) {
  const std::u32string folded = fold(line);
  return folded.starts_with(U"pho ") || folded.starts_with(U"thu truong");
}

/// The prefixes that may stand before such a rest above such a line.
std::vector<std::u32string> possible(const Parts& parts, std::string_view below) {
  const bool slash = parts.letters.find(U'/') != std::u32string::npos;
  if (parts.organ) {
    if (slash) return {U"t/m", U"t/l"};
    return {U"tm"};
  }
  if (below.empty())
    return slash ? std::vector<std::u32string>{} : std::vector<std::u32string>{U"q"};
  if (is_deputy(below)) return {slash ? U"k/t" : U"kt"};
  if (slash) return {U"t/l", U"t/uq"};
  return {U"tl", U"tuq"};
}

/// "3.", "Ô.": what a Q is taken for, which is nothing but round.
bool is_round(char32_t letter) {
  return is_one_of(letter, U"oqgcdu0369");
}

/// The prefix that the letters are nearest to; one of two letters must be there.
std::optional<std::u32string> nearest(const Parts& parts,
                                      const std::vector<std::u32string>& prefixes) {
  const std::u32string* best = nullptr;
  std::size_t least = 0;
  for (const std::u32string& prefix : prefixes) {
    if (prefix == U"q") {
      const bool round = parts.letters.size() == 1 && parts.dot && is_round(parts.letters.front());
      return round ? std::optional(prefix) : std::nullopt;
    }
    std::u32string letters = parts.letters;
    if (prefix.ends_with(U'q')) std::ranges::replace(letters, U'o', U'q');
    const std::size_t errors = edit_distance(letters, prefix, prefix.size());
    // Nothing else of two or three letters and a dot stands before an organ.
    const bool alone = parts.organ && parts.dot && parts.letters.size() <= 3;
    if ((2 * errors > prefix.size() && !alone) || (best != nullptr && errors >= least)) continue;
    best = &prefix;
    least = errors;
  }
  return best == nullptr ? std::nullopt : std::optional(*best);
}

/// With the marks of the table: "BẠN THƯỜNG VỤ" is "BAN THƯỜNG VỤ".
std::string respelt(const std::u32string& rest, const Rules::Impl& rules) {
  std::u32string printed = rest;
  while (!printed.empty() && !is_letter(printed.back())) printed.pop_back();
  const std::u32string folded = fold(std::u32string_view(printed));
  if (const auto collective = collective_of(folded)) return to_upper(*collective);
  for (const Phrases* phrases : {&rules.position_names, &rules.phrases}) {
    const auto found = phrases->find(folded);
    if (found != phrases->end() && found->second.size() == 1) {
      return to_upper(found->second.front());
    }
  }
  return to_upper(to_utf8(printed));
}

/// "KT. ", "T/M ": as it is written.
bool is_written_so(const Parts& parts, const Rules::Impl& rules) {
  std::u32string prefix = parts.before;
  while (prefix.ends_with(U' ') || prefix.ends_with(U'.')) prefix.pop_back();
  const auto is_prefix = [&](const std::u32string& known) {
    return to_upper(to_utf8(known)) == to_utf8(prefix);
  };
  return prefix.size() < parts.before.size() &&
         std::ranges::any_of(rules.signing_prefixes, is_prefix);
}

}  // namespace

std::optional<std::string> with_mended_prefix(const Piece& line, std::string_view below,
                                              const Rules::Impl& rules) {
  std::u32string printed = line.text.printed;
  printed.erase(0, std::min(printed.find_first_not_of(U" -._,:;'"), printed.size()));
  // An organ never stands there without it.
  const bool collective = collective_of(fold(std::u32string_view(printed))).has_value();
  if (collective && !below.empty()) return "TM. " + respelt(printed, rules);
  const auto parts = parts_of(printed, rules);
  if (!parts || parts->letters.empty()) return std::nullopt;
  if (is_written_so(*parts, rules)) return to_utf8(parts->before) + respelt(parts->rest, rules);
  const auto prefix = nearest(*parts, possible(*parts, below));
  if (!prefix) return std::nullopt;
  const bool slash = prefix->find(U'/') != std::u32string::npos;
  return to_upper(to_utf8(*prefix)) + (slash ? " " : ". ") + respelt(parts->rest, rules);
}

}  // namespace sohoa::extract
