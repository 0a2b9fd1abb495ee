#include "extract/issuing_body.h"

#include <algorithm>
#include <array>
#include <optional>

#include "normalize/tone_mark.h"

namespace sohoa::extract {
namespace {

/// A line that ends so goes on below.
constexpr std::array<std::u32string_view, 4> kConnectors{U"va", U"cua", U"-", U","};

const OrganHead* head_of(std::u32string_view folded, const Rules::Impl& rules) {
  for (const OrganHead& head : rules.organ_heads) {
    if (has_words_at(folded, 0, head.words)) return &head;
  }
  return nullptr;
}

bool goes_on(std::u32string_view folded) {
  while (!folded.empty() && folded.back() == U' ') folded.remove_suffix(1);
  for (const std::u32string_view connector : kConnectors) {
    if (!folded.ends_with(connector)) continue;
    const std::size_t before = folded.size() - connector.size();
    if (connector == U"," || before == 0 || folded[before - 1] == U' ') return true;
  }
  return false;
}

std::vector<std::u32string> words_of(std::u32string_view text) {
  std::vector<std::u32string> words;
  std::u32string word;
  for (const char32_t letter : text) {
    if (letter != U' ') {
      word.push_back(letter);
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::u32string join(const std::vector<std::u32string>& words, std::size_t begin, std::size_t end) {
  std::u32string text;
  for (std::size_t i = begin; i < end; ++i) {
    if (i > begin) text.push_back(U' ');
    text += words[i];
  }
  return text;
}

std::u32string lower(std::u32string_view text) {
  return to_utf32(normalize::fold_tone_school(normalize::to_lower(to_utf8(text))));
}

/// The spelling of the table for a printed phrase: the same letters, or the only one that folds so.
std::optional<std::string> spelling(const std::u32string& printed, const Rules::Impl& rules) {
  const auto found = rules.phrases.find(fold(printed));
  if (found == rules.phrases.end()) return std::nullopt;
  const std::u32string wanted = lower(printed);
  for (const std::string& candidate : found->second) {
    if (lower(to_utf32(candidate)) == wanted) return candidate;
  }
  if (found->second.size() != 1) return std::nullopt;
  return found->second.front();
}

}  // namespace

std::vector<OrganName> organ_names(const std::vector<Piece>& lines, const Rules::Impl& rules) {
  struct Name {
    std::string text;
    std::u32string folded;
    const OrganHead* head = nullptr;
  };
  std::vector<Name> names;
  for (const Piece& line : lines) {
    const std::string text = line.text.slice(0, line.text.size());
    const std::u32string folded = fold(text);
    const OrganHead* head = head_of(folded, rules);
    const bool first = names.empty();
    const bool begins =
        first || (head != nullptr && !goes_on(names.back().folded) &&
                  (names.back().head == nullptr || head->rank >= names.back().head->rank));
    if (begins) {
      names.push_back({text, folded, head});
    } else {
      names.back().text += " " + text;
      names.back().folded += U" " + folded;
    }
  }
  std::vector<OrganName> result;
  result.reserve(names.size());
  for (const Name& name : names) {
    result.push_back({in_running_case(name.text, rules), name.head != nullptr});
  }
  return result;
}

std::string in_running_case(std::string_view name, const Rules::Impl& rules) {
  const std::vector<std::u32string> words = words_of(to_utf32(name));
  std::string text;
  for (std::size_t begin = 0; begin < words.size();) {
    std::optional<std::string> part;
    std::size_t end = std::min(words.size(), begin + rules.longest_phrase_words);
    for (; end > begin && !part; --end) part = spelling(join(words, begin, end), rules);
    if (!part) return std::string(name);
    if (!text.empty()) text += " ";
    text += *part;
    begin = end + 1;
  }
  return text;
}

}  // namespace sohoa::extract
