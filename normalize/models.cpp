#include "normalize/models.h"

#include <fmt/format.h>

#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "dictionaries/confusion_model.h"
#include "document/unicode_form.h"
#include "normalize/models_impl.h"

namespace sohoa::normalize {
namespace {

using dictionaries::Confusion;
using dictionaries::ConfusionModel;

// Typed without accents: every mark is gone and nothing else happened. Not learned, but known.
ConfusionModel unaccented_model(const Vocabulary& vocabulary) {
  constexpr double kMarkKeptNats = 4.0;
  constexpr double kSpaceNats = 12.0;
  std::vector<Confusion> confusions;
  for (std::size_t i = 0; i < vocabulary.alphabet_size(); ++i) {
    const char32_t lower = vocabulary.letter(static_cast<Vocabulary::Code>(i));
    for (const char32_t letter : {lower, to_upper(lower)}) {
      const char32_t base = strip_diacritics(letter);
      confusions.push_back({{letter}, {base}, 0.0});
      if (base != letter) confusions.push_back({{letter}, {letter}, kMarkKeptNats});
    }
  }
  return {"unaccented", kSpaceNats, kSpaceNats, std::move(confusions)};
}

// A recogniser that knows Vietnamese reads names and abbreviations as well as words: one without marks
// that is in no list was printed so. With marks it is more likely a word that lost or changed one.
// bench/repair_pairs: without this more right words are broken, and more stay wrong.
PieceOptions for_vietnamese() {
  PieceOptions options;
  // It sees blanks as well: words that it reads as one were mostly printed so. Of 38 that were parted
  // without this, on 171,000 words, 28 stand together in print.
  options.glued_words_nats = 12.0F;
  options.unknown.word = 3.0F;
  options.unknown.letter = 2.0F;
  options.unknown_unmarked.word = 0.5F;
  options.unknown_unmarked.letter = 0.6F;
  options.unknown_unmarked.capital = 0.2F;
  return options;
}

// Raised whenever pieces are read by other rules or costs, so that older tables of readings are not used.
constexpr std::uint64_t kReadingRules = 4;

// FNV-1a, 64 bits, of the whole file.
std::uint64_t hash_of_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  std::uint64_t hash = 14695981039346656037ULL;
  for (std::istreambuf_iterator<char> byte(stream), end; byte != end; ++byte) {
    hash = (hash ^ static_cast<unsigned char>(*byte)) * 1099511628211ULL;
  }
  return hash;
}

// Beside the models, where it is installed, or where the build has left it.
std::optional<PieceTable> open_table(const std::filesystem::path& folder, const char* name,
                                     std::uint64_t made_for) {
  std::optional<PieceTable> table = PieceTable::open(folder / name, made_for);
  if (!table)
    table = PieceTable::open(SOHOA_BUILT_TABLES_FOLDER / std::filesystem::path(name), made_for);
  return table;
}

}  // namespace

Models::Models(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Models::Models(Models&&) noexcept = default;
Models& Models::operator=(Models&&) noexcept = default;
Models::~Models() = default;

Models Models::open(const std::filesystem::path& folder) {
  const std::filesystem::path language = folder / "language.model";
  const std::filesystem::path none = folder / "confusion-none.model";
  const std::filesystem::path vie = folder / "confusion-vie.model";
  auto impl =
      std::make_unique<Impl>(dictionaries::LanguageModel::open(language), CodeTable::open(folder));
  impl->fingerprint =
      fmt::format("{} {:016x}", language.filename().string(), impl->language.content_hash());
  std::uint64_t tables = impl->language.content_hash() ^ kReadingRules;
  // The tables are those that CodeTable::open reads.
  for (const std::filesystem::path& file :
       {none, vie, folder / "document_types.tsv", folder / "organs.tsv"}) {
    const std::uint64_t hash = hash_of_file(file);
    impl->fingerprint += fmt::format(", {} {:016x}", file.filename().string(), hash);
    if (file == none) impl->readings_none = hash;
    if (file == vie) impl->readings_vietnamese = hash;
    if (file != none && file != vie) tables = tables * 31 + hash;
  }
  impl->readings_none ^= tables;
  impl->readings_vietnamese ^= tables;
  const auto reader = [&](const ConfusionModel& confusions, const PieceOptions& options = {},
                          std::optional<PieceTable> known = std::nullopt) {
    return std::make_unique<ChannelReader>(*impl, confusions, options, std::move(known));
  };
  impl->no_vietnamese = reader(ConfusionModel::open(none), {},
                               open_table(folder, "pieces-none.table", impl->readings_none));
  impl->vietnamese = reader(ConfusionModel::open(vie), for_vietnamese(),
                            open_table(folder, "pieces-vie.table", impl->readings_vietnamese));
  impl->unaccented = reader(unaccented_model(impl->vocabulary));
  return Models(std::move(impl));
}

std::string Models::fingerprint() const {
  return impl_->fingerprint;
}

std::shared_ptr<const dictionaries::LanguageModel> Models::language() const {
  return impl_->shared_language;
}

}  // namespace sohoa::normalize
