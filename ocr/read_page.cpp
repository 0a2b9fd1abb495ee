#include "ocr/read_page.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "ocr/debug_pictures.h"
#include "ocr/line_building.h"
#include "ocr/noise_words.h"
#include "ocr/orientation.h"
#include "ocr/page_transform.h"
#include "ocr/paper.h"
#include "ocr/reading_order.h"
#include "ocr/rule_lines.h"
#include "ocr/seal.h"
#include "ocr/skew.h"
#include "ocr/survey.h"
#include "ocr/table.h"
#include "ocr/table_reading.h"
#include "ocr/unread_print.h"

namespace sohoa::ocr {
namespace {

// Tesseract's network sees lines 36 pixels high; print of this x-height comes out best. Words missed
// at 8 to 24 px: bench/read_pages over the same pages at other sizes.
constexpr double kWorkingTextHeightPx = 12.6;
constexpr double kWorkingDpi = 145.0;  // where the height of print is unknown: that of 13 pt
constexpr double kMaxEnlargement = 3.0;
constexpr double kMinSkewDeg = 0.12;  // less would cost more sharpness than it gains
constexpr double kMinSkewCertainty = 0.3;
constexpr double kUnevenPaper = 0.12;

Page page_facts(const PageImage& image, int page_number, const Recognizer& recognizer) {
  Page page;
  page.page_number = page_number;
  page.recognizer = recognizer.name();
  page.width_px = image.width_px();
  page.height_px = image.height_px();
  page.dpi = image.dpi();
  page.dpi_stated = image.dpi_stated();
  return page;
}

PageQuality quality_of(const Survey& survey) {
  PageQuality quality;
  quality.ink_share = survey.ink_share;
  quality.contrast = survey.contrast;
  quality.sharpness = survey.sharpness;
  if (survey.text_height > 0) quality.text_height_px = survey.text_height_px();
  return quality;
}

cv::Mat without_coloured_ink(const PageImage& image, const ReadOptions& options,
                             std::vector<Mark>& marks) {
  if (image.pixels().channels() == 1) return image.pixels();
  if (options.clean) {
    SealRemoval removal = remove_seals(image.pixels(), image.dpi());
    marks = std::move(removal.seals);
    return removal.grey;
  }
  cv::Mat grey;
  cv::cvtColor(image.pixels(), grey, cv::COLOR_BGR2GRAY);
  return grey;
}

// A page without print: so little ink, or so pale, that there is nothing to read.
bool is_blank(const Survey& survey) {
  constexpr std::size_t kFewPieces = 4;  // a word has more letters
  return survey.contrast < 0.08 || survey.pieces.size() < kFewPieces;
}

// The print decides; but tables of figures and pages of capitals have no common x-height, so where
// the file states its resolution, sizes of print that offices do not use are not believed.
double working_scale(const Survey& survey, const PageImage& image) {
  const double usual = kWorkingDpi / image.dpi();
  if (survey.text_height <= 0) return std::min(1.0, usual);
  double scale = kWorkingTextHeightPx / survey.text_height_px();
  if (image.dpi_stated()) scale = std::clamp(scale, 0.8 * usual, 1.5 * usual);
  return std::min(scale, kMaxEnlargement);
}

struct Cleaned {
  cv::Mat image;
  std::vector<Table> tables;
  std::vector<cv::Rect> scribbles;
};

Cleaned cleaned(const cv::Mat& working, const Survey& survey, double text_height_px) {
  const cv::Mat flat = survey.paper_spread > kUnevenPaper ? flatten_light(working) : working;
  RuleRemoval ruled = remove_rules(stretch_contrast(flat), text_height_px);
  PieceRemoval pieces = remove_large_pieces(ruled.grey, text_height_px);
  return {pieces.grey, std::move(ruled.tables), std::move(pieces.scribbles)};
}

std::vector<Line> read_cleaned(const PageImage& image, const std::vector<Table>& tables,
                               Recognizer& recognizer) {
  const PageImage prose(without_tables(image.pixels(), tables), image.dpi(), image.dpi_stated());
  const std::vector<Line> read = with_unread_print(
      without_noise(recognizer.recognize(prose), kWorkingTextHeightPx), prose, recognizer);
  std::vector<Line> lines = in_reading_order(without_noise(read, kWorkingTextHeightPx));
  for (const Table& table : tables) {
    const std::vector<Line> cells = read_table(image, table, recognizer);
    lines = with_table(std::move(lines), without_noise(cells, kWorkingTextHeightPx), table);
  }
  return lines;
}

double mean_confidence(const std::vector<Line>& lines) {
  double sum = 0;
  int count = 0;
  for (const Line& line : lines) {
    for (const Word& word : line.words) {
      sum += word.confidence.value();
      ++count;
    }
  }
  return count > 0 ? sum / count : 0;
}

void map_back(std::vector<Line>& lines, const PageTransform& transform) {
  for (Line& line : lines) {
    for (Word& word : line.words) {
      if (word.box) word.box = transform.to_original(*word.box);
    }
    line.box = box_of(line.words);
  }
}

// That it is a signature and no other stroke of a pen is likely, not sure.
Mark signature_mark(const cv::Rect& scribble, const PageTransform& transform) {
  const Box box{scribble.x, scribble.y, scribble.x + scribble.width, scribble.y + scribble.height};
  return {MarkKind::Signature, transform.to_original(box), {}, Confidence(0.5)};
}

}  // namespace

void ReadOptions::validate() const {}

Page read_page(const PageImage& image, int page_number, Recognizer& recognizer,
               const ReadOptions& options) {
  options.validate();
  DebugPictures pictures(options.debug_folder, page_number);
  Page page = page_facts(image, page_number, recognizer);
  const cv::Mat grey = without_coloured_ink(image, options, page.marks);
  Survey survey = survey_page(grey);
  page.quality = quality_of(survey);
  if (is_blank(survey)) {
    page.origin = PageOrigin::Blank;
    return page;
  }
  if (options.orient) {
    page.rotation_deg = find_orientation(survey).rotation_deg;
    survey = turned(survey, page.rotation_deg);
  }
  if (options.deskew) {
    const Skew skew = find_skew(survey);
    const bool sure = skew.certainty > kMinSkewCertainty;
    page.skew_deg = sure && std::abs(skew.angle_deg) >= kMinSkewDeg ? skew.angle_deg : 0.0;
  }
  const double scale = working_scale(survey, image);
  const PageTransform transform(grey.size(), page.rotation_deg, scale, page.skew_deg);
  const cv::Mat working = transform.apply(grey);
  pictures.add("straight", working);
  const Cleaned clean =
      options.clean ? cleaned(working, survey, kWorkingTextHeightPx) : Cleaned{working, {}, {}};
  pictures.add("clean", clean.image);

  const PageImage readable(clean.image, image.dpi() * scale, image.dpi_stated());
  page.lines = read_cleaned(readable, clean.tables, recognizer);
  for (const cv::Rect& scribble : clean.scribbles) {
    page.marks.push_back(signature_mark(scribble, transform));
  }
  pictures.add_words("words", clean.image, page.lines);
  map_back(page.lines, transform);
  if (page.lines.empty()) page.origin = PageOrigin::Blank;
  if (!page.lines.empty()) page.quality.mean_confidence = mean_confidence(page.lines);
  pictures.add_words("boxes", image.pixels(), page.lines);
  return page;
}

}  // namespace sohoa::ocr
