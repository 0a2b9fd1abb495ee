#include "extract/recipient_item.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "document/word_rim.h"
#include "extract/approximate_match.h"
#include "extract/joined_words.h"
#include "extract/list_item.h"
#include "extract/recipient_purpose.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kFiling = 3;  // letters of "Lưu"

bool is_reference_letters(const std::u32string& letters) {
  if (letters == U"nhutren" || letters == U"nhukinhgui") return true;
  return letters.starts_with(U"nhudieu") && letters.size() > 7 && letters.size() <= 9 &&
         is_digit(letters.back());
}

/// The first item of most lists, where a stroke spoilt, joined or hid its words: "lư trên", "Như".
bool is_spoilt_reference(const std::string& item) {
  constexpr std::size_t kMostErrors = 3;
  const std::u32string letters = compact(fold(item));
  if (letters == U"nhu") return true;
  return letters.ends_with(U"tren") && fold(item) != U"nhu tren" &&
         edit_distance(letters, U"nhutren", kMostErrors) <= kMostErrors;
}

/// "1V0I Điều Như Điều 3": the label, misread, and the first item in one line. Where the item begins.
std::size_t reference_begin(const std::string& item) {
  constexpr std::size_t kMostGlyphs = 12;  // of the label and specks
  const std::u32string text = to_utf32(item);
  for (std::size_t at = 1; at < text.size() && at <= kMostGlyphs; ++at) {
    if (text[at - 1] != U' ' || !is_upper(text[at])) continue;
    const std::u32string rest = text.substr(at);
    if (fold(std::u32string_view(rest)).starts_with(U"nhu ") && is_reference(to_utf8(rest))) {
      return to_utf8(text.substr(0, at)).size();
    }
  }
  return 0;
}

// --- Lưu: VT, ... ------------------------------------------------------------------------------------

/// "VỊ", "VI", "V1", "VỤ": the clerks (văn thư) keep one copy of every document, and stand first. No code
/// bears a tone.
bool is_spoilt_clerks(std::u32string_view code) {
  if (code.size() != 2 || code[0] != U'V') return false;
  const bool toned = is_letter(code[1]) && fold(code[1]) != to_lower(code[1]) && code[1] != U'Đ';
  return toned || is_one_of(code[1], U"IJl17");
}

/// The codes of "Lưu:" are capitals divided by commas: "VTLTH" and "VT.TH" are "VT, TH".
std::u32string with_divided_codes(std::u32string item) {
  std::size_t begin = kFiling;
  while (begin < item.size() && is_one_of(item[begin], U": ")) ++begin;
  std::size_t end = begin;
  while (end < item.size() && (is_letter(item[end]) || is_digit(item[end]))) ++end;
  if (is_spoilt_clerks(std::u32string_view(item).substr(begin, end - begin))) {
    item.replace(begin, 2, U"VT");
  }
  if (item.compare(begin, 2, U"VT") != 0) return item;
  if (item.compare(begin, 6, U"VT, VT") == 0) item.erase(begin, 4);  // read twice
  const std::size_t at = begin + 2;
  if (at + 1 < item.size() && is_one_of(item[at], U";:.") && item[at + 1] == U' ') item[at] = U',';
  // "VTE TCKH": a comma before a blank.
  const bool apart = at + 3 < item.size() && is_upper(item[at]) && item[at + 1] == U' ' &&
                     is_upper(item[at + 2]) && is_upper(item[at + 3]);
  if (apart) item[at] = U',';
  const bool glued = at + 2 < item.size() && is_one_of(item[at], U"LI.,;:") &&
                     is_upper(item[at + 1]) && is_upper(item[at + 2]);
  if (glued) item.replace(at, 1, U", ");
  return item;
}

/// "(08h)", "(070)", "(10Ù)": the number of copies ends with b (bản). A third digit behind a zero is one.
void mend_copies_sign(std::u32string& item) {
  const std::size_t open = item.rfind(U'(');
  if (open == std::u32string::npos || item.back() != U')') return;
  const std::size_t last = item.size() - 2;
  if (last < open + 2 || last > open + 3) return;
  const auto digits = std::u32string_view(item).substr(open + 1, last - open - 1);
  if (!std::ranges::all_of(digits, is_digit)) return;
  const bool third_digit = is_one_of(item[last], U"068") && digits.size() == 2 && digits[0] == U'0';
  if (third_digit || (is_letter(item[last]) && item[last] != U'b')) item[last] = U'b';
}

/// "VT..1", "VT.sở", "VT.-kỳ": behind its full stop stands what a pen drew. "VT.02" and "NV.Mai" are codes.
void cut_behind_stop(std::u32string& item) {
  for (std::size_t at = kFiling; at + 1 < item.size(); ++at) {
    if (item[at] != U'.' || !is_upper(item[at - 1])) continue;
    const auto next = std::find_if(item.begin() + static_cast<std::ptrdiff_t>(at), item.end(),
                                   [](char32_t c) { return !is_rim_sign(c) || c == U'('; });
    const auto rest =
        std::u32string_view(item).substr(static_cast<std::size_t>(next - item.begin()));
    const bool digits = rest.size() > 1 && is_digit(rest[0]) && is_digit(rest[1]);
    if (!rest.empty() && (digits || rest[0] == U'(' || is_upper(rest[0]))) continue;
    item.resize(at);
  }
}

std::string mended_filing(const std::string& item) {
  std::u32string text = with_divided_codes(to_utf32(item));
  cut_behind_stop(text);
  text.front() = to_upper(text.front());
  mend_copies_sign(text);
  return to_utf8(text);
}

// --- set phrases -------------------------------------------------------------------------------------

/// A word that says something by itself is not taken for another one of nearly the same letters.
bool says_something(const std::u32string& word, const Rules::Impl& rules) {
  const std::string text = to_utf8(within_rim(word));
  if (rules.organ_abbreviations.contains(text)) return true;
  return word.size() > 1 && normalize::is_vietnamese_syllable(text);
}

/// The word of a set phrase for what was read, with the sign that was read behind it.
std::optional<std::u32string> respelt(const std::u32string& read, const std::u32string& word,
                                      const Rules::Impl& rules) {
  const std::u32string letters = compact(fold(std::u32string_view(read)));
  const std::u32string wanted = compact(fold(std::u32string_view(word)));
  if (letters != wanted) {
    if (says_something(read, rules) || edit_distance(letters, wanted, 1) > 1) return std::nullopt;
  }
  // As it was printed: "HĐND Thành phố" stands beside "HĐND thành phố".
  const std::u32string_view inner = within_rim(word);
  const bool same = comparable(within_rim(read)) == comparable(inner);
  std::u32string text(same ? within_rim(read) : inner);
  if (!is_rim_sign(read.back())) return text;
  text += word.substr(inner.size());
  // "Thường trực: Huyện ủy, HĐND huyện"
  if (text.size() == inner.size() && is_one_of(read.back(), U":,")) text.push_back(read.back());
  return text;
}

/// `read` with the words of `phrase` where they are the same or one letter apart, in two words at most.
std::optional<std::u32string> as_phrase(const std::vector<std::u32string>& read,
                                        const std::vector<std::u32string>& phrase,
                                        const Rules::Impl& rules) {
  constexpr std::size_t kMostOthers = 2;
  if (read.size() != phrase.size()) return std::nullopt;
  std::u32string text;
  std::size_t others = 0;
  for (std::size_t i = 0; i < read.size(); ++i) {
    const auto word = respelt(read[i], phrase[i], rules);
    if (!word) return std::nullopt;
    if (compact(fold(std::u32string_view(read[i]))) != compact(fold(std::u32string_view(*word)))) {
      ++others;
    }
    text += (i > 0 ? U" " : U"") + *word;
  }
  return 4 * others <= read.size() && others <= kMostOthers ? std::optional(text) : std::nullopt;
}

/// The set phrase that an item is, up to its bracket: words of nearly the same letters, or all letters with
/// the blanks elsewhere ("TTHĐND huyện").
bool mend_phrase(std::string& name, const Rules::Impl& rules) {
  const std::size_t bracket = std::min(name.find('('), name.size());
  std::size_t end = bracket;
  while (end > 0 && name[end - 1] == ' ') --end;
  const std::u32string printed = to_utf32(name.substr(0, end));
  const std::vector<std::u32string> read = split_words(printed);
  std::optional<std::u32string> mended;
  for (const std::string& phrase : rules.recipient_phrases) {
    const std::vector<std::u32string> words = split_words(to_utf32(phrase));
    if (words.size() == read.size() + 1 && compact(fold(phrase)) == compact(fold(printed))) {
      name.replace(0, end, phrase);
      return true;
    }
    const auto better = as_phrase(read, words, rules);
    if (better && comparable(*better) == comparable(printed)) return false;
    if (better && !mended) mended = better;
  }
  if (mended) name.replace(0, end, to_utf8(*mended));
  return mended.has_value();
}

/// "e Phòng Nội vụ", "St) Phòng Nội vụ": a hyphen that was read as letters, before the name of an organ.
bool drop_misread_hyphen(std::string& name, const Rules::Impl& rules) {
  constexpr std::size_t kMostGlyphs = 3;
  const std::u32string text = to_utf32(name);
  const std::size_t blank = text.find(U' ');
  if (blank > kMostGlyphs || is_digit(text.front())) return false;
  const auto first = std::u32string_view(text).substr(0, blank);
  const bool letter = blank == 1 && !is_upper(first.front());
  // "VP: Thành ủy, HĐND tỉnh" tells which office of each.
  const auto code = first.substr(0, first.size() - 1);
  if (first.back() == U':' && code.size() > 1 && std::ranges::all_of(code, is_upper)) return false;
  const bool signs = std::ranges::any_of(
      first, [](char32_t c) { return !is_letter(c) && !is_digit(c) && !is_one_of(c, U".,&/"); });
  if (!letter && !signs) return false;
  const std::u32string rest = text.substr(blank + 1);
  const std::u32string folded = fold(std::u32string_view(rest));
  const bool organ = std::ranges::any_of(rules.organ_heads, [&](const OrganHead& head) {
    return has_words_at(folded, 0, head.words);
  });
  if (rest.empty() || !is_upper(rest.front()) || !organ) return false;
  name = to_utf8(rest);
  return true;
}

/// "E ban nhân dân huyện", "ban nhân dân xã": a committee has its "Ủy". The boards of hamlets are called
/// "Ban nhân dân ấp".
void mend_committee(std::string& name) {
  constexpr std::size_t kMostGlyphs = 2;  // of what "Ủy" was read as
  constexpr auto kUnits = std::to_array<std::u32string_view>(
      {U"tinh", U"huyen", U"quan", U"xa", U"phuong", U"thanh", U"thi", U"cac"});
  const std::u32string folded = fold(name);
  const std::size_t at = folded.find(U"ban nhan dan ");
  if (at == std::u32string::npos || folded.starts_with(U"uy ")) return;
  const bool opens = at == 0 || (at <= kMostGlyphs + 1 && folded[at - 1] == U' ');
  const std::size_t unit = at + std::u32string_view(U"ban nhan dan ").size();
  const bool of_unit = std::ranges::any_of(
      kUnits, [&](std::u32string_view words) { return has_words_at(folded, unit, words); });
  if (opens && of_unit) name = "Ủy ban nhân dân " + to_utf8(to_utf32(name).substr(unit));
}

/// "báo": a set phrase whose first word is lost, which no other one ends like.
void mend_lost_opening(std::string& name, const Rules::Impl& rules) {
  if (is_upper(to_utf32(name).front())) return;
  const std::string* only = nullptr;
  for (const std::string& phrase : rules.recipient_phrases) {
    const std::size_t blank = phrase.find(' ');
    if (blank == std::string::npos || phrase.compare(blank + 1, std::string::npos, name) != 0) {
      continue;
    }
    if (only != nullptr) return;
    only = &phrase;
  }
  if (only != nullptr) name = *only;
}

/// "HDND": capitals that are one abbreviation of an organ but for their diacritics.
bool mend_abbreviations(std::string& name, const Rules::Impl& rules) {
  constexpr std::size_t kFewestLetters = 4;
  bool mended = false;
  std::u32string text = to_utf32(name);
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin;
    while (end < text.size() && is_letter(text[end])) ++end;
    const std::u32string word = text.substr(begin, end - begin);
    const bool capitals = word.size() >= kFewestLetters && std::ranges::all_of(word, is_upper);
    if (capitals && !rules.organ_abbreviations.contains(to_utf8(word))) {
      const std::u32string letters = fold(std::u32string_view(word));
      for (const std::string& known : rules.organ_abbreviations) {
        if (fold(known) != letters) continue;
        text.replace(begin, word.size(), to_utf32(known));
        mended = true;
        break;
      }
    }
    begin = end + 1;
  }
  if (mended) name = to_utf8(text);
  return mended;
}

/// "Lưu Chibộ" -> "Lưu Chi bộ". Codes in capitals are no words.
std::string with_small_words_apart(const std::string& name) {
  std::string apart;
  for (const std::u32string& word : split_words(to_utf32(name))) {
    const bool code =
        std::ranges::all_of(word, [](char32_t c) { return !is_letter(c) || is_upper(c); });
    // "game" may be foreign: nothing in it says that it is Vietnamese.
    const bool plain = fold(std::u32string_view(word)) == to_utf32(to_lower(to_utf8(word)));
    const std::string text = to_utf8(word);
    apart += (apart.empty() ? "" : " ") + (code || plain ? text : with_words_apart(text));
  }
  return apart;
}

}  // namespace

bool is_filing(const std::string& item) {
  return has_words_at(fold(item), 0, U"luu");
}

std::string with_filing_word(const std::string& item) {
  constexpr std::size_t kMostGlyphs = 6;  // "1.ưu", with a blank or a speck
  const std::u32string text = to_utf32(item);
  const auto first = std::ranges::find_if(text, [](char32_t c) { return !is_rim_sign(c); });
  const auto begin = static_cast<std::size_t>(first - text.begin());
  // ". Lưu Văn phòng": the Party writes no colon, and a name or a code in capitals follows.
  const auto rest = std::u32string_view(text).substr(begin);
  if (begin > 0 && rest.starts_with(U"Lưu ") && rest.size() > kFiling + 1 &&
      is_upper(rest[kFiling + 1])) {
    return to_utf8(rest);
  }
  const std::size_t colon = text.find(U':', begin);
  if (colon == std::u32string::npos || colon - begin > kMostGlyphs) return item;
  const std::u32string word = compact(fold(std::u32string_view(text).substr(begin, colon - begin)));
  const std::size_t code = text.find_first_not_of(U' ', colon + 1);
  const bool before_code = code != std::u32string::npos && text[code] == U'V';
  if (has_words_at(fold(std::u32string_view(text)), begin, U"luu"))
    return to_utf8(text.substr(begin));
  const bool misread = before_code && word.size() > 1 && edit_distance(word, U"luu", 1) <= 1;
  return misread ? "Lưu" + to_utf8(text.substr(colon)) : item;
}

bool is_reference(const std::string& item) {
  return is_reference_letters(compact(fold(item)));
}

std::string mended_item(const RecipientItem& item, bool first, const Rules::Impl& rules) {
  std::string name = with_list_signs(item_text(item.text));
  if (name.empty()) return name;
  if (is_filing(name)) return with_small_words_apart(mended_filing(name));
  if (first && is_spoilt_reference(name)) return "Như trên";
  if (first) name.erase(0, reference_begin(name));
  drop_misread_hyphen(name, rules);
  mend_committee(name);
  mend_purpose(name, item.lines, rules);
  mend_lost_opening(name, rules);
  if (!mend_phrase(name, rules)) mend_abbreviations(name, rules);
  return with_small_words_apart(name);
}

}  // namespace sohoa::extract
