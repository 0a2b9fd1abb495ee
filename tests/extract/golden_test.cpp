/// Every folder of tests/golden with an `input.txt` (a text file) or an `input.layout` (a page drawn
/// with letters, see example.h) has the fields that a reader finds there in `expected.json`, and one
/// line in `why.txt`. Values and flags are compared, not confidences.
///   build/tests/extract/golden_test --update-golden     writes the expectations anew: read the diff

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "document/json.h"
#include "example.h"
#include "extract/extract.h"

namespace sohoa::extract::test {
namespace {

using Json = nlohmann::ordered_json;

bool update_golden = false;

std::filesystem::path golden_folder() {
  return std::filesystem::path(SOHOA_SOURCE_DIR) / "tests" / "golden";
}

Json what_counts(const Fields& fields) {
  const Json all = to_json(fields);
  Json reduced = Json::object();
  for (const auto& [key, field] : all.items()) {
    if (key == "citations") {
      for (const Json& citation : field) {
        reduced[key].push_back({citation["type"], citation["number"], citation["date"]});
      }
    } else if (!field.is_null()) {
      reduced[key] = field["value"];
      if (field.contains("flags") && !field["flags"].empty())
        reduced[key + " flags"] = field["flags"];
    } else {
      reduced[key] = nullptr;
    }
  }
  return reduced;
}

Document read_input(const std::filesystem::path& folder) {
  const auto layout = folder / "input.layout";
  if (std::filesystem::exists(layout)) return document_from_layout(read_file(layout));
  return document_from_text(read_file(folder / "input.txt"));
}

std::vector<std::string> cases() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(golden_folder())) {
    if (std::filesystem::exists(entry.path() / "input.txt") ||
        std::filesystem::exists(entry.path() / "input.layout")) {
      names.push_back(entry.path().filename().string());
    }
  }
  std::ranges::sort(names);
  return names;
}

class Golden : public testing::TestWithParam<std::string> {};

TEST_P(Golden, FieldsAreThoseOfAReader) {
  const std::filesystem::path folder = golden_folder() / GetParam();
  const Json actual = what_counts(extract(read_input(folder), rules()));
  if (update_golden) {
    std::ofstream(folder / "expected.json") << to_json_text(actual);
    return;
  }
  const Json expected = parse_json(read_file(folder / "expected.json"));
  EXPECT_EQ(to_json_text(actual), to_json_text(expected)) << read_file(folder / "why.txt");
}

INSTANTIATE_TEST_SUITE_P(Documents, Golden, testing::ValuesIn(cases()),
                         [](const auto& tested) { return tested.param; });

}  // namespace
}  // namespace sohoa::extract::test

int main(int count, char** arguments) {
  testing::InitGoogleTest(&count, arguments);
  for (int i = 1; i < count; ++i) {
    if (std::string(arguments[i]) == "--update-golden") sohoa::extract::test::update_golden = true;
  }
  return RUN_ALL_TESTS();
}
