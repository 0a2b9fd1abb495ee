#include "extract/head_slots.h"

#include <gtest/gtest.h>

namespace sohoa::extract {
namespace {

Slot pen(SlotRole role, std::vector<SlotReading> readings) {
  Slot slot;
  slot.role = role;
  slot.kind = SlotKind::Handwritten;
  slot.readings = std::move(readings);
  return slot;
}

TEST(ReadDates, JoinsADayByPenWithThePrintedMonth) {
  const Slot day = pen(SlotRole::Day, {{"07", 0.9}, {"01", 0.06}});
  const auto dates = read_dates(&day, nullptr, {.year = 2021, .month = 3, .day = 0});
  ASSERT_EQ(dates.size(), 2U);
  EXPECT_EQ(dates[0].digits, "2021-03-07");
  EXPECT_DOUBLE_EQ(dates[0].probability, 0.9);
}

TEST(ReadDates, LeavesOutDaysThatTheMonthDoesNotHave) {
  const Slot day = pen(SlotRole::Day, {{"30", 0.8}, {"20", 0.15}});
  const Slot month = pen(SlotRole::Month, {{"02", 0.9}});
  const auto dates = read_dates(&day, &month, {.year = 2021, .month = 2, .day = 30});
  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(dates[0].digits, "2021-02-20");
}

TEST(ReadDates, HasNothingWhereNobodyReadTheSlot) {
  const Slot day = pen(SlotRole::Day, {});
  EXPECT_TRUE(read_dates(&day, nullptr, {.year = 2021, .month = 3, .day = 7}).empty());
}

TEST(ReadDates, GoNoFurtherThanTheMonthWhereTheDayWasLeftBlank) {
  Slot day = pen(SlotRole::Day, {});
  day.kind = SlotKind::Empty;
  day.box = {500, 200, 590, 226};
  const Slot month = pen(SlotRole::Month, {{"11", 0.97}});
  const auto dates = read_dates(&day, &month, {.year = 2021, .month = 0, .day = 0});
  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(dates[0].digits, "2021-11");
  EXPECT_DOUBLE_EQ(dates[0].probability, 0.97);
  day.box.right = 535;  // no room for a pen
  EXPECT_TRUE(read_dates(&day, &month, {.year = 2021, .month = 0, .day = 0}).empty());
}

TEST(YearSupport, IsThatOfTheReaderWhoDoubtsIt) {
  EXPECT_DOUBLE_EQ(year_support(nullptr, 2021), 1);
  Slot year = pen(SlotRole::Year, {});
  EXPECT_DOUBLE_EQ(year_support(&year, 2021), 1);
  year.readings = {{"2021", 0.96}};
  EXPECT_DOUBLE_EQ(year_support(&year, 2021), 0.96);
  EXPECT_DOUBLE_EQ(year_support(&year, 2027), 0.5);
  year.readings = {{"2021", 0.3}};
  EXPECT_DOUBLE_EQ(year_support(&year, 2021), 1) << "too unsure to have been taken";
}

TEST(NoteAgreement, NotesTheNumberInTheNameOfTheFile) {
  Document document;
  document.source.path = "scans/bc-033_2021.pdf";
  Fields fields;
  fields.unread.push_back({"number", {Evidence{}}, {{"33", 0.7}, {"38", 0.2}}, {"handwritten"}});
  note_agreement(fields, document);
  EXPECT_EQ(fields.unread[0].flags.back(), "agrees-with-file-name");
  EXPECT_DOUBLE_EQ(fields.unread[0].readings[0].probability, 0.7);
}

TEST(NoteAgreement, NotesTheDayOfTheDigitalSignature) {
  Document document;
  Mark mark;
  mark.kind = MarkKind::DigitalSignature;
  mark.text = "24.02.2021 17:09:21 +07:00";
  document.pages.emplace_back().marks.push_back(mark);
  Fields fields;
  fields.unread.push_back({"date", {Evidence{}}, {{"2021-02-24", 0.6}}, {"handwritten"}});
  fields.unread.push_back({"date", {Evidence{}}, {{"2021-02-21", 0.6}}, {"handwritten"}});
  note_agreement(fields, document);
  EXPECT_EQ(fields.unread[0].flags.back(), "agrees-with-signature");
  EXPECT_EQ(fields.unread[1].flags.back(), "handwritten");
}

}  // namespace
}  // namespace sohoa::extract
