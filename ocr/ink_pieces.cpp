#include "ocr/ink_pieces.h"

#include <algorithm>
#include <cstddef>
#include <opencv2/core.hpp>
#include <utility>

#include "ocr/ink_runs.h"

namespace sohoa::ocr {
namespace {

// Pieces that turned out to be one; a piece stands for itself or for an earlier one.
class Pieces {
 public:
  std::size_t add(const InkRun& run, int y) {
    parents_.push_back(parents_.size());
    pieces_.push_back(
        {cv::Rect(run.left, y, run.right - run.left, 1), run.right - run.left, {run.left, y}});
    return parents_.back();
  }

  void extend(std::size_t piece, const InkRun& run, int y) {
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

// A run with the piece that it belongs to.
struct Member {
  InkRun run;
  std::size_t piece = 0;
};

}  // namespace

std::vector<InkPiece> ink_pieces(const cv::Mat& ink, Touching touching) {
  const int corner = touching == Touching::Corners ? 1 : 0;
  Pieces pieces;
  std::vector<Member> above;
  std::vector<Member> members;
  for (int y = 0; y < ink.rows; ++y) {
    members.clear();
    std::size_t next = 0;
    for (const InkRun& run : ink_runs(ink, y)) {
      Member member{run};
      while (next < above.size() && above[next].run.right + corner <= run.left) ++next;
      bool alone = true;
      for (std::size_t i = next; i < above.size() && above[i].run.left < run.right + corner; ++i) {
        if (alone) {
          member.piece = above[i].piece;
          pieces.extend(member.piece, run, y);
        } else {
          pieces.join(member.piece, above[i].piece);
        }
        alone = false;
      }
      if (alone) member.piece = pieces.add(run, y);
      members.push_back(member);
    }
    std::swap(above, members);
  }
  return pieces.whole();
}

}  // namespace sohoa::ocr
