#include "ocr/slot_words.h"

#include <gtest/gtest.h>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

Word word(const std::string& text, int left, int right) {
  Word made;
  made.raw = text;
  made.text = text;
  made.box = Box{left, 100, right, 120};
  return made;
}

ReadSlot day_slot(WordPart before, WordPart after, std::vector<WordPart> parts) {
  ReadSlot slot;
  slot.place.role = SlotRole::Day;
  slot.place.left_px = 52;
  slot.place.right_px = 80;
  slot.place.before = std::move(before);
  slot.place.after = std::move(after);
  slot.place.parts = std::move(parts);
  slot.box = {54, 95, 78, 125};
  slot.reading = {"07", 0.97};
  return slot;
}

TEST(WithSlotsRead, PutsTheDigitsBetweenThePrintThatWasReadAsOneWord) {
  const std::vector<Line> lines{line_of({word("ngày¿¿tháng", 0, 140), word("3", 150, 160)}, 1)};
  const auto read = with_slots_read(
      lines, {day_slot({0, 0, 0, 4, "ngày"}, {0, 0, 6, 11, "tháng"}, {{0, 0, 4, 6, {}}})});
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(raw_text(read[0]), "ngày 07 tháng 3");
  EXPECT_EQ(read[0].words[0].box->right, 52);
  EXPECT_EQ(read[0].words[2].box->left, 80);
  EXPECT_DOUBLE_EQ(read[0].words[1].confidence.value(), 0.97);
}

TEST(WithSlotsRead, KeepsLettersThatAreNoPartOfTheSlot) {
  const std::vector<Line> lines{line_of({word("ngày", 0, 50), word("tháng12", 80, 160)}, 1)};
  const auto read =
      with_slots_read(lines, {day_slot({0, 0, 0, 4, "ngày"}, {0, 1, 0, 5, "tháng"}, {})});
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(raw_text(read[0]), "ngày 07 tháng 12");
}

TEST(WithSlotsRead, WritesAYearThatWasMisread) {
  const std::vector<Line> lines{line_of({word("năm", 0, 50), word("3012.", 60, 120)}, 1)};
  ReadSlot slot;
  slot.place.role = SlotRole::Year;
  slot.place.parts = {{0, 1, 0, 4, {}}};
  slot.box = {60, 100, 115, 120};
  slot.reading = {"2012", 0.96};
  const auto read = with_slots_read(lines, {slot});
  ASSERT_EQ(read.size(), 1U);
  EXPECT_EQ(raw_text(read[0]), "năm 2012");
}

TEST(LosesDigits, WhereThePrintWasSurelyReadWithMoreOfThem) {
  std::vector<Line> lines{line_of({word("Số:", 0, 40), word("0789/BC", 50, 160)}, 1)};
  lines[0].words[1].confidence = Confidence(0.95);
  ReadSlot slot = day_slot({0, 0, 0, 3, "Số:"}, {0, 1, 4, 7, "/BC"}, {{0, 1, 0, 4, {}}});
  slot.place.read = "0789";
  EXPECT_TRUE(loses_digits(slot));
  EXPECT_TRUE(is_clear_print(slot.place, lines));
  slot.place.read = "07";
  EXPECT_FALSE(loses_digits(slot)) << "the same";
  slot.place.read = "1789";
  EXPECT_FALSE(loses_digits(slot)) << "others";
  slot.place.read = "07¿9";
  EXPECT_FALSE(loses_digits(slot)) << "not digits alone";
  slot.place.read = "0789";
  lines[0].words[1].confidence = Confidence(0.5);
  EXPECT_FALSE(is_clear_print(slot.place, lines)) << "unsure";
}

TEST(WithSlotsRead, LeavesPagesWithoutSlotsAsTheyAre) {
  const std::vector<Line> lines{line_of({word("Báo", 0, 40), word("cáo", 50, 90)}, 1)};
  EXPECT_EQ(with_slots_read(lines, {}), lines);
}

}  // namespace
}  // namespace sohoa::ocr
