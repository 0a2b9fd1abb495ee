#include "ocr/slot_finder.h"

#include <gtest/gtest.h>

#include <algorithm>

#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>

#include "document/unicode_form.h"
#include "ocr/line_building.h"
#include "ocr/print_metrics.h"

namespace sohoa::ocr {
namespace {

constexpr double kEm = 28;

/// A page at 145 dpi with the words of a date; bars stand for letters.
class DatePage {
 public:
  DatePage() : pixels_(cv::Mat(1700, 1200, CV_8UC1, cv::Scalar(255))) {
    for (const auto& [text, left] : {std::pair("ngày", 700), std::pair("tháng", 800),
                                     std::pair("năm", 900), std::pair("2021", 950)}) {
      print(text, left);
    }
  }

  void print(const std::string& text, int left) {
    const int width = static_cast<int>(width_em(to_utf32(text)) * kEm);
    bars({left, 201, width, 19}, static_cast<int>(to_utf32(text).size()), 3);
    Word word;
    word.raw = text;
    word.text = text;
    word.confidence = Confidence(0.95);
    word.box = Box{left, 201, left + width, 220};
    words_.push_back(word);
  }

  void bars(const cv::Rect& area, int count, int stroke) {
    for (int i = 0; i < count; ++i) {
      const int x = area.x + i * (area.width - stroke) / std::max(1, count - 1);
      cv::rectangle(pixels_, {x, area.y, stroke, area.height}, cv::Scalar(0), cv::FILLED);
    }
  }

  /// The recogniser ends the box of a word too early.
  void shorten(std::size_t word, int px) { words_.at(word).box->right -= px; }

  /// Print that was read as `text`; the box of the word is not that of the print.
  void print_as(const std::string& text, const cv::Rect& bars_at, const Box& box) {
    bars(bars_at, static_cast<int>(to_utf32(text).size()) - 1, 3);
    Word word;
    word.raw = text;
    word.text = text;
    word.confidence = Confidence(0.9);
    word.box = box;
    words_.push_back(word);
  }

  void slash(int left) {
    cv::line(pixels_, {left, 220}, {left + 7, 200}, cv::Scalar(0), 2, cv::LINE_AA);
  }

  std::vector<FoundSlot> slots() const {
    const PageTransform same(pixels_.size(), 0, 1.0, 0);
    std::vector<Word> words = words_;
    std::ranges::sort(words, {}, [](const Word& word) { return word.box->left; });
    return find_slots(PageImage(pixels_, 145, true), same, {line_of(words, 1)},
                      kEm * kTextHeightEm);
  }

 private:
  cv::Mat pixels_;
  std::vector<Word> words_;
};

TEST(FindSlots, FindsWhatStandsBetweenThePrint) {
  DatePage page;
  page.bars({762, 192, 25, 38}, 2, 4);
  const auto slots = page.slots();
  ASSERT_EQ(slots.size(), 3U);
  EXPECT_EQ(slots[0].slot.role, SlotRole::Day);
  EXPECT_EQ(slots[0].slot.kind, SlotKind::Handwritten);
  EXPECT_NEAR(slots[0].slot.box.left, 762, 2);
  EXPECT_NEAR(slots[0].slot.box.right, 787, 2);
  EXPECT_NEAR(slots[0].slot.box.bottom, 230, 2);
  EXPECT_EQ(slots[2].slot.kind, SlotKind::Printed);
}

TEST(FindSlots, SaysWhereNothingStands) {
  const auto slots = DatePage().slots();
  ASSERT_EQ(slots.size(), 3U);
  EXPECT_EQ(slots[0].slot.kind, SlotKind::Empty);
  EXPECT_EQ(slots[1].slot.kind, SlotKind::Empty);
  EXPECT_GT(slots[0].slot.box.left, 700);
  EXPECT_LT(slots[0].slot.box.right, 802);
}

TEST(FindSlots, ReachesToTheSlashWhenADigitWasReadAsPartOfIt) {
  DatePage page;
  page.print("Số:", 100);
  page.bars({158, 196, 20, 24}, 2, 4);  // "11", of which the second is in the box of the notation
  page.slash(192);
  page.print_as("/BC-SNV", {206, 201, 84, 19}, Box{172, 196, 290, 221});
  const auto slots = page.slots();
  ASSERT_FALSE(slots.empty());
  EXPECT_EQ(slots[0].slot.role, SlotRole::Number);
  EXPECT_NEAR(slots[0].slot.box.left, 158, 2);
  EXPECT_NEAR(slots[0].slot.box.right, 178, 2);
}

TEST(FindSlots, LeavesTheEndOfAWordThatWasBoxedTooShortToTheWord) {
  DatePage page;
  page.print("01", 868);
  page.shorten(1, 4);
  const auto slots = page.slots();
  ASSERT_EQ(slots.size(), 3U);
  EXPECT_EQ(slots[1].slot.role, SlotRole::Month);
  EXPECT_NEAR(slots[1].slot.box.left, 868, 2);
  EXPECT_EQ(slots[1].slot.kind, SlotKind::Printed);
}

TEST(FindSlots, FindsNothingOnAPageWithoutAHead) {
  const cv::Mat paper(300, 300, CV_8UC1, cv::Scalar(255));
  EXPECT_TRUE(
      find_slots(PageImage(paper, 145, true), PageTransform(paper.size(), 0, 1.0, 0), {}, 12)
          .empty());
}

}  // namespace
}  // namespace sohoa::ocr
