#include "ocr/unread_print.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <utility>

#include "ocr/block_reading.h"
#include "ocr/line_building.h"
#include "ocr/skew.h"

namespace sohoa::ocr {
namespace {

constexpr std::size_t kMostPieces = 12;  // a page of pictures must not cost a second reading
constexpr double kMinConfidence = 0.6;   // of the words of a piece, on average
constexpr std::size_t kMinLetters = 4;   // in a row

bool covered(const cv::Rect& letter, const std::vector<Line>& lines) {
  const int x = letter.x + letter.width / 2;
  const int y = letter.y + letter.height / 2;
  return std::ranges::any_of(lines, [x, y](const Line& line) {
    return std::ranges::any_of(line.words, [x, y](const Word& word) {
      return word.box && x >= word.box->left && x < word.box->right && y >= word.box->top &&
             y < word.box->bottom;
    });
  });
}

std::vector<Word> words_of_piece(const cv::Rect& piece, const PageImage& image,
                                 Recognizer& recognizer) {
  std::vector<Word> words;
  double confidence = 0;
  for (Line& line : read_block(image, piece, recognizer)) {
    for (Word& word : line.words) {
      if (!word.box) continue;
      confidence += word.confidence.value();
      words.push_back(std::move(word));
    }
  }
  if (confidence < kMinConfidence * static_cast<double>(words.size())) words.clear();
  return words;
}

bool continues(const Line& line, const Box& piece) {
  if (!line.box) return false;
  const int shared = std::min(line.box->bottom, piece.bottom) - std::max(line.box->top, piece.top);
  const int gap = std::max(line.box->left - piece.right, piece.left - line.box->right);
  const int height = std::min(line.box->height_px(), piece.height_px());
  return 2 * shared > height && gap < 2 * height;
}

// The number of a page stands alone above its text or below it; the recogniser drops single digits.
enum class Side { Above, Below };

std::optional<cv::Rect> find_page_number(const Survey& survey, const std::vector<Line>& lines,
                                         Side side) {
  constexpr std::size_t kMostDigits = 3;
  if (survey.text_height <= 0) return std::nullopt;
  std::optional<Box> text;
  for (const Line& line : lines) {
    if (line.box) text = text ? unite(*text, *line.box) : *line.box;
  }
  cv::Rect number;
  std::size_t digits = 0;
  for (const cv::Rect& piece : survey.pieces) {
    // No text: all of the page is a table, which was taken off it.
    const bool outside = !text || (side == Side::Above ? piece.br().y <= text->top * survey.scale
                                                       : piece.y >= text->bottom * survey.scale);
    if (!outside || piece.height < 0.6 * survey.text_height) continue;
    const bool digit =
        piece.height > 0.9 * survey.text_height && piece.height < 2.0 * survey.text_height;
    if (!digit || ++digits > kMostDigits) return std::nullopt;
    number = digits == 1 ? piece : number | piece;
  }
  const bool together = number.height < 2.0 * survey.text_height &&
                        number.width < 1.5 * kMostDigits * survey.text_height;
  if (digits == 0 || !together) return std::nullopt;
  const double room = 0.9 * survey.text_height;
  return cv::Rect(cv::Point2d(number.x - room, number.y - room) / survey.scale,
                  cv::Point2d(number.br().x + room, number.br().y + room) / survey.scale);
}

bool is_number(const std::vector<Word>& words) {
  constexpr double kSureNumber = 0.5;
  if (words.size() != 1 || words.front().confidence.value() < kSureNumber) return false;
  return std::ranges::all_of(words.front().raw, [](char c) { return c >= '0' && c <= '9'; });
}

// Into the line that it is a part of, else as a line of its own at its height.
void insert_words(std::vector<Line>& lines, std::vector<Word> words) {
  const Box box = box_of(words);
  const auto line = std::ranges::find_if(lines, [&](const Line& l) { return continues(l, box); });
  if (line != lines.end()) {
    line->words.insert(line->words.end(), words.begin(), words.end());
    std::ranges::sort(line->words, {}, [](const Word& word) { return word.box->left; });
    for (Word& word : line->words) word.spaces_before = 1;
    *line = line_of(std::move(line->words), line->block);
    return;
  }
  const auto below = std::ranges::find_if(
      lines, [&](const Line& l) { return l.box && l.box->top > (box.top + box.bottom) / 2; });
  const int block = below != lines.end() ? below->block : lines.empty() ? 1 : lines.back().block;
  lines.insert(below, line_of(std::move(words), block));
}

}  // namespace

std::vector<cv::Rect> find_unread_print(const PageImage& image, const Survey& survey,
                                        const std::vector<Line>& lines) {
  if (survey.text_height <= 0) return {};
  std::vector<cv::Rect> letters;
  cv::Mat rows = cv::Mat::zeros(survey.size, CV_8UC1);
  for (const cv::Rect& here : letter_pieces(survey)) {
    const cv::Rect letter(cv::Point2d(here.tl()) / survey.scale,
                          cv::Point2d(here.br()) / survey.scale);
    if (covered(letter, lines)) continue;
    letters.push_back(here);
    rows(here).setTo(255);
  }
  if (letters.size() < kMinLetters) return {};
  const int reach = std::max(3, static_cast<int>(2.0 * survey.text_height));
  cv::morphologyEx(rows, rows, cv::MORPH_CLOSE, cv::Mat::ones(1, reach, CV_8U));
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centres;
  const int count = cv::connectedComponentsWithStats(rows, labels, stats, centres, 8, CV_32S);
  std::vector<std::size_t> members(static_cast<std::size_t>(count), 0);
  for (const cv::Rect& letter : letters) {
    ++members[static_cast<std::size_t>(
        labels.at<int>(letter.y + letter.height / 2, letter.x + letter.width / 2))];
  }
  std::vector<cv::Rect> pieces;
  const double room = 0.9 * survey.text_height;
  for (int i = 1; i < count && pieces.size() < kMostPieces; ++i) {
    const cv::Rect2d box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                         stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    const bool row = members[static_cast<std::size_t>(i)] >= kMinLetters &&
                     box.height < 7.0 * survey.text_height && box.width > 1.5 * box.height;
    if (!row) continue;
    const cv::Rect2d grown(box.x - room, box.y - room, box.width + 2 * room, box.height + 2 * room);
    pieces.push_back(cv::Rect(grown.tl() / survey.scale, grown.br() / survey.scale) &
                     cv::Rect({0, 0}, image.pixels().size()));
  }
  return pieces;
}

std::vector<Line> with_unread_print(std::vector<Line> lines, const PageImage& image,
                                    const Survey& survey, Recognizer& recognizer) {
  for (const Side side : {Side::Above, Side::Below}) {
    const auto place = find_page_number(survey, lines, side);
    if (!place) continue;
    std::vector<Word> words = words_of_piece(*place, image, recognizer);
    if (is_number(words)) insert_words(lines, std::move(words));
  }
  for (const cv::Rect& piece : find_unread_print(image, survey, lines)) {
    std::vector<Word> words = words_of_piece(piece, image, recognizer);
    // The room around the piece may show parts of words that were read before.
    std::erase_if(words, [&](const Word& word) {
      const Box& box = *word.box;
      return covered({box.left, box.top, box.width_px(), box.height_px()}, lines);
    });
    if (!words.empty()) insert_words(lines, std::move(words));
  }
  return lines;
}

}  // namespace sohoa::ocr
