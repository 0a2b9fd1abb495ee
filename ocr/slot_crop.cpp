#include "ocr/slot_crop.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "document/error.h"
#include "ocr/png_picture.h"

namespace sohoa::ocr {
namespace {

constexpr double kRoom = 1.2;  // around the box, in its shorter sides: the words beside the slot
constexpr double kMostWidth = 800;

cv::Mat turned(const cv::Mat& picture, int rotation_deg) {
  cv::Mat upright;
  switch (rotation_deg) {
    case 90:
      cv::rotate(picture, upright, cv::ROTATE_90_CLOCKWISE);
      return upright;
    case 180:
      cv::rotate(picture, upright, cv::ROTATE_180);
      return upright;
    case 270:
      cv::rotate(picture, upright, cv::ROTATE_90_COUNTERCLOCKWISE);
      return upright;
    default:
      return picture;
  }
}

}  // namespace

std::string slot_crop_png(const PageImage& page, const Box& box, int rotation_deg) {
  const int room = static_cast<int>(kRoom * std::min(box.width_px(), box.height_px())) + 2;
  const cv::Rect around = cv::Rect(box.left - room, box.top - room, box.width_px() + 2 * room,
                                   box.height_px() + 2 * room) &
                          cv::Rect(0, 0, page.width_px(), page.height_px());
  if (box.empty() || around.empty()) return {};
  try {
    cv::Mat crop = turned(page.pixels()(around), rotation_deg);
    if (crop.cols > kMostWidth) {
      const double scale = kMostWidth / crop.cols;
      cv::Mat small;
      cv::resize(crop, small, {}, scale, scale, cv::INTER_AREA);
      crop = small;
    }
    return encode_png(crop);
  } catch (const cv::Exception& error) {
    throw Error(Reason::Internal, {}, "the picture of a slot could not be made: " + error.msg);
  }
}

}  // namespace sohoa::ocr
