#include "extract/checks.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "example.h"
#include "extract/extract.h"
#include "extract/rule_tables.h"
#include "extract/structure.h"

namespace sohoa::extract::test {
namespace {

constexpr std::chrono::year_month_day kToday{std::chrono::year(2021), std::chrono::month(4),
                                             std::chrono::day(2)};

Record record_of(std::string_view text) {
  Record record;
  record.document = document_from_text(text);
  record.fields = extract(record.document, rules());
  record.structure = find_structure(record.document, record.fields);
  return record;
}

constexpr const char* kReport =
    "UBND TỈNH AN BÌNH\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
    "Số: 41/BC-UBND\nAn Bình, ngày 09 tháng 3 năm 2021\nBÁO CÁO\nCông tác lưu trữ năm 2020\n\n"
    "Đã chỉnh lý 120/150 hồ sơ, đạt 80%. Hạn cuối là ngày 30/6/2021.\n";

std::string with(std::string text, const std::string& old, const std::string& other) {
  return text.replace(text.find(old), old.size(), other);
}

std::vector<std::string> codes(const std::string& text) {
  std::vector<std::string> all;
  for (const Check& check : find_checks(record_of(text), rules(), kToday)) {
    all.push_back(check.code);
  }
  return all;
}

using Codes = std::vector<std::string>;

TEST(Checks, FindNothingInARightDocument) {
  EXPECT_EQ(codes(kReport), Codes{});
  EXPECT_EQ(codes(""), Codes{});
}

TEST(Checks, FindEachFault) {
  EXPECT_EQ(codes(with(kReport, "năm 2021\nBÁO", "năm 2027\nBÁO")),
            (Codes{"date-in-future", "date-not-of-period"}));
  EXPECT_EQ(codes(with(kReport, "đạt 80%", "đạt 98%")), Codes{"percentage-mismatch"});
  EXPECT_EQ(codes(with(kReport, "30/6/2021", "31/6/2021")), Codes{"date-not-in-calendar"});
  EXPECT_EQ(codes(with(kReport, "41/BC", "00/BC")), Codes{"number-zero"});
  EXPECT_EQ(codes(with(kReport, "BC-UBND", "KH-UBND")), Codes{"type-notation-mismatch"});
}

TEST(Checks, HaveTheirSentencesInTheTable) {
  for (const std::string& text :
       {with(kReport, "năm 2021\nBÁO", "năm 2027\nBÁO"), with(kReport, "30/6", "31/6")}) {
    for (const Check& check : find_checks(record_of(text), rules(), kToday)) {
      EXPECT_TRUE(rules().impl().check_messages.contains(check.code)) << check.code;
      EXPECT_NE(check.message, check.code);
      EXPECT_FALSE(check.evidence.empty()) << check.code;
    }
  }
}

TEST(Checks, OfTheArchiveNameTheOtherDocument) {
  const Fields fields = record_of(kReport).fields;
  const Check same = duplicate_check(fields, "kho/a.pdf", rules());
  EXPECT_EQ(same.code, "duplicate-number");
  EXPECT_NE(same.message.find("41/BC-UBND"), std::string::npos);
  EXPECT_NE(same.message_vi.find("kho/a.pdf"), std::string::npos);
  EXPECT_EQ(same.evidence, fields.document_number->evidence);
  const Check series = series_check(fields, {.number = 40, .date = "2021-03-30"}, rules());
  EXPECT_EQ(series.message, "number 41 is dated 2021-03-09, but number 40 is dated 2021-03-30");
}

}  // namespace
}  // namespace sohoa::extract::test
