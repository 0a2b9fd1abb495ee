#include "ocr/digit_candidates.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace sohoa::ocr {
namespace {

constexpr std::size_t kMaxPiecesOfADigit = 5;
constexpr double kMaxWidth = 1.6;    // in heights of the line: a flat 0 of a wide hand
constexpr double kMinHeight = 0.35;  // in heights of the line
constexpr double kMinPiece = 0.12;   // of what is asked whether it is dirt, in heights of the line
constexpr double kMaxGap = 0.3;      // between two strokes of a digit, in heights of the line
constexpr int kInkSide = 20;         // of the net's picture, which has a margin for the context

void paint_piece(const InkPiece& piece, cv::Point origin, cv::Mat& picture) {
  const cv::Rect place = (piece.box - origin) & cv::Rect({}, picture.size());
  if (place.empty()) return;
  const cv::Rect part(place.tl() + origin - piece.box.tl(), place.size());
  picture(place).setTo(255, piece.mask(part));
}

void fill_plane(const cv::Mat& picture, float* plane) {
  cv::Mat small;
  cv::resize(picture, small, {kDigitSide, kDigitSide}, 0, 0, cv::INTER_AREA);
  for (int y = 0; y < kDigitSide; ++y) {
    const unsigned char* row = small.ptr(y);
    for (int x = 0; x < kDigitSide; ++x) {
      plane[y * kDigitSide + x] = static_cast<float>(row[x]) / 255.0F;
    }
  }
}

DigitInput input_of(const InkPieces& ink, const DigitCandidate& candidate) {
  const cv::Rect& box = candidate.box;
  const int side = std::max(box.width, box.height) * kDigitSide / kInkSide + 1;
  const cv::Point origin(box.x + box.width / 2 - side / 2, box.y + box.height / 2 - side / 2);
  cv::Mat own = cv::Mat::zeros(side, side, CV_8U);
  cv::Mat around = cv::Mat::zeros(side, side, CV_8U);
  for (std::size_t i = 0; i < ink.pieces.size(); ++i) {
    const bool inside = i >= candidate.first && i < candidate.end;
    paint_piece(ink.pieces[i], origin, inside ? own : around);
  }
  DigitInput input;
  fill_plane(own, input.planes.data());
  fill_plane(around, input.planes.data() + std::ptrdiff_t{kDigitSide} * kDigitSide);
  const double height = ink.line.height_px();
  const auto share = [&](double length) { return static_cast<float>(length / height); };
  input.traits = {share(box.height), share(box.width), share(box.y - ink.line.top_px),
                  share(box.y + box.height - ink.line.bottom_px)};
  return input;
}

}  // namespace

std::vector<DigitCandidate> digit_candidates(const InkPieces& ink) {
  std::vector<DigitCandidate> candidates;
  const double height = ink.line.height_px();
  for (std::size_t first = 0; first < ink.pieces.size(); ++first) {
    cv::Rect box = ink.pieces[first].box;
    for (std::size_t end = first + 1;
         end <= std::min(ink.pieces.size(), first + kMaxPiecesOfADigit); ++end) {
      const cv::Rect& next = ink.pieces[end - 1].box;
      if (next.x - (box.x + box.width) > kMaxGap * height) break;
      box |= next;
      if (box.width > kMaxWidth * height) break;
      const bool alone = end == first + 1;
      const int tall = alone ? std::max(box.height, box.width) : box.height;
      if (tall < (alone ? kMinPiece : kMinHeight) * height) continue;
      DigitCandidate candidate{first, end, box, {}};
      candidate.input = input_of(ink, candidate);
      candidates.push_back(candidate);
    }
  }
  return candidates;
}

}  // namespace sohoa::ocr
