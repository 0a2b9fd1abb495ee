// A syllable is an initial consonant (or none), a rhyme and a tone. The rhymes are listed as they are
// written after most initials; what spelling demands of c/k/q, g/gh, ng/ngh and i/y is checked apart.

#include "normalize/syllable.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <unordered_set>

#include "document/tone_mark.h"
#include "document/unicode_form.h"

namespace sohoa::normalize {
namespace {

using Letters = std::u32string_view;

// Longest first, so that "ngh" is not taken for "n".
constexpr std::array<Letters, 28> kInitials = {
    U"ngh", U"ch", U"gh", U"gi", U"kh", U"ng", U"nh", U"ph", U"qu", U"th", U"tr", U"b", U"c", U"d",
    U"đ",   U"g",  U"h",  U"k",  U"l",  U"m",  U"n",  U"p",  U"r",  U"s",  U"t",  U"v", U"x", U""};

constexpr auto kRhymes = std::to_array<Letters>({
    U"a",   U"ac",   U"ach", U"ai",  U"am",   U"an",   U"ang",  U"anh", U"ao",   U"ap",
    U"at",  U"au",   U"ay",  U"ăc",  U"ăm",   U"ăn",   U"ăng",  U"ăp",  U"ăt",   U"âc",
    U"âm",  U"ân",   U"âng", U"âp",  U"ât",   U"âu",   U"ây",   U"e",   U"ec",   U"em",
    U"en",  U"eng",  U"eo",  U"ep",  U"et",   U"ê",    U"êch",  U"êm",  U"ên",   U"ênh",
    U"êp",  U"êt",   U"êu",  U"i",   U"ia",   U"ich",  U"im",   U"in",  U"inh",  U"ip",
    U"it",  U"iu",   U"iêc", U"iêm", U"iên",  U"iêng", U"iêp",  U"iêt", U"iêu",  U"o",
    U"oc",  U"oi",   U"om",  U"on",  U"ong",  U"op",   U"ot",   U"ooc", U"oong", U"oa",
    U"oac", U"oach", U"oai", U"oam", U"oan",  U"oang", U"oanh", U"oao", U"oap",  U"oat",
    U"oay", U"oăc",  U"oăm", U"oăn", U"oăng", U"oăt",  U"oe",   U"oen", U"oeo",  U"oet",
    U"ô",   U"ôc",   U"ôi",  U"ôm",  U"ôn",   U"ông",  U"ôp",   U"ôt",  U"ơ",    U"ơi",
    U"ơm",  U"ơn",   U"ơp",  U"ơt",  U"u",    U"ua",   U"uc",   U"ui",  U"um",   U"un",
    U"ung", U"up",   U"ut",  U"uân", U"uâng", U"uât",  U"uây",  U"uê",  U"uêch", U"uênh",
    U"uơ",  U"uôc",  U"uôi", U"uôm", U"uôn",  U"uông", U"uôt",  U"uy",  U"uya",  U"uych",
    U"uyn", U"uynh", U"uyp", U"uyt", U"uyu",  U"uyên", U"uyêt", U"ư",   U"ưa",   U"ưc",
    U"ưi",  U"ưm",   U"ưng", U"ưt",  U"ưu",   U"ươc",  U"ươi",  U"ươm", U"ươn",  U"ương",
    U"ươp", U"ươt",  U"ươu",
});

// After "qu", whose u is the glide of the rhyme.
constexpr auto kRhymesAfterQu = std::to_array<Letters>({
    U"a",  U"ac", U"ach", U"ai",  U"an", U"ang", U"anh", U"ao",  U"ap",  U"at",  U"au",  U"ay",
    U"ăc", U"ăm", U"ăn",  U"ăng", U"ăp", U"ăt",  U"ân",  U"âng", U"ât",  U"âu",  U"ây",  U"e",
    U"en", U"eo", U"et",  U"ê",   U"ên", U"ênh", U"êt",  U"êu",  U"i",   U"ich", U"it",  U"ôc",
    U"ơ",  U"ơi", U"ơn",  U"ơt",  U"y",  U"ych", U"ynh", U"yt",  U"yên", U"yêt", U"yêu",
});

// Without an initial consonant i + ê is written yê.
constexpr auto kRhymesAlone =
    std::to_array<Letters>({U"y", U"yêm", U"yên", U"yêng", U"yêt", U"yêu"});

// "kỹ", "lý", "mỹ", "sỹ", "tỷ", "vỹ", "hy", "Thy", "Ny": y for i in open syllables.
constexpr auto kInitialsBeforeY =
    std::to_array<Letters>({U"h", U"k", U"l", U"m", U"n", U"s", U"t", U"th", U"v"});

template <std::size_t kSize>
bool contains(const std::array<Letters, kSize>& list, Letters item) {
  return std::ranges::find(list, item) != list.end();
}

bool is_front(char32_t vowel) {
  return vowel == U'e' || vowel == U'ê' || vowel == U'i';
}

/// c, g, ng stand before back vowels, k, gh, ngh before front ones.
bool spelling_fits(Letters initial, Letters rhyme) {
  const bool front = is_front(rhyme[0]);
  if (initial == U"k" || initial == U"gh" || initial == U"ngh") return front;
  if (initial == U"c" || initial == U"ng") return !front;
  if (initial == U"g")
    return !front || rhyme[0] == U'i';  // "gì", "giếng": the i of gi is the vowel
  if (initial == U"gi") return rhyme[0] != U'i';
  if (initial.empty()) return !rhyme.starts_with(U"iê") || rhyme == U"iêc";
  return true;
}

bool is_rhyme_after(Letters initial, Letters rhyme) {
  static const std::unordered_set<Letters> kKnown(kRhymes.begin(), kRhymes.end());
  if (rhyme.empty()) return false;
  if (initial == U"qu") return contains(kRhymesAfterQu, rhyme);
  if (initial.empty() && contains(kRhymesAlone, rhyme)) return true;
  if (rhyme == U"y") return contains(kInitialsBeforeY, initial);
  return kKnown.contains(rhyme) && spelling_fits(initial, rhyme);
}

bool has_stop_final(Letters letters) {
  return letters.ends_with(U'c') || letters.ends_with(U'p') || letters.ends_with(U't') ||
         letters.ends_with(U"ch");
}

bool is_possible(Letters letters) {
  return std::ranges::any_of(kInitials, [letters](Letters initial) {
    return letters.starts_with(initial) && is_rhyme_after(initial, letters.substr(initial.size()));
  });
}

/// The word in small letters without its tone, and where the mark stood.
struct Plain {
  std::u32string letters;
  Tone tone = Tone::Level;
  std::size_t position = 0;
};

constexpr std::size_t kLongestSyllable = 7;  // "nghiêng"

/// nullopt when the word has more letters than any syllable, or two marks.
std::optional<Plain> plain(std::string_view word) {
  Plain result;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    at += point.bytes;
    const TonedLetter split = split_tone(point.letter);
    if (split.tone != Tone::Level) {
      if (result.tone != Tone::Level) return std::nullopt;
      result.tone = split.tone;
      result.position = result.letters.size();
    }
    result.letters.push_back(to_lower(split.letter));
    if (result.letters.size() > kLongestSyllable) return std::nullopt;
  }
  return result;
}

/// True for "UBND", "CCHC": large letters of which none is a vowel.
bool is_consonant_abbreviation(std::u32string_view word) {
  return std::ranges::all_of(word, [](char32_t letter) {
    return is_upper(letter) && !is_plain_vowel(split_tone(letter).letter);
  });
}

bool has_diacritics(std::u32string_view word) {
  return std::ranges::any_of(word,
                             [](char32_t letter) { return strip_diacritics(letter) != letter; });
}

// In running official text three words of four carry a diacritic; below half of them something is lost.
constexpr double kExpectedMarkedShare = 0.5;

}  // namespace

bool is_vietnamese_syllable(std::string_view word) {
  const std::optional<Plain> parts = plain(word);
  if (!parts || !is_possible(parts->letters)) return false;
  if (has_stop_final(parts->letters)) {
    // Without a mark only what has lost it: a stop final takes sắc or nặng.
    if (parts->tone != Tone::Acute && parts->tone != Tone::Dot) return false;
  }
  return parts->tone == Tone::Level ||
         parts->position == tone_position(parts->letters, ToneSchool::Old) ||
         parts->position == tone_position(parts->letters, ToneSchool::New);
}

double vietnamese_share(std::string_view text) {
  const std::u32string letters = to_utf32(text);
  int words = 0;
  int syllables = 0;
  int marked = 0;
  for (std::size_t begin = 0; begin < letters.size();) {
    std::size_t end = begin;
    while (end < letters.size() && is_letter(letters[end])) ++end;
    const std::u32string_view word(letters.data() + begin, end - begin);
    begin = end + 1;
    if (word.size() < 2 || is_consonant_abbreviation(word)) continue;
    ++words;
    if (!is_vietnamese_syllable(to_utf8(word))) continue;
    ++syllables;
    if (has_diacritics(word)) ++marked;
  }
  if (words == 0) return 0;
  const double share = static_cast<double>(syllables) / words;
  const double marked_share = static_cast<double>(marked) / words;
  return share * std::min(1.0, marked_share / kExpectedMarkedShare);
}

}  // namespace sohoa::normalize
