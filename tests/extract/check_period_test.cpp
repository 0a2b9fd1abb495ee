#include "extract/check_period.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

template <typename Value>
Field<Value> field(Value value) {
  return {.value = std::move(value),
          .text = {},
          .confidence = Confidence(0.9),
          .evidence = {{.page_number = 1, .box = {}}},
          .flags = {}};
}

std::string found(std::vector<std::string> organs, std::string date) {
  Fields fields;
  fields.issuing_body = field(std::move(organs));
  fields.date = field(std::move(date));
  const std::vector<Check> checks = check_period(fields, rules().impl());
  return checks.empty() ? "" : checks.front().code + ": " + checks.front().message;
}

TEST(CheckPeriod, LeavesUnitsOfTheirTimeAlone) {
  EXPECT_EQ(found({"UBND tỉnh Yên Bái", "Sở Nội vụ"}, "2021-03-05"), "");
  EXPECT_EQ(found({"Ủy ban nhân dân tỉnh Yên Bái"}, "2025-06-30"), "");
  EXPECT_EQ(found({"Ủy ban nhân dân tỉnh Yên Bái"}, "2025-06"), "");
  EXPECT_EQ(found({"Ủy ban nhân dân tỉnh An Giang"}, "2025-09-01"), "");
}

TEST(CheckPeriod, FlagsAProvinceThatIsNoMore) {
  EXPECT_NE(found({"Ủy ban nhân dân tỉnh Yên Bái"}, "2025-07-01"), "");
  EXPECT_NE(found({"ỦY BAN NHÂN DÂN TỈNH YÊN BÁI", "Sở Nội vụ"}, "2025-09"), "");
}

TEST(CheckPeriod, FlagsAMinistryBeforeItsTime) {
  EXPECT_NE(found({"Bộ Nông nghiệp và Môi trường"}, "2024-05-01"), "");
  EXPECT_EQ(found({"Bộ Nông nghiệp và Môi trường"}, "2025-05-01"), "");
  EXPECT_NE(found({"Bộ Kế hoạch và Đầu tư"}, "2025-05-01"), "");
}

TEST(CheckPeriod, KnowsNothingOfOtherNames) {
  EXPECT_EQ(found({"Ủy ban nhân dân huyện Suối Mây"}, "2026-01-01"), "");
  EXPECT_EQ(found({}, "2026-01-01"), "");
  EXPECT_EQ(found({"Ủy ban nhân dân tỉnh Yên Bái"}, ""), "");
}

}  // namespace
}  // namespace sohoa::extract::test
