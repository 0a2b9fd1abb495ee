#include "samples/print_slot.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "samples/damage_ink.h"
#include "samples/damage_scan.h"
#include "samples/slot_canvas.h"

namespace sohoa::samples {
namespace {

int to_px(double length) {
  return static_cast<int>(std::lround(length));
}

/// Puts print on a canvas: a pen of a certain size on a baseline.
class Printer {
 public:
  Printer(SlotCanvas& canvas, double size_px, int baseline_px)
      : canvas_(canvas), scale_(size_px / kPrintSizePx), baseline_px_(baseline_px) {}

  void put(const PrintedShape& shape, double pen_px, int owner) {
    cv::Mat ink;
    cv::resize(shape.ink, ink, {}, scale_, scale_, cv::INTER_AREA);
    const cv::Point corner(to_px(pen_px + shape.left_px * scale_),
                           baseline_px_ - to_px(shape.baseline_px * scale_));
    canvas_.put(ink, corner, owner);
  }

  [[nodiscard]] double advance(const PrintedShape& shape) const {
    return shape.advance_px * scale_;
  }

 private:
  SlotCanvas& canvas_;
  double scale_;
  int baseline_px_;
};

const PrintFace& draw_face(const PrintFaces& faces, SlotRole role, Random& random) {
  if (random.chance(0.06)) return random.pick(faces.bold);
  const bool slanted = random.chance(role == SlotRole::Number ? 0.12 : 0.8);
  return random.pick(slanted ? faces.slanted : faces.upright);
}

// The slot on a canvas with room for all that stands beside it; returns where its digits are.
cv::Rect print_slot(SlotCanvas& canvas, const PrintFace& face, const SlotPicture& slot,
                    double size_px, Random& random) {
  const int baseline = canvas.ink().rows * 2 / 3;
  Printer printer(canvas, size_px, baseline);
  double pen = canvas.ink().cols * 0.3;
  const double blank = size_px * random.uniform(0.12, 0.4);
  const bool number = slot.role == SlotRole::Number;
  const PrintedShape& before = random.pick(number ? face.before_numbers : face.beside_dates);
  printer.put(before, pen - blank - printer.advance(before), SlotPicture::kForeignInk);
  const double from = pen;
  for (std::size_t i = 0; i < slot.text.size(); ++i) {
    const PrintedShape& digit = face.characters.at(slot.text[i]);
    printer.put(digit, pen, static_cast<int>(i) + 1);
    pen += printer.advance(digit);
  }
  const PrintedShape& behind = random.pick(number ? face.behind_numbers : face.beside_dates);
  const bool apart = !number || random.chance(0.05);
  printer.put(behind, apart ? pen + blank : pen, SlotPicture::kForeignInk);
  const int height = to_px(size_px * 0.7);
  return {to_px(from), baseline - height, to_px(pen - from), height};
}

// The finder of slots leaves hardly any print beside the slot: a few pixels of it, sometimes a divider.
cv::Rect draw_crop(const cv::Rect& digits, double size_px, Random& random) {
  const auto reach = [&] {
    return to_px(size_px *
                 (random.chance(0.15) ? random.uniform(0.1, 0.35) : random.uniform(0, 0.1)));
  };
  const int left = digits.x - reach() - random.between(0, 2);
  const int right = digits.br().x + reach();
  const int top = digits.y - random.between(2, to_px(size_px * 0.3));
  const int bottom = digits.br().y + random.between(2, to_px(size_px * 0.35));
  return {left, top, right - left, bottom - top};
}

void wear(SlotCanvas& canvas, const cv::Rect& digits, Random& random) {
  if (random.chance(0.15)) break_strokes(canvas.ink(), random);
  if (random.chance(0.3)) ink_unevenly(canvas.ink(), random);
  if (random.chance(0.12)) run_dry(canvas.ink(), random.fork("dry"));
  const int foot = digits.br().y;
  if (random.chance(0.05)) dot_the_line(canvas, foot, random);
  if (random.chance(0.06)) rule_the_line(canvas, foot + random.between(3, 12), random);
  for (int i = random.chance(0.4) ? random.between(1, 5) : 0; i > 0; --i) {
    throw_specks(canvas, random);
  }
}

cv::Mat turned(const cv::Mat& image, double degrees, int interpolation, double outside) {
  const cv::Point2f middle(static_cast<float>(image.cols) / 2, static_cast<float>(image.rows) / 2);
  cv::Mat out;
  cv::warpAffine(image, out, cv::getRotationMatrix2D(middle, degrees, 1), image.size(),
                 interpolation, cv::BORDER_CONSTANT, cv::Scalar(outside));
  return out;
}

// Ink as dark as a bad print has it, on grey paper.
cv::Mat on_paper(const cv::Mat& ink, Random& random) {
  const double paper = random.uniform(195, 255);
  const bool faint = random.chance(0.35);
  const double darkness = paper * (faint ? random.uniform(0.3, 0.7) : random.uniform(0.7, 1));
  cv::Mat grey;
  ink.convertTo(grey, CV_8U, -darkness / 255, paper);
  const double weight = random.uniform(-1, 1);
  grey = weigh_ink(grey, weight);
  if (weight > 0.4 && random.chance(0.3)) grey = weigh_ink(grey, weight - 0.4);
  return grey;
}

// What a poor scanner and a small file make of it.
cv::Mat scanned(const cv::Mat& paper, double dpi, Random& random) {
  constexpr double kPxPerMm = kSlotDrawDpi / 25.4;
  cv::Mat grey = blur(paper, random.uniform(0.02, 0.13) * kPxPerMm);
  const double scale = dpi / kSlotDrawDpi;
  if (scale != 1) {
    cv::resize(grey, grey, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
  }
  grey = add_noise(grey, random.uniform(1, 14), random.fork("noise"));
  if (random.chance(0.85)) grey = pack_by_jpeg(grey, random.between(35, 88));
  double low = 0;
  double high = 0;
  cv::minMaxLoc(blur(grey, 1), &low, &high);
  const double level = low + (high - low) * random.uniform(0.15, 0.75);
  return random.chance(0.4) ? make_bitonal(grey, to_px(level)) : grey;
}

}  // namespace

SlotPicture draw_printed_slot(const PrintFaces& faces, SlotRole role, Random random,
                              Suffix suffix) {
  constexpr std::array kDpis = {140.0, 150.0, 160.0, 180.0, 200.0, 200.0, 240.0, 300.0};
  SlotPicture slot;
  slot.role = role;
  slot.source = WritingSource::Print;
  slot.text = draw_slot_value(role, random, suffix);
  slot.dpi = kDpis[static_cast<std::size_t>(random.between(0, kDpis.size() - 1))];
  const double size = random.uniform(11, 14.5) * kSlotPxPerPoint;
  SlotCanvas canvas(to_px(size * 0.6 * static_cast<double>(slot.text.size() + 10)),
                    to_px(size * 3));
  const cv::Rect digits = print_slot(canvas, draw_face(faces, role, random), slot, size, random);
  wear(canvas, digits, random);
  const double skew = random.normal() * 0.6;
  const cv::Rect crop = draw_crop(digits, size, random) & cv::Rect({}, canvas.ink().size());
  slot.owners = turned(canvas.owners(), skew, cv::INTER_NEAREST, 0)(crop).clone();
  const cv::Mat ink = turned(canvas.ink(), skew, cv::INTER_LINEAR, 0)(crop);
  slot.pixels = scanned(on_paper(ink, random), slot.dpi, random);
  return slot;
}

}  // namespace sohoa::samples
