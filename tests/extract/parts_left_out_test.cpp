#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "document/json.h"
#include "example.h"
#include "extract/extract.h"

namespace sohoa::extract::test {
namespace {

using Json = nlohmann::ordered_json;

struct Part {
  std::string fields;  ///< "document_number,number,notation"; "-" for none
  std::string line;
};

std::vector<Part> parts() {
  std::vector<Part> parts;
  std::stringstream stream(read_file(std::filesystem::path(SOHOA_SOURCE_DIR) / "tests" / "extract" /
                                     "parts_left_out.txt"));
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with('#')) continue;
    const std::size_t bar = line.find('|');
    parts.push_back({line.substr(0, bar), line.substr(bar + 1)});
  }
  return parts;
}

/// The values of the fields of all parts but those of `left_out`.
std::map<std::string, Json> values_without(const std::string& left_out) {
  std::string text;
  for (const Part& part : parts()) {
    if (part.fields == "-" || part.fields != left_out) text += part.line + "\n";
  }
  std::map<std::string, Json> values;
  const Json fields = to_json(extract(document_from_text(text), rules()));
  for (const auto& [key, field] : fields.items()) {
    if (key != "citations") values[key] = field.is_null() ? Json() : field["value"];
  }
  return values;
}

TEST(PartsLeftOut, AllPartsGiveAllFields) {
  for (const auto& [key, value] : values_without("none")) EXPECT_FALSE(value.is_null()) << key;
}

TEST(PartsLeftOut, AreNullAndNothingElseChanges) {
  const auto whole = values_without("none");
  std::set<std::string> groups;
  for (const Part& part : parts()) {
    if (part.fields != "-") groups.insert(part.fields);
  }
  for (const std::string& group : groups) {
    for (const auto& [key, value] : values_without(group)) {
      const bool left_out = ("," + group + ",").find("," + key + ",") != std::string::npos;
      EXPECT_EQ(value, left_out ? Json() : whole.at(key)) << key << " without " << group;
    }
  }
}

TEST(PartsLeftOut, WithoutItsTypeTheDocumentIsNoLetter) {
  std::string text;
  for (const Part& part : parts()) {
    if (part.line != "TỜ TRÌNH") text += part.line + "\n";
  }
  EXPECT_FALSE(extract(document_from_text(text), rules()).document_type);
}

TEST(PartsLeftOut, TheBodyAloneHasNoFieldsOfTheHead) {
  std::string text;
  for (const Part& part : parts()) {
    if (part.fields == "-" && part.line.find("kính trình") != std::string::npos) text += part.line;
  }
  const Fields fields = extract(document_from_text(text), rules());
  EXPECT_EQ(fields, Fields{});
}

}  // namespace
}  // namespace sohoa::extract::test
