#include "extract/rules.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <optional>
#include <string>
#include <utility>

#include "document/error.h"
#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "extract/approximate_match.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {
namespace {

using Row = std::vector<std::string>;

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t end = text.find(separator);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

/// Calls `use` with every row; a row without `columns` columns ends the reading.
template <typename Use>
void read_table(const std::filesystem::path& file, std::size_t columns, Use use) {
  std::ifstream stream(file);
  if (!stream) {
    throw Error(Reason::ModelMissing, {file, 0}, "the table cannot be read",
                "install the data of sohoa again");
  }
  std::string line;
  for (int number = 1; std::getline(stream, line); ++number) {
    if (line.empty() || line.front() == '#') continue;
    Row row = split(line, '\t');
    if (row.size() != columns || row.front().empty() || !use(row)) {
      throw Error(Reason::ModelBroken, {file, 0},
                  "line " + std::to_string(number) + " is not in the form of the table",
                  "install the data of sohoa again");
    }
  }
}

void longest_first(std::vector<std::u32string>& texts) {
  std::ranges::stable_sort(texts, std::ranges::greater{}, &std::u32string::size);
}

void add_spelling(Phrases& phrases, const std::string& phrase) {
  auto& spellings = phrases[fold(phrase)];
  if (std::ranges::find(spellings, phrase) == spellings.end()) spellings.push_back(phrase);
}

void add_phrase(Rules::Impl& impl, const std::string& phrase) {
  const auto words = static_cast<std::size_t>(std::ranges::count(phrase, ' ')) + 1;
  impl.longest_phrase_words = std::max(impl.longest_phrase_words, words);
  add_spelling(impl.phrases, phrase);
}

void read_types(Rules::Impl& impl, const std::filesystem::path& folder) {
  read_table(folder / "document_types.tsv", 7, [&](const Row& row) {
    DocumentType type{.name = row[0], .system = row[1]};
    for (const std::string& column : {row[2], row[3]}) {
      for (std::string& abbreviation : split(column, ',')) {
        if (!abbreviation.empty()) type.abbreviations.push_back(std::move(abbreviation));
      }
    }
    type.words = fold(type.name);
    type.letters = compact(type.words);
    impl.types.push_back(std::move(type));
    return true;
  });
  std::ranges::stable_sort(impl.types, std::ranges::greater{},
                           [](const DocumentType& type) { return type.letters.size(); });
  for (std::size_t i = 0; i < impl.types.size(); ++i) {
    for (const std::string& abbreviation : impl.types[i].abbreviations) {
      impl.types_by_abbreviation[abbreviation].push_back(i);
    }
  }
}

void read_organs(Rules::Impl& impl, const std::filesystem::path& folder) {
  read_table(folder / "organ_heads.tsv", 2, [&](const Row& row) {
    OrganHead head{.words = fold(row[0]), .name = std::string(row[0])};
    const char* end = row[1].data() + row[1].size();
    if (std::from_chars(row[1].data(), end, head.rank).ptr != end) return false;
    impl.organ_heads.push_back(std::move(head));
    add_phrase(impl, row[0]);
    return true;
  });
  std::ranges::stable_sort(impl.organ_heads, std::ranges::greater{},
                           [](const OrganHead& head) { return head.words.size(); });
  read_table(folder / "organs.tsv", 4, [&](const Row& row) {
    add_phrase(impl, row[0]);
    impl.organ_abbreviations.insert(row[1]);
    impl.abbreviations_by_organ.emplace(fold(row[0]), row[1]);
    impl.validities[comparable(to_utf32(row[0]))].push_back({row[2], row[3]});
    return true;
  });
}

void read_places(Rules::Impl& impl, const std::filesystem::path& folder) {
  const auto add = [&](const Row& row) {
    add_spelling(impl.place_names, row[0]);
    add_phrase(impl, row[0]);
    impl.validities[comparable(to_utf32(row[1] + " " + row[0]))].push_back(
        {row[row.size() - 2], row[row.size() - 1]});
    return true;
  };
  read_table(folder / "provinces.tsv", 4, add);
  read_table(folder / "districts.tsv", 5, add);
  for (const char* kind : {"tỉnh", "thành phố", "huyện", "quận", "thị xã", "thị trấn", "xã",
                           "phường", "đặc khu", "và"}) {
    add_phrase(impl, kind);
  }
}

void read_positions(Rules::Impl& impl, const std::filesystem::path& folder) {
  read_table(folder / "positions.tsv", 1, [&](const Row& row) {
    impl.positions.push_back(fold(row[0]));
    add_spelling(impl.position_names, row[0]);
    return true;
  });
  longest_first(impl.positions);
}

void read_words(std::vector<std::u32string>& words, const std::filesystem::path& file,
                std::size_t columns) {
  read_table(file, columns, [&](const Row& row) {
    words.push_back(fold(row[0]));
    return true;
  });
  longest_first(words);
}

std::optional<double> share_in(const std::string& text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const bool whole = std::from_chars(text.data(), end, value).ptr == end;
  return whole && value >= 0 && value <= 1 ? std::optional(value) : std::nullopt;
}

void read_field_confidences(Rules::Impl& impl, const std::filesystem::path& folder) {
  read_table(folder / "field_confidence.tsv", 3, [&](const Row& row) {
    const auto figure = share_in(row[1]);
    const auto share = share_in(row[2]);
    if (!figure || !share) return false;
    auto& points = impl.field_confidences[row[0]];
    const bool rises =
        points.empty() || (points.back().figure < *figure && points.back().share <= *share);
    points.push_back({*figure, *share});
    return rises;
  });
}

}  // namespace

Rules::Rules(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Rules::Rules(Rules&&) noexcept = default;
Rules& Rules::operator=(Rules&&) noexcept = default;
Rules::~Rules() = default;

Rules Rules::open(const std::filesystem::path& folder,
                  std::shared_ptr<const dictionaries::LanguageModel> language) {
  auto impl = std::make_unique<Impl>();
  read_types(*impl, folder);
  read_organs(*impl, folder);
  read_places(*impl, folder);
  read_words(impl->signing_prefixes, folder / "signing_prefixes.tsv", 3);
  read_positions(*impl, folder);
  read_table(folder / "body_openers.tsv", 1, [&](const Row& row) {
    add_spelling(impl->body_openers, row[0]);
    return true;
  });
  constexpr std::size_t kUsualFamilies = 61;  // stand first in the table
  read_table(folder / "family_names.tsv", 1, [&](const Row& row) {
    const bool rare = impl->families.size() >= kUsualFamilies;
    impl->families.push_back({.name = to_utf32(row[0]), .rare = rare});
    impl->family_names.insert(comparable(to_utf32(row[0])));
    return true;
  });
  constexpr std::size_t kUsualMiddleNames = 30;  // ditto
  read_table(folder / "middle_names.tsv", 1, [&](const Row& row) {
    const bool rare = impl->middle_names.size() >= kUsualMiddleNames;
    impl->middle_names.push_back({.name = to_utf32(row[0]), .rare = rare});
    return true;
  });
  read_table(folder / "formulae.tsv", 2, [&](const Row& row) {
    impl->formulae[row[0]].push_back(compact(fold(row[1])));
    if (row[0] == "purpose") impl->purposes.push_back(row[1]);
    if (row[0] == "recipient") impl->recipient_phrases.push_back(row[1]);
    return true;
  });
  read_table(folder / "stamps.tsv", 2, [&](const Row& row) {
    impl->stamps.push_back({.kind = row[0], .words = row[1], .letters = compact(fold(row[1]))});
    return true;
  });
  read_field_confidences(*impl, folder);
  read_table(folder / "checks.tsv", 3, [&](const Row& row) {
    return impl->check_messages.emplace(row[0], CheckMessage{row[1], row[2]}).second;
  });
  impl->language = std::move(language);
  return Rules(std::move(impl));
}

const DocumentType* Rules::Impl::type_named(std::u32string_view letters) const {
  const DocumentType* close = nullptr;
  for (const DocumentType& type : types) {
    if (type.letters == letters) return &type;
    if (close == nullptr && similar(letters, type.letters)) close = &type;
  }
  return close;
}

const DocumentType* Rules::Impl::type_abbreviated(std::string_view group,
                                                  std::string_view system) const {
  const auto found = types_by_abbreviation.find(group);
  if (found == types_by_abbreviation.end()) return nullptr;
  for (const std::string_view wanted :
       {system, std::string_view("state"), std::string_view("law")}) {
    for (const std::size_t i : found->second) {
      if (types[i].system == wanted) return &types[i];
    }
  }
  return &types[found->second.front()];
}

std::span<const std::u32string> Rules::Impl::formula(std::string_view role) const {
  const auto found = formulae.find(role);
  if (found == formulae.end()) return {};
  return found->second;
}

std::string comparable(std::u32string_view text) {
  return fold_tone_school(to_lower(to_utf8(text)));
}

bool has_words_at(std::u32string_view folded, std::size_t at, std::u32string_view words) {
  if (folded.size() < at + words.size() || folded.substr(at, words.size()) != words) return false;
  const std::size_t end = at + words.size();
  return end == folded.size() || !(is_letter(folded[end]) || is_digit(folded[end]));
}

}  // namespace sohoa::extract
