#include "samples/slot_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "samples/damage_scan.h"
#include "samples/face_mask.h"
#include "samples/pen_width.h"
#include "samples/slot_canvas.h"

namespace sohoa::samples {
namespace {

constexpr double kDrawDpi = kSlotDrawDpi;
constexpr double kPerPoint = kSlotPxPerPoint;
constexpr double kTouched = 0.1;  // of numbers: the pen runs into the print behind it

// Digits from left to right; returns where the last one ends.
int write_all(SlotCanvas& canvas, const std::vector<cv::Mat>& masks, cv::Point pen, double gap_px,
              Random& random) {
  const int foot = pen.y;
  for (std::size_t i = 0; i < masks.size(); ++i) {
    const double drift = random.normal() * 0.08 * masks[i].rows;
    pen.y = foot - masks[i].rows + static_cast<int>(drift);
    canvas.put(masks[i], pen, static_cast<int>(i) + 1);
    // Digits touch each other; one that is hidden by its neighbours nobody could read.
    const int narrower = std::min(masks[i].cols, masks[std::min(i + 1, masks.size() - 1)].cols);
    const double gap = gap_px + random.normal() * 0.06 * masks[i].rows;
    pen.x += masks[i].cols + static_cast<int>(std::max(gap, -0.25 * narrower));
  }
  return pen.x;
}

// Words in upright and italic print.
std::vector<FaceMask> print_words(const std::vector<std::string>& words) {
  std::vector<FaceMask> masks;
  for (const std::string& word : words) {
    for (const bool italic : {false, true}) {
      const TextStyle style{.size_pt = 13 * kPerPoint, .italic = italic};
      masks.push_back(draw_text(word, style));
    }
  }
  return masks;
}

// Print reaches a few pixels into the crop, rarely a whole colon or stroke.
void put_print(SlotCanvas& canvas, int digits_to_px, int baseline_px, Random& random) {
  static const std::vector<FaceMask> kBefore = print_words({"Số:", "ngày", "tháng", ":", "năm"});
  static const std::vector<FaceMask> kBehind =
      print_words({"/", "/QĐ", "tháng", "năm", "/UBND", "-"});
  if (random.chance(0.5)) {
    const FaceMask& mask = random.pick(kBefore);
    const int reach = random.between(1, random.chance(0.3) ? 16 : 5);
    canvas.put(mask.ink, {reach - mask.ink.cols, baseline_px - mask.baseline_px},
               SlotPicture::kForeignInk);
  }
  if (random.chance(0.5)) {
    const FaceMask& mask = random.pick(kBehind);
    const int reach = random.between(1, random.chance(0.3) ? 20 : 5);
    const int from = std::max(digits_to_px - 2, canvas.ink().cols - reach);
    canvas.put(mask.ink, {from, baseline_px - mask.baseline_px}, SlotPicture::kForeignInk);
  }
}

// A pen runs into the slash behind the number; what is printed there may then be in the crop too.
void touch_print(SlotCanvas& canvas, int digits_to_px, int baseline_px, Random& random) {
  static const std::vector<FaceMask> kBehind =
      print_words({"/", "/T", "/Q", "/B", "/C", "/K", "/N", "/U", "/S"});
  const FaceMask& mask = random.pick(kBehind);
  const int from = digits_to_px - random.between(-4, 14);
  canvas.put(mask.ink, {from, baseline_px - mask.baseline_px + random.between(-3, 3)},
             SlotPicture::kForeignInk);
}

// What scanner and files do to it. What is thin, faint and coarse at once nobody could read: the
// strokes of the pen keep some contrast, also to the noise.
void scan(SlotPicture& slot, const cv::Mat& ink, double pen_px, Random& random) {
  constexpr std::array kDpis = {120.0, 150.0, 200.0, 240.0, 300.0};
  constexpr double kLeastContrast = 60;  // grey levels between the paper and the middle of a stroke
  constexpr double kSignalToNoise = 9;
  slot.dpi = kDpis[static_cast<std::size_t>(random.between(0, 4))];
  const double filled = std::min(1.0, pen_px * slot.dpi / kDrawDpi / 1.5);
  const double paper = random.uniform(215, 255);
  const double faintest = std::min(paper - 10, kLeastContrast / filled);
  const bool faint = random.chance(0.25);
  const double darkness = faint ? random.uniform(faintest, std::max(faintest, 140.0))
                                : random.uniform(std::max(faintest, 140.0), paper);
  cv::Mat grey;
  ink.convertTo(grey, CV_8U, -darkness / 255, paper);
  const double softness = random.uniform(0, random.chance(0.2) ? 1.5 : 0.9);
  if (softness > 0.3) grey = blur(grey, softness);
  const double scale = slot.dpi / kDrawDpi;
  if (scale != 1) {
    cv::resize(grey, grey, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
  }
  const double loudest = std::min(9.0, darkness * filled / kSignalToNoise);
  if (random.chance(0.6)) grey = add_noise(grey, random.uniform(1, loudest), random.fork("noise"));
  const double file = random.uniform(0, 1);
  if (file < 0.2) {
    const double level = paper - darkness * random.uniform(0.2, 0.45);
    grey = make_bitonal(grey, static_cast<int>(level));
  } else if (file < 0.8) {
    grey = pack_by_jpeg(grey, random.between(35, 92));
  }
  slot.pixels = grey;
}

// Lines, dots, dirt, dry pens and print; most slots have none of these.
void disturb(SlotCanvas& canvas, int digits_to_px, int baseline_px, Random& random) {
  if (random.chance(0.15)) break_strokes(canvas.ink(), random);
  if (random.chance(0.25)) ink_unevenly(canvas.ink(), random);
  if (random.chance(0.3)) dot_the_line(canvas, baseline_px, random);
  if (random.chance(0.1)) rule_the_line(canvas, baseline_px + random.between(3, 12), random);
  if (random.chance(0.08)) rule_the_line(canvas, random.between(1, 8), random);
  if (random.chance(0.2)) throw_specks(canvas, random);
  put_print(canvas, digits_to_px, baseline_px, random);
}

}  // namespace

SlotPicture draw_slot(const DigitWriter& writer, SlotRole role, Random random, Suffix suffix) {
  SlotPicture slot;
  slot.role = role;
  slot.text = draw_slot_value(role, random, suffix);
  const bool disturbed = random.chance(0.35);
  const Writing writing = writer.draw_writing(random);
  slot.source = writing.source;
  const bool stamp = writing.source == WritingSource::StampFace;
  const double height = kPerPoint * (stamp ? random.uniform(7.5, 11) : random.uniform(8, 19));
  std::vector<cv::Mat> masks;
  int width = 0;
  for (const char character : slot.text) {
    masks.push_back(writer.write(character, writing, height, random));
    width += masks.back().cols;
  }
  const double spread = random.normal();
  const double share = stamp       ? random.uniform(0.08, 0.25)
                       : disturbed ? std::max(-0.12, 0.1 + 0.1 * spread)
                                   : std::max(-0.03, 0.16 + 0.08 * spread);
  const int left = random.between(2, 30);
  const int baseline = random.between(3, 16) + static_cast<int>(height * 1.15);
  const double room =
      share * height * static_cast<double>(masks.size()) + left + random.between(2, 40);
  SlotCanvas canvas(std::max(24, width + static_cast<int>(room)), baseline + random.between(6, 22));
  const int right = write_all(canvas, masks, {left, baseline}, share * height, random);
  if (disturbed) disturb(canvas, right, baseline, random);
  Random touch = random.fork("touch");
  if (role == SlotRole::Number && touch.chance(kTouched)) {
    touch_print(canvas, right, baseline, touch);
  }
  Random dry = random.fork("dry");
  if (!stamp && dry.chance(0.08)) run_dry(canvas.ink(), dry);
  slot.owners = canvas.owners();
  scan(slot, canvas.ink(), pen_width(masks.front()), random);
  return slot;
}

}  // namespace sohoa::samples
