#include "ocr/name_readings.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <opencv2/core/types.hpp>
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

Line read_again(const Line& line, const PageImage& image, Recognizer& recognizer) {
  constexpr double kEnlarged = 1.5;
  constexpr int kRoomPx = 4;
  const Box& box = *line.box;
  const cv::Rect area(box.left - kRoomPx, box.top - kRoomPx, box.width_px() + 2 * kRoomPx,
                      box.height_px() + 2 * kRoomPx);
  std::vector<Word> words;
  for (Line& read : read_block(image, area, recognizer, kEnlarged)) {
    std::ranges::move(read.words, std::back_inserter(words));
  }
  std::erase_if(words, [](const Word& word) { return !word.box; });
  std::ranges::stable_sort(words, {}, [](const Word& word) { return word.box->left; });
  return line_of(std::move(words), line.block);
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
    const Line other = read_again(lines[i], image, recognizer);
    lines[i] = with_readings_of(std::move(lines[i]), other);
  }
  return lines;
}

}  // namespace sohoa::ocr
