#include "ocr/foot_columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "ocr/skew.h"

namespace sohoa::ocr {
namespace {

constexpr double kGutterFrom = 0.3;  // of the page width
constexpr double kGutterTo = 0.7;
constexpr int kGutterSteps = 40;
constexpr double kHalfGutter = 1.2;     // x-heights that stay free on both sides
constexpr std::size_t kFewLetters = 4;  // a page number may stand in the gutter
constexpr std::size_t kMinLetters = 7;  // Như trên
constexpr double kGreatestShare = 0.5;  // of the page height
constexpr double kRowReach = 0.6;       // x-heights between the middles of letters of one row

int middle_y(const cv::Rect& letter) {
  return letter.y + letter.height / 2;
}

/// How many letters stand at the height of each, itself among them; `letters` lie in order of height.
std::vector<std::size_t> row_sizes(const std::vector<cv::Rect>& letters, double text_height) {
  const int reach = static_cast<int>(kRowReach * text_height);
  std::vector<std::size_t> sizes(letters.size());
  std::size_t first = 0;
  std::size_t last = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    while (middle_y(letters[first]) < middle_y(letters[i]) - reach) ++first;
    while (last < letters.size() && middle_y(letters[last]) <= middle_y(letters[i]) + reach) ++last;
    sizes[i] = last - first;
  }
  return sizes;
}

/// What lies below the last row that crosses one gutter.
struct Foot {
  int gutter = 0;
  int top = 0;
  std::size_t left_letters = 0;
  std::size_t right_letters = 0;
  std::size_t right_rows = 0;

  // A signature has two rows at least; the last row of a text may have a wide blank too.
  [[nodiscard]] std::size_t letters() const {
    const bool columns =
        left_letters >= kMinLetters && right_letters >= kMinLetters && right_rows >= 2;
    return columns ? left_letters + right_letters : 0;
  }
};

class FootFinder {
 public:
  explicit FootFinder(const Survey& survey)
      : height_(survey.text_height), letters_(letter_pieces(survey)) {
    std::ranges::sort(letters_, {}, middle_y);
    row_sizes_ = row_sizes(letters_, height_);
  }

  [[nodiscard]] Foot below(int gutter) const {
    const int free = static_cast<int>(kHalfGutter * height_);
    int crossed = 0;
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      const cv::Rect& letter = letters_[i];
      const bool crosses = letter.x < gutter + free && letter.br().x > gutter - free;
      if (crosses && row_sizes_[i] >= kFewLetters) crossed = std::max(crossed, letter.br().y);
    }
    const int top = std::max(crossed, first_right_row(gutter, crossed));
    Foot foot{.gutter = gutter, .top = top};
    int row = 0;  // the height of the last one on the right
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      const cv::Rect& letter = letters_[i];
      if (middle_y(letter) <= top) continue;
      ++(letter.x < gutter ? foot.left_letters : foot.right_letters);
      if (letter.x < gutter || row_sizes_[i] < kFewLetters) continue;
      if (middle_y(letter) > row + height_) ++foot.right_rows;
      row = middle_y(letter);
    }
    return foot;
  }

  /// But for a page number far below, which would make the foot as high as the page, and for dirt beside
  /// the print, which would be read with it.
  [[nodiscard]] cv::Rect around() const {
    cv::Rect all;
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      if (row_sizes_[i] >= kFewLetters && stands_in_word(i)) all |= letters_[i];
    }
    const int room = static_cast<int>(2 * height_);
    return {all.x - room, all.y - room, all.width + 2 * room, all.height + 2 * room};
  }

 private:
  /// Has another letter beside it.
  [[nodiscard]] bool stands_in_word(std::size_t at) const {
    const cv::Rect& letter = letters_[at];
    const int reach = static_cast<int>(kRowReach * height_);
    const int gap = static_cast<int>(1.5 * height_);
    const auto beside = [&](const cv::Rect& other) {
      return &other != &letter && other.x < letter.br().x + gap && other.br().x > letter.x - gap;
    };
    const auto first = std::ranges::lower_bound(letters_, middle_y(letter) - reach, {}, middle_y);
    const auto last = std::ranges::upper_bound(letters_, middle_y(letter) + reach, {}, middle_y);
    return std::any_of(first, last, beside);
  }

  /// A little above the first row right of the gutter: the last words of the body may stand higher on
  /// the left.
  [[nodiscard]] int first_right_row(int gutter, int below) const {
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      if (letters_[i].y <= below || letters_[i].x < gutter || row_sizes_[i] < kFewLetters) continue;
      return letters_[i].y - static_cast<int>(height_);
    }
    return below;
  }

  double height_;
  std::vector<cv::Rect> letters_;
  std::vector<std::size_t> row_sizes_;
};

/// The middle of the longest run of gutters that leave the most letters below them.
std::optional<Foot> best_foot(const FootFinder& finder, const cv::Rect& page) {
  std::vector<Foot> feet;
  for (int step = 0; step <= kGutterSteps; ++step) {
    const double share = kGutterFrom + (kGutterTo - kGutterFrom) * step / kGutterSteps;
    feet.push_back(finder.below(page.x + static_cast<int>(share * page.width)));
  }
  const std::size_t most = std::ranges::max(feet, {}, &Foot::letters).letters();
  if (most == 0) return std::nullopt;
  std::size_t begin = 0;
  std::size_t length = 0;
  for (std::size_t i = 0; i < feet.size(); ++i) {
    std::size_t end = i;
    while (end < feet.size() && feet[end].letters() == most) ++end;
    if (end - i > length) {
      begin = i;
      length = end - i;
    }
    i = std::max(i, end);
  }
  return feet[begin + length / 2];
}

cv::Rect on_image(const cv::Rect& here, double scale, cv::Size size) {
  return cv::Rect(cv::Point2d(here.tl()) / scale, cv::Point2d(here.br()) / scale) &
         cv::Rect({0, 0}, size);
}

}  // namespace

std::optional<FootColumns> find_foot_columns(const PageImage& image, const Survey& survey) {
  if (survey.text_height <= 0) return std::nullopt;
  const FootFinder finder(survey);
  const cv::Rect page = finder.around();
  const auto foot = best_foot(finder, page);
  if (!foot || page.br().y - foot->top > kGreatestShare * survey.size.height) return std::nullopt;
  const int height = page.br().y - foot->top;
  const cv::Rect left(page.x, foot->top, foot->gutter - page.x, height);
  const cv::Rect right(foot->gutter, foot->top, page.br().x - foot->gutter, height);
  return FootColumns{on_image(left, survey.scale, image.pixels().size()),
                     on_image(right, survey.scale, image.pixels().size())};
}

}  // namespace sohoa::ocr
