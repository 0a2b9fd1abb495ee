#include "normalize/viqr.h"

#include <algorithm>
#include <array>

#include "document/tone_mark.h"
#include "document/unicode_form.h"
#include "normalize/syllable.h"

namespace sohoa::normalize {
namespace {

using Letters = std::u32string_view;

constexpr Letters kToneSigns = U"`?~'.";  // in the order of Tone, without Level

struct VowelMark {
  char32_t base;
  char32_t sign;
  char32_t letter;
};
constexpr std::array<VowelMark, 12> kVowelMarks = {{{U'a', U'(', U'ă'},
                                                    {U'a', U'^', U'â'},
                                                    {U'e', U'^', U'ê'},
                                                    {U'o', U'^', U'ô'},
                                                    {U'o', U'+', U'ơ'},
                                                    {U'u', U'+', U'ư'},
                                                    {U'A', U'(', U'Ă'},
                                                    {U'A', U'^', U'Â'},
                                                    {U'E', U'^', U'Ê'},
                                                    {U'O', U'^', U'Ô'},
                                                    {U'O', U'+', U'Ơ'},
                                                    {U'U', U'+', U'Ư'}}};

// The letter with the mark; 0 when it takes no such mark.
char32_t with_vowel_mark(char32_t base, char32_t sign) {
  const auto found = std::ranges::find_if(
      kVowelMarks, [&](const VowelMark& mark) { return mark.base == base && mark.sign == sign; });
  return found == kVowelMarks.end() ? 0 : found->letter;
}

// The letter with the tone; 0 when it takes none or has one.
char32_t with_tone_sign(char32_t letter, char32_t sign) {
  const std::size_t tone = kToneSigns.find(sign);
  if (tone == Letters::npos || !is_plain_vowel(letter)) return 0;
  return with_tone(letter, static_cast<Tone>(tone + 1));
}

bool is_d_pair(char32_t first, char32_t second) {
  return (first == U'd' && second == U'd') || (first == U'D' && (second == U'D' || second == U'd'));
}

// True when `sign`, read as a mark of the letter before it, would change that letter.
bool would_mark(char32_t before, char32_t sign) {
  return with_vowel_mark(before, sign) != 0 || with_tone_sign(before, sign) != 0 ||
         is_d_pair(before, sign);
}

/// Reads letter by letter; the word that is being read stands at the end of the result.
class Reader {
 public:
  explicit Reader(Letters text) : text_(text) {}

  std::u32string read() {
    while (at_ < text_.size()) {
      const char32_t sign = text_[at_++];
      if (sign == U'\\' && at_ < text_.size()) {
        add(text_[at_++]);
        open_ = false;
      } else if (!mark(sign)) {
        add(sign);
      }
    }
    return std::move(result_);
  }

 private:
  void add(char32_t letter) {
    if (!is_letter(letter)) {
      word_ = result_.size() + 1;
      toned_ = false;
    }
    result_.push_back(letter);
    open_ = true;
  }

  // Puts the mark on the last letter. False when it is none.
  bool mark(char32_t sign) {
    if (!open_ || result_.empty() || word_ >= result_.size()) return false;
    char32_t& last = result_.back();
    if (is_d_pair(last, sign)) {
      last = last == U'd' ? U'đ' : U'Đ';
      return true;
    }
    if (const char32_t marked = with_vowel_mark(last, sign)) {
      last = marked;
      return true;
    }
    const char32_t marked = with_tone_sign(last, sign);
    if (marked == 0 || toned_ || is_punctuation(sign, marked)) return false;
    last = marked;
    toned_ = true;
    return true;
  }

  // A sign at the end of a word that ends in a vowel may also end a quotation or a sentence; official
  // text seldom asks or quotes, so that only the full stop is doubted where the word is right with it.
  [[nodiscard]] bool is_punctuation(char32_t sign, char32_t marked) const {
    if (sign == U'`' || sign == U'~') return false;
    if (at_ < text_.size() && is_letter(text_[at_])) return false;
    std::u32string word = result_.substr(word_);
    const bool good_without = is_vietnamese_syllable(to_utf8(word));
    word.back() = marked;
    if (!is_vietnamese_syllable(to_utf8(word))) return true;
    if (!good_without || sign != U'.') return false;
    std::size_t next = at_;
    while (next < text_.size() && text_[next] == U' ') ++next;
    return next == text_.size() || text_[next] == U'\n' || text_[next] == U'\r' ||
           (next > at_ && !is_lower(text_[next]));
  }

  Letters text_;
  std::size_t at_ = 0;
  std::u32string result_;
  std::size_t word_ = 0;  // where the word that is being read begins in the result
  bool open_ = false;     // a mark may follow
  bool toned_ = false;    // the word has a tone
};

// The letter in VIQR; empty when it is not Vietnamese.
std::u32string spelled(char32_t letter) {
  if (letter < 0x80) return {letter};
  if (letter == U'đ') return U"dd";
  if (letter == U'Đ') return U"DD";
  const TonedLetter parts = split_tone(letter);
  const auto mark = std::ranges::find(kVowelMarks, parts.letter, &VowelMark::letter);
  std::u32string signs;
  if (mark != kVowelMarks.end()) {
    signs = {mark->base, mark->sign};
  } else if (parts.letter < 0x80) {
    signs = {parts.letter};
  }
  if (!signs.empty() && parts.tone != Tone::Level) {
    signs.push_back(kToneSigns[static_cast<std::size_t>(parts.tone) - 1]);
  }
  return signs;
}

}  // namespace

std::string decode_viqr(std::string_view text) {
  const std::u32string letters = to_utf32(text);
  return to_nfc(to_utf8(Reader(letters).read()));
}

std::optional<std::string> encode_viqr(std::string_view text) {
  std::u32string result;
  char32_t before = 0;
  for (const char32_t letter : to_utf32(text)) {
    const std::u32string signs = spelled(letter);
    if (signs.empty()) return std::nullopt;
    if (letter == U'\\' || would_mark(before, letter)) result.push_back(U'\\');
    result += signs;
    before = letter;
  }
  return to_utf8(result);
}

}  // namespace sohoa::normalize
