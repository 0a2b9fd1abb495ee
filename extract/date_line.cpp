#include "extract/date_line.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/approximate_match.h"
#include "extract/table_spelling.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostPlaceWords = 7;
constexpr std::size_t kMostSpoiltWords = 14;  // of a line whose date nobody can read
constexpr std::size_t kMostLettersAfter = 3;  // specks behind the year

constexpr std::array<std::u32string_view, 10> kKinds{U"thanh", U"pho", U"tinh", U"huyen",  U"quan",
                                                     U"thi",   U"xa",  U"tran", U"phuong", U"-"};

struct GlyphRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

GlyphRange glyphs_of_word(const GlyphText& text, std::size_t word) {
  const auto first = std::ranges::find(text.word, word);
  auto begin = static_cast<std::size_t>(first - text.word.begin());
  std::size_t end = begin;
  while (end < text.size() && text.word[end] == word) ++end;
  while (begin < end && text.folded[begin] == U' ') ++begin;
  return {begin, end};
}

/// "Hậu", "Tp.", "phố", "-": a word that a place name is made of.
bool may_be_in_place(const GlyphText& text, GlyphRange word) {
  std::size_t begin = word.begin;
  std::size_t end = word.end;
  while (end > begin && !is_letter(text.folded[end - 1]) && text.folded[end - 1] != U'-') --end;
  if (begin == end) return false;
  const std::u32string_view folded = std::u32string_view(text.folded).substr(begin, end - begin);
  if (std::ranges::find(kKinds, folded) != kKinds.end()) return true;
  if (!is_upper(text.printed[begin])) return false;
  const bool inner = std::ranges::all_of(
      folded, [](char32_t c) { return is_letter(c) || c == U'-' || c == U'.'; });
  const auto upper =
      std::count_if(text.printed.begin() + static_cast<std::ptrdiff_t>(begin),
                    text.printed.begin() + static_cast<std::ptrdiff_t>(end), is_upper);
  const bool code = upper > 1 && end - begin > 2 && folded.find(U'.') == std::u32string_view::npos;
  return inner && !code;
}

/// "4," of "Đam Rông 4, ngày", "10," of "Quận 10, ngày": towns and wards may be counted. Dirt is read as a digit too.
bool is_number_of_place(const Piece& piece, std::size_t word) {
  constexpr double kSure = 0.9;
  constexpr std::size_t kMostDigits = 2;
  if (word == 0 || piece.words[word]->confidence.value() < kSure) return false;
  const std::u32string printed = to_utf32(piece.words[word]->text);
  const std::size_t digits = printed.find_first_not_of(U"0123456789");
  return digits > 0 && digits <= kMostDigits && digits + 1 == printed.size() &&
         printed.back() == U',' && printed.front() != U'0' &&
         may_be_in_place(piece.text, glyphs_of_word(piece.text, word - 1)) &&
         is_letter(to_utf32(piece.words[word - 1]->text).back());
}

/// A word between the place and "ngày" ends the place when it ends with a comma or another stop.
bool stops(const GlyphText& text, GlyphRange word) {
  const char32_t last = text.folded[word.end - 1];
  return last == U',' || last == U';' || last == U':';
}

/// "`": no letters, no digits, and no hyphen.
bool is_speck(const GlyphText& text, GlyphRange word) {
  for (std::size_t i = word.begin; i < word.end; ++i) {
    const char32_t sign = text.folded[i];
    if (is_letter(sign) || is_digit(sign) || sign == U'-' || sign == U',') return false;
  }
  return word.begin < word.end;
}

/// The word at which the place begins that ends before word `end`.
std::size_t place_begin(const GlyphText& text, std::size_t end) {
  std::size_t begin = end;
  while (begin > 0 && end - begin < kMostPlaceWords) {
    const GlyphRange word = glyphs_of_word(text, begin - 1);
    const bool within = begin < end && begin > 1;
    if (within && is_speck(text, word) && may_be_in_place(text, glyphs_of_word(text, begin - 2)) &&
        !stops(text, glyphs_of_word(text, begin - 2))) {
      --begin;
      continue;
    }
    if (word.begin == word.end || !may_be_in_place(text, word)) break;
    if (begin < end && stops(text, word)) break;
    --begin;
  }
  return begin;
}

std::string place_text(const GlyphText& text, std::size_t begin_word, std::size_t end_word) {
  std::string place;
  for (std::size_t i = begin_word; i < end_word; ++i) {
    GlyphRange word = glyphs_of_word(text, i);
    if (is_speck(text, word)) continue;
    const bool first = place.empty();
    while (first && word.begin < word.end && !is_letter(text.printed[word.begin])) ++word.begin;
    while (i + 1 == end_word && word.end > word.begin && !is_letter(text.printed[word.end - 1])) {
      --word.end;
    }
    if (word.begin == word.end) continue;
    place += (first ? "" : " ") + text.slice(word.begin, word.end);
  }
  return place;
}

/// "Khe Mẫu,ngày": the word of the day at `day` holds the end of the place too.
std::string with_glued_end(std::string place, const GlyphText& text, std::size_t day) {
  const std::size_t begin = glyphs_of_word(text, text.word[day]).begin;
  std::size_t end = day;
  while (end > begin && !is_letter(text.printed[end - 1])) --end;
  if (end == begin || end == day || !is_upper(text.printed[begin])) return place;
  if (!place.empty()) place += " ";
  return place + text.slice(begin, end);
}

/// "Tp. " of "Tp. Hồ Chí Minh".
std::size_t kind_length(std::u32string_view folded) {
  for (const std::u32string_view kind : {U"thanh pho ", U"tp. ", U"tp.", U"tp ", U"tinh ",
                                         U"huyen ", U"thi xa ", U"quan ", U"thi tran "}) {
    if (folded.starts_with(kind)) return kind.size();
  }
  return 0;
}

/// The name of the table for what was read.
void look_up(DateLine& line, const Rules::Impl& rules) {
  line.read_place = line.place;
  const std::u32string printed = to_utf32(line.place);
  const std::size_t kind = kind_length(fold(printed));
  const auto name = std::u32string_view(printed).substr(kind);
  line.known_place = rules.place_names.contains(fold(name));
  const auto spelling = table_spelling(name, rules.place_names);
  if (!spelling || spelling->exact) return;
  line.place = to_utf8(std::u32string_view(printed).substr(0, kind)) + spelling->text;
  line.place_mended = true;
}

bool ends_piece(const GlyphText& text, std::size_t at) {
  const auto rest = std::u32string_view(text.printed).substr(at);
  return static_cast<std::size_t>(std::ranges::count_if(rest, is_letter)) <= kMostLettersAfter &&
         std::ranges::none_of(rest, is_digit);
}

/// A year, or "năm", behind the month: the end of the line as the form has it.
bool ends_with_year(const GlyphText& text, std::size_t month) {
  if (text.folded.find(U"nam", month) != std::u32string::npos) return true;
  constexpr std::size_t kDigits = 4;
  std::size_t digits = 0;
  for (std::size_t at = text.size(); at > month && digits < kDigits; --at) {
    if (is_digit(text.folded[at - 1])) {
      ++digits;
    } else if (digits > 0) {
      return false;
    }
  }
  return digits == kDigits;
}

/// "Tân Lũng, mày 2ð tháng T0 năm 2014": the form of the line shows, and nobody can read the date in
/// it. The place can be read.
std::optional<DateLine> spoilt_date_line(const Piece& piece, const Rules::Impl& rules) {
  const GlyphText& text = piece.text;
  const std::size_t month = text.folded.find(U"thang");
  if (month == std::u32string::npos || !ends_with_year(text, month)) return std::nullopt;
  if (piece.words.size() > kMostSpoiltWords) return std::nullopt;
  std::size_t comma = 0;
  while (comma + 1 < piece.words.size() && comma < kMostPlaceWords) {
    const GlyphRange word = glyphs_of_word(text, comma);
    if (word.begin == word.end || !may_be_in_place(text, word)) return std::nullopt;
    if (stops(text, word) || text.folded[word.end - 1] == U'.') break;
    ++comma;
  }
  if (comma + 1 >= piece.words.size()) return std::nullopt;
  const GlyphRange day = glyphs_of_word(text, comma + 1);
  const auto folded = std::u32string_view(text.folded).substr(day.begin, day.end - day.begin);
  const bool says_day = folded.ends_with(U"ay") && edit_distance(folded, U"ngay", 2) <= 2;
  if (day.begin > month || !says_day) return std::nullopt;
  DateLine line{.begin = 0, .end = piece.words.size()};
  line.date.readable = false;
  line.date.begin = day.begin;
  line.date.end = text.size();
  line.place = place_text(text, 0, comma + 1);
  look_up(line, rules);
  return line.place.empty() ? std::nullopt : std::optional(line);
}

}  // namespace

std::optional<DateLine> find_date_line(const Piece& piece, const Rules::Impl& rules) {
  const GlyphText& text = piece.text;
  for (std::size_t at = text.folded.find(U"ngay"); at != std::u32string::npos;
       at = text.folded.find(U"ngay", at + 1)) {
    const auto date = parse_date(text, at);
    if (!date || !ends_piece(text, date->end)) continue;
    // "Ngày" is glued to the place where the blank after the comma was lost.
    const std::size_t day_word = text.word[at];
    std::size_t end = day_word;
    while (end > 0 && glyphs_of_word(text, end - 1).begin == glyphs_of_word(text, end - 1).end)
      --end;
    std::size_t stop = end;
    while (stop > 0) {  // a comma that stands alone, or specks
      const GlyphRange word = glyphs_of_word(text, stop - 1);
      const auto letters =
          std::count_if(text.printed.begin() + static_cast<std::ptrdiff_t>(word.begin),
                        text.printed.begin() + static_cast<std::ptrdiff_t>(word.end), is_letter);
      const bool speck = letters == 1 && stop > 1 && stops(text, glyphs_of_word(text, stop - 2));
      if ((letters > 0 && !speck) || is_number_of_place(piece, stop - 1)) break;
      --stop;
    }
    const bool counted = stop > 0 && is_number_of_place(piece, stop - 1);
    const std::size_t name_end = counted ? stop - 1 : stop;
    DateLine line{.date = *date, .begin = place_begin(text, name_end), .end = piece.words.size()};
    line.place = place_text(text, line.begin, name_end);
    if (counted) {
      const GlyphRange number = glyphs_of_word(text, name_end);
      line.place += " " + text.slice(number.begin, number.end - 1);
    }
    line.place = with_glued_end(std::move(line.place), text, at);
    if (line.place.empty()) line.begin = stop;
    look_up(line, rules);
    const bool words_before = letters(cut(piece, 0, line.begin)) > 0;
    if (line.place.empty() && (words_before || !date->in_words)) continue;
    return line;
  }
  return spoilt_date_line(piece, rules);
}

}  // namespace sohoa::extract
