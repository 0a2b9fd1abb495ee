#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "ocr/line_building.h"
#include "ocr/page_slots.h"
#include "ocr/print_metrics.h"
#include "ocr/slot_reader.h"
#include "ocr/source_file.h"

namespace sohoa::ocr {
namespace {

/// Looks at rows again and sees nothing.
class Blind final : public Recognizer {
 public:
  std::vector<Line> recognize(const PageImage& image) override {
    (void)image;
    return {};
  }
  std::string name() const override { return "blind"; }
};

Word word_at(const std::string& text, const Box& box, double confidence = 0.96) {
  Word word;
  word.raw = word.text = text;
  word.box = box;
  word.confidence = Confidence(confidence);
  return word;
}

/// "Thạch Lũng, ngày 22 tháng 10 năm 2019" of the sample, read with this day.
Page sample_read_with(const std::string& day) {
  Page page;
  page.lines = {
      line_of({word_at("ngày", {731, 213, 785, 239}), word_at(day, {791, 214, 820, 233}, 0.85),
               word_at("tháng", {828, 213, 891, 239}), word_at("10", {899, 213, 926, 233}),
               word_at("năm", {934, 213, 981, 233}), word_at("2019", {988, 213, 1045, 233})},
              1)};
  return page;
}

Page with_slots(Page page) {
  const auto source = SourceFile::open(SOHOA_SOURCE_DIR "/samples/pages/to_trinh_sach_p01.png");
  const std::optional<SlotReader> reader =
      SlotReader::open(SOHOA_SOURCE_DIR "/dictionaries/data/digits.model");
  const PageImage image = source.image(1);
  const PageTransform same({image.width_px(), image.height_px()}, 0, 1.0, 0);
  constexpr double kEm = 27;  // 13 points at 150 dpi
  Blind blind;
  DebugPictures pictures({}, 1);
  read_slots(page, {image, same, kEm * kTextHeightEm}, {reader, blind}, pictures);
  return page;
}

TEST(ContestedPrint, IsWhatTheReaderOfDigitsIsSureOf) {
  const Page page = with_slots(sample_read_with("27"));
  ASSERT_EQ(page.slots.size(), 3U);
  EXPECT_EQ(page.slots[0].kind, SlotKind::Printed);
  ASSERT_FALSE(page.slots[0].readings.empty());
  EXPECT_EQ(page.slots[0].readings.front().digits, "22");
  EXPECT_LT(page.slots[0].readings.front().probability, 0.96);
  EXPECT_EQ(page.lines[0].words[1].text, "22");
}

TEST(ContestedPrint, StaysWhereBothReadersAgree) {
  const Page before = sample_read_with("22");
  const Page page = with_slots(before);
  ASSERT_EQ(page.slots.size(), 3U);
  EXPECT_TRUE(page.slots[0].readings.empty());
  EXPECT_EQ(page.lines, before.lines);
}

}  // namespace
}  // namespace sohoa::ocr
