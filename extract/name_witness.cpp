#include "extract/name_witness.h"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/unicode_form.h"
#include "document/word_rim.h"
#include "extract/approximate_match.h"
#include "extract/glyph_text.h"
#include "normalize/syllable.h"

namespace sohoa::extract {
namespace {

// A spelling wins when the confidences of the words that say it exceed those of another by this much:
// one sure reading more, or a sure reading against a doubtful one (.97 against .8).
constexpr double kMargin = 0.15;
// Recognisers lean towards what is usual: they read "Chữ" for "Chử" and "Năm" for "Nậm", seldom the other
// way. A spelling that is this much less usual than another one counts for more.
constexpr double kLessUsualNats = 1.2;
constexpr double kLessUsual = 3;
constexpr double kNoSyllable = 0.7;  // of a reading that cannot be Vietnamese: "Hien"
constexpr double kAsRead = 0.5;      // of a reading that repair changed
constexpr double kAsReadOften =
    1.2;  // ditto, where several places were read so: repair errs alike everywhere
constexpr double kMended = 0.95;     // of the confidence
constexpr double kContested = 0.75;  // ditto
// Another name needs the letterhead and one more reading that say it against the place.
constexpr double kMoreThanOne = 0.9;
constexpr std::size_t kMostWords = 4;

/// A word of the pages without the signs at its ends.
struct Said {
  std::u32string folded{};
  std::u32string printed{};
  double confidence = 0;
  bool changed = false;  ///< by repair, or by whoever read it
  Evidence place{};
  std::u32string
      as_read{};  ///< before repair, where that differs in its diacritics alone; else empty
};

/// Ends a run of names; of long documents only the words with capitals are kept.
void end_run(std::vector<Said>& said) {
  if (!said.empty() && !said.back().printed.empty()) said.emplace_back();
}

/// What was read counts where the recogniser of this program did it, which knows the marks of Vietnamese; older
/// texts have often lost them.
void add_words(std::vector<Said>& said, const Word& word, const Evidence& line, PageOrigin origin) {
  const std::u32string text = to_utf32(word.text);
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(U' ', begin), text.size());
    std::u32string part(within_rim(std::u32string_view(text).substr(begin, end - begin)));
    begin = end + 1;
    if (part.empty() || !is_upper(part.front())) {
      end_run(said);
      continue;
    }
    Said one{.folded = fold(std::u32string_view(part)),
             .printed = {},
             .confidence = word.confidence.value(),
             .changed = origin != PageOrigin::Recognized || word.changed(),
             .place = line};
    one.place.box = word.box;
    std::u32string read(within_rim(to_utf32(word.raw)));
    if (origin == PageOrigin::Recognized && read != part &&
        fold(std::u32string_view(read)) == one.folded)
      one.as_read = std::move(read);
    one.printed = std::move(part);
    said.push_back(std::move(one));
  }
}

/// All words with capitals in reading order; an empty one stands for those between them and ends each line.
std::vector<Said> words_of(const Document& document) {
  std::vector<Said> said;
  for (const Page& page : document.pages) {
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
      const Evidence line{
          .page_number = page.page_number, .box = {}, .line_index = static_cast<int>(i)};
      for (const Word& word : page.lines[i].words) add_words(said, word, line, page.origin);
      end_run(said);
    }
  }
  return said;
}

struct Spelling {
  double weight = 0;
  std::optional<double> cost_nats{};    ///< how unusual its words are
  bool is_word = false;                 ///< all of them are Vietnamese syllables
  bool as_read = false;                 ///< somewhere, without any repair
  std::size_t respelt = 0;              ///< places that were read so and that repair changed
  double respelt_weight = 0;            ///< their part of the weight
  std::vector<std::u32string> words{};  ///< as printed where it was said first
  std::vector<Evidence> places{};
};

using Spellings = std::map<std::string, Spelling>;

std::u32string joined(const std::vector<std::u32string>& words) {
  std::u32string text;
  for (const std::u32string& word : words) {
    if (!text.empty()) text.push_back(U' ');
    text += word;
  }
  return text;
}

class Witnesses {
 public:
  explicit Witnesses(const Document& document, const Rules::Impl& rules)
      : said_(words_of(document)), rules_(rules) {}

  /// Every spelling of the name with these letters, wherever it begins with capitals.
  Spellings spellings_of(const std::vector<std::u32string>& name) const {
    std::vector<std::u32string> folded;
    folded.reserve(name.size());
    for (const std::u32string& word : name) folded.push_back(fold(std::u32string_view(word)));
    Spellings found;
    for (std::size_t i = 0; i + name.size() <= said_.size(); ++i) {
      if (!is_name_at(i, folded)) continue;
      add(found, i, name.size(), Form::Repaired);
      add(found, i, name.size(), Form::Read);
    }
    weigh(found);
    return found;
  }

  bool known(const std::vector<std::u32string>& name) const {
    const auto entries = rules_.place_names.find(fold(std::u32string_view(joined(name))));
    if (entries == rules_.place_names.end()) return false;
    const std::string wanted = comparable(joined(name));
    return std::ranges::any_of(entries->second, [&](const std::string& entry) {
      return comparable(to_utf32(entry)) == wanted;
    });
  }

 private:
  enum class Form { Repaired, Read };

  static void weigh(Spellings& spellings) {
    double least = std::numeric_limits<double>::max();
    for (auto& entry : spellings) {
      Spelling& spelling = entry.second;
      if (spelling.respelt > 1) {
        spelling.weight += spelling.respelt_weight * (kAsReadOften / kAsRead - 1);
      }
      if (spelling.cost_nats) least = std::min(least, *spelling.cost_nats);
    }
    for (auto& entry : spellings) {
      Spelling& spelling = entry.second;
      if (!spelling.is_word || !spelling.as_read || !spelling.cost_nats) continue;
      if (*spelling.cost_nats > least + kLessUsualNats) spelling.weight *= kLessUsual;
    }
  }

  /// How unusual the words are; nothing where one of them is written by nobody: that is noise.
  std::optional<double> cost_of(const std::vector<std::u32string>& words) const {
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
  void add(Spellings& found, std::size_t begin, std::size_t count, Form form) const {
    std::string key;
    double confidence = 1;
    bool has_shape = true;
    bool respelt = false;
    bool changed = false;
    std::vector<std::u32string> words;
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
    Spelling& spelling = found[key];
    const double weight = confidence * (has_shape ? 1 : kNoSyllable) * (respelt ? kAsRead : 1);
    spelling.weight += weight;
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
    spelling.places.push_back(said_[begin].place);
  }

  bool is_name_at(std::size_t at, const std::vector<std::u32string>& folded) const {
    for (std::size_t j = 0; j < folded.size(); ++j) {
      const Said& word = said_[at + j];
      if (word.folded != folded[j] || word.printed.empty()) return false;
      if (!is_upper(word.printed.front())) return false;
    }
    return true;
  }

  std::vector<Said> said_;
  const Rules::Impl& rules_;
};

enum class Verdict { Agreed, Mended, Contested };

struct Settled {
  Verdict verdict = Verdict::Agreed;
  std::u32string name{};
  std::vector<Evidence> proof{};
};

/// `printed` with the capitals of `model`; both have as many letters.
std::u32string in_case_of(std::u32string printed, const std::u32string& model) {
  for (std::size_t i = 0; i < printed.size() && i < model.size(); ++i) {
    printed[i] = is_upper(model[i]) ? to_upper(printed[i]) : to_lower(printed[i]);
  }
  return printed;
}

Settled settle(const std::vector<std::u32string>& name, const Witnesses& witnesses) {
  const std::u32string now = joined(name);
  const Spellings spellings = witnesses.spellings_of(name);
  if (spellings.size() < 2) return {};
  std::string own;
  for (const std::u32string& word : name) own += comparable(word) + " ";
  const auto current = spellings.find(own);
  const double weight = current == spellings.end() ? 0 : current->second.weight;
  const auto best = std::ranges::max_element(spellings, {},
                                             [](const auto& entry) { return entry.second.weight; });
  const bool known = witnesses.known(name);
  if (best->first == own) {
    const bool rival = std::ranges::any_of(spellings, [&](const auto& entry) {
      return entry.first != own && entry.second.weight + kMargin > weight;
    });
    return {.verdict = rival && !known ? Verdict::Contested : Verdict::Agreed};
  }
  if (known && !witnesses.known(best->second.words)) return {};
  if (best->second.weight < weight + kMargin) return {.verdict = Verdict::Contested};
  const std::u32string better = in_case_of(joined(best->second.words), now);
  if (better.size() != now.size()) return {};
  return {.verdict = Verdict::Mended, .name = better, .proof = best->second.places};
}

/// Where the name of the unit begins in "Ủy ban nhân dân huyện Hòa Chử"; nothing without one.
std::optional<std::size_t> unit_name_begin(const std::vector<std::u32string>& words) {
  for (std::size_t i = words.size(); i-- > 1;) {
    const std::u32string kind = fold(std::u32string_view(words[i - 1]));
    const bool one = kind == U"tinh" || kind == U"huyen" || kind == U"quan" || kind == U"xa" ||
                     kind == U"phuong";
    const bool two =
        i > 1 && (kind == U"pho" || kind == U"tran" ||
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
                 const Witnesses& witnesses) {
  const std::vector<std::u32string> words = split_words(to_utf32(text));
  if (begin >= words.size()) return;
  const std::vector<std::u32string> name(words.begin() + static_cast<std::ptrdiff_t>(begin),
                                         words.end());
  if (name.size() > kMostWords || name.size() < 2) return;
  const Settled settled = settle(name, witnesses);
  if (settled.verdict == Verdict::Agreed) return;
  note(field, settled);
  if (settled.verdict != Verdict::Mended) return;
  const std::u32string before =
      joined({words.begin(), words.begin() + static_cast<std::ptrdiff_t>(begin)});
  text = to_utf8(before.empty() ? settled.name : before + U" " + settled.name);
}

void settle_list(std::optional<Field<std::vector<std::string>>>& field,
                 const Witnesses& witnesses) {
  if (!field) return;
  for (std::string& text : field->value) {
    if (const auto begin = unit_name_begin(split_words(to_utf32(text)))) {
      settle_text(*field, text, *begin, witnesses);
    }
  }
}

/// The spelling that is said most surely; nothing where the name is not said.
std::optional<Spelling> best_of(const std::vector<std::u32string>& name,
                                const Witnesses& witnesses) {
  const Spellings spellings = witnesses.spellings_of(name);
  const auto best = std::ranges::max_element(spellings, {},
                                             [](const auto& entry) { return entry.second.weight; });
  return best == spellings.end() ? std::nullopt : std::optional(best->second);
}

/// "Khe Chái" where "HUYỆN KHE CHÁT" issues and the text says it again: the unit of the issuing body, one
/// letter apart, which more readings say than the place.
void settle_place_by_unit(Fields& fields, const Witnesses& witnesses) {
  if (!fields.place || !fields.issuing_body) return;
  const std::vector<std::u32string> place = split_words(to_utf32(fields.place->value));
  const std::u32string letters = compact(fold(std::u32string_view(joined(place))));
  if (place.size() < 2 || witnesses.known(place)) return;
  const std::optional<Spelling> own = best_of(place, witnesses);
  for (const std::string& organ : fields.issuing_body->value) {
    const std::vector<std::u32string> words = split_words(to_utf32(organ));
    const auto begin = unit_name_begin(words);
    if (!begin || words.size() - *begin != place.size()) continue;
    const std::vector<std::u32string> unit(words.begin() + static_cast<std::ptrdiff_t>(*begin),
                                           words.end());
    const std::u32string wanted = compact(fold(std::u32string_view(joined(unit))));
    if (wanted == letters || edit_distance(wanted, letters, 1) > 1) continue;
    const std::optional<Spelling> best = best_of(unit, witnesses);
    // "Cñm Nguyên" cannot be a name beside "HUYỆN CẨM NGUYÊN", "Khe Chái" can.
    const bool no_word = own && !own->is_word && best && best->is_word;
    const double more = no_word ? kMargin : kMoreThanOne;
    if (!best || best->weight < (own ? own->weight : 0) + more) continue;
    note(*fields.place, {.verdict = Verdict::Mended, .name = {}, .proof = best->places});
    fields.place->value.clear();
    for (const std::u32string& word : unit) {
      if (!fields.place->value.empty()) fields.place->value += " ";
      fields.place->value += to_capitalized(to_utf8(word));
    }
    return;
  }
}

}  // namespace

void settle_names(Fields& fields, const Document& document, const Rules::Impl& rules) {
  const Witnesses witnesses(document, rules);
  if (fields.place) {
    const auto begin = unit_name_begin(split_words(to_utf32(fields.place->value)));
    settle_text(*fields.place, fields.place->value, begin.value_or(0), witnesses);
  }
  settle_list(fields.issuing_body, witnesses);
  settle_place_by_unit(fields, witnesses);
  settle_list(fields.addressees, witnesses);
  settle_list(fields.recipients, witnesses);
}

}  // namespace sohoa::extract
