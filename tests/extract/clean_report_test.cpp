/// The documents that a whole report cites, against a list that a reader wrote.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "example.h"
#include "extract/extract.h"

namespace sohoa::extract::test {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(SOHOA_SOURCE_DIR) / "tests" / "extract";

std::string shown(const Citation& citation) {
  return citation.type + "|" + citation.number + "|" + citation.date.value_or("");
}

/// A row of the list, and the citation of it.
std::vector<std::string> listed() {
  std::vector<std::string> rows;
  for (const TableRow& row : read_table("clean_report.tsv")) {
    rows.push_back(row.columns.at(0) + "|" + row.columns.at(1) + "|" + row.columns.at(2));
  }
  return rows;
}

std::vector<Citation> cited() {
  return extract(document_from_text(read_file(kFolder / "clean_report.txt")), rules()).citations;
}

TEST(CleanReport, CitesWhatAReaderFindsAndNothingElse) {
  std::vector<std::string> found;
  for (const Citation& citation : cited()) found.push_back(shown(citation));
  EXPECT_EQ(found, listed());
}

TEST(CleanReport, GathersThePlacesAndRelationsOfEachDocument) {
  const std::vector<Citation> citations = cited();
  for (const TableRow& row : read_table("clean_report.tsv")) {
    const std::string key = row.columns.at(0) + "|" + row.columns.at(1) + "|" + row.columns.at(2);
    const auto found =
        std::ranges::find_if(citations, [&](const Citation& one) { return shown(one) == key; });
    ASSERT_NE(found, citations.end()) << row.where;
    EXPECT_EQ(std::to_string(found->evidence.size()), row.columns.at(3)) << row.where << " " << key;
    EXPECT_EQ(found->relation.empty() ? "-" : found->relation, row.columns.at(4))
        << row.where << " " << key;
  }
}

}  // namespace
}  // namespace sohoa::extract::test
