#include "ocr/rule_lines.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "ocr/ink_pieces.h"
#include "ocr/ink_runs.h"
#include "ocr/table_joints.h"

namespace sohoa::ocr {
namespace {

constexpr int kWhite = 255;
constexpr int kInkBelow = 160;  // after the contrast was stretched

cv::Mat ink_mask(const cv::Mat& grey) {
  cv::Mat ink;
  cv::threshold(grey, ink, kInkBelow, kWhite, cv::THRESH_BINARY_INV);
  return ink;
}

// The rows top..bottom (exclusive) that a rule takes in one column.
struct Slice {
  int x = 0;
  int top = 0;
  int bottom = 0;
  bool alone = true;  // no other ink right above or below
};

bool inked(const cv::Mat& ink, int x, int y) {
  return y >= 0 && y < ink.rows && ink.at<unsigned char>(y, x) != 0;
}

Slice slice_at(const cv::Mat& ink, const cv::Mat& labels, const cv::Rect& box, int label, int x) {
  Slice slice{.x = x, .top = box.y, .bottom = box.y + box.height};
  while (slice.top < slice.bottom && labels.at<int>(slice.top, x) != label) ++slice.top;
  while (slice.bottom > slice.top && labels.at<int>(slice.bottom - 1, x) != label) --slice.bottom;
  if (inked(ink, x, slice.top - 1)) --slice.top;  // the fringe of a rule that leans
  if (inked(ink, x, slice.bottom)) ++slice.bottom;
  slice.alone = !inked(ink, x, slice.top - 1) && !inked(ink, x, slice.bottom);
  return slice;
}

struct Rule {
  cv::Rect box;
  std::vector<Slice> slices;
};

// Tops of letters that touch each other look like a rule, but ink hangs from most of them.
bool mostly_alone(const std::vector<Slice>& slices) {
  const auto alone = std::ranges::count_if(slices, &Slice::alone);
  return 10 * static_cast<std::size_t>(alone) > 7 * slices.size();
}

int least_length(double text_height_px) {
  constexpr double kMinLengthHeights = 6.0;  // no stroke of a letter is as long
  return std::max(20, static_cast<int>(kMinLengthHeights * text_height_px));
}

cv::Mat unbroken_runs(const cv::Mat& ink, double text_height_px) {
  return long_runs(ink, least_length(text_height_px));
}

// Where the page, averaged over so many pixels of a row, is darker than the paper above and below.
// Rows of print have ink on one side at least.
cv::Mat thin_ink(const cv::Mat& grey, int averaged_px, int apart_px) {
  constexpr int kPaper = 205;
  constexpr int kMinContrast = 26;
  cv::Mat along;
  cv::blur(grey, along, {averaged_px, 1});
  cv::Mat thin = cv::Mat::zeros(grey.size(), CV_8UC1);
  for (int y = apart_px; y + apart_px < grey.rows; ++y) {
    const unsigned char* above = along.ptr(y - apart_px);
    const unsigned char* here = along.ptr(y);
    const unsigned char* below = along.ptr(y + apart_px);
    unsigned char* to = thin.ptr(y);
    for (int x = 0; x < grey.cols; ++x) {
      const int paper = std::min(above[x], below[x]);
      to[x] = paper > kPaper && paper - here[x] > kMinContrast ? kWhite : 0;
    }
  }
  return thin;
}

// Where less than most of the length is drawn, the weak runs of these rows are paper.
void erase_gappy(const cv::Mat& grey, const cv::Range& rows, double text_height_px, int apart_px,
                 cv::Mat& runs) {
  constexpr double kMinDrawn = 0.82;
  const int length = least_length(text_height_px);
  const cv::Range seen(std::max(0, rows.start - 1 - apart_px),
                       std::min(grey.rows, rows.end + 1 + apart_px));
  cv::Mat drawn = thin_ink(grey.rowRange(seen), 3, apart_px);
  cv::dilate(drawn, drawn, cv::Mat::ones(3, 1, CV_8U));  // a rule may lean by a pixel
  cv::Mat share;
  cv::blur(drawn.rowRange(rows.start - seen.start, rows.end - seen.start), share, {length, 1});
  // Of the windows that hold a place the best one counts; others reach beyond the end of the rule.
  cv::dilate(share, share, cv::Mat::ones(1, length, CV_8U));
  runs.rowRange(rows).setTo(0, share < kMinDrawn * kWhite);
}

// Rules that a scan has broken or made pale. Stems of letters that stand below each other leave gaps,
// so most of the length must be drawn.
cv::Mat weak_runs(const cv::Mat& grey, double text_height_px) {
  const int apart = std::max(3, cvRound(0.35 * text_height_px));
  const int gap = std::max(5, cvRound(0.7 * text_height_px));
  cv::Mat runs = long_runs(thin_ink(grey, std::max(7, cvRound(1.2 * text_height_px)), apart),
                           least_length(text_height_px), gap);
  for (const cv::Range& rows : bands_with_ink(runs)) {
    erase_gappy(grey, rows, text_height_px, apart, runs);
  }
  return unbroken_runs(runs, text_height_px);
}

// Level rules, from the runs of ink that are long enough; the caller turns the picture for upright ones.
std::vector<Rule> level_rules(const cv::Mat& ink, const cv::Mat& runs, double text_height_px) {
  constexpr double kMaxThicknessHeights = 0.5;
  const double thickest = std::max(3.0, kMaxThicknessHeights * text_height_px);
  cv::Mat labels(runs.size(), CV_32S);
  std::vector<Rule> result;
  for (const cv::Range& band : bands_with_ink(runs)) {
    cv::Mat here = labels.rowRange(band);
    cv::Mat stats;
    cv::Mat centres;
    const int count =
        cv::connectedComponentsWithStats(runs.rowRange(band), here, stats, centres, 8, CV_32S);
    for (int i = 1; i < count; ++i) {
      const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT),
                         stats.at<int>(i, cv::CC_STAT_TOP) + band.start,
                         stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
      if (stats.at<int>(i, cv::CC_STAT_AREA) > thickest * box.width) continue;
      std::vector<Slice> slices;
      for (int x = box.x; x < box.x + box.width; ++x) {
        slices.push_back(slice_at(ink, labels, box, i, x));
      }
      if (mostly_alone(slices)) result.push_back({box, std::move(slices)});
    }
  }
  return result;
}

cv::Rect transposed(const cv::Rect& box) {
  return {box.y, box.x, box.height, box.width};
}

void erase(const Rule& rule, cv::Mat& grey) {
  for (const Slice& slice : rule.slices) {
    if (!slice.alone) continue;
    const int top = std::max(0, slice.top - 1);
    const int bottom = std::min(grey.rows, slice.bottom + 1);
    grey(cv::Rect(slice.x, top, 1, bottom - top)).setTo(kWhite);
  }
}

struct Rules {
  std::vector<Rule> level;
  std::vector<Rule> upright;  // as level rules of the picture turned over its diagonal

  [[nodiscard]] std::vector<cv::Rect> boxes() const {
    std::vector<cv::Rect> result;
    for (const Rule& rule : level) result.push_back(rule.box);
    for (const Rule& rule : upright) result.push_back(transposed(rule.box));
    return result;
  }
};

using FindRuns = cv::Mat (*)(const cv::Mat&, double);

Rules rules_of(const cv::Mat& picture, FindRuns runs, const cv::Mat& ink, double text_height_px) {
  return {level_rules(ink, runs(picture, text_height_px), text_height_px),
          level_rules(ink.t(), runs(picture.t(), text_height_px), text_height_px)};
}

void erase(const Rules& rules, cv::Mat& grey) {
  for (const Rule& rule : rules.level) erase(rule, grey);
  if (rules.upright.empty()) return;
  cv::Mat sideways = grey.t();
  for (const Rule& rule : rules.upright) erase(rule, sideways);
  grey = sideways.t();
}

Rules within(Rules rules, const std::vector<Table>& tables, int tolerance) {
  const auto outside = [&](const cv::Rect& box) {
    return std::ranges::none_of(tables, [&](const Table& table) {
      const cv::Rect grown(table.area.x - tolerance, table.area.y - tolerance,
                           table.area.width + 2 * tolerance, table.area.height + 2 * tolerance);
      return (grown & box) == box;
    });
  };
  std::erase_if(rules.level, [&](const Rule& rule) { return outside(rule.box); });
  std::erase_if(rules.upright, [&](const Rule& rule) { return outside(transposed(rule.box)); });
  return rules;
}

// A weak rule holds the pieces of it that were found as rules of their own.
std::vector<cv::Rect> together(std::vector<cv::Rect> sure, const std::vector<cv::Rect>& weak) {
  constexpr int kBesidePx = 2;
  std::erase_if(sure, [&](const cv::Rect& piece) {
    return std::ranges::any_of(weak, [&](const cv::Rect& whole) {
      const cv::Rect grown(whole.x - kBesidePx, whole.y - kBesidePx, whole.width + 2 * kBesidePx,
                           whole.height + 2 * kBesidePx);
      return (grown & piece) == piece;
    });
  });
  sure.insert(sure.end(), weak.begin(), weak.end());
  return sure;
}

bool is_level(const cv::Rect& rule) {
  return rule.width > rule.height;
}

// A broken upright rule is drawn on to the level rules that it nearly reaches.
std::vector<cv::Rect> completed(std::vector<cv::Rect> rules, double text_height_px) {
  const int reach = cvRound(4.5 * text_height_px);  // the height of a row
  const std::vector<cv::Rect> all = rules;
  for (cv::Rect& upright : rules) {
    if (is_level(upright)) continue;
    const int x = upright.x + upright.width / 2;
    int top = upright.y;
    int bottom = upright.y + upright.height;
    int above = top - reach;
    int below = bottom + reach;
    for (const cv::Rect& level : all) {
      if (!is_level(level) || x < level.x || x > level.x + level.width) continue;
      if (level.y <= top) above = std::max(above, level.y);
      if (level.y >= bottom) below = std::min(below, level.y);
    }
    if (above > top - reach) top = above;
    if (below < bottom + reach) bottom = below;
    upright = {upright.x, top, upright.width, bottom - top};
  }
  return rules;
}

std::size_t cells_of(const std::vector<Table>& tables) {
  std::size_t cells = 0;
  for (const Table& table : tables) cells += table.cells.size();
  return cells;
}

double filled_share(const InkPiece& piece) {
  return piece.area_px / static_cast<double>(piece.box.area());
}

bool touches_edge(const cv::Rect& box, const cv::Size& page) {
  return box.x <= 1 || box.y <= 1 || box.x + box.width >= page.width - 1 ||
         box.y + box.height >= page.height - 1;
}

// A frame around the whole page is no rim: a table may hang on it.
bool is_rim(const InkPiece& piece, const cv::Size& page, double text_height_px) {
  constexpr double kMinLengthHeights = 8.0;
  const bool large =
      std::max(piece.box.width, piece.box.height) > kMinLengthHeights * text_height_px;
  const bool frame = piece.box.width > page.width / 2 && piece.box.height > page.height / 2 &&
                     filled_share(piece) < 0.02;
  return large && !frame && touches_edge(piece.box, page);
}

bool is_scribble(const InkPiece& piece, const cv::Size& page, double text_height_px) {
  constexpr double kMinWidthHeights = 5.0;
  constexpr double kMinHeightHeights = 4.0;
  constexpr double kMaxFilled = 0.15;  // letters that flow together fill more
  return piece.box.width > kMinWidthHeights * text_height_px &&
         piece.box.height > kMinHeightHeights * text_height_px &&
         filled_share(piece) < kMaxFilled && piece.box.width < page.width / 2 &&
         piece.box.height < page.height / 4 && !touches_edge(piece.box, page);
}

}  // namespace

RuleRemoval remove_rules(const cv::Mat& grey, double text_height_px) {
  const cv::Mat ink = ink_mask(grey);
  const Rules sure = rules_of(ink, unbroken_runs, ink, text_height_px);
  const Rules weak = rules_of(grey, weak_runs, ink, text_height_px);
  const int tolerance = std::max(4, static_cast<int>(0.7 * text_height_px));
  std::vector<Table> tables = find_tables(sure.boxes(), tolerance);
  RuleRemoval result{grey.clone(), {}};
  erase(sure, result.grey);
  // A weak rule may be a row of dots to write on; it is believed where it makes a better table.
  std::vector<Table> better =
      find_tables(completed(together(sure.boxes(), weak.boxes()), text_height_px), tolerance);
  if (cells_of(better) > cells_of(tables)) {
    erase(within(weak, better, tolerance), result.grey);
    tables = std::move(better);
  }
  const cv::Mat print = ink_mask(result.grey);
  for (Table& table : tables) {
    result.tables.push_back(with_joined_cells(std::move(table), ink, print, text_height_px));
  }
  return result;
}

PieceRemoval remove_large_pieces(const cv::Mat& grey, double text_height_px) {
  constexpr int kGoes = 128;
  cv::Mat ink = ink_mask(grey);
  PieceRemoval result{grey, {}};
  bool any = false;
  for (const InkPiece& piece : ink_pieces(ink, Touching::Sides)) {
    if (is_scribble(piece, grey.size(), text_height_px)) {
      result.scribbles.push_back(piece.box);
    } else if (is_rim(piece, grey.size(), text_height_px)) {
      cv::floodFill(ink, piece.first, kGoes, nullptr, {}, {}, 4);
      any = true;
    }
  }
  if (!any) return result;
  cv::Mat mask = ink == kGoes;
  cv::dilate(mask, mask, cv::Mat::ones(3, 3, CV_8U));
  result.grey = grey.clone();
  result.grey.setTo(kWhite, mask);
  return result;
}

}  // namespace sohoa::ocr
