#include "document/record_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "document/error.h"
#include "document/json.h"
#include "random_record.h"

namespace sohoa {
namespace {

using testing::random_record;

std::string json_of(const Record& record) {
  std::string all;
  write_json(paged(record), [&](std::string_view part) { all += part; });
  return all;
}

std::string text_of(const Record& record) {
  std::string all;
  write_text(paged(record), [&](std::string_view part) { all += part; });
  return all;
}

TEST(RecordText, IsTheTextOfTheWholeRecord) {
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    const Record record = random_record(seed);
    EXPECT_EQ(json_of(record), to_json_text(to_json(record))) << "seed " << seed;
    EXPECT_EQ(text_of(record), text(record.document)) << "seed " << seed;
  }
  const Record empty;
  EXPECT_EQ(json_of(empty), to_json_text(to_json(empty)));
  EXPECT_EQ(text_of(empty), "");
}

TEST(PagedRecord, GivesItsPagesAsOftenAsWanted) {
  const Record record = random_record(7);
  const PagedRecord paged_record = paged(record);
  EXPECT_EQ(paged_record.page_count, record.document.pages.size());
  EXPECT_TRUE(paged_record.head.document.pages.empty());
  for (int time = 0; time < 2; ++time) {
    std::vector<Page> pages;
    paged_record.for_each_page([&](const Page& page) { pages.push_back(page); });
    EXPECT_EQ(pages, record.document.pages);
  }
}

}  // namespace
}  // namespace sohoa
