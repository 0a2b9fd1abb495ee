#include "extract/field_confidence.h"

#include <gtest/gtest.h>

#include <fstream>

#include "document/error.h"
#include "example.h"
#include "table_folder.h"

namespace sohoa::extract::test {
namespace {

/// The tables of the repository with this one in the place of theirs.
class FieldConfidence : public testing::Test {
 protected:
  Rules with_table(const std::string& rows) {
    std::ofstream(tables_.path() / "field_confidence.tsv", std::ios::trunc) << rows;
    return Rules::open(tables_.path());
  }

  TableFolder tables_;
};

Fields with_place(double confidence, std::vector<std::string> flags = {}) {
  Fields fields;
  fields.place = Field<std::string>{.value = "An Bình",
                                    .text = "An Bình",
                                    .confidence = Confidence(confidence),
                                    .evidence = {Evidence{}},
                                    .flags = std::move(flags)};
  return fields;
}

TEST_F(FieldConfidence, FollowsTheLinesBetweenThePoints) {
  const Rules table = with_table("place\t0.4\t0.2\nplace\t0.8\t0.6\nplace\t0.9\t0.95\n");
  const auto share = [&](double figure) {
    return calibrated(with_place(figure), table).place->confidence.value();
  };
  EXPECT_DOUBLE_EQ(share(0.2), 0.05);  // below all that was seen: lower than the line
  EXPECT_DOUBLE_EQ(share(0.4), 0.2);
  EXPECT_DOUBLE_EQ(share(0.6), 0.4);
  EXPECT_DOUBLE_EQ(share(0.8), 0.6);
  EXPECT_DOUBLE_EQ(share(1.0), 0.95);
}

TEST_F(FieldConfidence, LeavesAFieldAloneThatTheTableLacks) {
  const Rules table = with_table("date\t0.4\t0.2\n");
  EXPECT_EQ(calibrated(with_place(0.7), table), with_place(0.7));
}

TEST_F(FieldConfidence, NeverFallsWithTheFigure) {
  for (int percent = 1; percent <= 100; ++percent) {
    const double figure = percent / 100.0;
    const Confidence below = calibrated(with_place(figure - 0.01), rules()).place->confidence;
    EXPECT_LE(below, calibrated(with_place(figure), rules()).place->confidence) << figure;
  }
}

TEST_F(FieldConfidence, RefusesATableThatFalls) {
  EXPECT_THROW(with_table("place\t0.4\t0.8\nplace\t0.8\t0.6\n"), Error);
  EXPECT_THROW(with_table("place\t0.4\t1.8\n"), Error);
  EXPECT_THROW(with_table("place\t0.8\t0.6\nplace\t0.4\t0.7\n"), Error);
}

TEST_F(FieldConfidence, AsksForAReviewOfWhatIsUnsureOrUnread) {
  EXPECT_EQ(fields_to_review(with_place(0.85)), std::vector<std::string>{});
  EXPECT_EQ(fields_to_review(with_place(0.75)), std::vector<std::string>{"place"});
  Fields fields = with_place(0.75);
  fields.unread.push_back({.field = "date", .evidence = {}, .readings = {}, .flags = {}});
  EXPECT_EQ(fields_to_review(fields), (std::vector<std::string>{"place", "date"}));
}

TEST_F(FieldConfidence, HasPointsOfTheirOwnForSlotsThatWereFilled) {
  const Rules table = with_table("place\t0.5\t0.5\nplace, filled\t0.5\t0.1\n");
  EXPECT_DOUBLE_EQ(calibrated(with_place(0.5, {"handwritten"}), table).place->confidence.value(),
                   0.1);
  EXPECT_EQ(confidence_key("number", {"agrees-with-file-name", "stamped"}), "number, filled");
  EXPECT_EQ(confidence_key("number", {"number-zero"}), "number");
}

TEST_F(FieldConfidence, IsNeverSureOfATypeThatNoPagePrints) {
  Fields fields;
  fields.document_type = with_place(0.95, {"no-heading"}).place;
  const Fields found = calibrated(fields, rules());
  EXPECT_LT(found.document_type->confidence, kReviewBelow);
  EXPECT_EQ(fields_to_review(found), std::vector<std::string>{});
}

}  // namespace
}  // namespace sohoa::extract::test
