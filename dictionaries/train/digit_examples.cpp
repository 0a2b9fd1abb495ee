#include "dictionaries/train/digit_examples.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>
#include <optional>

#include "ocr/digit_candidates.h"
#include "ocr/slot_ink.h"

namespace sohoa::dictionaries {
namespace {

constexpr double kWhole = 0.88;    // of the ink: nobody would miss the rest
constexpr double kPart = 0.62;     // less is a part, or a character with a part of its neighbour
constexpr double kLegible = 0.35;  // of the ink that was drawn: less is no character any more

using Counts = std::array<int, 256>;

Counts count_owners(const cv::Mat& owners, const cv::Mat& mask) {
  Counts counts{};
  for (int y = 0; y < owners.rows; ++y) {
    const unsigned char* owner = owners.ptr(y);
    const unsigned char* ink = mask.ptr(y);
    for (int x = 0; x < owners.cols; ++x) {
      if (ink[x] != 0) ++counts[owner[x]];
    }
  }
  return counts;
}

struct Truth {
  Counts visible{};  ///< ink that the reader sees
  Counts drawn{};
  std::vector<Counts> pieces;
};

Truth truth_of(const samples::SlotPicture& slot, const cv::Mat& ink, const ocr::InkPieces& found) {
  cv::Mat owners;
  cv::resize(slot.owners, owners, ink.size(), 0, 0, cv::INTER_NEAREST);
  Truth truth;
  truth.visible = count_owners(owners, ink);
  truth.drawn = count_owners(owners, cv::Mat(owners.size(), CV_8U, cv::Scalar(255)));
  for (const ocr::InkPiece& piece : found.pieces) {
    truth.pieces.push_back(count_owners(owners(piece.box), piece.mask));
  }
  return truth;
}

// The character, kNoDigit, kForeign, or nothing where it is hard to say.
std::optional<std::size_t> output_of(const std::string& text, const Truth& truth,
                                     const ocr::DigitCandidate& candidate) {
  Counts own{};
  for (std::size_t piece = candidate.first; piece < candidate.end; ++piece) {
    for (std::size_t i = 1; i < own.size(); ++i) own[i] += truth.pieces[piece][i];
  }
  std::size_t best = 1;
  int all = 0;
  for (std::size_t i = 1; i < own.size(); ++i) {
    all += own[i];
    if (i <= text.size() && own[i] > own[best]) best = i;
  }
  const bool foreign = own[samples::SlotPicture::kForeignInk] >= kWhole * all;
  if (foreign && candidate.end == candidate.first + 1) return ocr::kForeign;
  if (foreign || own[best] == 0) return ocr::kNoDigit;
  const double purity = static_cast<double>(own[best]) / all;
  const double share = static_cast<double>(own[best]) / truth.visible[best];
  if (purity < kPart || share < kPart) return ocr::kNoDigit;
  const bool legible = truth.visible[best] > kLegible * truth.drawn[best];
  if (purity < kWhole || share < kWhole || !legible) return std::nullopt;
  return ocr::kDigitClasses.find(text[best - 1]);
}

}  // namespace

std::vector<DigitExample> digit_examples(const samples::SlotPicture& slot) {
  const cv::Mat ink = ocr::slot_ink(ocr::PageImage(slot.pixels, slot.dpi, true));
  if (ink.empty()) return {};
  const ocr::InkPieces found = ocr::cut_pieces(ink);
  const Truth truth = truth_of(slot, ink, found);
  std::vector<DigitExample> examples;
  for (ocr::DigitCandidate& candidate : ocr::digit_candidates(found)) {
    const std::optional<std::size_t> output = output_of(slot.text, truth, candidate);
    if (output) examples.push_back({candidate.input, *output});
  }
  return examples;
}

}  // namespace sohoa::dictionaries
