#include "pipeline/cited_readings.h"

#include <gtest/gtest.h>

#include "tests/archive/random_record.h"
#include "tests/archive/temporary_folder.h"

namespace sohoa::pipeline {
namespace {

using archive::test::field;

Record unread_number() {
  Record record = archive::test::text_record("cv.png", {"Về việc kiểm kê"});
  record.fields.notation = field("UBND-TH");
  record.fields.date = field("2021-01-21");
  UnreadField number;
  number.field = "number";
  number.readings = {{"4532", 0.6}, {"4502", 0.2}};
  record.fields.unread = {number};
  return record;
}

class CitedReadings : public testing::Test {
 protected:
  CitedReadings() : store_(archive::Store::open(folder_ / "a.db", archive::OpenMode::ReadWrite)) {
    store_.add(unread_number());
  }

  void cite(const std::string& number, std::optional<std::string> date) {
    Record citing = archive::test::text_record("bc.png", {"nội dung"});
    citing.fields.citations = {{.type = "Công văn",
                                .number = number,
                                .date = std::move(date),
                                .text = "Công văn số " + number,
                                .confidence = Confidence(0.9),
                                .evidence = {}}};
    store_.add(citing);
  }

  archive::test::TemporaryFolder folder_;
  archive::Store store_;
};

TEST_F(CitedReadings, NamesTheReadingThatIsCitedWithItsDate) {
  cite("4502/UBND-TH", "2021-01-21");
  const std::vector<CitedReading> expected = {{"4502", "bc.png"}};
  EXPECT_EQ(cited_readings(store_, unread_number()), expected);
}

TEST_F(CitedReadings, TakesTheYearWhereACitationHasNoMore) {
  cite("4532/UBND-TH", "2021");
  EXPECT_EQ(cited_readings(store_, unread_number()).size(), 1U);
}

TEST_F(CitedReadings, LeavesTheSameNumberOfAnotherYear) {
  cite("4532/UBND-TH", "2020-01-21");
  EXPECT_TRUE(cited_readings(store_, unread_number()).empty());
}

TEST_F(CitedReadings, LeavesCitationsWithoutDateAndNumbersThatNobodyRead) {
  cite("4532/UBND-TH", std::nullopt);
  EXPECT_TRUE(cited_readings(store_, unread_number()).empty());
  cite("7777/UBND-TH", "2021-01-21");
  EXPECT_TRUE(cited_readings(store_, unread_number()).empty());
}

TEST_F(CitedReadings, SaysNothingOfADocumentWithoutDate) {
  cite("4532/UBND-TH", "2021-01-21");
  Record record = unread_number();
  record.fields.date.reset();
  EXPECT_TRUE(cited_readings(store_, record).empty());
}

}  // namespace
}  // namespace sohoa::pipeline
