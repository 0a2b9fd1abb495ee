#include "ocr/ink_pieces.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <opencv2/core.hpp>
#include <utility>

namespace sohoa::ocr {
namespace {

struct Run {
  int left = 0;
  int right = 0;  // exclusive
  std::size_t piece = 0;
};

std::vector<Run> runs_of(const cv::Mat& ink, int y) {
  const unsigned char* const row = ink.ptr(y);
  const unsigned char* const end = row + ink.cols;
  std::vector<Run> runs;
  for (const unsigned char* at = row; at < end;) {
    const auto* first =
        static_cast<const unsigned char*>(std::memchr(at, 255, static_cast<std::size_t>(end - at)));
    if (first == nullptr) break;
    at = static_cast<const unsigned char*>(
        std::memchr(first, 0, static_cast<std::size_t>(end - first)));
    if (at == nullptr) at = end;
    runs.push_back({static_cast<int>(first - row), static_cast<int>(at - row), 0});
  }
  return runs;
}

// Pieces that turned out to be one; a piece stands for itself or for an earlier one.
class Pieces {
 public:
  std::size_t add(const Run& run, int y) {
    parents_.push_back(parents_.size());
    pieces_.push_back({cv::Rect(run.left, y, run.right - run.left, 1), run.right - run.left});
    return parents_.back();
  }

  void extend(std::size_t piece, const Run& run, int y) {
    InkPiece& grown = pieces_[first_of(piece)];
    grown.box |= cv::Rect(run.left, y, run.right - run.left, 1);
    grown.area_px += run.right - run.left;
  }

  void join(std::size_t one, std::size_t other) {
    const std::size_t first = std::min(first_of(one), first_of(other));
    const std::size_t second = std::max(first_of(one), first_of(other));
    if (first == second) return;
    parents_[second] = first;
    pieces_[first].box |= pieces_[second].box;
    pieces_[first].area_px += pieces_[second].area_px;
  }

  [[nodiscard]] std::vector<InkPiece> whole() const {
    std::vector<InkPiece> result;
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      if (parents_[i] == i) result.push_back(pieces_[i]);
    }
    return result;
  }

 private:
  std::size_t first_of(std::size_t piece) {
    while (parents_[piece] != piece) {
      parents_[piece] = parents_[parents_[piece]];
      piece = parents_[piece];
    }
    return piece;
  }

  std::vector<std::size_t> parents_;
  std::vector<InkPiece> pieces_;
};

}  // namespace

std::vector<InkPiece> ink_pieces(const cv::Mat& ink) {
  Pieces pieces;
  std::vector<Run> above;
  for (int y = 0; y < ink.rows; ++y) {
    std::vector<Run> runs = runs_of(ink, y);
    std::size_t next = 0;
    for (Run& run : runs) {
      while (next < above.size() && above[next].right < run.left) ++next;
      bool alone = true;
      for (std::size_t i = next; i < above.size() && above[i].left <= run.right; ++i) {
        if (alone) {
          run.piece = above[i].piece;
          pieces.extend(run.piece, run, y);
        } else {
          pieces.join(run.piece, above[i].piece);
        }
        alone = false;
      }
      if (alone) run.piece = pieces.add(run, y);
    }
    above = std::move(runs);
  }
  return pieces.whole();
}

}  // namespace sohoa::ocr
