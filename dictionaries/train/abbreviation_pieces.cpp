#include "dictionaries/train/abbreviation_pieces.h"

#include <algorithm>

#include "dictionaries/train/ngram_counts.h"

namespace sohoa::train {

void AbbreviationPieces::add(const std::vector<TypeId>& full_form, TypeId abbreviation) {
  if (full_form.size() < 2) return;
  std::vector<Form>& forms = by_first_[full_form.front()];
  forms.push_back({full_form, abbreviation});
  std::ranges::stable_sort(forms, std::ranges::greater{},
                           [](const Form& form) { return form.types.size(); });
}

const AbbreviationPieces::Form* AbbreviationPieces::find_at(std::span<const TypeId> line,
                                                            std::size_t at) const {
  const auto forms = by_first_.find(line[at]);
  if (forms == by_first_.end()) return nullptr;
  for (const Form& form : forms->second) {
    if (at + form.types.size() < line.size() &&
        std::ranges::equal(form.types, line.subspan(at, form.types.size()))) {
      return &form;
    }
  }
  return nullptr;
}

void AbbreviationPieces::append_pieces(std::span<const TypeId> line,
                                       std::vector<TypeId>& pieces) const {
  constexpr std::size_t kReach = kMaxOrder - 1;
  for (std::size_t at = 0; at < line.size();) {
    const Form* form = find_at(line, at);
    if (form == nullptr) {
      ++at;
      continue;
    }
    for (std::size_t i = at - std::min(at, kReach); i < at; ++i) {
      pieces.push_back(line[i] + kTypeSilent);
    }
    pieces.push_back(form->abbreviation);
    const std::size_t behind = at + form->types.size();
    const std::size_t end = std::min(behind + kReach, line.size());
    pieces.insert(pieces.end(), line.begin() + static_cast<std::ptrdiff_t>(behind),
                  line.begin() + static_cast<std::ptrdiff_t>(end));
    if (pieces.back() != kTypeLineEnd) pieces.push_back(kTypePieceEnd);
    at = behind;
  }
}

}  // namespace sohoa::train
