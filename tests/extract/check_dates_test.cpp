#include "extract/check_dates.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

Field<std::string> field(const std::string& value) {
  return {.value = value,
          .text = value,
          .confidence = Confidence(0.9),
          .evidence = {Evidence{}},
          .flags = {}};
}

Fields dated(const std::string& date, const std::string& subject = "") {
  Fields fields;
  fields.date = field(date);
  if (!subject.empty()) fields.subject = field(subject);
  return fields;
}

std::vector<std::string> codes(const std::vector<Check>& checks) {
  std::vector<std::string> all;
  for (const Check& check : checks) all.push_back(check.code);
  return all;
}

using Codes = std::vector<std::string>;
constexpr std::chrono::year_month_day kToday{std::chrono::year(2021), std::chrono::month(4),
                                             std::chrono::day(2)};

Codes own(const Fields& fields) {
  return codes(check_own_date(fields, kToday, rules().impl()));
}

TEST(CheckOwnDate, LeavesRightDatesAlone) {
  EXPECT_EQ(own({}), Codes{});
  EXPECT_EQ(own(dated("2021-04-02")), Codes{});
  EXPECT_EQ(own(dated("2021-04")), Codes{});
  EXPECT_EQ(own(dated("2021-01-05", "Báo cáo công tác năm 2020")), Codes{});
  EXPECT_EQ(own(dated("2020-12-05", "Kế hoạch công tác văn thư năm 2021")), Codes{});
  EXPECT_EQ(own(dated("2021-01-05", "Tổng kết giai đoạn 2016-2020")), Codes{});
}

TEST(CheckOwnDate, FlagsADateAfterToday) {
  EXPECT_EQ(own(dated("2021-04-03")), Codes{"date-in-future"});
  EXPECT_EQ(own(dated("2021-05")), Codes{"date-in-future"});
  EXPECT_EQ(codes(check_own_date(dated("2027-04-03"), std::nullopt, rules().impl())), Codes{});
}

TEST(CheckOwnDate, FlagsADateYearsAwayFromTheSubject) {
  EXPECT_EQ(own(dated("2017-03-24", "Kết quả công tác quý I năm 2021")),
            Codes{"date-not-of-period"});
  EXPECT_EQ(own(dated("2021-03-24", "Kết quả công tác năm 2012")), Codes{"date-not-of-period"});
}

TEST(CheckCitedDates, FlagsACitedDocumentThatIsYounger) {
  Fields fields = dated("2021-03-24");
  Citation citation;
  citation.type = "Kế hoạch";
  citation.number = "5/KH-UBND";
  for (const char* date : {"2021-03-24", "2021", "2021-04", "2020-03-25"}) {
    citation.date = date;
    fields.citations = {citation};
    EXPECT_EQ(codes(check_cited_dates(fields, rules().impl())), Codes{}) << date;
  }
  citation.date = "2021-03-25";
  fields.citations = {citation};
  const auto checks = check_cited_dates(fields, rules().impl());
  ASSERT_EQ(codes(checks), Codes{"cites-later-date"});
  EXPECT_NE(checks[0].message.find("Kế hoạch 5/KH-UBND"), std::string::npos);
}

Codes in_calendar_of(const std::string& text, const Fields& fields = {}) {
  Record record;
  record.document = document_from_text(text);
  record.fields = fields;
  const TextFlow body = body_flow(record.document);
  return codes(check_calendar(body, record.fields, record.document.pages, rules().impl()));
}

TEST(CheckCalendar, LeavesDatesOfTheCalendarAlone) {
  EXPECT_EQ(in_calendar_of("Từ ngày 29/02/2020 đến ngày 31 tháng 12 năm 1873, ngày 5-6-2021."),
            Codes{});
  EXPECT_EQ(in_calendar_of("Trong ngày 45 hồ sơ, ngày 31/6 và mỗi ngày 12/15 xã."), Codes{});
}

TEST(CheckCalendar, FlagsDatesThatNoCalendarHas) {
  EXPECT_EQ(in_calendar_of("Hạn nộp là ngày 31/6/2021."), Codes{"date-not-in-calendar"});
  EXPECT_EQ(in_calendar_of("đến ngày 29 tháng 02\nnăm 2021"), Codes{"date-not-in-calendar"});
  EXPECT_EQ(in_calendar_of("ngày 12.13.2021"), Codes{"date-not-in-calendar"});
}

TEST(CheckCalendar, LeavesTheDateLineToTheReaderOfSlots) {
  Fields fields;
  fields.place = field("An Bình");
  EXPECT_EQ(in_calendar_of("An Bình, ngày 45 tháng 3 năm 2021", fields), Codes{});
}

}  // namespace
}  // namespace sohoa::extract::test
