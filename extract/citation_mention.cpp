#include "extract/citation_mention.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "document/edit_distance.h"
#include "extract/calendar_date.h"
#include "extract/document_number.h"
#include "extract/law_mention.h"

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostIssuerWords =
    12;  // between the number and "ngày": "của Ủy ban nhân dân …"
constexpr std::size_t kMostLooseWords = 3;  // without "của": "tỉnh"
constexpr std::size_t kSearchBack = 60;
constexpr std::size_t kMostInList = 12;
constexpr std::size_t kMostDigits = 6;

/// Words that no name of an issuer holds: the sentence has gone on.
constexpr std::array<std::u32string_view, 24> kVerbs{
    U"ve",    U"duoc",  U"co",   U"ban",  U"quy",  U"sua",   U"tu",  U"den",
    U"truoc", U"ke",    U"sau",  U"cong", U"thay", U"huong", U"phe", U"hieu",
    U"tai",   U"trong", U"theo", U"nham", U"de",   U"da",    U"khi", U"keo"};
constexpr std::array<std::u32string_view, 12> kUnitWords{U"tinh", U"huyen", U"thanh", U"pho",
                                                         U"thi",  U"xa",    U"quan",  U"phuong",
                                                         U"tran", U"so",    U"bo",    U"nganh"};

template <std::size_t N>
bool is_one_of(std::u32string_view word, const std::array<std::u32string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

/// Where the word that ends at `end` begins.
std::size_t word_begin(const GlyphText& text, std::size_t end) {
  while (end > 0 && is_word_glyph(text.folded[end - 1])) --end;
  return end;
}

struct TypeBefore {
  const DocumentType* type = nullptr;
  bool label = false;     ///< "số" stands before the number
  bool document = false;  ///< "văn bản", which may be of any type
  bool form = false;      ///< "mẫu số 01/TNĐB": a sheet to be filled in
  std::size_t begin = 0;
};

const DocumentType* type_ending_at(const GlyphText& text, std::size_t end,
                                   const Rules::Impl& rules) {
  const std::u32string_view before = std::u32string_view(text.folded).substr(0, end);
  for (const DocumentType& type : rules.types) {
    if (!before.ends_with(type.words)) continue;
    const std::size_t begin = end - type.words.size();
    if (begin == 0 || !is_word_glyph(text.folded[begin - 1])) return &type;
  }
  return nullptr;
}

/// "theo mẫu", "biểu", "Phụ lục" before `end`: what follows is the number of a sheet.
bool names_form(const GlyphText& text, std::size_t end) {
  constexpr std::array<std::u32string_view, 4> kForms{U"mau", U"bieu", U"phu luc", U"to khai"};
  const std::u32string_view before = std::u32string_view(text.folded).substr(0, end);
  return std::ranges::any_of(kForms, [&](std::u32string_view form) {
    return before.ends_with(form) &&
           (end == form.size() || !is_word_glyph(before[end - form.size() - 1]));
  });
}

/// Where "$6" begins, "số" as it is read without a Vietnamese model, when it sticks to the number.
std::optional<std::size_t> misread_label(const GlyphText& text, std::size_t at) {
  if (at < 2 || text.folded[at - 1] != U'6') return std::nullopt;
  const char32_t first = text.folded[at - 2];
  if (first == U'$' || first == U'§') return at - 2;
  const bool alone = at < 3 || !is_word_glyph(text.folded[at - 3]);
  return first == U's' && alone ? std::optional(at - 2) : std::nullopt;
}

TypeBefore type_before(const GlyphText& text, std::size_t at, const Rules::Impl& rules) {
  TypeBefore found{.begin = at};
  const auto misread = misread_label(text, at);
  std::size_t end = skip_back(text.folded, at, U" :.");
  const std::size_t label = misread ? *misread : word_begin(text, end);
  if (misread || std::u32string_view(text.folded).substr(label, end - label) == U"so") {
    found.label = true;
    found.begin = label;
    end = skip_back(text.folded, label, U" :,");
  }
  found.type = type_ending_at(text, end, rules);
  if (found.type != nullptr) {
    found.begin = end - found.type->words.size();
  } else if (std::u32string_view(text.folded).substr(0, end).ends_with(U"van ban")) {
    found.document = true;
  } else {
    found.form = names_form(text, end);
  }
  return found;
}

/// Skips "của Ủy ban nhân dân tỉnh", "tỉnh", and a comma; where "ngày" then begins, or nothing.
std::optional<std::size_t> date_begin(const GlyphText& text, std::size_t at) {
  bool issuer = false;
  std::size_t words = 0;
  while (at < text.size()) {
    while (at < text.size() && (text.folded[at] == U' ' || text.folded[at] == U',' ||
                                (!is_word_glyph(text.folded[at]) && text.folded[at] > 0x7F))) {
      ++at;
    }
    std::size_t end = at;
    while (end < text.size() && is_word_glyph(text.folded[end])) ++end;
    if (end == at) return std::nullopt;
    const std::u32string_view word = std::u32string_view(text.folded).substr(at, end - at);
    if (word.starts_with(U"ngay")) {
      // "… số 98/2023/QH15 Hà Nội, ngày 28": the date line of another document, not this date.
      const bool place =
          words > 0 && !issuer && text.folded[skip_back(text.folded, at, U" ") - 1] == U',';
      return place ? std::nullopt : std::optional(at);
    }
    if (words == 0 && word == U"cua") {
      issuer = true;
    } else if (issuer ? is_one_of(word, kVerbs) && word != U"ban"
                      : !is_one_of(word, kUnitWords) && !is_upper(text.printed[at])) {
      return std::nullopt;
    }
    if (++words > (issuer ? kMostIssuerWords : kMostLooseWords)) return std::nullopt;
    at = end;
    if (at < text.size() && text.folded[at] != U' ' && text.folded[at] != U',') return std::nullopt;
  }
  return std::nullopt;
}

std::optional<DatePlace> date_behind(const GlyphText& text, std::size_t at) {
  const auto begin = date_begin(text, at);
  if (!begin) return std::nullopt;
  auto date = parse_date(text, *begin);
  if (!date || !date->readable) return std::nullopt;
  return date;
}

/// The nearest type named shortly before, in the same sentence: "các Công văn của Bộ: số 12/BNV-TC".
const DocumentType* type_in_sentence(const GlyphText& text, std::size_t at,
                                     const Rules::Impl& rules) {
  const std::size_t from = at > kSearchBack ? at - kSearchBack : 0;
  for (std::size_t end = at; end > from; --end) {
    if (text.folded[end - 1] == U'.' || text.folded[end - 1] == U';') return nullptr;
    const bool boundary = end == text.size() || !is_word_glyph(text.folded[end]);
    if (!boundary) continue;
    if (const DocumentType* type = type_ending_at(text, end, rules)) return type;
  }
  return nullptr;
}

std::string type_name(const GlyphText& text, const TypeBefore& before, const DocumentNumber& number,
                      const Rules::Impl& rules) {
  if (before.type != nullptr) return before.type->name;
  if (number.type != nullptr && number.type->name != "Luật") return number.type->name;
  if (const DocumentType* near = type_in_sentence(text, before.begin, rules)) return near->name;
  if (number.type != nullptr) return number.type->name;
  return number.year != 0 ? std::string() : "Công văn";
}

double support_of(const TypeBefore& before, const DocumentNumber& number, bool dated) {
  double support = dated ? 0.97 : 0.93;
  if (before.type == nullptr && !before.document) support -= before.label ? 0.03 : 0.2;
  if (number.type == nullptr && before.type == nullptr) support -= 0.08;
  // The National Assembly numbers its laws and resolutions alike: "98/2023/QH15".
  const bool of_assembly = number.notation.find("QH") != std::string::npos;
  if (before.type != nullptr && number.type != nullptr && !of_assembly &&
      before.type->name != number.type->name) {
    support -= 0.1;
  }
  return support;
}

/// "Kết luận số 625-KI/TU", "Hướng dẫn số 10/HĐ-SNV": the type is named before, its abbreviation has one
/// letter misread and is no other that the tables know.
std::string number_of_type(const DocumentNumber& number, const DocumentType& type,
                           const Rules::Impl& rules) {
  const std::string group = number.notation.substr(0, number.notation.find_first_of("-/."));
  const bool known =
      rules.types_by_abbreviation.contains(group) || rules.organ_abbreviations.contains(group);
  for (const std::string& abbreviation : type.abbreviations) {
    const bool near = !known && edit_distance(to_utf32(group), to_utf32(abbreviation), 1) <= 1;
    if (group == abbreviation || (!near && fold(group) != fold(abbreviation))) continue;
    if (to_utf32(abbreviation).size() < 2) continue;
    const std::size_t front = number.text.size() - number.notation.size();
    return number.text.substr(0, front) + abbreviation + number.notation.substr(group.size());
  }
  return number.text;
}

/// "số 73 1/TB-VP", "số L1 19/TB-VP": where digits that were read apart, or as letters, begin between
/// the label and the number.
std::optional<std::size_t> scrap_before(const GlyphText& text, std::size_t at) {
  constexpr std::size_t kLongest = 3;
  constexpr std::u32string_view kLikeDigits = U"ilosz";
  const auto word = [&](std::size_t end) {
    const std::size_t begin = word_begin(text, end);
    return std::u32string_view(text.folded).substr(begin, end - begin);
  };
  const std::size_t end = skip_back(text.folded, at, U" ");
  const std::u32string_view scrap = word(end);
  if (end == at || scrap.empty() || scrap.size() > kLongest || scrap == U"so") return std::nullopt;
  const bool like_digits = std::ranges::all_of(scrap, [&](char32_t letter) {
    return is_digit(letter) || kLikeDigits.find(letter) != std::u32string_view::npos;
  });
  const std::size_t begin = end - scrap.size();
  const bool labelled = word(skip_back(text.folded, begin, U" :")) == U"so";
  return like_digits && labelled ? std::optional(begin) : std::nullopt;
}

/// The digits of the number that stand before `at`, apart; empty when there are none for certain.
std::string digits_apart(const GlyphText& text, std::size_t at) {
  const auto begin = scrap_before(text, at);
  if (!begin) return {};
  std::string digits = text.slice(*begin, skip_back(text.folded, at, U" "));
  return std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }) ? digits
                                                                                  : std::string();
}

/// What is not right of the form: "424-KH-SYT", where a slash may have been lost; a date that cannot be
/// read, as where number and date were filled in by pen.
double doubt_of(const GlyphText& text, const DocumentNumber& number, bool dated) {
  const bool lost_slash = number.bare && number.notation.find('-') != std::string::npos;
  const auto begin = dated ? std::nullopt : date_begin(text, number.end);
  const auto date = begin ? parse_date(text, *begin) : std::nullopt;
  double doubt = lost_slash ? 0.3 : 0.0;
  if (date && !date->readable) doubt += 0.2;
  if (scrap_before(text, number.begin))
    doubt += digits_apart(text, number.begin).empty() ? 0.4 : 0.2;
  return doubt;
}

/// `in_list`: another number stands right before.
std::optional<CitationMention> mention_at(const GlyphText& text, std::size_t at, bool in_list,
                                          const Rules::Impl& rules) {
  const auto number = parse_document_number(text, at, rules);
  if (!number) return std::nullopt;
  const TypeBefore before = type_before(text, at, rules);
  const bool named = before.type != nullptr || before.document;
  if (before.form) return std::nullopt;
  if (number->bare && !(named && before.label)) return std::nullopt;
  const auto date = date_behind(text, number->end);
  const bool said = named || before.label || in_list || date;
  if (!said && number->type == nullptr) return std::nullopt;
  CitationMention mention{.type = type_name(text, before, *number, rules),
                          .number = digits_apart(text, at),
                          .begin = before.begin,
                          .end = number->end,
                          .number_end = number->end};
  const bool spoilt = before.type != nullptr && before.type != number->type;
  mention.number += spoilt ? number_of_type(*number, *before.type, rules) : number->text;
  if (date) {
    mention.date = iso(date->date);
    mention.end = date->end;
  }
  mention.support =
      support_of(before, *number, date.has_value()) - doubt_of(text, *number, date.has_value());
  if (date && number->year != 0 && number->year != date->date.year) mention.support -= 0.15;
  return mention;
}

/// The numbers before the last one of "số 12, 13 và 15/KH-UBND", where each begins, last one first.
/// Empty when "số" does not stand before them.
std::vector<std::size_t> numbers_before(const GlyphText& text, std::size_t at) {
  std::vector<std::size_t> begins;
  while (begins.size() < kMostInList) {
    std::size_t end = skip_back(text.folded, at, U" ");
    if (end >= 2 && std::u32string_view(text.folded).substr(end - 2, 2) == U"va") {
      end = skip_back(text.folded, end - 2, U" ");
    } else if (end > 0 && text.folded[end - 1] == U',') {
      end = skip_back(text.folded, end - 1, U" ");
    } else {
      break;
    }
    const std::size_t begin = word_begin(text, end);
    const bool number =
        end > begin && end - begin <= kMostDigits &&
        std::all_of(text.folded.begin() + static_cast<std::ptrdiff_t>(begin),
                    text.folded.begin() + static_cast<std::ptrdiff_t>(end), is_digit);
    if (!number) break;
    begins.push_back(begin);
    at = begin;
  }
  if (begins.empty()) return begins;
  const std::size_t label = skip_back(text.folded, begins.back(), U" :");
  const std::size_t word = word_begin(text, label);
  if (std::u32string_view(text.folded).substr(word, label - word) != U"so") begins.clear();
  return begins;
}

/// The mention and, before it, the others of its list: all share type, notation and date.
std::vector<CitationMention> with_list(const GlyphText& text, std::size_t at,
                                       const CitationMention& last, const Rules::Impl& rules) {
  const std::vector<std::size_t> begins = numbers_before(text, at);
  if (begins.empty()) return {last};
  const std::size_t divider = last.number.find_first_of("/-");
  const TypeBefore before = type_before(text, begins.back(), rules);
  CitationMention shared = last;
  shared.begin = before.begin;
  if (before.type != nullptr) shared.type = before.type->name;
  std::vector<CitationMention> mentions;
  std::ranges::for_each(begins.rbegin(), begins.rend(), [&](std::size_t begin) {
    std::size_t end = begin;
    while (is_digit(text.folded[end])) ++end;
    mentions.push_back(shared);
    mentions.back().number = text.slice(begin, end) + last.number.substr(divider);
  });
  mentions.push_back(shared);
  return mentions;
}

bool begins_word(const GlyphText& text, std::size_t at) {
  return at == 0 || !is_word_glyph(text.folded[at - 1]);
}

/// "số130/2005/NĐ-CP", "$6130/2005/NĐ-CP": the blank behind "số" is lost.
bool behind_label(const GlyphText& text, std::size_t at) {
  if (!is_digit(text.folded[at])) return false;
  if (misread_label(text, at)) return true;
  const std::size_t begin = word_begin(text, at);
  return std::u32string_view(text.folded).substr(begin, at - begin) == U"so";
}

/// Nothing but ", ", "; " or "và" between the mention before and `at`.
bool follows_in_list(const GlyphText& text, const std::vector<CitationMention>& mentions,
                     std::size_t at) {
  if (mentions.empty() || mentions.back().number.empty() || mentions.back().end > at) return false;
  constexpr std::array<std::u32string_view, 5> kBetween{U", ", U"; ", U" va ", U", va ", U" hoac "};
  const std::size_t end = mentions.back().end;
  return is_one_of(std::u32string_view(text.folded).substr(end, at - end), kBetween);
}

}  // namespace

std::vector<CitationMention> find_mentions(const GlyphText& text, const Rules::Impl& rules) {
  std::vector<const DocumentType*> laws;
  for (const DocumentType& type : rules.types) {
    if (type.name == "Luật" || type.name == "Bộ luật" || type.name == "Pháp lệnh" ||
        type.name == "Hiến pháp") {
      laws.push_back(&type);
    }
  }
  std::vector<CitationMention> mentions;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!begins_word(text, at) && !behind_label(text, at)) continue;
    if (is_digit(text.folded[at]) && misread_label(text, at + 1)) continue;
    const char32_t before = at > 0 ? text.folded[at - 1] : U' ';
    std::optional<CitationMention> mention;
    if (is_digit(text.folded[at]) && before != U'/' && before != U'-') {
      mention = mention_at(text, at, follows_in_list(text, mentions, at), rules);
      if (mention) {
        const std::vector<CitationMention> list = with_list(text, at, *mention, rules);
        mentions.insert(mentions.end(), list.begin(), list.end() - 1);
        mention = list.back();
      }
    } else if (is_upper(text.printed[at])) {
      const auto law = std::ranges::find_if(laws, [&](const DocumentType* type) {
        return has_words_at(text.folded, at, type->words);
      });
      if (law != laws.end()) mention = law_at(text, at, **law, rules);
    }
    if (!mention) continue;
    at = mention->end - 1;
    mentions.push_back(std::move(*mention));
  }
  return mentions;
}

}  // namespace sohoa::extract
