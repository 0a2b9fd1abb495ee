#include "document/reason.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

namespace sohoa {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::ostringstream content;
  content << stream.rdbuf();
  return content.str();
}

std::string manual_of_errors() {
  return read_file(SOHOA_SOURCE_DIR "/docs/errors.md");
}

// The part of docs/errors.md under the heading "## `code`".
std::string section(const std::string& manual, std::string_view code) {
  const std::string heading = "\n## `" + std::string(code) + "`\n";
  const std::size_t begin = manual.find(heading);
  if (begin == std::string::npos) return "";
  const std::size_t end = manual.find("\n## ", begin + heading.size());
  return manual.substr(begin + heading.size(), end - begin - heading.size());
}

// The enumerators of document/reason.h, in order.
std::vector<std::string> enumerators() {
  std::string header = read_file(SOHOA_SOURCE_DIR "/document/reason.h");
  const std::size_t begin = header.find("enum class Reason {");
  header = header.substr(begin, header.find("};", begin) - begin);
  std::vector<std::string> names;
  const std::regex name(R"(^  (\w+),)", std::regex::multiline);
  for (std::sregex_iterator it(header.begin(), header.end(), name), end; it != end; ++it) {
    names.push_back((*it)[1]);
  }
  return names;
}

// "PdfWithoutPages" -> "pdf-without-pages"; "TextNotUtf8" -> "text-not-utf8"
std::string kebab_case(const std::string& name) {
  std::string kebab;
  for (const char letter : name) {
    const bool capital = letter >= 'A' && letter <= 'Z';
    if (capital && !kebab.empty()) kebab += '-';
    kebab += capital ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return kebab;
}

TEST(Reasons, TableFollowsTheEnumeratorsAndTheirNames) {
  const std::vector<std::string> names = enumerators();
  ASSERT_EQ(all_reasons().size(), names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(static_cast<std::size_t>(all_reasons()[i].reason), i);
    EXPECT_EQ(all_reasons()[i].code, kebab_case(names[i]));
  }
}

TEST(Reasons, CodesLeadBackToTheirReasons) {
  for (const ReasonInfo& each : all_reasons()) {
    EXPECT_EQ(reason_from_code(each.code), each.reason);
    EXPECT_EQ(code(each.reason), each.code);
  }
  EXPECT_EQ(reason_from_code("no-such-reason"), std::nullopt);
  EXPECT_EQ(reason_from_code(""), std::nullopt);
}

TEST(Reasons, ExitCodesAreThoseOfTheContract) {
  const std::set<int> documented{1, 2, 3, 5, 6, 7, 8, 9, 15, 130};
  for (const ReasonInfo& each : all_reasons()) {
    EXPECT_THAT(documented, testing::Contains(each.exit_code)) << each.code;
  }
}

TEST(Reasons, SpeakBothLanguages) {
  for (const ReasonInfo& each : all_reasons()) {
    const auto has_accents = [](std::string_view sentence) {
      return sentence.find_first_of("\xC3\xC4\xC6\xE1") != std::string_view::npos;
    };
    EXPECT_FALSE(each.english.empty() || has_accents(each.english)) << each.code;
    EXPECT_TRUE(has_accents(each.vietnamese)) << each.code;
  }
}

TEST(Reasons, EachHasASectionWithBothSentencesInTheManual) {
  const std::string manual = manual_of_errors();
  ASSERT_FALSE(manual.empty()) << "docs/errors.md is missing";
  for (const ReasonInfo& each : all_reasons()) {
    const std::string found = section(manual, each.code);
    EXPECT_THAT(found, testing::HasSubstr(std::string(each.english))) << each.code;
    EXPECT_THAT(found, testing::HasSubstr(std::string(each.vietnamese))) << each.code;
    EXPECT_THAT(found, testing::HasSubstr("exit code " + std::to_string(each.exit_code)))
        << each.code;
  }
}

TEST(Reasons, ManualHasNoSectionForACodeThatDoesNotExist) {
  const std::string manual = manual_of_errors();
  const std::regex heading("\n## `([^`]*)`\n");
  int sections = 0;
  for (std::sregex_iterator it(manual.begin(), manual.end(), heading), end; it != end; ++it) {
    EXPECT_TRUE(reason_from_code(std::string((*it)[1])).has_value()) << (*it)[1];
    ++sections;
  }
  EXPECT_EQ(sections, static_cast<int>(all_reasons().size()));
}

}  // namespace
}  // namespace sohoa
