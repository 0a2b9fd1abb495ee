#include "ocr/noise_words.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

// Heights are in x-heights, confidences as the recogniser gives them. The values part the words of
// signatures, specks and rules from print on scans of several kinds; see bench/read_pages.
constexpr double kScribbleHeight = 4.5;  // print of a title reaches 3
constexpr double kScribbleConfidence = 0.3;
constexpr double kSpeckHeight = 0.6;  // the flattest letter is 1
constexpr double kSpeckConfidence = 0.7;
constexpr double kFlat = 0.5;  // no single letter or digit is, however sure the recogniser
constexpr double kPunctuationConfidence = 0.3;

struct Characters {
  int letters = 0;  // and digits
  int bars = 0;     // what a ruled line is read as
  int others = 0;
};

Characters count_characters(const std::string& text) {
  Characters count;
  const auto* data = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 character = 0;
    U8_NEXT(data, at, size, character);
    constexpr std::u32string_view kBars = U"|¦_—–=¬~¯";
    if (character >= 0 && u_isalnum(character) != 0) {
      ++count.letters;
    } else if (kBars.find(static_cast<char32_t>(character)) != std::u32string_view::npos) {
      ++count.bars;
    } else {
      ++count.others;
    }
  }
  return count;
}

bool is_noise(const Word& word, double text_height_px) {
  const double height = word.box->height_px() / text_height_px;
  const double confidence = word.confidence.value();
  const Characters count = count_characters(word.raw);
  if (height > kScribbleHeight && confidence < kScribbleConfidence) return true;
  if (count.letters > 0) {
    const bool single = count.letters == 1 && count.others == 0;
    return height < kSpeckHeight && (confidence < kSpeckConfidence || (single && height < kFlat));
  }
  if (word.raw == "-" || word.raw == "+") return false;  // the bullets of Vietnamese lists
  if (count.bars > 0 && count.others == 0) {
    const bool dash = word.raw == "–" || word.raw == "—";
    return !dash || confidence < kPunctuationConfidence;
  }
  return confidence < kPunctuationConfidence;
}

// Signs that stand in a line by themselves, between columns or under a name, are specks; a dash may be what
// is left of an item, dots are there to be written on, and a cell may hold any sign.
bool is_specks(const Line& line, const std::vector<Word>& words) {
  return !line.cell && std::ranges::none_of(words, [](const Word& word) {
    constexpr std::string_view kKept = "-+*.";
    return count_characters(word.raw).letters > 0 ||
           word.raw.find_first_of(kKept) != std::string::npos;
  });
}

// A mark over a letter that was read once more as a letter: too flat for one, and above or below the
// word that it belongs to.
bool is_echo(const Word& word, const Word& neighbour, double text_height_px) {
  if (word.box->height_px() > kFlat * text_height_px) return false;
  if (count_characters(word.raw).letters == 0) return false;
  const int middle = (word.box->left + word.box->right) / 2;
  return middle > neighbour.box->left && middle < neighbour.box->right;
}

bool is_echo(const std::vector<Word>& words, std::size_t at, double text_height_px) {
  return (at > 0 && is_echo(words[at], words[at - 1], text_height_px)) ||
         (at + 1 < words.size() && is_echo(words[at], words[at + 1], text_height_px));
}

// A rule between columns is read as a bar that sticks to the word, the rest of one as a stroke before
// it. Quotation marks come in pairs.
Word without_bars(Word word) {
  const auto first = word.raw.find_first_not_of("|'");
  if (first == std::string::npos) return word;
  const bool quoted = word.raw.find('\'', first) != std::string::npos;
  const auto begin = quoted ? word.raw.find_first_not_of('|') : first;
  word.raw = word.raw.substr(begin, word.raw.find_last_not_of('|') - begin + 1);
  word.text = word.raw;
  return word;
}

}  // namespace

std::vector<Line> without_noise(const std::vector<Line>& lines, double text_height_px) {
  if (text_height_px <= 0) return lines;
  std::vector<Line> result;
  for (const Line& line : lines) {
    std::vector<Word> words;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      const Word& word = line.words[i];
      if (is_noise(word, text_height_px) || is_echo(line.words, i, text_height_px)) continue;
      words.push_back(without_bars(word));
    }
    if (words.empty() || is_specks(line, words)) continue;
    result.push_back(line_of(std::move(words), line.block));
    result.back().cell = line.cell;
  }
  return result;
}

}  // namespace sohoa::ocr
