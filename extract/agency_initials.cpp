#include "extract/agency_initials.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "document/unicode_form.h"
#include "extract/glyph_text.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFewestLetters = 3;
constexpr std::size_t kLongGroup = 4;  // in these two letters may be misread
constexpr std::size_t kNever = 100;

char32_t capital_of(char32_t letter) {
  const char32_t upper = to_upper(letter);
  return upper == U'Đ' ? upper : strip_diacritics(upper);
}

/// "BỘ DI SẢN VÀ THƯ VIỆN": BDSTV.
std::u32string initials_of(std::string_view name) {
  const std::u32string text = to_utf32(name);
  std::u32string initials;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool begins = is_letter(text[at]) && (at == 0 || !is_letter(text[at - 1]));
    if (!begins) continue;
    const std::u32string_view rest = std::u32string_view(text).substr(at);
    const bool joins = rest.size() > 2 && to_upper(rest[0]) == U'V' && to_upper(rest[1]) == U'À' &&
                       !is_letter(rest[2]);
    if (!joins) initials += capital_of(text[at]);
  }
  return initials;
}

bool look_alike(char32_t a, char32_t b) {
  constexpr auto kPairs =
      std::to_array<std::u32string_view>({U"DĐ", U"IL", U"IT", U"CG", U"OQ", U"VY", U"HN", U"HM",
                                          U"MN", U"DO", U"UƯ", U"KX", U"BĐ", U"PF"});
  return share_a_set(a, b, kPairs);
}

/// A stroke beside a letter, or its bar, was taken for a letter of its own.
bool is_stroke(char32_t letter) {
  return is_one_of(letter, U"IĐLiljrv");
}

/// How many letters of `read` must have been misread; kNever when that cannot be.
std::size_t misread(std::u32string_view read, std::u32string_view printed) {
  if (read.empty()) return printed.empty() ? 0 : kNever;
  std::size_t least = kNever;
  if (!printed.empty()) {
    const bool same = read[0] == printed[0];
    if (same || look_alike(read[0], printed[0])) {
      least = misread(read.substr(1), printed.substr(1)) + (same ? 0 : 1);
    }
  }
  if (read.size() > printed.size() && is_stroke(read[0])) {
    least = std::min(least, misread(read.substr(1), printed) + 1);
  }
  return std::min(least, kNever);
}

/// "CTTN" of CÔNG TY TNHH MTV THỦY NÔNG: words in the middle were left out.
bool are_some_of(std::u32string_view letters, std::u32string_view initials) {
  std::size_t at = 0;
  for (const char32_t initial : initials) {
    if (at < letters.size() && letters[at] == initial) ++at;
  }
  return at == letters.size();
}

}  // namespace

bool are_initials(std::string_view group, std::string_view name) {
  return !group.empty() && initials_of(name).find(to_utf32(group)) != std::u32string::npos;
}

bool are_remains(std::string_view read, std::string_view printed) {
  const std::u32string letters = to_utf32(read);
  const std::u32string whole = to_utf32(printed);
  std::size_t at = 0;
  for (const char32_t each : whole) {
    if (at == letters.size()) break;
    const char32_t one = capital_of(letters[at]);
    const char32_t other = capital_of(each);
    if (one == other || look_alike(one, other)) ++at;
  }
  return !letters.empty() && at == letters.size();
}

std::optional<std::string> initials_meant(std::string_view group, std::string_view name) {
  const std::u32string read = to_utf32(group);
  const std::u32string initials = initials_of(name);
  if (read.size() < kFewestLetters || read.size() > initials.size() + 1) return std::nullopt;
  if (are_some_of(read, initials)) return std::nullopt;
  std::size_t least = kNever;
  std::vector<std::u32string> nearest;
  for (std::size_t size = std::max(kFewestLetters, read.size() - 1); size <= read.size(); ++size) {
    for (std::size_t at = 0; at + size <= initials.size(); ++at) {
      std::u32string printed = initials.substr(at, size);
      const std::size_t errors = misread(read, printed);
      if (errors > (size < kLongGroup ? 1U : 2U) || errors > least) continue;
      // A letter that was misread is likelier than one too many.
      const bool longer = !nearest.empty() && nearest.front().size() < size;
      if (errors < least || longer) nearest.clear();
      least = errors;
      if (std::ranges::find(nearest, printed) == nearest.end()) {
        nearest.push_back(std::move(printed));
      }
    }
  }
  if (nearest.size() != 1) return std::nullopt;
  return to_utf8(nearest.front());
}

}  // namespace sohoa::extract
