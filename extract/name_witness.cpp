#include "extract/name_witness.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/unicode_form.h"
#include "extract/approximate_match.h"
#include "extract/glyph_text.h"
#include "extract/name_sayings.h"

namespace sohoa::extract {
namespace {

// A spelling wins when the confidences of the words that say it exceed those of another by this much:
// one sure reading more, or a sure reading against a doubtful one (.97 against .8).
constexpr double kMargin = 0.15;
constexpr double kClearNats = 1;     // below that another spelling of a word may be the right one
constexpr double kMended = 0.95;     // of the confidence
constexpr double kContested = 0.75;  // ditto
// Another name needs the letterhead and one more reading that say it against the place.
constexpr double kMoreThanOne = 0.9;
constexpr std::size_t kMostWords = 4;

enum class Verdict { Agreed, Mended, Contested };

struct Settled {
  Verdict verdict = Verdict::Agreed;
  std::u32string name{};
  std::vector<Evidence> proof{};
};

Settled settle(const NameWords& name, const NameSayings& sayings) {
  const std::optional<ChosenName> chosen = sayings.choose(name);
  if (!chosen) return {};
  const std::u32string now = joined(name);
  const bool known = sayings.known(name);
  if (comparable(joined(chosen->words)) == comparable(now)) {
    const bool rival = chosen->lead_nats < kClearNats && !known;
    return {.verdict = rival ? Verdict::Contested : Verdict::Agreed};
  }
  if (known && !sayings.known(chosen->words)) return {};
  const std::u32string better = in_case_of(joined(chosen->words), now);
  if (better.size() != now.size()) return {};
  return {.verdict = Verdict::Mended, .name = better, .proof = chosen->places};
}

/// The same for words of the language in the name of an organ: what repair made of them in a sentence is
/// believed rather than capitals that stand alone, and no unusual word is preferred.
Settled settle_phrase(const NameWords& phrase, const NameSayings& sayings) {
  constexpr double kCapitals = 0.8;  // of the weight
  const NameSpellings spellings = sayings.phrases_of(phrase);
  std::string own;
  for (const std::u32string& word : phrase) own += comparable(word) + " ";
  const auto current = spellings.find(own);
  const double weight = current == spellings.end() ? 1 : current->second.weight;
  const auto best = std::ranges::max_element(spellings, {},
                                             [](const auto& entry) { return entry.second.weight; });
  if (best == spellings.end() || best->first == own || !best->second.is_word ||
      best->second.weight < kCapitals * weight + kMargin) {
    return {};
  }
  const std::u32string now = joined(phrase);
  const std::u32string better = in_case_of(joined(best->second.words), now);
  if (better.size() != now.size()) return {};
  return {.verdict = Verdict::Mended, .name = better, .proof = best->second.places};
}

/// Where the name of the unit begins in "Ủy ban nhân dân huyện Hòa Chử"; nothing without one.
std::optional<std::size_t> unit_name_begin(const NameWords& words) {
  for (std::size_t i = words.size(); i-- > 1;) {
    const std::u32string kind = fold(std::u32string_view(words[i - 1]));
    const bool one = kind == U"tinh" || kind == U"huyen" || kind == U"quan" || kind == U"xa" ||
                     kind == U"phuong" || kind == U"thon" || kind == U"ap" || kind == U"khom";
    // "Huyện ủy Hòa Chử", but not "Ủy ban".
    const bool two =
        i > 1 && (kind == U"pho" || kind == U"tran" || kind == U"uy" ||
                  (kind == U"xa" && fold(std::u32string_view(words[i - 2])) == U"thi"));
    if (!one && !two) continue;
    const std::size_t length = words.size() - i;
    return length >= 2 && length <= kMostWords ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

template <typename Value>
void note(Field<Value>& field, const Settled& settled) {
  const bool mended = settled.verdict == Verdict::Mended;
  const std::string flag = mended ? "by-other-places" : "spelt-otherwise";
  if (std::ranges::find(field.flags, flag) == field.flags.end()) field.flags.push_back(flag);
  field.confidence = Confidence((mended ? kMended : kContested) * field.confidence.value());
  if (!mended) return;
  for (const Evidence& place : settled.proof) {
    const bool there = std::ranges::any_of(field.evidence, [&](const Evidence& known) {
      return known.page_number == place.page_number && known.line_index == place.line_index;
    });
    if (!there) field.evidence.push_back(place);
  }
}

/// The name behind the kind of a unit, or the whole text.
template <typename Value>
void settle_text(Field<Value>& field, std::string& text, std::size_t begin,
                 const NameSayings& sayings) {
  const NameWords words = split_words(to_utf32(text));
  if (begin >= words.size()) return;
  const NameWords name(words.begin() + static_cast<std::ptrdiff_t>(begin), words.end());
  if (name.size() > kMostWords || name.size() < 2) return;
  const Settled settled = settle(name, sayings);
  if (settled.verdict == Verdict::Agreed) return;
  note(field, settled);
  if (settled.verdict != Verdict::Mended) return;
  const std::u32string before = joined(std::span(words).first(begin));
  text = to_utf8(before.empty() ? settled.name : before + U" " + settled.name);
}

/// The two last words where they are a name that the text has too: "Trường Mầm non Suối Mây".
void settle_name_at_end(Field<std::vector<std::string>>& field, std::string& text,
                        const NameSayings& sayings) {
  const NameWords words = split_words(to_utf32(text));
  if (words.size() < 3) return;
  const auto capital = [](const std::u32string& word) { return is_upper(word.front()); };
  if (!std::all_of(words.end() - 2, words.end(), capital)) return;
  settle_text(field, text, words.size() - 2, sayings);
}

void settle_list(std::optional<Field<std::vector<std::string>>>& field,
                 const NameSayings& sayings) {
  if (!field) return;
  for (std::string& text : field->value) {
    if (const auto begin = unit_name_begin(split_words(to_utf32(text)))) {
      settle_text(*field, text, *begin, sayings);
    }
  }
}

void settle_items(std::optional<Field<std::vector<std::string>>>& field,
                  const NameSayings& sayings) {
  settle_list(field, sayings);
  if (!field) return;
  for (std::string& text : field->value) {
    if (!unit_name_begin(split_words(to_utf32(text)))) settle_name_at_end(*field, text, sayings);
  }
}

/// Writes the settled words for those of `text` from `begin`.
void rewrite(Field<std::vector<std::string>>& field, std::string& text, std::size_t begin,
             const Settled& settled) {
  const NameWords words = split_words(to_utf32(text));
  const std::u32string before = joined(std::span(words).first(begin));
  note(field, settled);
  text = to_utf8(before.empty() ? settled.name : before + U" " + settled.name);
}

/// The marks of an organ that is no unit: of the name at its end ("TRUNG TÂM Y TẾ SUỐI MÂY"), and of the
/// longest end that the text says otherwise ("THÚY NÔNG" beside "Công ty Thủy nông").
void settle_ends(Field<std::vector<std::string>>& field, const NameSayings& sayings) {
  constexpr std::size_t kMostNameWords = 8;
  constexpr std::size_t kFewestLetters = 6;
  for (std::string& text : field.value) {
    const NameWords words = split_words(to_utf32(text));
    if (words.size() < 3 || unit_name_begin(words) || sayings.ends_with_known_organ(words)) {
      continue;
    }
    const auto end_from = [&](std::size_t begin) {
      return NameWords(words.begin() + static_cast<std::ptrdiff_t>(begin), words.end());
    };
    const std::size_t name = words.size() - 2;
    const NameSpellings names = sayings.spellings_of(end_from(name));
    const bool named =
        std::ranges::any_of(names, [](const auto& entry) { return entry.second.in_text; });
    if (named) {
      const Settled settled = settle(end_from(name), sayings);
      if (settled.verdict == Verdict::Mended) rewrite(field, text, name, settled);
      if (settled.verdict != Verdict::Agreed) continue;
    }
    for (std::size_t begin = words.size() - std::min(words.size(), kMostNameWords); begin <= name;
         ++begin) {
      const NameWords end = end_from(begin);
      if (compact(fold(std::u32string_view(joined(end)))).size() < kFewestLetters) break;
      const Settled settled = settle_phrase(end, sayings);
      if (settled.verdict != Verdict::Mended) continue;
      const bool other_name = named && !settled.name.ends_with(joined(end_from(name)));
      if (!other_name) rewrite(field, text, begin, settled);
      break;
    }
  }
}

/// The spelling that is said most surely; nothing where the name is not said.
std::optional<NameSpelling> best_of(const NameWords& name, const NameSayings& sayings) {
  const NameSpellings spellings = sayings.spellings_of(name);
  const auto best = std::ranges::max_element(spellings, {},
                                             [](const auto& entry) { return entry.second.weight; });
  return best == spellings.end() ? std::nullopt : std::optional(best->second);
}

std::string capitalized(const NameWords& words) {
  std::string text;
  for (const std::u32string& word : words) {
    if (!text.empty()) text += " ";
    text += to_capitalized(to_utf8(word));
  }
  return text;
}

/// "Giang" where "TỈNH LẠC GIANG" issues and the text says so: the place has lost a word of the unit.
void settle_place_by_whole_unit(Fields& fields, const NameSayings& sayings) {
  if (!fields.place || !fields.issuing_body) return;
  const std::u32string place = fold(fields.place->value);
  for (const std::string& organ : fields.issuing_body->value) {
    const NameWords words = split_words(to_utf32(organ));
    const auto begin = unit_name_begin(words);
    if (!begin) continue;
    const NameWords unit(words.begin() + static_cast<std::ptrdiff_t>(*begin), words.end());
    const std::u32string whole = fold(std::u32string_view(joined(unit)));
    const bool part = whole.ends_with(U" " + place) || whole.starts_with(place + U" ");
    if (!part || std::ranges::count(whole, U' ') != std::ranges::count(place, U' ') + 1) continue;
    const std::optional<NameSpelling> best = best_of(unit, sayings);
    if (!best || best->places.size() < 2) continue;
    note(*fields.place, {.verdict = Verdict::Mended, .name = {}, .proof = best->places});
    fields.place->value = capitalized(unit);
    return;
  }
}

/// "Khe Chái" where "HUYỆN KHE CHÁT" issues and the text says it again: the unit of the issuing body, one
/// letter apart, which more readings say than the place.
void settle_place_by_unit(Fields& fields, const NameSayings& sayings) {
  if (!fields.place || !fields.issuing_body) return;
  const NameWords place = split_words(to_utf32(fields.place->value));
  const std::u32string letters = compact(fold(std::u32string_view(joined(place))));
  if (place.size() < 2 || sayings.known(place)) return;
  const std::optional<NameSpelling> own = best_of(place, sayings);
  for (const std::string& organ : fields.issuing_body->value) {
    const NameWords words = split_words(to_utf32(organ));
    // "TRUNG TÂM Y TẾ KHE CHÁT" has the name without the kind of its unit.
    const auto begin = words.size() < place.size() + 2 ? unit_name_begin(words)
                                                       : std::optional(words.size() - place.size());
    if (!begin || words.size() - *begin != place.size()) continue;
    const NameWords unit(words.begin() + static_cast<std::ptrdiff_t>(*begin), words.end());
    const std::u32string wanted = compact(fold(std::u32string_view(joined(unit))));
    if (wanted == letters || edit_distance(wanted, letters, 1) > 1) continue;
    const std::optional<NameSpelling> best = best_of(unit, sayings);
    // "Cñm Nguyên" cannot be a name beside "HUYỆN CẨM NGUYÊN", "Khe Chái" can.
    const bool no_word = own && !own->is_word && best && best->is_word;
    const double more = no_word ? kMargin : kMoreThanOne;
    if (!best || best->weight < (own ? own->weight : 0) + more) continue;
    note(*fields.place, {.verdict = Verdict::Mended, .name = {}, .proof = best->places});
    fields.place->value = capitalized(unit);
    return;
  }
}

}  // namespace

void settle_names(Fields& fields, const Document& document, const Rules::Impl& rules) {
  const NameSayings sayings(document, rules);
  if (fields.place) {
    const auto begin = unit_name_begin(split_words(to_utf32(fields.place->value)));
    settle_text(*fields.place, fields.place->value, begin.value_or(0), sayings);
  }
  settle_list(fields.issuing_body, sayings);
  if (fields.issuing_body) settle_ends(*fields.issuing_body, sayings);
  settle_place_by_unit(fields, sayings);
  settle_place_by_whole_unit(fields, sayings);
  settle_items(fields.addressees, sayings);
  settle_items(fields.recipients, sayings);
}

}  // namespace sohoa::extract
