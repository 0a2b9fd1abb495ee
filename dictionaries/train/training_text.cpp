#include "dictionaries/train/training_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <unordered_map>

#include "dictionaries/language_model_format.h"
#include "dictionaries/train/abbreviation_pieces.h"
#include "dictionaries/train/text_reader.h"
#include "document/error.h"
#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "normalize/syllable.h"
#include "normalize/token.h"

namespace sohoa::train {
namespace {

constexpr std::size_t kReservedWords = 3;  // <unk>, <s>, </s>

/// How a word is written: counted where the writing tells something.
enum Casing : std::size_t { Small, Capitalized, Large, Mixed };

struct Type {
  std::string form;
  std::string written;  // of a listed abbreviation, else empty
  std::uint32_t count = 0;
  std::uint32_t weighted_source_count = 0;
  std::array<std::uint32_t, 3> casing{};
  std::unordered_map<std::string, std::uint32_t> mixed;  // "TTg", "CTr"
};

Casing casing_of(std::u32string_view letters) {
  std::size_t large = 0;
  for (const char32_t letter : letters) large += is_upper(letter) ? 1 : 0;
  if (large == 0) return Small;
  if (large == letters.size()) return letters.size() == 1 ? Capitalized : Large;
  return large == 1 && is_upper(letters[0]) ? Capitalized : Mixed;
}

/// True for headings in large letters, where the writing of a word tells nothing.
bool is_shouted(std::string_view line) {
  int large = 0;
  int small = 0;
  for (const char32_t letter : to_utf32(line)) {
    if (is_upper(letter)) ++large;
    if (is_lower(letter)) ++small;
  }
  return large > small;
}

/// The text of one source as types, and the pieces in which abbreviations stand in for full forms.
struct TypeText {
  std::vector<TypeId> whole;
  std::vector<TypeId> pieces;
};

class Reader {
 public:
  explicit Reader(const std::vector<Abbreviation>& abbreviations) {
    for (const Abbreviation& abbreviation : abbreviations) {
      const TypeId id = intern(normalize::word_form(abbreviation.short_form));
      types_[id].written = abbreviation.short_form;
      std::vector<TypeId> full;
      for (const auto& token : normalize::tokenize(abbreviation.full_form)) {
        full.push_back(intern(token.form));
      }
      abbreviations_.add(full, id);
    }
  }

  void read(const Source& source, bool weighted, const HeldOut& held_out, TypeText& text,
            std::vector<TypeId>* held_out_text) {
    int line_number = 0;
    // Blocks are held out at even distances: with a share of 0.04 the 25th, the 50th, ...
    const int every = held_out.share > 0 ? static_cast<int>(std::lround(1.0 / held_out.share)) : 0;
    for_each_line(source.file, [&](std::string_view line) {
      const int block = line_number++ / held_out.block_lines;
      const bool out = held_out_text != nullptr && every > 0 && block % every == every - 1;
      std::vector<TypeId>& whole = out ? *held_out_text : text.whole;
      const std::size_t begin = whole.size();
      take_line(line, source, {.weighted = weighted, .counted = !out}, whole);
      if (out || whole.size() == begin) return;
      const std::size_t before = text.pieces.size();
      abbreviations_.append_pieces(std::span(whole).subspan(begin), text.pieces);
      count_pieces(std::span(text.pieces).subspan(before), weighted);
    });
  }

  std::vector<Type>& types() { return types_; }

 private:
  struct Counting {
    bool weighted = false;
    bool counted = true;
  };

  void take_line(std::string_view line, const Source& source, const Counting& counting,
                 std::vector<TypeId>& text) {
    const std::string composed = to_nfc(line);
    const std::vector<normalize::Token> tokens = normalize::tokenize(composed);
    if (tokens.empty()) return;
    const bool case_tells = counting.counted && source.has_case && !is_shouted(composed);
    bool sentence_begins = true;
    for (const normalize::Token& token : tokens) {
      const TypeId id = intern(token.form);
      text.push_back(id);
      Type& type = types_[id];
      if (counting.counted) {
        ++type.count;
        if (counting.weighted) ++type.weighted_source_count;
      }
      const bool is_word = is_word_form(token.form);
      if (case_tells && is_word) {
        count_casing(type, std::string_view(composed).substr(token.begin, token.end - token.begin),
                     sentence_begins);
      }
      if (is_word || token.form == "." || token.form == ":") sentence_begins = !is_word;
    }
    text.push_back(kTypeLineEnd);
  }

  static bool is_word_form(std::string_view form) {
    return !normalize::is_class(form) && is_letter(code_point_at(form, 0).letter);
  }

  static void count_casing(Type& type, std::string_view written, bool sentence_begins) {
    const std::u32string letters = to_utf32(written);
    const Casing casing = casing_of(letters);
    if (casing == Capitalized && sentence_begins) return;
    if (casing == Mixed) {
      if (letters.size() <= 8) ++type.mixed[fold_tone_school(written)];
    } else {
      ++type.casing[casing];
    }
  }

  void count_pieces(std::span<const TypeId> pieces, bool weighted) {
    for (const TypeId id : pieces) {
      if (id >= kTypeSilent || types_[id].written.empty()) continue;
      ++types_[id].count;
      if (weighted) ++types_[id].weighted_source_count;
    }
  }

  TypeId intern(const std::string& form) {
    const auto [at, is_new] = ids_.try_emplace(form, static_cast<TypeId>(types_.size()));
    if (is_new) types_.emplace_back().form = form;
    return at->second;
  }

  AbbreviationPieces abbreviations_;
  std::unordered_map<std::string, TypeId> ids_;
  std::vector<Type> types_;
};

std::string usual_form(const Type& type) {
  if (!type.written.empty()) return type.written;
  const auto best_casing = std::ranges::max_element(type.casing);
  auto best_mixed = type.mixed.begin();
  for (auto at = type.mixed.begin(); at != type.mixed.end(); ++at) {
    if (at->second > best_mixed->second) best_mixed = at;
  }
  if (best_mixed != type.mixed.end() && best_mixed->second > *best_casing) return best_mixed->first;
  switch (best_casing - type.casing.begin()) {
    case Capitalized:
      return to_capitalized(type.form);
    case Large:
      return to_upper(type.form);
    default:
      return type.form;
  }
}

/// True for "nứơc", "nàythành", "BTCluật": a tone stands on a syllable, and this is none.
bool has_stray_tone(std::string_view form) {
  return std::ranges::any_of(
      to_utf32(form), [](char32_t letter) { return split_tone(letter).tone != Tone::Level; });
}

bool is_in_vocabulary(const Type& type, const VocabularyOptions& options) {
  const auto count = static_cast<int>(type.count);
  const auto weighted_count = static_cast<int>(type.weighted_source_count);
  if (type.form == "<unk>" || type.form.size() > 40) return false;
  if (normalize::is_class(type.form)) return count >= options.min_class_count;
  if (!is_letter(code_point_at(type.form, 0).letter)) {
    return count >= options.min_sign_count;
  }
  if (!type.written.empty() || normalize::is_vietnamese_syllable(type.form)) {
    return count >= options.min_syllable_count;
  }
  if (has_stray_tone(type.form)) return false;
  if (type.casing[Large] > type.casing[Capitalized] + type.casing[Small]) {
    return count >= options.min_abbreviation_count ||
           weighted_count >= options.min_weighted_abbreviation_count;
  }
  return count >= options.min_other_count || weighted_count >= options.min_weighted_other_count;
}

/// Type ids of the vocabulary, most frequent first.
std::vector<TypeId> choose_vocabulary(const std::vector<Type>& types,
                                      const VocabularyOptions& options) {
  std::vector<TypeId> chosen;
  for (TypeId id = 0; id < types.size(); ++id) {
    if (is_in_vocabulary(types[id], options)) chosen.push_back(id);
  }
  std::ranges::sort(chosen, [&types](TypeId a, TypeId b) {
    return types[a].count != types[b].count ? types[a].count > types[b].count
                                            : types[a].form < types[b].form;
  });
  constexpr std::size_t kRoom = dictionaries::kMaxWords - kReservedWords;
  if (chosen.size() > kRoom) chosen.resize(kRoom);
  return chosen;
}

IdText to_ids(std::vector<TypeId>& text, const std::vector<WordId>& ids) {
  constexpr WordId kEnd = 2;
  IdText result;
  result.ids.reserve(text.size());
  for (const TypeId type : text) {
    if (type == kTypeLineEnd) {
      result.ids.push_back(kEnd);
    } else if (type == kTypePieceEnd) {
      result.ids.push_back(IdText::kPieceEnd);
    } else if (type >= kTypeSilent) {
      result.ids.push_back(ids[type - kTypeSilent] | IdText::kSilent);
    } else {
      result.ids.push_back(ids[type]);
    }
  }
  std::vector<TypeId>().swap(text);
  return result;
}

}  // namespace

std::vector<Abbreviation> read_abbreviations(const std::filesystem::path& file) {
  std::vector<Abbreviation> abbreviations;
  for_each_line(file, [&](std::string_view line) {
    if (line.empty() || line.starts_with('#')) return;
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos) {
      throw Error(Reason::BadConfig, {file}, "a line of the abbreviations has no tab",
                  "write the abbreviation, a tab, and the full words");
    }
    abbreviations.push_back({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
  });
  return abbreviations;
}

TrainingText read_training_text(const std::vector<Source>& sources, const ReadingOptions& options) {
  Reader reader(options.abbreviations);
  std::vector<TypeText> texts(sources.size());
  std::vector<TypeId> held_out;
  double mean_weight = 0;
  for (const Source& source : sources) {
    mean_weight += source.weight / static_cast<double>(sources.size());
  }
  for (std::size_t i = 0; i < sources.size(); ++i) {
    reader.read(sources[i], sources[i].weight > mean_weight, options.held_out, texts[i],
                i == 0 ? &held_out : nullptr);
  }
  const std::vector<Type>& types = reader.types();
  TrainingText result;
  result.words = {"<unk>", "<s>", "</s>"};
  result.usual_forms = result.words;
  std::vector<WordId> ids(types.size(), 0);
  for (const TypeId type : choose_vocabulary(types, options.vocabulary)) {
    ids[type] = static_cast<WordId>(result.words.size());
    result.words.push_back(types[type].form);
    result.usual_forms.push_back(usual_form(types[type]));
  }
  for (TypeText& text : texts) result.sources.push_back(to_ids(text.whole, ids));
  for (TypeText& text : texts) result.sources.push_back(to_ids(text.pieces, ids));
  result.held_out = to_ids(held_out, ids);
  return result;
}

}  // namespace sohoa::train
