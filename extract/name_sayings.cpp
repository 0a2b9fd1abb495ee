#include "extract/name_sayings.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "document/unicode_form.h"
#include "document/word_rim.h"
#include "extract/glyph_text.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

// Recognisers lean towards what is usual: they read "Chữ" for "Chử" and "Năm" for "Nậm", seldom the other
// way. A spelling that is this much less usual than another one counts for more.
constexpr double kLessUsualNats = 1.2;
constexpr double kLessUsual = 3;
constexpr double kNoSyllable = 0.7;  // of a reading that cannot be Vietnamese: "Hien"
constexpr double kAsRead = 0.5;      // of a reading that repair changed
constexpr double kAsReadOften =
    1.2;  // ditto, where several places were read so: repair errs alike everywhere

/// All words are kept of the first pages, of the others of a long document those with capitals alone.
constexpr std::size_t kWholePages = 12;

/// Ends a run of names.
void end_run(std::vector<NameSayings::Said>& said) {
  if (!said.empty() && !said.back().printed.empty()) said.emplace_back();
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
    std::u32string read(within_rim(to_utf32(word.raw)));
    one.changed = origin != PageOrigin::Recognized || read != part;
    if (origin == PageOrigin::Recognized && read != part &&
        fold(std::u32string_view(read)) == one.folded)
      one.as_read = std::move(read);
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

void weigh(NameSpellings& spellings) {
  double least = std::numeric_limits<double>::max();
  for (auto& entry : spellings) {
    NameSpelling& spelling = entry.second;
    if (spelling.respelt > 1) {
      spelling.weight += spelling.respelt_weight * (kAsReadOften / kAsRead - 1);
    }
    if (spelling.cost_nats) least = std::min(least, *spelling.cost_nats);
  }
  for (auto& entry : spellings) {
    NameSpelling& spelling = entry.second;
    if (!spelling.is_word || !spelling.as_read || !spelling.cost_nats) continue;
    if (*spelling.cost_nats > least + kLessUsualNats) spelling.weight *= kLessUsual;
  }
}

}  // namespace

NameSayings::NameSayings(const Document& document, const Rules::Impl& rules)
    : said_(words_of(document)), rules_(rules) {}

NameSpellings NameSayings::spellings_of(const NameWords& name) const {
  NameSpellings found;
  for (const std::size_t at : places_of(name, Capitals::All)) {
    add(found, at, name.size(), Form::Repaired);
    add(found, at, name.size(), Form::Read);
  }
  weigh(found);
  return found;
}

NameSpellings NameSayings::phrases_of(const NameWords& words) const {
  NameSpellings found;
  for (const std::size_t at : places_of(words, Capitals::First)) {
    add(found, at, words.size(), Form::Repaired);
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

/// How unusual the words are; nothing where one of them is written by nobody: that is noise.
std::optional<double> NameSayings::cost_of(const NameWords& words) const {
  if (rules_.language == nullptr) return std::nullopt;
  double cost = 0;
  for (const std::u32string& word : words) {
    const auto id = rules_.language->find(comparable(word));
    if (id == dictionaries::LanguageModel::kUnknown) return std::nullopt;
    cost += rules_.language->cost_nats({}, id);
  }
  return cost;
}

/// What the words from `begin` say; what was read counts for half where repair changed it.
void NameSayings::add(NameSpellings& found, std::size_t begin, std::size_t count, Form form) const {
  std::string key;
  double confidence = 1;
  bool has_shape = true;
  bool respelt = false;
  bool changed = false;
  NameWords words;
  for (std::size_t i = begin; i < begin + count; ++i) {
    const bool as_read = form == Form::Read && !said_[i].as_read.empty();
    respelt = respelt || as_read;
    changed = changed || said_[i].changed;
    words.push_back(as_read ? said_[i].as_read : said_[i].printed);
    key += comparable(words.back()) + " ";
    confidence = std::min(confidence, said_[i].confidence);
    has_shape = has_shape && normalize::is_vietnamese_syllable(to_utf8(words.back()));
  }
  if (form == Form::Read && !respelt) return;
  NameSpelling& spelling = found[key];
  const double weight = confidence * (has_shape ? 1 : kNoSyllable) * (respelt ? kAsRead : 1);
  spelling.weight += weight;
  spelling.in_text = spelling.in_text || !std::ranges::all_of(joined(words), [](char32_t c) {
                       return c == U' ' || is_upper(c);
                     });
  if (respelt) {
    ++spelling.respelt;
    spelling.respelt_weight += weight;
  }
  spelling.as_read = spelling.as_read || (form == Form::Repaired && !changed);
  if (spelling.words.empty()) {
    spelling.is_word = has_shape;
    spelling.cost_nats = cost_of(words);
    spelling.words = std::move(words);
  }
  Evidence place = said_[begin].place;
  for (std::size_t i = begin + 1; i < begin + count; ++i) {
    const std::optional<Box>& box = said_[i].place.box;
    if (place.box && box) place.box = unite(*place.box, *box);
  }
  spelling.places.push_back(place);
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
