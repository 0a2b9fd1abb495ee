#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "document/json.h"
#include "example.h"
#include "extract/extract.h"
#include "extract/rule_tables.h"

namespace sohoa::extract::test {
namespace {

using Json = nlohmann::ordered_json;

struct Part {
  std::string fields;  ///< "document_number,number,notation"; "-" for none
  std::string text;
};

struct Example {
  std::string name;
  bool drawn = false;                   ///< as a page with boxes
  std::vector<std::vector<Part>> rows;  ///< each with one column or two
};

Part part_of(const std::string& cell) {
  const std::size_t bar = cell.find('|');
  return {cell.substr(0, bar), cell.substr(bar + 1)};
}

std::vector<Example> examples() {
  std::vector<Example> examples;
  std::stringstream stream(read_file(std::filesystem::path(SOHOA_SOURCE_DIR) / "tests" / "extract" /
                                     "parts_left_out.txt"));
  for (std::string line; std::getline(stream, line);) {
    if (line.starts_with("## ")) {
      examples.push_back({.name = line.substr(3), .drawn = line.ends_with(", drawn"), .rows = {}});
      continue;
    }
    if (line.starts_with('#')) continue;
    const std::size_t divider = line.find("&& ");
    std::vector<Part> row{part_of(line.substr(0, divider))};
    if (divider != std::string::npos) row.push_back(part_of(line.substr(divider + 3)));
    examples.back().rows.push_back(std::move(row));
  }
  return examples;
}

void replace(std::string& text, const std::string& word, const std::string& by) {
  const std::size_t at = text.find(word);
  if (at != std::string::npos) text.replace(at, word.size(), by);
}

/// The document for each type of NĐ 30/2020 in place of the words TYPE and ABBR.
std::vector<Example> with_every_type(const Example& pattern) {
  std::vector<Example> made;
  for (const DocumentType& type : rules().impl().types) {
    if (type.system != "state" || type.abbreviations.empty()) continue;
    Example example = pattern;
    example.name = type.name;
    for (auto& row : example.rows) {
      replace(row[0].text, "TYPE", to_upper(type.name));
      replace(row[0].text, "ABBR", type.abbreviations.front());
    }
    made.push_back(std::move(example));
  }
  return made;
}

std::vector<Example> all_examples() {
  std::vector<Example> all = examples();
  const std::vector<Example> more = with_every_type(all.front());
  all.erase(all.begin());
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

std::size_t width(const std::string& text) {
  return to_utf32(text).size();
}

/// The text without the parts of these fields, whose place stays empty where another column is beside it.
std::string text_without(const Example& example, const std::string& left_out) {
  std::string text;
  for (const std::vector<Part>& row : example.rows) {
    std::string line;
    bool shown = false;
    for (const Part& part : row) {
      const bool out = part.fields != "-" && part.fields == left_out;
      line += out ? std::string(width(part.text), ' ') : part.text;
      shown = shown || !out;
    }
    if (shown || example.drawn) text += line + "\n";
  }
  return text;
}

std::map<std::string, Json> values_without(const Example& example, const std::string& left_out) {
  const std::string text = text_without(example, left_out);
  const Document document = example.drawn ? document_from_layout(text) : document_from_text(text);
  std::map<std::string, Json> values;
  const Json fields = to_json(extract(document, rules()));
  for (const auto& [key, field] : fields.items()) {
    if (key != "citations") values[key] = field.is_null() ? Json() : field["value"];
  }
  return values;
}

/// "type" stands for "document_type", whose absence another test looks at.
std::set<std::string> groups_of(const Example& example) {
  std::set<std::string> groups;
  for (const std::vector<Part>& row : example.rows) {
    for (const Part& part : row) {
      if (part.fields != "-" && part.fields != "type") groups.insert(part.fields);
    }
  }
  return groups;
}

bool names(const std::string& group, const std::string& key) {
  return ("," + group + ",").find("," + key + ",") != std::string::npos;
}

TEST(PartsLeftOut, AreTakenFromManyDocuments) {
  EXPECT_GE(all_examples().size(), 30u);
}

TEST(PartsLeftOut, AllPartsGiveAllFields) {
  for (const Example& example : all_examples()) {
    const auto whole = values_without(example, "none");
    for (const std::string& group : groups_of(example)) {
      for (const auto& [key, value] : whole) {
        EXPECT_FALSE(names(group, key) && value.is_null()) << key << " of " << example.name;
      }
    }
  }
}

TEST(PartsLeftOut, AreNullAndNothingElseChanges) {
  std::size_t cases = 0;
  for (const Example& example : all_examples()) {
    const auto whole = values_without(example, "none");
    for (const std::string& group : groups_of(example)) {
      for (const auto& [key, value] : values_without(example, group)) {
        ++cases;
        EXPECT_EQ(value, names(group, key) ? Json() : whole.at(key))
            << key << " without " << group << " in " << example.name;
      }
    }
  }
  RecordProperty("cases", static_cast<int>(cases));
}

/// What two parts prove of each other is gone with them: each pair left out.
TEST(PartsLeftOut, AreNullInPairs) {
  for (const Example& example : examples()) {
    if (example.name == "every type") continue;
    const std::set<std::string> groups = groups_of(example);
    for (const std::string& first : groups) {
      for (const std::string& second : groups) {
        if (first >= second) continue;
        Example shorter = example;
        for (auto& row : shorter.rows) {
          for (Part& part : row) {
            if (part.fields == second) part.fields = first;
          }
        }
        for (const auto& [key, value] : values_without(shorter, first)) {
          if (!names(first, key) && !names(second, key)) continue;
          EXPECT_EQ(value, Json())
              << key << " without " << first << " and " << second << " in " << example.name;
        }
      }
    }
  }
}

TEST(PartsLeftOut, WithoutItsTypeTheDocumentIsNoLetter) {
  const Example request = with_every_type(examples().front()).front();
  EXPECT_EQ(values_without(request, "type").at("document_type"), Json());
}

TEST(PartsLeftOut, TheBodyAloneHasNoFieldsOfTheHead) {
  const Example request = examples().front();
  std::string text;
  for (const std::vector<Part>& row : request.rows) {
    if (row[0].fields == "-" && row[0].text.find("kính trình") != std::string::npos) {
      text += row[0].text;
    }
  }
  const Fields fields = extract(document_from_text(text), rules());
  EXPECT_EQ(fields, Fields{});
}

}  // namespace
}  // namespace sohoa::extract::test
