#include "pipeline/series_checks.h"

#include <gtest/gtest.h>

#include "document/error.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

template <typename Value>
Field<Value> field(Value value) {
  return {.value = std::move(value),
          .text = "",
          .confidence = Confidence(0.9),
          .evidence = {Evidence{}},
          .flags = {}};
}

Record record(const std::string& path, int number, const std::string& date) {
  Record made;
  made.document.source.path = path;
  made.document.source.sha256 = path;
  made.fields.document_number = field(std::to_string(number) + "/BC-SNV");
  made.fields.number = field(number);
  made.fields.notation = field(std::string("BC-SNV"));
  made.fields.date = field(date);
  made.fields.issuing_body = field(std::vector<std::string>{"Sở Nội vụ"});
  return made;
}

std::vector<std::string> codes(const std::vector<Check>& checks) {
  std::vector<std::string> all;
  for (const Check& check : checks) all.push_back(check.code);
  return all;
}

using Codes = std::vector<std::string>;

class SeriesChecksTest : public testing::Test {
 protected:
  TestFolder folder_;
  archive::Store store_ = archive::Store::open(folder_ / "a.db", archive::OpenMode::ReadWrite);
};

TEST_F(SeriesChecksTest, WarnOfASecondNumberAndOfABrokenSeries) {
  SeriesChecks checks(std::filesystem::path(SOHOA_SOURCE_DIR) / "dictionaries" / "data");
  const Record first = record("a.pdf", 33, "2021-03-05");
  EXPECT_EQ(codes(checks.find(store_, first)), Codes{});
  store_.add(first);
  const auto same = checks.find(store_, record("b.pdf", 33, "2021-03-06"));
  ASSERT_EQ(codes(same), Codes{"duplicate-number"});
  EXPECT_NE(same[0].message.find("a.pdf"), std::string::npos);
  EXPECT_EQ(codes(checks.find(store_, record("c.pdf", 34, "2021-01-06"))),
            Codes{"number-out-of-series"});
}

TEST_F(SeriesChecksTest, NeedTheTablesOnlyWhenThereIsSomethingToSay) {
  SeriesChecks checks(folder_ / "nowhere");
  store_.add(record("a.pdf", 33, "2021-03-05"));
  EXPECT_EQ(codes(checks.find(store_, record("b.pdf", 34, "2021-03-06"))), Codes{});
  EXPECT_THROW((void)checks.find(store_, record("b.pdf", 33, "2021-03-06")), Error);
}

}  // namespace
}  // namespace sohoa::pipeline
