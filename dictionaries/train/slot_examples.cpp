#include "dictionaries/train/slot_examples.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "ocr/digit_pieces.h"
#include "ocr/slot_ink.h"
#include "ocr/slot_net.h"
#include "ocr/slot_strip.h"

namespace sohoa::dictionaries {
namespace {

constexpr double kLegible = 0.35;  // of the ink that was drawn
constexpr double kCore = 0.5;      // of a character's width: where the net shall name it

ocr::InkLine shifted(const ocr::InkLine& line, samples::Random& random) {
  const double height = line.height_px();
  const double middle = (line.top_px + line.bottom_px) / 2 + random.normal() * 0.03 * height;
  const double half = height / 2 * random.uniform(0.93, 1.1);
  return {middle - half, middle + half};
}

/// False when too little of the character is seen.
bool mark_steps(const cv::Mat& drawn, const cv::Mat& mask, double steps_for_px,
                std::size_t character, std::vector<std::size_t>& steps) {
  const cv::Mat seen = drawn & mask;
  if (cv::countNonZero(seen) <= kLegible * cv::countNonZero(drawn)) return false;
  const cv::Rect box = cv::boundingRect(seen);
  const double middle = box.x + box.width / 2.0;
  const double half = kCore / 2 * box.width;
  const auto step_at = [&](double x) {
    const auto last = static_cast<double>(steps.size() - 1);
    return static_cast<std::size_t>(std::clamp(x * steps_for_px, 0.0, last));
  };
  for (std::size_t i = step_at(middle - half); i <= step_at(middle + half); ++i) {
    steps[i] = character;
  }
  return true;
}

}  // namespace

std::optional<SlotExample> slot_example(const samples::SlotPicture& slot, samples::Random random) {
  const ocr::SlotInk ink = ocr::find_slot_ink(ocr::PageImage(slot.pixels, slot.dpi, true));
  if (ink.mask.empty()) return std::nullopt;
  const ocr::InkLine found = ocr::cut_pieces(ink.mask).line;
  if (found.height_px() < 4) return std::nullopt;
  const ocr::InkLine line = shifted(found, random);
  SlotExample example;
  example.strip = ocr::cut_strip(ink.soft, line);
  example.steps.assign(example.strip.cols / ocr::kStripStep, ocr::kGap);
  cv::Mat owners;
  cv::resize(slot.owners, owners, ink.mask.size(), 0, 0, cv::INTER_NEAREST);
  const double steps_for_px =
      ocr::strip_scale(ink.mask.size(), line).across / static_cast<double>(ocr::kStripStep);
  for (std::size_t i = 0; i < slot.text.size(); ++i) {
    const std::size_t character = ocr::kDigitClasses.find(slot.text[i]);
    const cv::Mat drawn = owners == static_cast<int>(i + 1);
    if (!mark_steps(drawn, ink.mask, steps_for_px, character, example.steps)) return std::nullopt;
    example.text.push_back(character);
  }
  return example;
}

}  // namespace sohoa::dictionaries
