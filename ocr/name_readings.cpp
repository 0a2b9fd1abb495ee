#include "ocr/name_readings.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "document/unicode_form.h"
#include "ocr/block_reading.h"
#include "ocr/line_building.h"
#include "ocr/shared_ink.h"

namespace sohoa::ocr {
namespace {

// One capital, and small letters behind it; specks around the word do not count.
bool has_name_form(const Word& word) {
  const std::u32string text = to_utf32(word.raw);
  const auto first = std::ranges::find_if(text, is_letter);
  if (first == text.end() || first + 1 == text.end()) return false;
  return is_upper(*first) && std::none_of(first + 1, text.end(), is_upper) &&
         is_letter(*(first + 1));
}

bool has_letter(const Word& word) {
  return std::ranges::any_of(to_utf32(word.raw), is_letter);
}

bool may_be_name(const Line& line, int page_width) {
  constexpr std::ptrdiff_t kFewestWords = 2;
  constexpr std::ptrdiff_t kMostWords = 5;
  if (!line.box || line.box->left + line.box->right < page_width) return false;
  const auto words = std::ranges::count_if(line.words, has_letter);
  const auto names = std::ranges::count_if(line.words, has_name_form);
  // The family name may lie under a seal.
  return words >= kFewestWords && words <= kMostWords && names + 1 >= words &&
         names >= kFewestWords;
}

// Asks for the letters that were nearly as likely wherever a part of the page is read.
class WithChoices final : public Recognizer {
 public:
  explicit WithChoices(Recognizer& recognizer) : recognizer_(recognizer) {}
  [[nodiscard]] std::vector<Line> recognize(const PageImage& image) override {
    return recognizer_.recognize_choices(image);
  }
  [[nodiscard]] std::string name() const override { return recognizer_.name(); }

 private:
  Recognizer& recognizer_;
};

Line read_again(const Line& line, const PageImage& image, Recognizer& recognizer, double enlarged) {
  WithChoices with_choices(recognizer);
  return line_of(read_words_at(image, *line.box, with_choices, enlarged), line.block);
}

// Where both read the same word, what its letters may be as well.
Line with_choices_of(Line line, const Line& other) {
  for (const SharedInk& pair : find_shared_ink(line, other)) {
    Word& word = line.words[pair.first];
    const Word& read = other.words[pair.second];
    if (read.raw != word.raw) continue;
    word.readings.insert(word.readings.end(), read.readings.begin(), read.readings.end());
    std::ranges::stable_sort(word.readings, {}, &Alternative::cost_nats);
  }
  return line;
}

}  // namespace

std::vector<Line> with_name_readings(std::vector<Line> lines, const PageImage& image,
                                     Recognizer& recognizer) {
  constexpr int kMostNames = 3;
  int names = 0;
  // The last lines first: names stand at the foot.
  for (std::size_t i = lines.size(); i-- > 0 && names < kMostNames;) {
    if (!may_be_name(lines[i], image.width_px())) continue;
    ++names;
    for (const double enlarged : {1.0, 1.5}) {
      const Line other = read_again(lines[i], image, recognizer, enlarged);
      lines[i] = with_choices_of(with_readings_of(std::move(lines[i]), other), other);
    }
  }
  return lines;
}

}  // namespace sohoa::ocr
