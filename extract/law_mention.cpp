#include "extract/law_mention.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "extract/calendar_date.h"
#include "extract/document_number.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kLongestLawTitle = 260;

struct LawPlace {
  std::size_t name = 0;       ///< behind the word "Luật"
  std::size_t title_end = 0;  ///< glyphs
  std::size_t end = 0;        ///< behind the date
};

CitationMention law_mention(const GlyphText& text, const DocumentType& type, LawPlace place,
                            const std::optional<std::string>& date) {
  return {.type = type.name,
          .title = text.slice(place.name, place.title_end),
          .date = date,
          .support = date ? 0.9 : 0.8,
          .begin = place.name - type.words.size(),
          .end = place.end,
          .number_end = place.end};
}

bool behind_legal_ground(const GlyphText& text, std::size_t at) {
  constexpr std::u32string_view kGround = U"can cu";
  const std::size_t end = skip_back(text.folded, at, U" ");
  return std::u32string_view(text.folded).substr(0, end).ends_with(kGround);
}

/// Another document is named at `at`, or the sentence goes on: a date behind is not that of the law.
bool leaves_title(const GlyphText& text, std::size_t at, const Rules::Impl& rules) {
  constexpr std::array<std::u32string_view, 3> kWords{U"nay ", U"ke tu ", U"co hieu luc"};
  const std::u32string_view rest = std::u32string_view(text.folded).substr(at);
  if (std::ranges::any_of(kWords, [&](auto word) { return rest.starts_with(word); })) return true;
  return is_digit(text.folded[at]) && parse_document_number(text, at, rules);
}

/// A comma between two words of the name: "Luật Thi đua, khen thưởng ngày ..."; its other words are
/// lower case, and "ngày" right behind a comma belongs to the sentence.
bool within_title(const GlyphText& text, std::size_t at) {
  return text.folded[at] == U',' && at + 2 < text.size() && text.folded[at + 1] == U' ' &&
         is_letter(text.folded[at + 2]) && !is_upper(text.printed[at + 2]) &&
         !std::u32string_view(text.folded).substr(at + 2).starts_with(U"ngay");
}

struct LawDate {
  std::string date{};  ///< empty when it cannot be read
  std::size_t end = 0;
};

/// "ngày 19 tháng 6 năm 2015", "năm 2013".
std::optional<LawDate> date_at(const GlyphText& text, std::size_t at) {
  const std::u32string_view rest = std::u32string_view(text.folded).substr(at);
  if (rest.starts_with(U"ngay")) {
    const auto place = parse_date(text, at);
    if (!place || !place->readable) return LawDate{};
    return LawDate{.date = iso(place->date), .end = place->end};
  }
  const bool year = has_words_at(text.folded, at, U"nam") && rest.size() >= 8 &&
                    std::ranges::all_of(rest.substr(4, 4), is_digit) &&
                    (rest.size() == 8 || !is_word_glyph(rest[8]));
  if (!year) return std::nullopt;
  return LawDate{.date = to_utf8(rest.substr(4, 4)), .end = at + 8};
}

}  // namespace

std::optional<CitationMention> law_at(const GlyphText& text, std::size_t at,
                                      const DocumentType& type, const Rules::Impl& rules) {
  const std::size_t limit = std::min(text.size(), at + kLongestLawTitle);
  const std::size_t name = at + type.words.size();
  const bool amending = std::u32string_view(text.folded).substr(name, 8) == U" sua doi";
  const bool ground = behind_legal_ground(text, at);
  for (std::size_t i = name; i < limit; ++i) {
    const char32_t letter = text.folded[i];
    if (letter == U';' || letter == U'.' || letter == U':' || letter == U'(') {
      // "Căn cứ Luật Lưu trữ;": a legal ground needs no date.
      const bool whole = (letter == U';' || letter == U'.') && i > name + 2;
      if (!whole || !ground) return std::nullopt;
      return law_mention(text, type, {.name = name, .title_end = i, .end = i}, std::nullopt);
    }
    if (letter == U',' && !amending && !(ground && within_title(text, i))) return std::nullopt;
    if (is_word_glyph(text.folded[i - 1]) || !is_word_glyph(letter)) continue;
    if (leaves_title(text, i, rules)) return std::nullopt;
    const std::u32string_view rest = std::u32string_view(text.folded).substr(i);
    if (!amending && i > name + 1 && rest.starts_with(U"luat ") && is_upper(text.printed[i])) {
      return std::nullopt;  // the law named last is the one that is dated
    }
    if (rest.starts_with(U"so ") && rest.size() > 3 && is_digit(rest[3])) return std::nullopt;
    const auto dated = date_at(text, i);
    if (!dated) continue;
    if (dated->date.empty()) return std::nullopt;
    return law_mention(text, type, {.name = name, .title_end = i, .end = dated->end}, dated->date);
  }
  return std::nullopt;
}

}  // namespace sohoa::extract
