#include "ocr/head_readings.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <opencv2/core.hpp>
#include <string>
#include <utility>

#include "document/unicode_form.h"
#include "ocr/block_reading.h"
#include "ocr/capital_rows.h"
#include "ocr/line_building.h"
#include "ocr/row_vote.h"

namespace sohoa::ocr {
namespace {

constexpr std::array kEnlarged{1.5, 1.0};  // the first differs from what the page was read at

/// A printed row with the words of the page that stand in it.
struct Row {
  CapitalRow print;
  std::size_t line = 0;  ///< the first that has words in it
  RowReadings readings;
};

std::u32string letters_in(const Line& line) {
  std::u32string letters;
  for (const Word& word : line.words) {
    std::ranges::copy_if(to_utf32(word.raw), std::back_inserter(letters), is_letter);
  }
  return letters;
}

// "Số: 12/QĐ-UBND", of which any part may be missing: by its label, no "SỞ", or by its notation.
bool is_number_row(const Line& line) {
  const std::string raw = raw_text(line);
  const std::u32string letters = letters_in(line);
  const bool label = strip_diacritics(to_lower(raw)).starts_with("so") && !is_upper(letters[1]);
  return label || (raw.find('/') != std::string::npos &&
                   raw.find_first_of("-0123456789") != std::string::npos);
}

bool may_name_organ(const Line& line, const cv::Size& page) {
  constexpr double kHead = 0.25;        // of the page's height
  constexpr double kLeftColumn = 0.55;  // of its width, and a title reaches further
  constexpr std::size_t kFewestLetters = 3;
  constexpr double kMostSmall = 0.35;  // capitals that are read as small letters
  if (!line.box || line.box->bottom > kHead * page.height) return false;
  if (line.box->left + line.box->right > page.width) return false;
  if (line.box->right > kLeftColumn * page.width) return false;
  const auto has_place = [](const Word& word) { return word.box.has_value(); };
  if (is_number_row(line) || !std::ranges::all_of(line.words, has_place)) return false;
  const std::u32string letters = letters_in(line);
  const auto capitals = static_cast<double>(std::ranges::count_if(letters, is_upper));
  return letters.size() >= kFewestLetters &&
         capitals >= (1 - kMostSmall) * static_cast<double>(letters.size());
}

std::vector<std::size_t> organ_lines(const std::vector<Line>& lines, const cv::Size& page) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (may_name_organ(lines[i], page)) found.push_back(i);
  }
  return found;
}

cv::Rect area_of(const std::vector<Line>& lines, const std::vector<std::size_t>& organs) {
  constexpr int kRoomPx = 6;
  Box all = *lines[organs.front()].box;
  for (const std::size_t i : organs) all = unite(all, *lines[i].box);
  return {all.left - kRoomPx, all.top - kRoomPx, all.width_px() + 2 * kRoomPx,
          all.height_px() + 2 * kRoomPx};
}

bool stands_at_height_of(const Word& word, const cv::Rect& strip) {
  if (!word.box) return false;
  const int middle = (word.box->top + word.box->bottom) / 2;
  return middle >= strip.y && middle < strip.br().y;
}

bool stands_in(const Word& word, const cv::Rect& strip) {
  if (!stands_at_height_of(word, strip)) return false;
  const int middle = (word.box->left + word.box->right) / 2;
  return middle >= strip.x && middle < strip.br().x;
}

// Lets the words of a line that stand in a row go over to it.
void deal_out(std::vector<Line>& lines, std::size_t at, std::vector<Row>& rows) {
  std::vector<Word> rest;
  for (Word& word : lines[at].words) {
    const auto row = std::ranges::find_if(
        rows, [&](const Row& found) { return stands_in(word, found.print.strip); });
    if (row == rows.end()) {
      rest.push_back(std::move(word));
      continue;
    }
    std::vector<Word>& words = row->readings.first.words;
    if (words.empty()) row->line = at;
    words.push_back(std::move(word));
    words.back().spaces_before = 1;
  }
  const int block = lines[at].block;
  lines[at] = rest.empty() ? Line{} : line_of(std::move(rest), block);
  lines[at].block = block;
}

// What lies in the rows without being a line of capitals is dirt that the rows are read with.
bool lies_in_rows(const Line& line, const std::vector<Row>& rows) {
  return !line.words.empty() && !is_number_row(line) &&
         std::ranges::all_of(line.words, [&](const Word& word) {
           return std::ranges::any_of(
               rows, [&](const Row& row) { return stands_in(word, row.print.strip); });
         });
}

std::vector<Row> take_rows(std::vector<Line>& lines, const std::vector<std::size_t>& organs,
                           const cv::Mat& grey, double text_height) {
  std::vector<Row> rows;
  for (CapitalRow& print : capital_rows(grey, area_of(lines, organs), text_height)) {
    rows.push_back({std::move(print), 0, {}});
  }
  for (const std::size_t i : organs) deal_out(lines, i, rows);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lies_in_rows(lines[i], rows)) deal_out(lines, i, rows);
  }
  std::erase_if(rows, [](const Row& row) { return row.readings.first.words.empty(); });
  std::size_t above = 0;
  for (Row& row : rows) {
    std::vector<Word>& words = row.readings.first.words;
    std::ranges::stable_sort(words, {}, [](const Word& word) { return word.box->left; });
    row.readings.first = line_of(std::move(words), lines[row.line].block);
    row.line = above = std::max(row.line, above);
  }
  return rows;
}

// Up to where the next column begins.
CapitalRow in_its_column(const Row& row, const std::vector<Line>& lines) {
  constexpr int kRoomPx = 6;
  const cv::Rect& strip = row.print.strip;
  const int own = row.readings.first.box->right;
  int end = strip.br().x;
  for (const Line& line : lines) {
    for (const Word& word : line.words) {
      const bool beside = stands_at_height_of(word, strip) && word.box->left >= own;
      if (beside) end = std::min(end, std::max(own, word.box->left - kRoomPx));
    }
  }
  const int width = std::max(1, end - strip.x);
  return {{strip.tl(), cv::Size(width, strip.height)}, row.print.picture.colRange(0, width)};
}

Box on_page(const Box& box, cv::Point by) {
  return {box.left + by.x, box.top + by.y, box.right + by.x, box.bottom + by.y};
}

Line read_again(const CapitalRow& print, const PageImage& page, Recognizer& recognizer,
                double enlarged) {
  const PageImage image(print.picture, page.dpi(), page.dpi_stated());
  const Box whole{0, 0, print.strip.width, print.strip.height};
  std::vector<Word> words = read_words_at(image, whole, recognizer, enlarged);
  for (Word& word : words) word.box = on_page(*word.box, print.strip.tl());
  return words.empty() ? Line{} : line_of(std::move(words), 0);
}

}  // namespace

std::vector<Line> with_head_readings(std::vector<Line> lines, const PageImage& image,
                                     double text_height, Recognizer& recognizer) {
  const std::vector<std::size_t> organs = organ_lines(lines, image.pixels().size());
  if (organs.empty()) return lines;
  std::vector<Row> rows = take_rows(lines, organs, image.pixels(), text_height);
  for (Row& row : rows) {
    const CapitalRow print = in_its_column(row, lines);
    auto& [first, looks] = row.readings;
    looks[0] = read_again(print, image, recognizer, kEnlarged[0]);
    const bool settled = are_read_alike(first, looks[0]);
    looks[1] = settled ? looks[0] : read_again(print, image, recognizer, kEnlarged[1]);
  }
  std::vector<Line> result;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (Row& row : rows) {
      if (row.line == i) result.push_back(vote(std::move(row.readings)));
    }
    if (!lines[i].words.empty()) result.push_back(std::move(lines[i]));
  }
  return result;
}

}  // namespace sohoa::ocr
