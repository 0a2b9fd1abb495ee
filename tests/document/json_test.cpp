#include "document/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "document/error.h"
#include "random_record.h"

namespace sohoa {
namespace {

using Json = nlohmann::ordered_json;
using testing::random_record;

TEST(RecordJson, GivesEveryRecordBack) {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    const Record record = random_record(seed);
    EXPECT_EQ(record_from_json(parse_json(to_json_text(to_json(record)))), record)
        << "seed " << seed;
  }
}

TEST(RecordJson, IsOneLineForTheJournal) {
  for (std::uint32_t seed = 1; seed <= 50; ++seed) {
    const std::string line = to_json_line(to_json(random_record(seed)));
    EXPECT_EQ(line.find('\n'), std::string::npos) << "seed " << seed;
    EXPECT_EQ(record_from_json(parse_json(line)), random_record(seed)) << "seed " << seed;
  }
}

TEST(RecordJson, WritesConfidencesWithThreeDecimals) {
  Record record;
  record.document.pages.emplace_back().lines.emplace_back().words.emplace_back().confidence =
      Confidence(1.0 / 3.0);
  const Json json = to_json(record);
  EXPECT_EQ(json["pages"][0]["lines"][0]["words"][0]["confidence"].dump(), "0.333");
}

TEST(RecordJson, WritesABoxAsLeftTopWidthHeight) {
  Page page;
  page.lines.emplace_back().box = Box{10, 20, 30, 25};
  EXPECT_EQ(to_json(page)["lines"][0]["box"].dump(), "[10,20,20,5]");
}

TEST(RecordJson, WritesSlotsWithNamesAndReadings) {
  Page page;
  page.slots.push_back({SlotRole::Day,
                        SlotKind::Handwritten,
                        Confidence(0.97),
                        {10, 20, 30, 25},
                        {{"07", 0.8}, {"01", 0.15}}});
  EXPECT_EQ(
      to_json(page)["slots"].dump(),
      R"([{"role":"day","kind":"handwritten","kind_confidence":0.97,"box":[10,20,20,5],)"
      R"("readings":[{"digits":"07","probability":0.8},{"digits":"01","probability":0.15}]}])");
}

TEST(RecordJson, LeavesOutSlotsThatNobodyLookedFor) {
  EXPECT_FALSE(to_json(Page{}).contains("slots"));
}

TEST(RecordJson, ReplacesBytesThatAreNoUtf8) {
  Page page;
  page.origin_note =
      "a\xFF"
      "b";
  EXPECT_THAT(to_json_line(to_json(page)), ::testing::HasSubstr("a\uFFFD"
                                                                "b"));
}

TEST(RecordJson, KeepsNullForFieldsThatAreNotOnThePage) {
  const Json fields = to_json(Fields{});
  EXPECT_EQ(fields.size(), 13U);
  for (const auto& [key, value] : fields.items()) {
    EXPECT_TRUE(key == "citations" ? value == Json::array() : value.is_null()) << key;
  }
}

// --- what is refused
// --------------------------------------------------------------------------------

struct BadCase {
  const char* what;
  std::function<void(Json&)> spoil;
  const char* named;  ///< stands in the message
};

Json good_record() {
  Record record;
  Page& page = record.document.pages.emplace_back();
  page.lines.push_back(line_from_text("Kính gửi"));
  page.marks.emplace_back();
  page.slots.emplace_back();
  record.fields.number = {33, "33", Confidence(0.5), {Evidence{}}, {}};
  return to_json(record);
}

TEST(RecordFromJson, RefusesWhatIsNoRecordAndNamesTheKey) {
  const std::vector<BadCase> cases{
      {"another schema", [](Json& json) { json["schema"] = "alto"; }, "schema"},
      {"another version", [](Json& json) { json["version"] = 2; }, "version"},
      {"no pages", [](Json& json) { json.erase("pages"); }, "pages"},
      {"pages are no list", [](Json& json) { json["pages"] = 7; }, "pages"},
      {"a page is a word", [](Json& json) { json["pages"][0] = "one"; }, "page"},
      {"unknown origin", [](Json& json) { json["pages"][0]["origin"] = "guessed"; }, "origin"},
      {"unknown mark", [](Json& json) { json["pages"][0]["marks"][0]["kind"] = "x"; }, "kind"},
      {"unknown kind of slot", [](Json& json) { json["pages"][0]["slots"][0]["kind"] = "carved"; },
       "kind"},
      {"a slot without role", [](Json& json) { json["pages"][0]["slots"][0].erase("role"); },
       "role"},
      {"a box of three",
       [](Json& json) {
         json["pages"][0]["lines"][0]["box"] = {1, 2, 3};
       },
       "box"},
      {"a box too far",
       [](Json& json) {
         json["pages"][0]["lines"][0]["box"] = {1, 2, 3, 99'000'000'000};
       },
       "box"},
      {"a word without reading",
       [](Json& json) { json["pages"][0]["lines"][0]["words"][0].erase("raw"); }, "raw"},
      {"a page number too large", [](Json& json) { json["pages"][0]["page"] = 5'000'000'000; },
       "page"},
      {"half a page number", [](Json& json) { json["pages"][0]["page"] = 1.5; }, "page"},
      {"a number as text", [](Json& json) { json["fields"]["number"]["value"] = "33"; }, "value"},
      {"a key of fields is missing", [](Json& json) { json["fields"].erase("subject"); },
       "subject"},
      {"unknown reason code",
       [](Json& json) {
         json["pages"][0]["failure"] = {{"reason", "bad-luck"}, {"message", ""}};
       },
       "reason"},
      {"negative size", [](Json& json) { json["source"]["bytes"] = -1; }, "bytes"},
  };
  for (const BadCase& each : cases) {
    Json json = good_record();
    each.spoil(json);
    try {
      (void)record_from_json(json);
      ADD_FAILURE() << each.what << " was taken";
    } catch (const Error& error) {
      EXPECT_EQ(error.reason(), Reason::BadRecord) << each.what;
      EXPECT_THAT(error.what(), ::testing::HasSubstr(each.named)) << each.what;
    }
  }
}

TEST(ParseJson, RefusesBrokenText) {
  for (const char* text : {"", "{", "nothing", "{\"a\":1}}", "\"\xFF\"", "1e9999"}) {
    EXPECT_THROW((void)parse_json(text), Error) << text;
  }
}

TEST(ParseJson, RefusesACutRecordAtEveryByte) {
  const std::string whole = to_json_line(good_record());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    EXPECT_THROW((void)parse_json(std::string_view(whole).substr(0, length)), Error) << length;
  }
}

}  // namespace
}  // namespace sohoa
