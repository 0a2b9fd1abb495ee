#include "ocr/slot_kind.h"

#include <gtest/gtest.h>

namespace sohoa::ocr {
namespace {

SlotLook print_of_two_digits() {
  SlotLook look;
  look.role = SlotRole::Month;
  look.pieces = 2;
  look.width = 0.92;
  look.read = "12";
  look.confidence = 0.96;
  return look;
}

TEST(DecideKind, KnowsPrintOfTheRow) {
  EXPECT_EQ(decide_kind(print_of_two_digits()).kind, SlotKind::Printed);
}

TEST(DecideKind, KnowsThatNothingIsThere) {
  EXPECT_EQ(decide_kind(SlotLook{}).kind, SlotKind::Empty);
}

TEST(DecideKind, TakesTallUnevenStrokesForAPen) {
  SlotLook look = print_of_two_digits();
  look.worst_top = look.top = -0.2;
  look.worst_bottom = look.bottom = 0.3;
  look.uneven = 0.25;
  EXPECT_EQ(decide_kind(look).kind, SlotKind::Handwritten);
}

TEST(DecideKind, FaintDigitsMayFallToPieces) {
  SlotLook look = print_of_two_digits();
  look.pieces = 3;
  look.worst_bottom = -0.3;
  look.uneven = 0.3;
  EXPECT_EQ(decide_kind(look).kind, SlotKind::Printed);
  look.pieces = 2;
  EXPECT_EQ(decide_kind(look).kind, SlotKind::Handwritten) << "as many as were read";
  look.pieces = 3;
  look.confidence = 0.6;
  EXPECT_EQ(decide_kind(look).kind, SlotKind::Handwritten) << "not read surely";
}

TEST(DecideKind, TakesColouredInkThatIsNoNumberForAPen) {
  SlotLook look = print_of_two_digits();
  look.colour = 0.2;
  look.read = "lO";
  EXPECT_EQ(decide_kind(look).kind, SlotKind::Handwritten);
}

TEST(DecideKind, TakesEvenDigitsBesideTheBaselineForAStamp) {
  SlotLook look = print_of_two_digits();
  look.worst_top = look.top = -0.2;
  look.worst_bottom = look.bottom = -0.2;
  EXPECT_EQ(decide_kind(look).kind, SlotKind::Stamped);
}

TEST(DecideKinds, LetsOneStampSpeakForItsEvenNeighbour) {
  SlotLook stamp = print_of_two_digits();
  stamp.worst_top = stamp.top = stamp.worst_bottom = stamp.bottom = -0.2;
  SlotLook unread = stamp;
  unread.confidence = 0.1;
  EXPECT_EQ(decide_kind(unread).kind, SlotKind::Handwritten);
  EXPECT_EQ(decide_kinds({stamp, unread})[1].kind, SlotKind::Stamped);
}

}  // namespace
}  // namespace sohoa::ocr
