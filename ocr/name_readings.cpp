#include "ocr/name_readings.h"

#include <algorithm>
#include <cstddef>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <utility>

#include "document/unicode_form.h"
#include "ocr/block_reading.h"
#include "ocr/credit.h"
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

// Where the letters of the line stand without their marks: each of its words has a capital, and none is
// lower than that, but a stroke of a pen makes the box of a word higher.
cv::Rect capitals_of(const Line& line) {
  int top = line.box->top;
  int bottom = line.box->bottom;
  for (const Word& word : line.words) {
    if (!word.box || !has_letter(word)) continue;
    top = std::max(top, word.box->top);
    bottom = std::min(bottom, word.box->bottom);
  }
  return {line.box->left, top, line.box->width_px(), bottom - top};
}

struct NamePicture {
  PageImage image;
  Box line;
  bool cleaned = false;
};

// The line without the strokes of a pen that run over it: pieces of ink far higher than its letters. As it
// is where there are none.
NamePicture without_strokes(const PageImage& image, const Line& line) {
  constexpr int kInkBelow = 160;
  constexpr int kHigher = 2;  // than the capitals
  constexpr double kMostFilled = 0.3;
  constexpr double kMarks = 0.45;  // of their height, above
  constexpr double kTails = 0.3;
  const cv::Rect capitals = capitals_of(line);
  if (capitals.height <= 0) return {image, *line.box};
  const int height = capitals.height;
  const cv::Rect around = cv::Rect(capitals.x - height, capitals.y - 3 * height,
                                   capitals.width + 2 * height, 7 * height) &
                          cv::Rect({0, 0}, image.pixels().size());
  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centres;
  cv::connectedComponentsWithStats(image.pixels()(around) < kInkBelow, labels, stats, centres, 8,
                                   CV_32S);
  cv::Mat strokes = cv::Mat::zeros(around.size(), CV_8UC1);
  for (int i = 1; i < stats.rows; ++i) {
    const int tall = stats.at<int>(i, cv::CC_STAT_HEIGHT);
    const double filled =
        stats.at<int>(i, cv::CC_STAT_AREA) / (1.0 * tall * stats.at<int>(i, cv::CC_STAT_WIDTH));
    if (tall > kHigher * height && filled < kMostFilled) strokes |= labels == i;
  }
  const int top = capitals.y - cvRound(kMarks * height);
  const int bottom = capitals.br().y + cvRound(kTails * height);
  const cv::Rect strip = cv::Rect(around.x, top, around.width, bottom - top) & around;
  if (cv::countNonZero(strokes(strip - around.tl())) == 0) return {image, *line.box};
  cv::dilate(strokes, strokes, cv::Mat::ones(3, 3, CV_8U));
  cv::Mat pixels = image.pixels().clone();
  pixels(around).setTo(255, strokes);
  return {PageImage(pixels, image.dpi(), image.dpi_stated()),
          {line.box->left, top, line.box->right, bottom},
          true};
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

Line read_again(const NamePicture& name, Recognizer& recognizer, double enlarged) {
  WithChoices with_choices(recognizer);
  return line_of(read_words_at(name.image, name.line, with_choices, enlarged), 0);
}

// Strokes make boxes that no other reading of the word shares: the whole line is read better or not, and
// without words that were none before.
Line better_read(const Line& first, Line second) {
  constexpr double kAsMuch = 0.9;
  second.block = first.block;
  const bool better = second.words.size() <= first.words.size() &&
                      credit({second}) > kAsMuch * credit({first}) &&
                      credit_per_letter({second}) > credit_per_letter({first});
  return better ? second : first;
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
  constexpr double kEnlarged = 1.5;
  int names = 0;
  // The last lines first: names stand at the foot.
  for (std::size_t i = lines.size(); i-- > 0 && names < kMostNames;) {
    if (!may_be_name(lines[i], image.width_px())) continue;
    ++names;
    const NamePicture name = without_strokes(image, lines[i]);
    if (name.cleaned) lines[i] = better_read(lines[i], read_again(name, recognizer, kEnlarged));
    for (const double enlarged : {1.0, kEnlarged}) {
      const Line other = read_again(name, recognizer, enlarged);
      lines[i] = with_choices_of(with_readings_of(std::move(lines[i]), other), other);
    }
  }
  return lines;
}

}  // namespace sohoa::ocr
