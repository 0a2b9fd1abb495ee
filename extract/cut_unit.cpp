#include "extract/cut_unit.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "extract/glyph_text.h"
#include "extract/issuing_body.h"

namespace sohoa::extract {
namespace {

constexpr Confidence kCompleted(0.7);

/// "Ủy ban nhân dân tỉnh", "Tỉnh ủy", "Sở Nội vụ": behind these stands the name of a unit.
bool wants_a_unit(const std::u32string& folded, const Rules::Impl& rules) {
  if (rules.abbreviations_by_organ.contains(folded)) return true;
  return std::ranges::any_of(kKindsOfUnits, [&](std::u32string_view kind) {
    return folded.ends_with(U" " + std::u32string(kind));
  });
}

bool complete(std::string& name, const std::vector<std::u32string>& place,
              const Rules::Impl& rules) {
  std::vector<std::u32string> words = split_words(to_utf32(name));
  if (words.size() < 3 || fold(words.back()) != fold(place.front())) return false;
  if (rules.abbreviations_by_organ.contains(fold(name))) return false;
  const std::u32string before = fold(joined(std::span(words).first(words.size() - 1)));
  if (!wants_a_unit(before, rules)) return false;
  const bool capitals = std::ranges::all_of(words.back(), is_upper);
  words.pop_back();
  const std::string unit = to_utf8(joined(place));
  name = to_utf8(joined(words)) + " " + (capitals ? to_upper(unit) : unit);
  return true;
}

}  // namespace

void complete_units(Field<std::vector<std::string>>& body, const Field<std::string>& place,
                    const Rules::Impl& rules) {
  const std::vector<std::u32string> words = split_words(to_utf32(place.value));
  if (words.size() != 2) return;
  bool completed = false;
  for (std::string& name : body.value) completed = complete(name, words, rules) || completed;
  if (!completed) return;
  body.confidence = std::min(body.confidence, kCompleted);
  std::ranges::copy(place.evidence, std::back_inserter(body.evidence));
  constexpr std::string_view kFlag = "by-other-places";
  if (std::ranges::find(body.flags, kFlag) == body.flags.end()) body.flags.emplace_back(kFlag);
}

}  // namespace sohoa::extract
