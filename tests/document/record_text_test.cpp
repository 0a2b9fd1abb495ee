#include "document/record_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "document/error.h"
#include "document/json.h"
#include "random_record.h"

namespace sohoa {
namespace {

using testing::random_record;

std::string to_line(const Record& record) {
  std::string text;
  append_line(text, record);
  return text;
}

std::string to_text(const Record& record) {
  std::string text;
  write_text(record, [&](std::string_view part) { text += part; });
  return text;
}

TEST(RecordText, IsTheTextOfTheWholeRecord) {
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    const Record record = random_record(seed);
    EXPECT_EQ(to_line(record), to_json_line(to_json(record))) << "seed " << seed;
    EXPECT_EQ(to_text(record), to_json_text(to_json(record))) << "seed " << seed;
  }
  const Record empty;
  EXPECT_EQ(to_line(empty), to_json_line(to_json(empty)));
  EXPECT_EQ(to_text(empty), to_json_text(to_json(empty)));
}

TEST(RecordText, GivesEveryRecordBack) {
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    const Record record = random_record(seed);
    EXPECT_EQ(record_from_text(to_line(record)), record) << "seed " << seed;
    EXPECT_EQ(record_from_text(to_text(record)), record) << "seed " << seed;
  }
}

TEST(RecordText, RefusesWhatIsNoRecord) {
  const Record record = random_record(7);
  for (const std::string& text :
       {std::string(), std::string("[]"), std::string("{}"), std::string(R"({"pages": [{}]})"),
        to_line(record).substr(0, to_line(record).size() / 2)}) {
    EXPECT_THROW((void)record_from_text(text), Error) << text.substr(0, 40);
  }
}

}  // namespace
}  // namespace sohoa
