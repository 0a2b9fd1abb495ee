#include "ocr/slot_finder.h"

#include <algorithm>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "document/unicode_form.h"
#include "ocr/print_metrics.h"
#include "ocr/slot_border.h"
#include "ocr/slot_evidence.h"
#include "ocr/slot_ink.h"

namespace sohoa::ocr {
namespace {

// Heights in em above the baseline: a pen may start above the capitals and end below the line.
constexpr double kReachAbove = 1.45;
constexpr double kReachBelow = 0.75;
constexpr double kSideRoom = 0.8;       // em of print beside a slot, to tell whose a stroke is
constexpr double kSmallestPiece = 0.3;  // em: digits are taller
constexpr double kTail = 0.25;          // em by which a stroke of a pen may run over print
constexpr double kCropMargin = 0.12;    // em

/// A row cut out at kSlotDpi.
struct Strip {
  cv::Rect area;  ///< pixels of the upright page
  double zoom = 1;
  double em = 0;  ///< pixels of the strip, as all below
  double baseline = 0;
  cv::Mat pixels;
  cv::Mat ink;
  cv::Mat labels;
  std::vector<RowPiece> pieces;
  cv::Rect reference;

  [[nodiscard]] double x(double page_x) const { return (page_x - area.x) * zoom; }
  [[nodiscard]] double page_x(double x) const { return x / zoom + area.x; }
  [[nodiscard]] double y(double page_y) const { return (page_y - area.y) * zoom; }
};

/// Print of the usual height is read at 145 dpi (read_page.cpp), digits at kSlotDpi.
double zoom_of(const PageImage& page, const PageTransform& transform) {
  const Box unit = transform.to_original(Box{0, 0, 1000, 1000});
  const double page_px = std::max(unit.width_px(), unit.height_px()) / 1000.0;
  return std::clamp(page_px * kSlotDpi / page.dpi(), 1.0, 3.0);
}

Strip cut_strip(const PageImage& page, const PageTransform& transform, const SlotRow& row) {
  Strip strip;
  strip.zoom = zoom_of(page, transform);
  double left = row.reference.left;
  double right = row.reference.right;
  for (const SlotPlace& place : row.places) {
    left = std::min(left, place.left_px - kSideRoom * row.em_px);
    right = std::max(right, place.right_px + kSideRoom * row.em_px);
  }
  const double top = row.baseline_px - kReachAbove * row.em_px;
  strip.area = cv::Rect(cv::Point2d(left, top),
                        cv::Point2d(right, row.baseline_px + kReachBelow * row.em_px));
  strip.em = row.em_px * strip.zoom;
  strip.pixels = transform.cut_out(page.pixels(), strip.area, strip.zoom);
  strip.ink = slot_ink(PageImage(strip.pixels, kSlotDpi, true));
  if (strip.ink.empty()) return strip;
  strip.pieces = row_pieces(strip.ink, strip.labels);
  strip.baseline = strip.y(row.baseline_px);
  strip.reference =
      cv::Rect(cv::Point2d(strip.x(row.reference.left), strip.y(row.reference.top)),
               cv::Point2d(strip.x(row.reference.right), strip.y(row.reference.bottom))) &
      cv::Rect({0, 0}, strip.ink.size());
  return strip;
}

/// The recogniser puts the end of a word that a pen is glued to where it likes ("ngày22thán|g 01").
/// Ink between that end and a number behind it, nearer to the word, is the word's.
void follow_print(const Strip& strip, SlotRow& row) {
  constexpr double kJoined = 0.15;  // em: less than a blank
  for (std::size_t i = 0; i < row.places.size(); ++i) {
    SlotPlace& place = row.places[i];
    if (place.read_left_px <= place.left_px) continue;
    const double limit = strip.x(place.read_left_px) - kJoined * strip.em;
    const double from = strip.x(place.left_px);
    double end = from;
    std::vector<cv::Rect> boxes;
    for (const RowPiece& piece : strip.pieces) boxes.push_back(piece.box);
    std::ranges::sort(boxes, {}, &cv::Rect::x);
    for (const cv::Rect& box : boxes) {
      const int right = box.x + box.width;
      const bool behind = right > end && right < limit && box.height > kSmallestPiece * strip.em;
      if (behind && box.x - end < kJoined * strip.em) end = right;
    }
    place.left_px += (end - from) / strip.zoom;
    if (i > 0 && row.places[i - 1].right_hangs) {
      row.places[i - 1].right_px += (end - from) / strip.zoom;
    }
  }
}

double middle(std::vector<double> values) {
  const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, half);
  return *half;
}

struct Extent {
  double top = 0;
  double bottom = 0;
};

/// Where the capitals or digits of the reference stand.
Extent print_extent(const Strip& strip) {
  std::vector<double> tops;
  std::vector<double> bottoms;
  for (const RowPiece& piece : strip.pieces) {
    const double x = piece.box.x + piece.box.width / 2.0;
    if (x < strip.reference.x || x > strip.reference.x + strip.reference.width) continue;
    if (piece.box.height < 0.5 * strip.em || piece.box.height > 0.85 * strip.em) continue;
    tops.push_back(piece.box.y);
    bottoms.push_back(piece.box.y + piece.box.height);
  }
  if (tops.empty()) return {strip.baseline - kDigitHeightEm * strip.em, strip.baseline};
  return {middle(tops), middle(bottoms)};
}

NotationForm form_of(const SlotPlace& place) {
  const bool party = place.after_party || place.after.print.starts_with('-');
  if (place.after_unread && !party) return NotationForm::Unknown;
  return party ? NotationForm::Party : NotationForm::State;
}

/// Where the ink shows the beginning of the print behind a number. "/2014/TT-SYT", "-CV/TU": where the sign before
/// is not seen, what stands between it and the last slash is reckoned.
std::optional<NotationBorder> print_border(const RowInk& ink, const SlotPlace& place, double from,
                                           double to) {
  const NotationForm form = form_of(place);
  auto border = notation_border(ink, from, to, form);
  const std::size_t slash = place.after.print.rfind('/');
  if (slash == std::string::npos || slash == 0 || (border && border->year)) return border;
  if (border && border->slash_alone && form != NotationForm::State) return border;
  if (form != NotationForm::State) border = notation_border(ink, from, to, NotationForm::State);
  if (!border || !border->slash_alone) return std::nullopt;
  border->x -= width_em(to_utf32(place.after.print.substr(0, slash))) * ink.em;
  return border;
}

/// The slot of a number reaches to where the print behind it begins. The recogniser may have read the last
/// digit and the slash as one slash, or the slash and a letter as digits. Where the slash is not seen, its
/// place as reckoned from the letters and that of the recogniser may both be right.
void reach_to_print(const Strip& strip, const SlotRow& row, const RowInk& ink, SlotPlace& place) {
  constexpr double kFarthest = 1.3;  // em
  constexpr double kDigit = 0.32;    // the narrowest
  const auto border = print_border(ink, place, strip.x(place.left_px),
                                   strip.x(row.reference.right) + 0.1 * strip.em);
  place.slash_seen = border && border->slash_alone;
  if (place.after_unread && !border) place.right_px = place.left_px;
  place.border_guessed =
      place.after_hidden && (!border || (place.after_unread && !place.slash_seen));
  if (!border) return;
  const double moved = (border->x - strip.x(place.right_px)) / strip.em;
  const double right_px = strip.page_x(border->x);
  if (place.after_unread) place.right_px = right_px;
  // A digit that the recogniser took for print lies between its border and the letters.
  if (!border->slash_alone && std::abs(moved) > kDigit) {
    place.other_right_px = place.after_hidden ? place.right_px : right_px;
  }
  // Where the reckoned border leaves no room for a digit, it was reckoned wrongly.
  const bool no_room = place.right_px - place.left_px < kDigit * row.em_px;
  // No letter that was passed on the way from the right can be a digit.
  const bool behind = border->slash_alone && moved > 0;
  const bool far =
      std::abs(moved) > kFarthest && !place.after_hidden && !no_room && !behind && !border->year;
  if ((border->slash_alone || place.after_hidden) && !far) place.right_px = right_px;
}

/// The digits that the recogniser has read stand apart as print does, and nobody has seen the slash behind them.
void reach_over_digits(const Strip& strip, const SlotRow& row, const RowInk& ink,
                       SlotPlace& place) {
  const bool rather = is_number(place.read) && place.confidence >= kRatherRead;
  if (!rather || place.slash_seen || place.after_unread) return;
  const auto end =
      end_of_digits(ink, strip.x(place.left_px), strip.x(row.reference.right), place.read.size());
  if (!end) return;
  place.right_px = strip.page_x(*end);
  place.other_right_px = 0;
  place.border_guessed = false;
}

/// "4n" of "tháng 4 năm": the recogniser may let the word behind begin too late.
void leave_small_letter(const Strip& strip, const RowInk& ink, SlotPlace& place) {
  if (!is_number(place.read) || place.confidence < kSureOfPrint) return;
  const auto letter =
      small_letter_behind(ink, strip.x(place.left_px), strip.x(place.right_px), place.read.size());
  if (letter) place.right_px = strip.page_x(*letter);
}

/// The words of print on both sides of a number end where their ink does.
void reach_to_print(const Strip& strip, SlotRow& row) {
  const Extent letters = print_extent(strip);
  const RowInk ink{strip.labels, strip.pieces, strip.em, letters.top, letters.bottom};
  for (SlotPlace& place : row.places) {
    if (place.role == SlotRole::Day || place.role == SlotRole::Month) {
      leave_small_letter(strip, ink, place);
    }
    if (place.role != SlotRole::Number) continue;
    const auto label = label_border(ink, strip.x(place.label_left_px));
    if (label) place.left_px = strip.page_x(*label);
    reach_to_print(strip, row, ink, place);
    reach_over_digits(strip, row, ink, place);
  }
}

/// The ink that is the slot's own, 255 where it is.
cv::Mat own_ink(const Strip& strip, double left, double right) {
  cv::Mat own = cv::Mat::zeros(strip.ink.size(), CV_8U);
  const Extent print = print_extent(strip);
  const RowInk row{strip.labels, strip.pieces, strip.em, print.top, print.bottom};
  const double highest = strip.baseline - 1.25 * strip.em;
  const double lowest = strip.baseline + 0.45 * strip.em;
  const cv::Rect all({0, 0}, strip.ink.size());
  const cv::Rect between = cv::Rect(cv::Point2d(left, 0), cv::Point2d(right, all.height)) & all;
  for (const RowPiece& piece : strip.pieces) {
    const double x = piece.box.x + piece.box.width / 2.0;
    const double y = piece.box.y + piece.box.height / 2.0;
    if (y < highest || y > lowest || (piece.box & between).empty()) continue;
    if (hovers(row, piece)) continue;
    const double beyond =
        std::max(left - piece.box.x, piece.box.x + piece.box.width - right) / strip.em;
    const bool inside = x > left && x < right;
    const bool joined = beyond > kTail && piece.box.width > 0.55 * strip.em;
    if (!inside && !joined) continue;
    const cv::Rect part = joined ? piece.box & between : piece.box;
    if (part.width < 0.1 * strip.em) continue;
    own(part).setTo(255, strip.labels(part) == piece.label);
  }
  return own;
}

SlotLook look_at(const Strip& strip, const cv::Mat& own, const SlotPlace& place) {
  SlotLook look{.role = place.role, .read = place.read, .confidence = place.confidence};
  const Extent print = print_extent(strip);
  cv::Mat labels;
  std::optional<Extent> highest;
  std::optional<Extent> lowest;
  cv::Rect all;
  for (const RowPiece& piece : row_pieces(own, labels)) {
    if (piece.box.height < kSmallestPiece * strip.em) continue;
    ++look.pieces;
    all |= piece.box;
    const Extent here{static_cast<double>(piece.box.y),
                      static_cast<double>(piece.box.y + piece.box.height)};
    highest = highest
                  ? Extent{std::min(highest->top, here.top), std::min(highest->bottom, here.bottom)}
                  : here;
    lowest = lowest ? Extent{std::max(lowest->top, here.top), std::max(lowest->bottom, here.bottom)}
                    : here;
  }
  if (look.pieces == 0) return look;
  const auto farthest = [&](double a, double b) { return std::abs(a) > std::abs(b) ? a : b; };
  look.width = all.width / strip.em;
  look.top = (highest->top - print.top) / strip.em;
  look.bottom = (lowest->bottom - print.bottom) / strip.em;
  look.worst_top = farthest(look.top, (lowest->top - print.top) / strip.em);
  look.worst_bottom = farthest(look.bottom, (highest->bottom - print.bottom) / strip.em);
  look.uneven = std::max(lowest->top - highest->top, lowest->bottom - highest->bottom) / strip.em;
  cv::Mat print_ink = cv::Mat::zeros(strip.ink.size(), CV_8U);
  strip.ink(strip.reference).copyTo(print_ink(strip.reference));
  const double print_stroke = stroke_width_px(print_ink(strip.reference));
  if (print_stroke > 0) look.stroke = stroke_width_px(own) / print_stroke;
  look.colour = chroma(strip.pixels, own) - chroma(strip.pixels, print_ink);
  return look;
}

/// The slot's part of the strip, everything that is not its own painted as paper.
PageImage crop_of(const Strip& strip, const cv::Mat& own, const cv::Rect& box) {
  const int margin = static_cast<int>(std::lround(kCropMargin * strip.em));
  const cv::Rect around =
      cv::Rect(box.x - margin, box.y - margin, box.width + 2 * margin, box.height + 2 * margin) &
      cv::Rect({0, 0}, strip.pixels.size());
  cv::Mat crop = strip.pixels(around).clone();
  cv::Mat others;
  cv::dilate(strip.ink(around) & ~own(around), others, cv::Mat::ones(5, 5, CV_8U));
  cv::Mat near_own;
  cv::dilate(own(around), near_own, cv::Mat::ones(3, 3, CV_8U));
  const cv::Scalar paper = cv::mean(strip.pixels(around), ~strip.ink(around));
  crop.setTo(paper, others & ~near_own);
  return {crop, kSlotDpi, true};
}

/// A slot before its kind is known.
struct Candidate {
  const SlotPlace* place = nullptr;
  const Strip* strip = nullptr;
  cv::Mat own;
  double left = 0;
  double right = 0;
  RowArea row{};
  SlotLook look{};
};

Candidate candidate_at(const Strip& strip, const SlotPlace& place) {
  // The box of the year is its ink; the others end where the print beside them does.
  const double room = place.role == SlotRole::Year ? 0.1 * strip.em : 0;
  const double left = strip.x(place.left_px) - room;
  const double right = std::max(left + 1, strip.x(place.right_px) + room);
  return {&place, &strip, own_ink(strip, left, right), left, right, {}, {}};
}

/// Everything of the strip between two places.
std::optional<PageImage> crop_between(const Strip& strip, double left, double right) {
  const cv::Mat own = own_ink(strip, left, right);
  const cv::Rect box = cv::boundingRect(own);
  if (box.empty()) return std::nullopt;
  return crop_of(strip, own, box);
}

std::optional<PageImage> other_crop_of(const Candidate& candidate) {
  const SlotPlace& place = *candidate.place;
  if (place.other_right_px <= place.left_px) return std::nullopt;
  return crop_between(*candidate.strip, candidate.left, candidate.strip->x(place.other_right_px));
}

std::optional<PageImage> after_crop_of(const Candidate& candidate) {
  const Strip& strip = *candidate.strip;
  const double room = 0.1 * strip.em;
  if (candidate.place->role != SlotRole::Number) return std::nullopt;
  auto crop = crop_between(strip, candidate.right - room, strip.reference.br().x + room);
  if (!crop || crop->pixels().channels() == 1) return crop;
  cv::Mat grey;
  cv::cvtColor(crop->pixels(), grey, cv::COLOR_BGR2GRAY);
  return PageImage(grey, crop->dpi(), true);
}

FoundSlot found_slot(const Candidate& candidate, const KindDecision& decision,
                     const PageTransform& transform) {
  const Strip& strip = *candidate.strip;
  cv::Rect box = cv::boundingRect(candidate.own);
  if (decision.kind == SlotKind::Empty || box.empty()) {
    box = cv::Rect(cv::Point2d(candidate.left, strip.baseline - kDigitHeightEm * strip.em),
                   cv::Point2d(candidate.right, strip.baseline)) &
          cv::Rect({0, 0}, strip.ink.size());
  }
  const auto page = [&](double at, int start) {
    return static_cast<int>(std::lround(at / strip.zoom + start));
  };
  const Box upright{page(box.x, strip.area.x), page(box.y, strip.area.y),
                    page(box.x + box.width, strip.area.x), page(box.y + box.height, strip.area.y)};
  return {.slot = {.role = candidate.place->role,
                   .kind = decision.kind,
                   .kind_confidence = decision.confidence,
                   .box = transform.to_original(upright),
                   .readings = {}},
          .place = *candidate.place,
          .upright = upright,
          .crop = crop_of(strip, candidate.own, box),
          .other_crop = other_crop_of(candidate),
          .after_crop = after_crop_of(candidate),
          .row = candidate.row,
          .look = candidate.look};
}

}  // namespace

std::vector<FoundSlot> find_slots(const PageImage& page, const PageTransform& transform,
                                  const std::vector<Line>& lines, double text_height_px) {
  std::vector<SlotRow> rows = find_slot_rows(lines, text_height_px, transform.size());
  std::vector<Strip> strips;
  for (SlotRow& row : rows) {
    strips.push_back(cut_strip(page, transform, row));
    follow_print(strips.back(), row);
    reach_to_print(strips.back(), row);
    // What neither words nor ink show is not there.
    std::erase_if(row.places, [](const SlotPlace& place) {
      return place.after_unread && place.right_px <= place.left_px;
    });
  }
  std::vector<Candidate> candidates;
  std::vector<SlotLook> looks;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (strips[i].ink.empty()) continue;
    for (const SlotPlace& place : rows[i].places) {
      candidates.push_back(candidate_at(strips[i], place));
      looks.push_back(look_at(strips[i], candidates.back().own, place));
      candidates.back().row = area_of(rows[i]);
      candidates.back().look = looks.back();
    }
  }
  const std::vector<KindDecision> kinds = decide_kinds(looks);
  std::vector<FoundSlot> slots;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    FoundSlot slot = found_slot(candidates[i], kinds[i], transform);
    if (!slot.slot.box.empty()) slots.push_back(std::move(slot));
  }
  return slots;
}

}  // namespace sohoa::ocr
