#include "extract/name_sayings.h"

#include <algorithm>
#include <limits>
#include <span>
#include <utility>

#include "document/unicode_form.h"
#include "document/word_rim.h"
#include "extract/glyph_text.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

constexpr double kNoSyllable = 0.7;  // of the weight of a reading that cannot be Vietnamese: "Hien"

// Prices in nats, set on 1,200 generated scans (bench/field_confidence): of 1,390 names 24 keep a wrong mark.
constexpr double kDenied = 4;     // a place says nothing of the kind
constexpr double kAsRead = 1;     // it was read so, and repair changed it
constexpr double kUnusual = 0.4;  // of what the language thinks of a word, in its favour
constexpr double kMostUnusual = 11;
constexpr double kUnknownNats = 6;  // a word that nobody writes is no better than a common one
constexpr double kNoWord = 2;       // it cannot be Vietnamese
// Recognisers lean towards what is usual: they read "Chữ" for "Chử" and "Năm" for "Nậm", seldom the other
// way. What is said where a less usual word was read elsewhere denies that one for a part of the price.
constexpr double kLessUsualNats = 1.2;
constexpr double kDeniedByUsual = 0.35;

/// All words are kept of the first pages, of the others of a long document those with capitals alone.
constexpr std::size_t kWholePages = 12;

/// Ends a run of names.
void end_run(std::vector<NameSayings::Said>& said) {
  if (!said.empty() && !said.back().printed.empty()) said.emplace_back();
}

/// The alternatives with the same letters.
std::vector<std::pair<std::u32string, double>> others_of(const Word& word,
                                                         const std::u32string& letters) {
  std::vector<std::pair<std::u32string, double>> others;
  for (const Alternative& other : word.alternatives) {
    std::u32string text(within_rim(to_utf32(other.text)));
    if (fold(std::u32string_view(text)) == letters) {
      others.emplace_back(std::move(text), other.cost_nats);
    }
  }
  return others;
}

/// What was read counts where the recogniser of this program did it, which knows the marks of Vietnamese; older
/// texts have often lost them.
void add_words(std::vector<NameSayings::Said>& said, const Word& word, const Evidence& line,
               const Page& page) {
  const PageOrigin origin = page.origin;
  const bool whole = page.page_number <= static_cast<int>(kWholePages);
  const std::u32string text = to_utf32(word.text);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(U' ', begin), text.size());
    std::u32string part(within_rim(std::u32string_view(text).substr(begin, end - begin)));
    begin = end + 1;
    if (part.empty() || (!whole && !is_upper(part.front()))) {
      end_run(said);
      continue;
    }
    NameSayings::Said one{.folded = fold(std::u32string_view(part)),
                          .printed = {},
                          .confidence = word.confidence.value(),
                          .place = line};
    one.place.box = word.box;
    const std::u32string read(within_rim(to_utf32(word.raw)));
    one.changed = origin != PageOrigin::Recognized || read != part;
    if (origin == PageOrigin::Recognized) {
      one.others = others_of(word, one.folded);
      if (read != part && fold(std::u32string_view(read)) == one.folded) one.as_read = read;
    }
    one.printed = std::move(part);
    said.push_back(std::move(one));
  }
}

/// The words in reading order; an empty one stands for those left out and ends each line.
std::vector<NameSayings::Said> words_of(const Document& document) {
  std::vector<NameSayings::Said> said;
  for (const Page& page : document.pages) {
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const Evidence line{
          .page_number = page.page_number, .box = {}, .line_index = static_cast<int>(i)};
      for (const Word& word : page.lines[i].words) add_words(said, word, line, page);
      end_run(said);
    }
  }
  return said;
}

}  // namespace

NameSayings::NameSayings(const Document& document, const Rules::Impl& rules)
    : said_(words_of(document)), rules_(rules) {}

NameSpellings NameSayings::spellings_of(const NameWords& name) const {
  NameSpellings found;
  for (const std::size_t at : places_of(name, Capitals::All)) {
    add(found, at, name.size());
  }
  return found;
}

NameSpellings NameSayings::phrases_of(const NameWords& words) const {
  NameSpellings found;
  for (const std::size_t at : places_of(words, Capitals::First)) {
    add(found, at, words.size());
  }
  return found;
}

bool NameSayings::known(const NameWords& name) const {
  const auto entries = rules_.place_names.find(fold(std::u32string_view(joined(name))));
  if (entries == rules_.place_names.end()) return false;
  const std::string wanted = comparable(joined(name));
  return std::ranges::any_of(entries->second, [&](const std::string& entry) {
    return comparable(to_utf32(entry)) == wanted;
  });
}

double NameSayings::unusual_nats(const std::string& word) const {
  if (rules_.language == nullptr) return 0;
  const auto id = rules_.language->find(word);
  if (id == dictionaries::LanguageModel::kUnknown) return kUnknownNats;
  return rules_.language->cost_nats({}, id);
}

/// What the place asks for a spelling. Repair errs alike everywhere: where it changed several places in the same
/// way, what they were read as is believed rather.
double NameSayings::price_at(const Said& place, const std::string& key,
                             const WordSpellings& found) {
  const std::string own = comparable(place.printed);
  const std::string read = comparable(place.as_read);
  const bool often = !read.empty() && found.at(read).respelt > 1;
  if (key == own) return often ? kAsRead : 0;
  if (key == read) return often ? 0 : kAsRead;
  const WordSpelling& spelling = found.at(key);
  const bool leant =
      spelling.as_read && spelling.unusual_nats > found.at(own).unusual_nats + kLessUsualNats;
  double price = leant ? kDeniedByUsual * kDenied : kDenied;
  for (const auto& [other, nats] : place.others) {
    if (comparable(other) == key) price = std::min(price, nats);
  }
  return price;
}

/// The spellings of the words at these places, the price of each among them.
NameSayings::WordSpellings NameSayings::spellings_at(const std::vector<std::size_t>& places) const {
  WordSpellings found;
  for (const std::size_t at : places) {
    const Said& place = said_[at];
    WordSpelling& own = found[comparable(place.printed)];
    own.printed = place.printed;
    own.as_read = own.as_read || !place.changed;
    for (const auto& [other, nats] : place.others) {
      WordSpelling& spelling = found[comparable(other)];
      if (spelling.printed.empty()) spelling.printed = other;
    }
    if (place.as_read.empty()) continue;
    WordSpelling& read = found[comparable(place.as_read)];
    if (read.printed.empty()) read.printed = place.as_read;
    ++read.respelt;
  }
  for (auto& [key, spelling] : found) {
    spelling.unusual_nats = unusual_nats(key);
    spelling.price_nats = -kUnusual * std::min(spelling.unusual_nats, kMostUnusual);
    if (!normalize::is_vietnamese_syllable(key)) spelling.price_nats += kNoWord;
  }
  for (auto& [key, spelling] : found) {
    for (const std::size_t at : places) {
      spelling.price_nats += price_at(said_[at], key, found);
    }
  }
  return found;
}

std::optional<ChosenName> NameSayings::choose(const NameWords& name) const {
  std::vector<std::size_t> places = places_of(name, Capitals::All);
  if (places.size() < 2) return std::nullopt;
  const std::vector<std::size_t> begins = places;
  ChosenName chosen{.lead_nats = std::numeric_limits<double>::max()};
  bool contested = false;
  for (const std::u32string& word : name) {
    const WordSpellings found = spellings_at(places);
    const auto price = [](const auto& entry) { return entry.second.price_nats; };
    const auto best = std::ranges::min_element(found, {}, price);
    for (const auto& entry : found) {
      if (entry.first == best->first) continue;
      chosen.lead_nats = std::min(chosen.lead_nats, price(entry) - price(*best));
    }
    const auto own = found.find(comparable(word));
    chosen.gain_nats += own == found.end() ? kDenied : price(*own) - price(*best);
    chosen.words.push_back(best->second.printed);
    for (std::size_t& at : places) {
      contested = contested || !said_[at].as_read.empty() ||
                  comparable(said_[at].printed) != comparable(word);
      ++at;
    }
  }
  if (!contested) return std::nullopt;
  for (const std::size_t begin : begins) {
    bool says = true;
    for (std::size_t i = 0; i < name.size(); ++i) {
      says = says && comparable(said_[begin + i].printed) == comparable(chosen.words[i]);
    }
    if (says) chosen.places.push_back(place_of(begin, name.size()));
  }
  return chosen;
}

/// What the words from `begin` say.
void NameSayings::add(NameSpellings& found, std::size_t begin, std::size_t count) const {
  std::string key;
  double confidence = 1;
  bool has_shape = true;
  NameWords words;
  for (std::size_t i = begin; i < begin + count; ++i) {
    words.push_back(said_[i].printed);
    key += comparable(words.back()) + " ";
    confidence = std::min(confidence, said_[i].confidence);
    has_shape = has_shape && normalize::is_vietnamese_syllable(to_utf8(words.back()));
  }
  NameSpelling& spelling = found[key];
  spelling.weight += confidence * (has_shape ? 1 : kNoSyllable);
  spelling.in_text = spelling.in_text || !std::ranges::all_of(joined(words), [](char32_t c) {
                       return c == U' ' || is_upper(c);
                     });
  if (spelling.words.empty()) {
    spelling.is_word = has_shape;
    spelling.words = std::move(words);
  }
  spelling.places.push_back(place_of(begin, count));
}

Evidence NameSayings::place_of(std::size_t begin, std::size_t count) const {
  Evidence place = said_[begin].place;
  for (std::size_t i = begin + 1; i < begin + count; ++i) {
    const std::optional<Box>& box = said_[i].place.box;
    if (place.box && box) place.box = unite(*place.box, *box);
  }
  return place;
}

bool NameSayings::ends_with_known_organ(const NameWords& words) const {
  constexpr std::size_t kFewestWords = 3;
  for (std::size_t begin = 0; begin + kFewestWords <= words.size(); ++begin) {
    const std::u32string end = joined(std::span(words).subspan(begin));
    const auto entries = rules_.phrases.find(fold(std::u32string_view(end)));
    if (entries == rules_.phrases.end()) continue;
    const std::string wanted = comparable(end);
    if (std::ranges::any_of(entries->second, [&](const std::string& entry) {
          return comparable(to_utf32(entry)) == wanted;
        })) {
      return true;
    }
  }
  return false;
}

std::vector<std::size_t> NameSayings::places_of(const NameWords& name, Capitals capitals) const {
  NameWords folded;
  folded.reserve(name.size());
  for (const std::u32string& word : name) folded.push_back(fold(std::u32string_view(word)));
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i + name.size() <= said_.size(); ++i) {
    if (is_name_at(i, folded, capitals)) places.push_back(i);
  }
  return places;
}

bool NameSayings::is_name_at(std::size_t at, const NameWords& folded, Capitals capitals) const {
  for (std::size_t j = 0; j < folded.size(); ++j) {
    const Said& word = said_[at + j];
    if (word.folded != folded[j] || word.printed.empty()) return false;
    if (is_upper(word.printed.front())) continue;
    // "tỉnh Suối Mây" begins without a capital.
    if (capitals == Capitals::All || (j == 0 && !is_kind_before_name(at))) return false;
  }
  return true;
}

bool NameSayings::is_kind_before_name(std::size_t at) const {
  const std::u32string& kind = said_[at].folded;
  const bool one = kind == U"tinh" || kind == U"huyen" || kind == U"xa" || kind == U"phuong";
  return one && at + 1 < said_.size() && !said_[at + 1].printed.empty() &&
         is_upper(said_[at + 1].printed.front());
}

}  // namespace sohoa::extract
