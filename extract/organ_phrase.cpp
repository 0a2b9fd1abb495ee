#include "extract/organ_phrase.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace sohoa::extract {
namespace {

constexpr std::size_t kMostWords = 18;

/// Small words that begin what is said of a document, not the second syllable of a name.
constexpr auto kSentenceWords = std::to_array<std::u32string_view>(
    {U"ve", U"quy",  U"sua",  U"phe",  U"huong", U"cong", U"trong", U"tai", U"nham", U"de",
     U"da", U"khi",  U"duoc", U"thuc", U"trien", U"den",  U"theo",  U"bai", U"thay", U"het",
     U"co", U"giao", U"ke",   U"tu",   U"ban",   U"kiem", U"tuyen", U"cho", U"la",   U"cua"});
/// Kinds of units that follow the name of an organ in small letters: "UBND tỉnh".
constexpr auto kUnits =
    std::to_array<std::u32string_view>({U"tỉnh", U"huyện", U"quận", U"thành phố", U"thị xã",
                                        U"thị trấn", U"xã", U"phường", U"đặc khu"});

std::size_t word_end(const GlyphText& text, std::size_t at) {
  while (at < text.size() && is_word_glyph(text.folded[at])) ++at;
  return at;
}

/// The longest name of the tables at `at`, as its end; `at` when there is none.
std::size_t table_name_end(const GlyphText& text, std::size_t at, const Rules::Impl& rules) {
  std::size_t longest = at;
  std::size_t end = at;
  for (std::size_t words = 1; words <= rules.longest_phrase_words; ++words) {
    end = word_end(text, end);
    const auto phrase = std::u32string_view(text.folded).substr(at, end - at);
    if (rules.phrases.find(phrase) != rules.phrases.end()) longest = end;
    if (end >= text.size() || text.folded[end] != U' ') break;
    ++end;
  }
  return longest;
}

/// "và Quyết định số ...": another document, not the rest of a name.
bool begins_type(const GlyphText& text, std::size_t at, const Rules::Impl& rules) {
  return std::ranges::any_of(rules.types, [&](const DocumentType& type) {
    return has_words_at(text.folded, at, type.words);
  });
}

/// "Thương binh và Xã hội", "Lao động - Thương binh": where the word behind the joint begins.
std::size_t behind_joint(const GlyphText& text, std::size_t at, const Rules::Impl& rules) {
  for (const std::u32string_view joint : {U"va ", U"- "}) {
    const std::size_t next = at + joint.size();
    if (std::u32string_view(text.folded).substr(at, joint.size()) == joint && next < text.size() &&
        is_upper(text.printed[next]) && !begins_type(text, next, rules)) {
      return next;
    }
  }
  return at;
}

}  // namespace

std::size_t organ_phrase_end(const GlyphText& text, std::size_t begin, const Rules::Impl& rules) {
  std::size_t end = begin;
  std::size_t at = begin;
  bool second_syllable = false;  // a small syllable may follow
  for (std::size_t words = 0; words < kMostWords && at < text.size(); ++words) {
    if (at > begin) at = behind_joint(text, at, rules);
    const std::size_t stop = word_end(text, at);
    if (stop == at) break;
    const auto word = std::u32string_view(text.folded).substr(at, stop - at);
    const bool capital = is_upper(text.printed[at]);
    const std::size_t name = table_name_end(text, at, rules);
    const auto printed = std::u32string_view(text.printed).substr(at, name - at);
    const bool unit = at > begin && std::ranges::find(kUnits, printed) != kUnits.end();
    if (name > at && (capital || unit)) {
      end = name;
      second_syllable = capital && name == stop;
    } else if (capital) {
      end = stop;
      second_syllable = true;
    } else if (second_syllable && std::ranges::find(kSentenceWords, word) == kSentenceWords.end()) {
      end = stop;
      second_syllable = false;
    } else {
      break;
    }
    if (end >= text.size() || text.folded[end] != U' ') break;
    at = end + 1;
  }
  return end;
}

}  // namespace sohoa::extract
