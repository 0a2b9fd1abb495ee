#include "extract/running_line.h"

#include <gtest/gtest.h>

#include <iterator>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::vector<std::string> running_in(std::string_view text) {
  const Document document = document_from_text(text);
  std::vector<Sheet> sheets;
  for (std::size_t p = 0; p < document.pages.size(); ++p) {
    for (const Sheet& sheet : sheets_of(document.pages[p], p)) sheets.push_back(sheet);
  }
  std::vector<std::string> found;
  for (const RunningLine& line : find_running_lines(document, sheets)) found.push_back(line.text);
  return found;
}

using Texts = std::vector<std::string>;

TEST(RunningLines, AreNumbersAtTheRim) {
  EXPECT_EQ(running_in("2\nmột câu\nhai\n\f- 3 -\nba câu\f\nbốn câu\nTrang 4/7"),
            (Texts{"2", "- 3 -", "Trang 4/7"}));
}

TEST(RunningLines, AreNoDatesAndYears) {
  EXPECT_EQ(running_in("họp ngày\n05/01/2024"), Texts{});
  EXPECT_EQ(running_in("trong năm\n2021"), Texts{});
}

TEST(RunningLines, AreLinesThatComeAgain) {
  EXPECT_EQ(running_in("Dự thảo lần 1\nmột\n\f2\nDự thảo lần 1\nhai\f3\nDự thảo lần 1\nba"),
            (Texts{"Dự thảo lần 1", "2", "Dự thảo lần 1", "3", "Dự thảo lần 1"}));
}

TEST(RunningLines, AreNoTextInTheMiddle) {
  EXPECT_EQ(running_in("một câu\n12\nhai câu\nba câu\nbốn câu\nnăm câu\nsáu câu"), Texts{});
  EXPECT_EQ(running_in("như sau\nmột\fnhư sau\nhai"), Texts{});
  EXPECT_EQ(running_in("12 đơn vị"), Texts{});
}

}  // namespace
}  // namespace sohoa::extract::test
