#include "ocr/read_page.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "ocr/block_reading.h"
#include "ocr/credit.h"
#include "ocr/debug_pictures.h"
#include "ocr/foot_columns.h"
#include "ocr/head_readings.h"
#include "ocr/letter_size.h"
#include "ocr/line_building.h"
#include "ocr/mark_lines.h"
#include "ocr/mark_remains.h"
#include "ocr/name_readings.h"
#include "ocr/noise_words.h"
#include "ocr/orientation.h"
#include "ocr/page_flattening.h"
#include "ocr/page_slots.h"
#include "ocr/page_transform.h"
#include "ocr/paper.h"
#include "ocr/reading_order.h"
#include "ocr/repeated_words.h"
#include "ocr/roman_numeral.h"
#include "ocr/rule_lines.h"
#include "ocr/seal.h"
#include "ocr/seal_ink.h"
#include "ocr/seal_ring.h"
#include "ocr/second_reading.h"
#include "ocr/signature_rows.h"
#include "ocr/skew.h"
#include "ocr/slanted_stamp.h"
#include "ocr/survey.h"
#include "ocr/table.h"
#include "ocr/table_reading.h"
#include "ocr/unread_print.h"
#include "ocr/upright_letter.h"

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

// The page as it was seen, without its seals.
struct Unsealed {
  cv::Mat grey;
  cv::Mat crossed;  // ditto, with lines of black seals in the letters under them; empty without any
};

cv::Mat take_off_rings(SealRemoval& removal, double dpi) {
  cv::Mat crossed;
  for (const SealRing& ring : find_seal_rings(removal.grey, dpi)) {
    removal.seals.push_back(
        {MarkKind::Seal, box_of(ring, removal.grey.size()), {}, Confidence(ring.ring_share)});
    SealInkRemoval ink = without_seal_ink(removal.grey, ring, dpi);
    removal.grey = std::move(ink.grey);
    if (!ink.crossed.empty()) crossed = std::move(ink.crossed);
  }
  return crossed;
}

Unsealed without_seals(const PageImage& image, const ReadOptions& options,
                       std::vector<Mark>& marks) {
  const bool coloured = image.pixels().channels() != 1;
  if (options.clean) {
    SealRemoval removal =
        coloured ? remove_seals(image.pixels(), image.dpi()) : SealRemoval{image.pixels(), {}};
    // Copies and bitonal scans have seals too.
    cv::Mat crossed;
    if (removal.seals.empty()) crossed = take_off_rings(removal, image.dpi());
    marks = std::move(removal.seals);
    return {removal.grey, crossed};
  }
  if (!coloured) return {image.pixels(), {}};
  cv::Mat grey;
  cv::cvtColor(image.pixels(), grey, cv::COLOR_BGR2GRAY);
  return {grey, {}};
}

// A page without print: so little ink, or so pale, that there is nothing to read.
bool is_blank(const Survey& survey) {
  constexpr std::size_t kFewPieces = 4;  // a word has more letters
  return survey.contrast < 0.08 || survey.pieces.size() < kFewPieces;
}

// Skipped, and the record says why.
Page blank_page(Page page, const Survey& survey) {
  page.origin = PageOrigin::Blank;
  page.origin_note = "blank: no print among " + std::to_string(survey.pieces.size()) +
                     " specks of ink, contrast " +
                     std::to_string(std::lround(100 * survey.contrast)) + " %";
  return page;
}

// The print decides; but tables of figures and pages of capitals have no common x-height, so where
// the file states its resolution, sizes of print that offices do not use are not believed.
double working_scale(const Survey& survey, const PageImage& image) {
  const double usual = kWorkingDpi / image.dpi();
  if (survey.text_height <= 0) return std::min(1.0, usual);
  double scale = kWorkingTextHeightPx / survey.text_height_px();
  if (image.dpi_stated()) {
    // Less than half the usual height is no print but the pieces that faint letters fell into.
    const bool fragments = scale > 2.0 * usual;
    scale = fragments ? usual : std::clamp(scale, 0.8 * usual, 1.5 * usual);
  }
  return std::min(scale, kMaxEnlargement);
}

struct Cleaned {
  cv::Mat image;
  std::vector<Table> tables;
  std::vector<cv::Rect> scribbles;
};

Cleaned cleaned(const cv::Mat& working, const Survey& survey, double text_height_px) {
  const cv::Mat flat = survey.paper_spread > kUnevenPaper ? flatten_light(working) : working;
  const PageLevels levels(flat);
  RuleRemoval ruled = remove_rules(stretch_contrast(flat, levels), text_height_px);
  // Whitening costs fine strokes; among much print Tesseract does not take grain for letters.
  constexpr std::size_t kLittlePrint = 600;  // pieces, a dozen lines
  if (survey.pieces.size() < kLittlePrint) {
    ruled.grey = whiten_grain(ruled.grey, grain_share(flat, levels));
  }
  PieceRemoval pieces = remove_large_pieces(ruled.grey, text_height_px);
  return {pieces.grey, std::move(ruled.tables), std::move(pieces.scribbles)};
}

// The list of the foot is read once more, as a block of its own.
std::vector<Line> read_prose(const PageImage& prose, const Survey& survey, Recognizer& recognizer) {
  // Keeps the hyphens and semicolons of its small print, which bound its items.
  constexpr double kEnlarged = 1.5;
  std::vector<Line> lines = without_repeated_words(recognizer.recognize(prose));
  const auto foot = find_foot_columns(prose, survey);
  if (!foot) return lines;
  lines = with_block(std::move(lines), foot->left,
                     read_block(prose, foot->left, recognizer, kEnlarged));
  // Rows of the list that ran together; what a pen adds to its last row is read no better alone.
  constexpr double kLost = 0.4;
  lines = with_rows_read_again(std::move(lines), prose, survey, {foot->left, kLost}, recognizer);
  return with_rows_read_again(std::move(lines), prose, survey, {foot->right}, recognizer);
}

MarkedLines read_cleaned(const PageImage& image, const std::vector<Table>& tables,
                         Recognizer& recognizer, const Plausibility& plausibility) {
  const PageImage prose(without_tables(image.pixels(), tables), image.dpi(), image.dpi_stated());
  Survey survey = survey_print(prose.pixels());
  // A page with three lines on it has too few letters to tell; it was made as high as others.
  if (survey.text_height <= 0) survey.text_height = kWorkingTextHeightPx * survey.scale;
  const std::vector<Line> read =
      with_unread_print(without_noise(read_prose(prose, survey, recognizer), kWorkingTextHeightPx),
                        prose, survey, recognizer);
  MarkedLines marked = take_out_marks(without_noise(read, kWorkingTextHeightPx), image.height_px());
  std::vector<Line> lines = in_reading_order(
      without_noise(with_second_reading(std::move(marked.lines), prose, recognizer, plausibility),
                    kWorkingTextHeightPx));
  lines = with_name_readings(std::move(lines), prose, recognizer);
  lines = with_head_readings(std::move(lines), prose, kWorkingTextHeightPx, recognizer);
  for (const Table& table : tables) {
    std::vector<Line> cells =
        without_noise(read_table(image, table, recognizer), kWorkingTextHeightPx);
    cells = with_second_reading(std::move(cells), image, recognizer, plausibility);
    lines = with_table(std::move(lines), without_noise(cells, kWorkingTextHeightPx), table);
  }
  lines = with_true_sizes(std::move(lines), kWorkingTextHeightPx);
  lines = with_upright_letters(std::move(lines), image.pixels());
  return {with_roman_numerals(std::move(lines), image.pixels()), std::move(marked.marks)};
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

// The page as it was read when turned one way.
struct Reading {
  int rotation_deg = 0;
  double skew_deg = 0;
  double scale = 1.0;
  Cleaned clean;
  std::vector<Line> lines;  // boxes in pixels of clean.image, as those of the marks
  std::vector<Mark> marks;
};

class PageReader {
 public:
  PageReader(const PageImage& image, Unsealed page, const ReadOptions& options,
             Recognizer& recognizer)
      : image_(image), page_(std::move(page)), options_(options), recognizer_(recognizer) {}

  [[nodiscard]] PageTransform transform(const Reading& reading) const {
    return {page_.grey.size(), reading.rotation_deg, reading.scale, reading.skew_deg};
  }

  /// `survey` is that of the page as scanned.
  [[nodiscard]] Reading read(const Survey& survey, int rotation_deg,
                             DebugPictures& pictures) const {
    const Survey upright = turned(survey, rotation_deg);
    Reading reading;
    reading.rotation_deg = rotation_deg;
    if (options_.deskew) {
      const Skew skew = find_skew(upright);
      const bool sure = skew.certainty > kMinSkewCertainty;
      if (sure && std::abs(skew.angle_deg) >= kMinSkewDeg) reading.skew_deg = skew.angle_deg;
    }
    reading.scale = working_scale(upright, image_);
    const cv::Mat working = transform(reading).apply(page_.grey);
    pictures.add("straight", working);
    reading.clean =
        options_.clean ? cleaned(working, upright, kWorkingTextHeightPx) : Cleaned{working, {}, {}};
    pictures.add("clean", reading.clean.image);
    const PageImage readable(reading.clean.image, image_.dpi() * reading.scale,
                             image_.dpi_stated());
    MarkedLines read =
        read_cleaned(readable, reading.clean.tables, recognizer_, options_.plausibility);
    reading.lines = std::move(read.lines);
    reading.marks = std::move(read.marks);
    if (!page_.crossed.empty()) read_crossed_names(reading, upright);
    return reading;
  }

 private:
  // Names under a black seal, with the line of its ring in their letters.
  void read_crossed_names(Reading& reading, const Survey& upright) const {
    const Cleaned crossed =
        cleaned(transform(reading).apply(page_.crossed), upright, kWorkingTextHeightPx);
    const PageImage image(crossed.image, image_.dpi() * reading.scale, image_.dpi_stated());
    reading.lines = with_name_readings(std::move(reading.lines), image, recognizer_);
  }

  const PageImage& image_;
  Unsealed page_;
  const ReadOptions& options_;
  Recognizer& recognizer_;
};

// The shape of the print is asked first. Where the words then read are doubtful, the recogniser
// decides between the ways that the page can lie.
Reading read_upright(const PageReader& reader, const Survey& survey,
                     const std::optional<Orientation>& orientation, DebugPictures& pictures) {
  constexpr double kDoubtful = 0.65;  // mean confidence; print upside down stays below 0.5
  constexpr double kSureOfRows = 0.3;
  constexpr double kClearlyBetter = 1.2;
  if (!orientation) return reader.read(survey, 0, pictures);
  Reading best = reader.read(survey, orientation->rotation_deg, pictures);
  std::vector<Line> level = level_words(best.lines);
  // Two letters that were read level by chance tell nothing beside many that were read upwards.
  const auto on_its_side = [&] { return credit(level) < 0.5 * credit(best.lines); };
  const bool sure_of_rows = orientation->row_certainty >= kSureOfRows && !on_its_side();
  for (const int further_deg : {180, 90, 270}) {
    if (mean_confidence(level) >= kDoubtful && !on_its_side()) break;
    if (further_deg != 180 && sure_of_rows) break;
    Reading other = reader.read(survey, (orientation->rotation_deg + further_deg) % 360, pictures);
    std::vector<Line> other_level = level_words(other.lines);
    if (credit(other_level) <= kClearlyBetter * credit(level)) continue;
    best = std::move(other);
    level = std::move(other_level);
  }
  return best;
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

// Marks found while reading; boxes of words are those of the upright page until the slots are read.
void put_on_page(Page& page, Reading reading, const ReadScan& scan, const SlotReaders& readers,
                 DebugPictures& pictures) {
  page.rotation_deg = reading.rotation_deg;
  page.skew_deg = reading.skew_deg;
  page.lines = std::move(reading.lines);
  for (const cv::Rect& scribble : reading.clean.scribbles) {
    page.marks.push_back(signature_mark(scribble, scan.transform));
  }
  for (Mark& mark : reading.marks) {
    mark.box = scan.transform.to_original(mark.box);
    const bool known = std::ranges::any_of(page.marks, [&](const Mark& other) {
      return other.kind == mark.kind && !intersect(other.box, mark.box).empty();
    });
    if (!known) page.marks.push_back(std::move(mark));
  }
  pictures.add_words("words", reading.clean.image, page.lines, reading.clean.tables);
  read_slots(page, scan, readers, pictures);
  page.lines = without_mark_remains(page.lines, page.marks, scan.transform, kWorkingTextHeightPx);
  map_back(page.lines, scan.transform);
  pictures.add_page("boxes", scan.image.pixels(), page);
}

enum class Shape { Unknown, Flat };

Page read_shaped(const PageImage& image, int page_number, Recognizer& recognizer,
                 const ReadOptions& options, Shape shape);

Page read_flattened(const PageImage& image, const FlatPage& flat, int page_number,
                    Recognizer& recognizer, const ReadOptions& options) {
  return on_image(
      read_shaped(flattened(image, flat), page_number, recognizer, options, Shape::Flat), image,
      flat);
}

Page read_shaped(const PageImage& image, int page_number, Recognizer& recognizer,
                 const ReadOptions& options, Shape shape) {
  DebugPictures pictures(options.debug_folder, page_number);
  Page page = page_facts(image, page_number, recognizer);
  const Unsealed unsealed = without_seals(image, options, page.marks);
  const cv::Mat& grey = unsealed.grey;
  if (options.clean) {
    std::ranges::move(find_slanted_stamps(image, page.marks, recognizer),
                      std::back_inserter(page.marks));
  }
  pictures.add("grey", grey);
  const Survey survey = survey_page(grey);
  page.quality = quality_of(survey);
  if (is_blank(survey)) return blank_page(std::move(page), survey);
  std::optional<Orientation> orientation;
  if (options.orient) orientation = find_orientation(survey);
  if (options.flatten && shape == Shape::Unknown) {
    const int rotation_deg = orientation ? orientation->rotation_deg : 0;
    if (const auto flat = flat_page_of_rows(image, survey, rotation_deg)) {
      return read_flattened(image, *flat, page_number, recognizer, options);
    }
  }
  const PageReader reader(image, unsealed, options, recognizer);
  Reading reading = read_upright(reader, survey, orientation, pictures);
  const PageTransform transform = reader.transform(reading);
  put_on_page(page, std::move(reading), {image, transform, kWorkingTextHeightPx},
              {options.slot_reader, recognizer}, pictures);
  if (page.lines.empty()) return blank_page(std::move(page), survey);
  page.quality.mean_confidence = mean_confidence(page.lines);
  return page;
}

}  // namespace

void ReadOptions::validate() const {}

Page read_page(const PageImage& image, int page_number, Recognizer& recognizer,
               const ReadOptions& options) {
  options.validate();
  if (options.flatten) {
    if (const auto flat = flat_page_of_sheet(image)) {
      return read_flattened(image, *flat, page_number, recognizer, options);
    }
  }
  return read_shaped(image, page_number, recognizer, options, Shape::Unknown);
}

}  // namespace sohoa::ocr
