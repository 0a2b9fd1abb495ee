#include "ocr/slot_kind.h"

#include <algorithm>
#include <cmath>

#include "ocr/slot_evidence.h"

namespace sohoa::ocr {
namespace {

constexpr double kEvenHeights = 0.12;  // em: round digits are taller, and stamps are set by hand

/// How far a figure is beyond what print allows: 0 at `none` and below, 1 at `full` and above.
double doubt(double figure, double none, double full) {
  return std::clamp((std::abs(figure) - none) / (full - none), 0.0, 1.0);
}

/// 0: just like the print of the row; 1 and more: by no means.
double unlike_print(const SlotLook& look) {
  constexpr double kDigitEm = 0.5;
  double sum = is_number(look.read) ? doubt(1 - look.confidence, 0.15, 0.6) : 1.0;
  // Faint print falls to pieces of other heights. The year is printed wherever the form is; elsewhere the
  // recogniser must have read the digits out of them.
  const bool fell_apart =
      is_number(look.read) && look.pieces > look.read.size() && look.confidence >= kSureOfPrint;
  const bool whole = fell_apart || look.role == SlotRole::Year;
  sum += doubt(whole ? look.top : look.worst_top, 0.045, 0.11);
  sum += doubt(whole ? look.bottom : look.worst_bottom, 0.045, 0.11);
  sum += doubt(std::log(look.stroke), 0.25, 0.6);
  sum += doubt(look.colour, 0.08, 0.2);
  const auto digits = static_cast<double>(look.read.size());
  if (is_number(look.read)) sum += doubt(look.width / (digits * kDigitEm) - 0.95, 0.12, 0.35);
  return sum;
}

/// The same for the regularity of a stamp.
double unlike_stamp(const SlotLook& look) {
  double sum = is_number(look.read) ? doubt(1 - look.confidence, 0.15, 0.6) : 1.0;
  sum += doubt(look.uneven, kEvenHeights, 0.2);
  return sum;
}

}  // namespace

KindDecision decide_kind(const SlotLook& look) {
  if (look.pieces == 0) return {SlotKind::Empty, Confidence(0.9)};
  const double print = unlike_print(look);
  if (print < 0.5) return {SlotKind::Printed, Confidence(1.0 - 0.8 * print)};
  const double stamp = unlike_stamp(look);
  if (stamp < 0.5) return {SlotKind::Stamped, Confidence(0.8 - 0.6 * stamp)};
  return {SlotKind::Handwritten, Confidence(0.6 + 0.4 * std::min(1.0, print - 0.5))};
}

std::vector<KindDecision> decide_kinds(const std::vector<SlotLook>& looks) {
  std::vector<KindDecision> kinds;
  kinds.reserve(looks.size());
  for (const SlotLook& look : looks) kinds.push_back(decide_kind(look));
  constexpr double kSameStroke = 0.15;
  for (std::size_t i = 0; i < looks.size(); ++i) {
    if (kinds[i].kind != SlotKind::Handwritten || looks[i].uneven > kEvenHeights) continue;
    for (std::size_t j = 0; j < looks.size(); ++j) {
      const bool alike = kinds[j].kind == SlotKind::Stamped &&
                         std::abs(looks[i].stroke - looks[j].stroke) < kSameStroke;
      if (alike) kinds[i] = {SlotKind::Stamped, Confidence(0.6)};
    }
  }
  return kinds;
}

}  // namespace sohoa::ocr
