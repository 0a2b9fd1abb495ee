#include "ocr/slot_words.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <map>
#include <string>
#include <utility>

#include "document/unicode_form.h"
#include "ocr/line_building.h"
#include "ocr/slot_evidence.h"

namespace sohoa::ocr {
namespace {

struct WordKey {
  std::size_t line = 0;
  std::size_t word = 0;
  friend auto operator<=>(const WordKey&, const WordKey&) = default;
};

/// What becomes of one word.
struct NewWords {
  std::map<std::size_t, Word>
      pieces;  ///< from left to right: twice the first letter, a slot behind its label
  std::vector<bool> covered;  ///< of its letters: taken by a piece
};

constexpr double kSecondBest =
    1;  // nats: two readings of one print, neither of which is much likelier

int px(double position) {
  return static_cast<int>(std::lround(position));
}

class SlotWriter {
 public:
  explicit SlotWriter(std::vector<Line> lines) : lines_(std::move(lines)) {}

  void write(const ReadSlot& slot) {
    const SlotPlace& place = slot.place;
    if (place.role == SlotRole::Year) {
      if (!place.parts.empty()) write_year(slot);
      return;
    }
    if (!knows(place.before) || !knows(place.after)) return;
    if (slot.reading.digits.empty()) {
      static_cast<void>(print(place.after));
      return;
    }
    for (const WordPart& part : place.parts) cover(part);
    Word& before = print(place.before);
    before.box->right = std::min(before.box->right, std::max(px(place.left_px), before.box->left));
    Word& after = print(place.after);
    after.box->left = std::max(after.box->left, std::min(px(place.right_px), after.box->right));
    words_[{place.before.line, place.before.word}].pieces[2 * place.before.begin + 1] =
        digits_of(slot);
  }

  std::vector<Line> finish() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!touched(i)) continue;
      std::vector<Word> words;
      for (std::size_t j = 0; j < lines_[i].words.size(); ++j) {
        const auto found = words_.find({i, j});
        if (found == words_.end()) {
          words.push_back(std::move(lines_[i].words[j]));
          continue;
        }
        keep_rest(lines_[i].words[j], found->second);
        bool first = true;
        for (auto& [letter, word] : found->second.pieces) {
          if (!std::exchange(first, false)) word.spaces_before = 1;
          words.push_back(std::move(word));
        }
      }
      Line line = line_of(std::move(words), lines_[i].block);
      line.cell = lines_[i].cell;
      lines_[i] = std::move(line);
    }
    std::erase_if(lines_, [](const Line& line) { return line.words.empty(); });
    return std::move(lines_);
  }

 private:
  bool knows(const WordPart& part) const {
    return !part.print.empty() && part.line < lines_.size() &&
           part.word < lines_[part.line].words.size() &&
           lines_[part.line].words[part.word].box.has_value();
  }

  bool touched(std::size_t line) const {
    return std::ranges::any_of(words_,
                               [line](const auto& each) { return each.first.line == line; });
  }

  void cover(const WordPart& part) {
    NewWords& made = words_[{part.line, part.word}];
    made.covered.resize(std::max(made.covered.size(), part.end), false);
    std::fill(made.covered.begin() + static_cast<std::ptrdiff_t>(part.begin),
              made.covered.begin() + static_cast<std::ptrdiff_t>(part.end), true);
  }

  static Word digits_of(const ReadSlot& slot) {
    Word digits;
    digits.raw = slot.reading.digits;
    digits.text = digits.raw;
    digits.box = slot.box;
    digits.confidence = Confidence(slot.reading.probability);
    return digits;
  }

  /// No print stands behind a year.
  void write_year(const ReadSlot& slot) {
    for (const WordPart& part : slot.place.parts) cover(part);
    const WordPart& first = slot.place.parts.front();
    words_[{first.line, first.word}].pieces[2 * first.begin] = digits_of(slot);
  }

  /// The printed word at `part`, made once: two slots share "tháng".
  Word& print(const WordPart& part) {
    cover(part);
    std::map<std::size_t, Word>& pieces = words_[{part.line, part.word}].pieces;
    const auto found = pieces.find(2 * part.begin);
    if (found != pieces.end()) return found->second;
    const Word& read = lines_[part.line].words[part.word];
    Word word = read;
    word.raw = part.print;
    word.text = part.print;
    word.readings.clear();  // of a word with a pen in it
    if (!part.also.empty()) word.readings.push_back({.text = part.also, .cost_nats = kSecondBest});
    return pieces.emplace(2 * part.begin, std::move(word)).first->second;
  }

  /// Letters of a word that are neither print beside a slot nor in one: "10" of "tháng10năm".
  static void keep_rest(const Word& read, NewWords& made) {
    const std::u32string letters = to_utf32(read.raw);
    made.covered.resize(letters.size(), false);
    for (std::size_t begin = 0; begin < letters.size(); ++begin) {
      std::size_t end = begin;
      while (end < letters.size() && !made.covered[end]) ++end;
      const auto rest = letters.substr(begin, end - begin);
      const bool says_something =
          std::ranges::any_of(rest, [](char32_t c) { return is_letter(c) || is_digit(c); });
      if (says_something) {
        Word word = read;
        word.raw = to_utf8(rest);
        word.text = word.raw;
        const double letter_px = read.box->width_px() / static_cast<double>(letters.size());
        word.box->left = read.box->left + px(letter_px * static_cast<double>(begin));
        word.box->right = read.box->left + px(letter_px * static_cast<double>(end));
        made.pieces.emplace(2 * begin, std::move(word));
      }
      begin = end;
    }
  }

  std::vector<Line> lines_;
  std::map<WordKey, NewWords> words_;
};

}  // namespace

bool loses_digits(const ReadSlot& slot) {
  const std::string& shown = slot.place.read;
  const std::string& digits = slot.reading.digits;
  return shown.size() > digits.size() && shown.starts_with(digits) && is_number(shown);
}

bool is_clear_print(const SlotPlace& place, const std::vector<Line>& lines) {
  return std::ranges::all_of(place.parts, [&lines](const WordPart& part) {
    return lines[part.line].words[part.word].confidence.value() >= kSureOfPrint;
  });
}

std::vector<Line> with_slots_read(std::vector<Line> lines, const std::vector<ReadSlot>& slots) {
  SlotWriter writer(std::move(lines));
  for (const ReadSlot& slot : slots) writer.write(slot);
  return writer.finish();
}

}  // namespace sohoa::ocr
