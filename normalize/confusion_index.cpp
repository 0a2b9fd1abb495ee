#include "normalize/confusion_index.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

using dictionaries::Confusion;

// Costs of what a model may lack because the letter was rare in its pairs (capitals with two marks).
constexpr double kSelfNats = 4.0;
constexpr double kBaseNats = 3.0;
constexpr double kOtherCaseNats = 5.5;
constexpr double kOtherCaseBaseNats = 6.0;
constexpr double kSmallReadingNats = 2.5;

// Shapes that old recognisers took for letters with marks and that rendered pairs seldom show.
struct OldReading {
  std::u32string_view printed;
  std::u32string_view read;
  double cost_nats;
};
constexpr std::array kOldReadings{
    OldReading{U"là", U"12", 5.0}, OldReading{U"là", U"13", 5.0}, OldReading{U"là", U"14", 5.0},
    OldReading{U"ộ", U"y", 4.0},   OldReading{U"có", U"¢", 4.0},  OldReading{U"cố", U"¢", 5.0},
    OldReading{U"cơ", U"¢", 5.0},  OldReading{U"cổ", U"¢", 5.0},  OldReading{U"à", U"4", 3.0},
    OldReading{U"á", U"4", 3.0},   OldReading{U"ả", U"4", 3.0},   OldReading{U"ã", U"4", 3.0},
    OldReading{U"ạ", U"4", 3.0},   OldReading{U"à", U"3", 4.0},   OldReading{U"á", U"3", 4.0},
    OldReading{U"ả", U"3", 4.0},   OldReading{U"ã", U"3", 4.0},   OldReading{U"ạ", U"3", 4.0},
    OldReading{U"à", U"2", 4.5},   OldReading{U"á", U"2", 4.5},   OldReading{U"ả", U"2", 4.5},
    OldReading{U"ã", U"2", 4.5},   OldReading{U"ạ", U"2", 4.5},
};

std::uint64_t key_of(std::u32string_view read) {
  std::uint64_t key = 1;
  for (const char32_t letter : read) key = (key << 21) | letter;
  return key;
}

// The cases that the segment serves; none when its letters are of mixed case or no letters.
std::vector<SegmentCase> cases_of(std::u32string_view printed) {
  if (!std::all_of(printed.begin(), printed.end(), is_letter)) return {};
  if (std::all_of(printed.begin(), printed.end(), is_lower)) return {SegmentCase::Lower};
  if (!is_upper(printed[0])) return {};
  if (printed.size() == 1) return {SegmentCase::Upper, SegmentCase::Title};
  const auto rest = printed.substr(1);
  if (std::all_of(rest.begin(), rest.end(), is_upper)) return {SegmentCase::Upper};
  if (std::all_of(rest.begin(), rest.end(), is_lower)) return {SegmentCase::Title};
  return {};
}

// Of each print the cheapest, and these in order of cost.
void keep_cheapest(std::vector<Rewrite>& rewrites) {
  std::sort(rewrites.begin(), rewrites.end(), [](const Rewrite& a, const Rewrite& b) {
    return std::tie(a.length, a.printed, a.cost_nats) < std::tie(b.length, b.printed, b.cost_nats);
  });
  const auto same_print = [](const Rewrite& a, const Rewrite& b) {
    return a.length == b.length && a.printed == b.printed;
  };
  rewrites.erase(std::unique(rewrites.begin(), rewrites.end(), same_print), rewrites.end());
  std::sort(rewrites.begin(), rewrites.end(), [](const Rewrite& a, const Rewrite& b) {
    return std::tie(a.cost_nats, a.length, a.printed) < std::tie(b.cost_nats, b.length, b.printed);
  });
}

}  // namespace

ConfusionIndex::ConfusionIndex(const dictionaries::ConfusionModel& model,
                               const Vocabulary& vocabulary)
    : lost_space_nats_(static_cast<float>(model.lost_space_nats())),
      extra_space_nats_(static_cast<float>(model.extra_space_nats())) {
  for (const Confusion& confusion : model.confusions()) {
    add(confusion, vocabulary);
    add_small_reading(confusion, vocabulary);
    for (const char32_t sign : confusion.read) {
      if (!is_letter(sign) && !cases_of(confusion.printed).empty()) signs_.insert(sign);
    }
  }
  add_defaults(vocabulary);
  sort_lists(vocabulary.alphabet_size());
}

void ConfusionIndex::add(const Confusion& confusion, const Vocabulary& vocabulary) {
  Rewrite rewrite;
  for (const char32_t letter : confusion.printed) {
    const std::optional<Vocabulary::Code> code = vocabulary.code(to_lower(letter));
    if (!code) return;
    rewrite.printed[rewrite.length++] = *code;
  }
  rewrite.cost_nats = static_cast<float>(confusion.cost_nats);
  for (const SegmentCase segment_case : cases_of(confusion.printed)) {
    RewriteList& list = lists_[static_cast<std::size_t>(segment_case)][key_of(confusion.read)];
    (rewrite.length == 1 ? list.letters : list.longer).push_back(rewrite);
  }
}

// What was read as a capital is read as the small letter too: Đ -> B, so Đ -> b.
void ConfusionIndex::add_small_reading(const Confusion& confusion, const Vocabulary& vocabulary) {
  const bool capitals = confusion.printed.size() == 1 && confusion.read.size() == 1 &&
                        is_upper(confusion.printed[0]) && is_upper(confusion.read[0]);
  if (!capitals) return;
  const char32_t small = to_lower(confusion.read[0]);
  add({confusion.printed, {small}, confusion.cost_nats + kSmallReadingNats}, vocabulary);
}

void ConfusionIndex::add_defaults(const Vocabulary& vocabulary) {
  for (const auto& [printed, read, cost_nats] : kOldReadings) {
    add({std::u32string(printed), std::u32string(read), cost_nats}, vocabulary);
  }
  for (std::size_t i = 0; i < vocabulary.alphabet_size(); ++i) {
    const char32_t lower = vocabulary.letter(static_cast<Vocabulary::Code>(i));
    const char32_t upper = to_upper(lower);
    for (const auto& [printed, other] : {std::pair{lower, upper}, {upper, lower}}) {
      add({{printed}, {printed}, kSelfNats}, vocabulary);
      add({{printed}, {strip_diacritics(printed)}, kBaseNats}, vocabulary);
      add({{printed}, {other}, kOtherCaseNats}, vocabulary);
      add({{printed}, {strip_diacritics(other)}, kOtherCaseBaseNats}, vocabulary);
    }
  }
}

void ConfusionIndex::sort_lists(std::size_t alphabet_size) {
  // With fewer letters than this it is quicker to look for each among the children of a node.
  constexpr std::size_t kManyLetters = 8;
  for (Lists& lists : lists_) {
    for (auto& [key, list] : lists) {
      keep_cheapest(list.letters);
      keep_cheapest(list.longer);
      list.least_nats = std::numeric_limits<float>::infinity();
      for (const auto* rewrites : {&list.letters, &list.longer}) {
        if (rewrites->empty()) continue;
        list.least_nats = std::min(list.least_nats, rewrites->front().cost_nats);
      }
      for (const Rewrite& rewrite : list.letters) {
        list.letter_bits |= Vocabulary::bit(rewrite.printed[0]);
      }
      for (const Rewrite& rewrite : list.longer) {
        list.longer_bits |= Vocabulary::bit(rewrite.printed[0]);
      }
      if (list.letters.size() < kManyLetters) continue;
      list.letter_nats.assign(alphabet_size, std::numeric_limits<float>::infinity());
      for (const Rewrite& rewrite : list.letters) {
        list.letter_nats[rewrite.printed[0]] = rewrite.cost_nats;
      }
    }
  }
}

const RewriteList* ConfusionIndex::find(SegmentCase segment_case, std::u32string_view read) const {
  const Lists& lists = lists_[static_cast<std::size_t>(segment_case)];
  const auto found = lists.find(key_of(read));
  return found == lists.end() ? nullptr : &found->second;
}

}  // namespace sohoa::normalize
