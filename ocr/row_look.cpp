#include "ocr/row_look.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <utility>

#include "ocr/block_reading.h"
#include "ocr/print_metrics.h"
#include "ocr/slot_evidence.h"
#include "ocr/slot_ink.h"

namespace sohoa::ocr {
namespace {

constexpr double kPointSize = 13;  // NĐ 30/2020/NĐ-CP, Phụ lục I: number and date
constexpr double kEm = kSlotDpi * kPointSize / 72;

/// Black ink on white paper, as dark as it is beside its own paper.
cv::Mat even_row(const PageImage& page, const PageTransform& transform, const RowArea& row) {
  constexpr double kRoom = 0.4;  // em: paper around, by which ink is told
  const double room = kRoom * row.em_px;
  const cv::Rect area(cv::Point2d(row.box.x - room, row.box.y - room),
                      cv::Point2d(row.box.br().x + room, row.box.br().y + room));
  const cv::Mat pixels = transform.cut_out(page.pixels(), area, kEm / row.em_px);
  const SlotInk ink = find_slot_ink(PageImage(pixels, kSlotDpi, true));
  const int rim = static_cast<int>(kRoom * kEm);
  const cv::Rect inner = cv::Rect(rim, rim, ink.soft.cols - 2 * rim, ink.soft.rows - 2 * rim) &
                         cv::Rect({0, 0}, ink.soft.size());
  if (inner.empty()) return {};
  return 255 - ink.soft(inner);
}

}  // namespace

RowArea area_of(const SlotRow& row) {
  constexpr double kDayWord = 2.1;  // em: "ngày" with the blank behind it
  constexpr double kAbove = 1.15;   // em
  constexpr double kBelow = 0.45;
  constexpr double kBeside = 0.45;
  const SlotPlace& first = row.places.front();
  const double left =
      first.role == SlotRole::Number ? first.label_left_px : first.left_px - kDayWord * row.em_px;
  return {{cv::Point2d(left - kBeside * row.em_px, row.baseline_px - kAbove * row.em_px),
           cv::Point2d(row.reference.right + kBeside * row.em_px,
                       row.baseline_px + kBelow * row.em_px)},
          row.em_px};
}

std::vector<SlotPlace> look_again(const PageImage& page, const PageTransform& transform,
                                  const RowArea& row, Recognizer& recognizer) {
  const cv::Mat even = even_row(page, transform, row);
  std::vector<SlotPlace> places;
  if (even.empty()) return places;
  for (const double scale : {1.0, 0.6}) {
    cv::Mat picture = even;
    if (scale != 1.0) cv::resize(even, picture, {}, scale, scale, cv::INTER_AREA);
    const PageImage image(picture, kSlotDpi * scale, true);
    const cv::Size size = picture.size();
    // A row is found in the head of a page, its number in the left column.
    const cv::Size as_page(4 * size.width, 8 * size.height);
    for (SlotRow& found : find_slot_rows(read_block(image, cv::Rect({0, 0}, size), recognizer),
                                         kTextHeightEm * kEm * scale, as_page)) {
      for (SlotPlace& place : found.places) places.push_back(std::move(place));
    }
  }
  return places;
}

void support_by_looks(std::vector<SlotReading>& readings, const SlotPlace& place,
                      const std::vector<SlotPlace>& looks) {
  std::vector<std::string> said{place.read};
  for (const SlotPlace& look : looks) {
    if (look.role != place.role || look.read.empty()) continue;
    const bool repeats = std::ranges::any_of(said, [&](const std::string& before) {
      return before == look.read || may_be(before, look.read) || may_be(look.read, before);
    });
    if (repeats) {
      support_again(readings, look.read);
    } else {
      support(readings, look.read, look.confidence);
    }
    said.push_back(look.read);
  }
}

bool is_read_alike(const SlotPlace& place, const std::vector<SlotPlace>& looks,
                   const std::vector<SlotReading>& readings) {
  constexpr std::ptrdiff_t kLooks = 2;
  const auto alike = std::ranges::count_if(looks, [&](const SlotPlace& look) {
    return look.role == place.role && look.read == place.read;
  });
  const bool other = !readings.empty() && readings.front().digits != place.read &&
                     readings.front().digits.size() == place.read.size();
  return is_number(place.read) && alike == kLooks && !other;
}

}  // namespace sohoa::ocr
