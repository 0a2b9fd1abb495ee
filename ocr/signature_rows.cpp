#include "ocr/signature_rows.h"

#include <algorithm>
#include <cstddef>
#include <opencv2/core.hpp>
#include <utility>

#include "ocr/block_reading.h"
#include "ocr/credit.h"
#include "ocr/line_building.h"
#include "ocr/skew.h"

namespace sohoa::ocr {
namespace {

constexpr std::size_t kMinLetters = 4;
constexpr std::size_t kMostRows = 16;

struct Row {
  cv::Rect box;
  std::size_t letters = 0;
};

bool stands_in(const cv::Rect& letter, const Row& row) {
  const int shared = std::min(letter.br().y, row.box.br().y) - std::max(letter.y, row.box.y);
  return 2 * shared > std::min(letter.height, row.box.height);
}

cv::Rect on_image(const cv::Rect& here, double scale) {
  return {cv::Point2d(here.tl()) / scale, cv::Point2d(here.br()) / scale};
}

/// What was read in the strip of a row, as one line.
Line read_in(const std::vector<Line>& lines, const cv::Rect& strip) {
  Line inside;
  for (const Line& line : lines) {
    for (const Word& word : line.words) {
      if (!word.box) continue;
      const cv::Point middle((word.box->left + word.box->right) / 2,
                             (word.box->top + word.box->bottom) / 2);
      if (middle.y >= strip.y && middle.y < strip.br().y && middle.x >= strip.x - strip.height &&
          middle.x < strip.br().x + strip.height) {
        inside.words.push_back(word);
      }
    }
  }
  return inside;
}

// As wide as the lines that were read in it: letters that hang together with a pen's stroke are none of its
// pieces.
cv::Rect with_words_beside(cv::Rect row, const std::vector<Line>& lines, const cv::Rect& block) {
  const cv::Rect at_its_height(block.x, row.y, block.width, row.height);
  for (const Line& line : lines) {
    if (read_in({line}, row).words.empty()) continue;
    for (const Word& word : read_in({line}, at_its_height).words) {
      const cv::Rect box(word.box->left, row.y, word.box->width_px(), row.height);
      row |= box & at_its_height;
    }
  }
  return row;
}

bool over(const Word& word, const Word& other) {
  const int middle = (other.box->left + other.box->right) / 2;
  return middle >= word.box->left && middle < word.box->right;
}

// `second`, but for the words that were read better before.
Line with_better_words(Line second, const Line& first) {
  for (Word& word : second.words) {
    const auto before = std::ranges::find_if(first.words, [&](const Word& w) {
      return over(word, w) && w.confidence.value() > word.confidence.value();
    });
    if (before != first.words.end()) word = *before;
  }
  return line_of(std::move(second.words), 0);
}

}  // namespace

std::vector<cv::Rect> print_rows(const Survey& survey, const cv::Rect& block) {
  std::vector<cv::Rect> letters;
  for (const cv::Rect& letter : letter_pieces(survey)) {
    const cv::Rect place = on_image(letter, survey.scale);
    if ((place & block) == place) letters.push_back(place);
  }
  std::ranges::sort(letters, {}, &cv::Rect::y);
  std::vector<Row> rows;
  for (const cv::Rect& letter : letters) {
    const auto row =
        std::ranges::find_if(rows, [&](const Row& found) { return stands_in(letter, found); });
    if (row == rows.end()) {
      rows.push_back({letter, 1});
    } else {
      row->box |= letter;
      ++row->letters;
    }
  }
  std::vector<cv::Rect> strips;
  const double height = survey.text_height / survey.scale;
  for (const Row& row : rows) {
    const bool print = row.letters >= kMinLetters && row.box.height < 3.0 * height &&
                       row.box.width > 2 * row.box.height;
    if (print && strips.size() < kMostRows) strips.push_back(row.box);
  }
  return strips;
}

std::vector<Line> with_rows_read_again(std::vector<Line> lines, const PageImage& image,
                                       const Survey& survey, const DoubtfulRows& doubtful,
                                       Recognizer& recognizer) {
  constexpr double kMarks = 0.8;   // x-heights above the letters and below
  constexpr double kBeside = 2.5;  // a letter at the end may hang together with a signature
  constexpr double kClearly = 1.1;
  const double height = survey.text_height / survey.scale;
  for (const cv::Rect& letters : print_rows(survey, doubtful.block)) {
    const cv::Rect row = with_words_beside(letters, lines, doubtful.block);
    const int up = cvRound(kMarks * height);
    const int aside = cvRound(kBeside * height);
    const cv::Rect strip(row.x - aside, row.y - up, row.width + 2 * aside, row.height + 2 * up);
    const Line first = read_in(lines, row);
    const auto shown = static_cast<std::size_t>(letters.width / height);
    if (credit_per_letter({first}, shown) > doubtful.sure) continue;
    Line second = with_better_words(read_in(read_block(image, strip, recognizer), row), first);
    if (credit({second}) <= kClearly * credit({first})) continue;
    lines = with_block(std::move(lines), row, {std::move(second)});
  }
  return lines;
}

}  // namespace sohoa::ocr
