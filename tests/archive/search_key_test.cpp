#include "archive/search_key.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

namespace sohoa::archive {
namespace {

TEST(SearchKey, MakesWhatTheTableSays) {
  std::ifstream table(SOHOA_SOURCE_DIR "/tests/archive/search_key.tsv");
  int line_number = 0;
  for (std::string line; std::getline(table, line);) {
    ++line_number;
    if (line.empty() || line.starts_with('#')) continue;
    std::istringstream cells(line);
    std::string text;
    std::string accented;
    std::string folded;
    std::string why;
    std::getline(cells, text, '\t');
    std::getline(cells, accented, '\t');
    std::getline(cells, folded, '\t');
    std::getline(cells, why);
    const std::vector<KeyWord> words = key_words(text);
    EXPECT_EQ(joined_keys(words, Key::Accented), accented)
        << "search_key.tsv:" << line_number << ": " << why;
    EXPECT_EQ(joined_keys(words, Key::Folded), folded)
        << "search_key.tsv:" << line_number << ": " << why;
  }
  EXPECT_GT(line_number, 20);
}

TEST(SearchKey, KnowsWhereAWordStands) {
  const std::string text = "Số: 33/BC, hoà";
  const std::vector<KeyWord> words = key_words(text);
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(text.substr(words[0].begin, words[0].end - words[0].begin), "Số");
  EXPECT_EQ(text.substr(words[2].begin, words[2].end - words[2].begin), "BC");
  EXPECT_EQ(text.substr(words[3].begin, words[3].end - words[3].begin), "hoà");
}

TEST(SearchKey, ComposesLettersThatComeApart) {
  const std::vector<KeyWord> words = key_words("ho\u0300a e\u0302\u0323");
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[0].accented, "hòa");
  EXPECT_EQ(words[1].accented, "ệ");
  EXPECT_EQ(words[1].folded, "e");
}

TEST(SearchKey, IsTheSameWhenMadeOfItself) {
  const std::string text = "Thuỷ lợi HOÀ khoẻ qúy già 05/QĐ-UBND nghiêng ngoèo";
  const std::string once = joined_keys(key_words(text), Key::Accented);
  EXPECT_EQ(joined_keys(key_words(once), Key::Accented), once);
}

TEST(SearchKey, DividesAtBytesThatAreNoText) {
  const std::vector<KeyWord> words = key_words(
      "a\xFF"
      "b\xC3");
  ASSERT_EQ(words.size(), 2U);
  EXPECT_EQ(words[1].folded, "b");
}

}  // namespace
}  // namespace sohoa::archive
