#include "samples/slot_line.h"

#include <algorithm>

#include "samples/line_breaker.h"

namespace sohoa::samples {
namespace {

constexpr double kEmptySlotSizes = 2;  ///< width of a slot that nobody filled, in type sizes

}  // namespace

void SlotLine::print(const std::string& words) {
  PlacedLine printed = set_line({{words, style_}}, pen_pt_, sizes_);
  pen_pt_ = right_pt(printed);
  for (PlacedWord& word : printed.words) line_.words.push_back(std::move(word));
}

void SlotLine::blank(double share) {
  pen_pt_ += sizes_.measure({" ", style_}).advance_pt * share;
}

void SlotLine::fill(Slot slot, const std::string& tail) {
  const double from_pt = pen_pt_;
  std::optional<std::size_t> index = line_.words.size();
  if (slot.kind == SlotKind::Printed) {
    print(slot.value + tail);
  } else if (slot.kind == SlotKind::Empty) {
    pen_pt_ += style_.size_pt * kEmptySlotSizes;
    index.reset();
    slot.value.clear();
  } else {
    PlacedLine filled;
    const Hand& hand = look_.hand;
    const bool pen = slot.kind == SlotKind::Handwritten;
    const double overlap_pt = pen ? hand.overlap_share * style_.size_pt : 0;
    if (pen && hand.family.empty()) {
      filled.words = {write_digits(slot.value, style_.size_pt * 1.1, hand)};
    } else if (pen) {
      const TextStyle written{
          .family = hand.family, .size_pt = style_.size_pt * 1.4, .ink = hand.ink};
      filled = set_line({{slot.value, written}}, 0, sizes_);
    } else {
      const TextStyle stamp{
          .family = "Liberation Mono", .size_pt = style_.size_pt, .ink = look_.stamp_ink};
      filled = set_line({{slot.value, stamp}}, 0, sizes_);
    }
    shift(filled, pen_pt_ - overlap_pt, slot.kind == SlotKind::Stamped ? -1.5 : 0);
    pen_pt_ = right_pt(filled) - overlap_pt;
    line_.words.push_back(std::move(filled.words.front()));
  }
  filled_.push_back({std::move(slot), index, from_pt, pen_pt_});
  if (filled_.back().slot.kind != SlotKind::Printed && !tail.empty()) {
    blank(0.6);
    print(tail);
  }
}

std::vector<Slot> SlotLine::slots(const PlacedLine& placed) const {
  std::vector<Slot> slots;
  const PlacedWord& first = placed.words.front();
  for (const Filled& filled : filled_) {
    if (filled.word_index) {
      slots.push_back(slot_around(filled.slot, {placed.words.at(*filled.word_index)}));
      continue;
    }
    Slot slot = filled.slot;
    slot.left_pt = first.x_pt + filled.from_pt;
    slot.right_pt = first.x_pt + filled.to_pt;
    slot.top_pt = first.baseline_pt - style_.size_pt;
    slot.bottom_pt = first.baseline_pt;
    slots.push_back(slot);
  }
  return slots;
}

Slot slot_around(Slot slot, const std::vector<PlacedWord>& words) {
  slot.left_pt = slot.top_pt = 1e9;
  slot.right_pt = slot.bottom_pt = -1e9;
  const auto add = [&](double left, double top, double right, double bottom) {
    slot.left_pt = std::min(slot.left_pt, left);
    slot.top_pt = std::min(slot.top_pt, top);
    slot.right_pt = std::max(slot.right_pt, right);
    slot.bottom_pt = std::max(slot.bottom_pt, bottom);
  };
  for (const PlacedWord& word : words) {
    const double size_pt = word.runs.front().style.size_pt;
    if (word.strokes.empty()) {
      add(word.x_pt, word.baseline_pt - size_pt * 0.8, word.x_pt + word.width_pt,
          word.baseline_pt + size_pt * 0.22);
    }
    for (const Stroke& stroke : word.strokes) {
      const double half = stroke.width_pt / 2;
      for (const Point& point : stroke.points) {
        add(point.x_pt - half, point.y_pt - half, point.x_pt + half, point.y_pt + half);
      }
    }
  }
  return slot;
}

}  // namespace sohoa::samples
