#include "normalize/models.h"

#include <fmt/format.h>

#include <chrono>
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

std::string describe(const std::filesystem::path& file) {
  return fmt::format("{} {}", file.filename().string(), std::filesystem::file_size(file));
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
  const auto reader = [&](const ConfusionModel& confusions) {
    return std::make_unique<ChannelReader>(*impl, confusions, PieceOptions{});
  };
  impl->no_vietnamese = reader(ConfusionModel::open(none));
  impl->vietnamese = reader(ConfusionModel::open(vie));
  impl->unaccented = reader(unaccented_model(impl->vocabulary));
  impl->fingerprint = fmt::format("{}, {}, {}", describe(language), describe(none), describe(vie));
  return Models(std::move(impl));
}

std::string Models::fingerprint() const {
  return impl_->fingerprint;
}

}  // namespace sohoa::normalize
