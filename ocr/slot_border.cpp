#include "ocr/slot_border.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace sohoa::ocr {
namespace {

/// Letters of print stand on the baseline and are as tall as capitals, or as the r of "TTr".
bool is_print(const RowInk& ink, const cv::Rect& box) {
  constexpr double kOff = 0.09;        // em
  constexpr double kTail = 0.24;       // em below the baseline: Q
  constexpr double kSmall = 0.3;       // em: r is taller
  constexpr double kWidest = 1.0;      // em: M
  constexpr double kJoinedMost = 2.5;  // em: letters that touch each other
  const double top = (box.y - ink.top) / ink.em;
  const double bottom = (box.y + box.height - ink.baseline) / ink.em;
  if (bottom < -kOff || bottom > kTail || top < -kOff) return false;
  const bool capital = top < kOff;
  const bool small = box.height > kSmall * ink.em && !capital;
  const double width = box.width / ink.em;
  return (capital && width < kJoinedMost) || (small && width < kWidest);
}

/// From the line to the height of capitals, as a slash does. A 1 of a pen is of another height.
bool stands_on_line(const RowInk& ink, const cv::Rect& box) {
  constexpr double kOff = 0.16;  // em
  return std::abs(box.y - ink.top) < kOff * ink.em &&
         std::abs(box.y + box.height - ink.baseline) < kOff * ink.em;
}

/// The first ink of a row of a mask: where it begins and how long it is.
cv::Range first_run(const cv::Mat& row) {
  int begin = 0;
  while (begin < row.cols && row.at<unsigned char>(0, begin) == 0) ++begin;
  int end = begin;
  while (end < row.cols && row.at<unsigned char>(0, end) != 0) ++end;
  return {begin, end};
}

/// A slash and the letter behind it in one piece: wider than a letter, and its first stroke is thin and leans
/// up to the right.
bool opens_with_slash(const RowInk& ink, const RowPiece& piece) {
  constexpr double kWidest = 1.2;  // heights of capitals: letters are narrower, but for M and W
  constexpr double kThin = 0.3;
  const cv::Rect& box = piece.box;
  const double height = ink.baseline - ink.top;
  if (box.width < kWidest * height || !stands_on_line(ink, box)) return false;
  const cv::Mat mask = ink.labels(box) == piece.label;
  const int upper = box.height / 2;
  const int lower = box.height - box.height / 8;
  for (int y = upper; y < lower; ++y) {
    if (first_run(mask.row(y)).size() > kThin * height) return false;
  }
  const double lean = first_run(mask.row(upper)).start - first_run(mask.row(lower - 1)).start;
  const double rise = lower - 1 - upper;
  return lean > 0.25 * rise && lean < 0.7 * rise;
}

double middle_of(const cv::Rect& box) {
  return box.x + box.width / 2.0;
}

/// What matters for the walk along the letters, from the right: no dots or specks, nothing of the lines above
/// and below.
std::vector<const RowPiece*> letter_pieces(const RowInk& ink, double from, double to) {
  constexpr double kTall = 0.3;  // em
  std::vector<const RowPiece*> found;
  for (const RowPiece& piece : ink.pieces) {
    const double middle = middle_of(piece.box);
    const bool on_line = piece.box.y < ink.baseline - kTall * ink.em &&
                         piece.box.y + piece.box.height > ink.top + kTall * ink.em;
    const bool letter = piece.box.height > kTall * ink.em && on_line;
    if ((letter || is_hyphen(ink, piece)) && middle > from && middle < to) found.push_back(&piece);
  }
  std::ranges::sort(found, std::ranges::greater{},
                    [](const RowPiece* piece) { return middle_of(piece->box); });
  return found;
}

/// The signs that divide a notation, as far as they were passed on the way from the right.
struct Passed {
  std::optional<double> slash;
  std::optional<double> hyphen;
  bool letters_before_hyphen = false;    ///< left of it
  std::size_t letters_before_slash = 0;  ///< left of the slash
  std::size_t letters = 0;
};

/// A slash before four digits of print that end at `x`: "/2020" of "/2020/NĐ-CP".
std::optional<double> slash_before_year(const RowInk& ink, double from, double x) {
  constexpr double kYear = 2.28;  // em: a slash and four digits
  constexpr double kOff = 0.45;
  constexpr std::size_t kYearDigits = 4;
  std::size_t digits = 0;
  for (const RowPiece* piece : letter_pieces(ink, from, x)) {
    if (is_slash(ink, *piece) && std::abs(x - piece->box.x - kYear * ink.em) < kOff * ink.em) {
      return digits == kYearDigits ? std::optional<double>(piece->box.x) : std::nullopt;
    }
    if (!is_print(ink, piece->box)) return std::nullopt;
    ++digits;
  }
  return std::nullopt;
}

NotationBorder state_border(const RowInk& ink, double from, double slash) {
  const auto year = slash_before_year(ink, from, slash);
  return {.x = year.value_or(slash), .slash_alone = true, .year = year.has_value()};
}

/// The border that the walk ends at with a sign, if it does.
std::optional<NotationBorder> border_at(const RowInk& ink, const RowPiece& piece, NotationForm form,
                                        const Passed& passed) {
  const double x = piece.box.x;
  const bool hyphen = is_hyphen(ink, piece);
  const bool party = form == NotationForm::Party ||
                     (form == NotationForm::Unknown && passed.slash && !passed.hyphen);
  if (hyphen && party && passed.slash) return NotationBorder{.x = x, .slash_alone = true};
  const bool state = form == NotationForm::State ||
                     (form == NotationForm::Unknown && passed.hyphen && !passed.slash);
  if (!hyphen && state) return NotationBorder{.x = x, .slash_alone = true};
  return std::nullopt;
}

}  // namespace

bool is_slash(const RowInk& ink, const RowPiece& piece) {
  const cv::Rect& box = piece.box;
  const double em = ink.em;
  if (box.height < 0.55 * em || box.height > 1.15 * em) return false;
  if (box.width < 0.12 * em || box.width > 0.55 * em || !stands_on_line(ink, box)) return false;
  const cv::Mat mask = ink.labels(box) == piece.label;
  const auto middle_x = [&](int from, int to) {
    const cv::Moments moments = cv::moments(mask.rowRange(from, to), true);
    return moments.m00 > 0 ? moments.m10 / moments.m00 : 0.0;
  };
  const int quarter = box.height / 4;
  const double lean = middle_x(0, quarter) - middle_x(box.height - quarter, box.height);
  int thin = 0;
  for (int y = 0; y < box.height; ++y) {
    const cv::Rect run = cv::boundingRect(mask.row(y));
    if (run.width > 0 && run.width < 0.2 * em) ++thin;
  }
  return lean > 0.1 * em && lean > 0.45 * box.width && thin >= 0.9 * box.height;
}

bool is_hyphen(const RowInk& ink, const RowPiece& piece) {
  const cv::Rect& box = piece.box;
  const double middle = (ink.baseline - box.y - box.height / 2.0) / ink.em;
  return box.width > 0.16 * ink.em && box.width < 0.5 * ink.em && box.height < 0.17 * ink.em &&
         box.width > 1.6 * box.height && middle > 0.12 && middle < 0.4;
}

bool hovers(const RowInk& ink, const RowPiece& piece) {
  constexpr double kAbovePrint = 0.85;  // em
  constexpr double kApart = 0.12;
  const double bottom = piece.box.y + piece.box.height;
  if (bottom > ink.baseline - kAbovePrint * ink.em) return false;
  return std::ranges::none_of(ink.pieces, [&](const RowPiece& other) {
    const bool below = other.box.x < piece.box.x + piece.box.width &&
                       piece.box.x < other.box.x + other.box.width &&
                       other.box.y + other.box.height > bottom;
    return below && other.box.y < bottom + kApart * ink.em;
  });
}

std::optional<NotationBorder> notation_border(const RowInk& ink, double from, double to,
                                              NotationForm form) {
  constexpr double kSlash = 0.3;       // em: its width with its foot
  constexpr double kWidestGap = 0.75;  // em between letters: a hyphen
  constexpr double kSlashGap = 0.25;   // em between the slash and the letter
  std::optional<double> letter;        // where the leftmost letter so far begins
  Passed passed;
  for (const RowPiece* piece : letter_pieces(ink, from, to)) {
    const cv::Rect& box = piece->box;
    const double gap = letter ? *letter - box.x - box.width : 0;
    if (gap > kWidestGap * ink.em) break;
    const bool hyphen = letter && is_hyphen(ink, *piece);
    const bool slash = (letter && gap < kSlashGap * ink.em && is_slash(ink, *piece)) ||
                       opens_with_slash(ink, *piece);
    if (hyphen || slash) {
      if (const auto border = border_at(ink, *piece, form, passed)) {
        return hyphen ? border : state_border(ink, from, border->x);
      }
      (hyphen ? passed.hyphen : passed.slash) = box.x;
    } else if (!is_print(ink, box)) {
      break;
    } else {
      letter = box.x;
      passed.letters_before_hyphen = passed.hyphen.has_value();
      if (passed.slash) ++passed.letters_before_slash;
      ++passed.letters;
    }
  }
  // "KL/TU" in one piece: a hyphen with no letters before it ends a number of the Party.
  if (form != NotationForm::State && passed.hyphen && !passed.letters_before_hyphen) {
    return NotationBorder{.x = *passed.hyphen, .slash_alone = true};
  }
  constexpr double kHyphen = 0.42;            // em: with the paper beside it
  constexpr std::size_t kMoreThanAgency = 6;  // letters in a row, whose slash touches one of them
  if (form == NotationForm::Party &&
      (passed.letters_before_slash >= 2 || (!passed.slash && passed.letters >= kMoreThanAgency))) {
    return NotationBorder{.x = *letter - kHyphen * ink.em};
  }
  // "/VPTU" may be all of it.
  if (form == NotationForm::Unknown && passed.slash && !passed.hyphen) {
    return NotationBorder{.x = *passed.slash, .slash_alone = true};
  }
  const bool state = form == NotationForm::State || (form == NotationForm::Unknown &&
                                                     passed.letters_before_hyphen && !passed.slash);
  if (!letter || !state) return std::nullopt;
  return NotationBorder{.x = *letter - kSlash * ink.em};
}

std::optional<double> end_of_digits(const RowInk& ink, double from, double to, std::size_t digits) {
  constexpr double kWidest = 0.56;  // em
  constexpr double kGap = 0.35;     // em
  std::vector<const RowPiece*> pieces = letter_pieces(ink, from, to);
  std::ranges::reverse(pieces);
  if (digits == 0 || pieces.size() <= digits) return std::nullopt;
  for (std::size_t i = 0; i < digits; ++i) {
    const cv::Rect& box = pieces[i]->box;
    const bool digit = stands_on_line(ink, box) && is_print(ink, box) &&
                       box.width < kWidest * ink.em && !is_slash(ink, *pieces[i]);
    const bool near = i == 0 || box.x - pieces[i - 1]->box.br().x < kGap * ink.em;
    if (!digit || !near) return std::nullopt;
  }
  // Both halves of a "0" that fell apart are as high as a digit.
  constexpr double kDigit = 0.5;  // em
  constexpr double kNarrow = 0.3;
  const int end = pieces[digits - 1]->box.br().x;
  const double narrowest = kDigit * static_cast<double>(digits) - kNarrow;
  return end - pieces.front()->box.x < narrowest * ink.em ? std::nullopt
                                                          : std::optional<double>(end);
}

std::optional<double> small_letter_behind(const RowInk& ink, double from, double to,
                                          std::size_t digits) {
  constexpr double kLowest = 0.35;  // em, of small letters without a stem
  constexpr double kHighest = 0.53;
  constexpr double kOff = 0.1;
  const std::vector<const RowPiece*> pieces = letter_pieces(ink, from, to);  // from the right
  if (pieces.empty()) return std::nullopt;
  const auto is_digit = [&](const RowPiece* each) {
    return each->box.height > kHighest * ink.em && stands_on_line(ink, each->box);
  };
  if (pieces.size() == digits && std::ranges::all_of(pieces, is_digit)) {
    // Where it touches the letters behind it, most of them stand beyond.
    const int end = pieces.front()->box.br().x;
    const auto reaches_in = [&](const RowPiece& piece) {
      return piece.box.x > end && piece.box.x < to && middle_of(piece.box) > to &&
             std::abs(piece.box.br().y - ink.baseline) < kOff * ink.em;
    };
    const auto letters = std::ranges::find_if(ink.pieces, reaches_in);
    return letters == ink.pieces.end() ? std::nullopt : std::optional<double>(letters->box.x);
  }
  if (pieces.size() != digits + 1) return std::nullopt;
  const cv::Rect& last = pieces.front()->box;
  const bool small = last.height > kLowest * ink.em && last.height < kHighest * ink.em &&
                     std::abs(last.y + last.height - ink.baseline) < kOff * ink.em;
  const bool below_digits =
      std::all_of(pieces.begin() + 1, pieces.end(),
                  [&](const RowPiece* each) { return each->box.height > kHighest * ink.em; });
  return small && below_digits ? std::optional<double>(last.x) : std::nullopt;
}

std::optional<double> label_border(const RowInk& ink, double from) {
  constexpr double kWidth = 0.97;  // em: "So"
  constexpr double kOff = 0.2;
  constexpr double kColon = 0.4;  // em: how far its dots are from the o at most
  std::optional<double> end;
  for (const RowPiece& piece : ink.pieces) {
    const double right = (piece.box.x + piece.box.width - from) / ink.em;
    const bool small_letter = piece.box.height > 0.35 * ink.em &&
                              piece.box.y + piece.box.height > ink.baseline - 0.12 * ink.em &&
                              piece.box.y + piece.box.height < ink.baseline + 0.15 * ink.em;
    const bool behind_s = (piece.box.x - from) / ink.em > 0.35;
    if (small_letter && behind_s && std::abs(right - kWidth) < kOff) {
      end = std::max(end.value_or(0), static_cast<double>(piece.box.x + piece.box.width));
    }
  }
  if (!end) return std::nullopt;
  double behind = *end;
  for (const RowPiece& piece : ink.pieces) {
    const bool dot = piece.box.height < 0.2 * ink.em && piece.box.width < 0.2 * ink.em &&
                     piece.box.height > 0.05 * ink.em &&
                     std::abs(piece.box.y + piece.box.height - ink.baseline) < 0.12 * ink.em;
    if (dot && piece.box.x > *end - 0.05 * ink.em && piece.box.x < *end + kColon * ink.em) {
      behind = std::max(behind, static_cast<double>(piece.box.x + piece.box.width));
    }
  }
  return behind;
}

}  // namespace sohoa::ocr
