#include "extract/organ_phrase.h"

#include <gtest/gtest.h>

#include <utility>

#include "example.h"
#include "extract/rule_tables.h"

namespace sohoa::extract::test {
namespace {

std::string name_of(std::string_view line) {
  const GlyphText text = glyphs(line);
  return text.slice(0, organ_phrase_end(text, 0, rules().impl()));
}

TEST(OrganPhrase, EndsWhereTheSentenceGoesOn) {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"Chính phủ về công tác văn thư", "Chính phủ"},
      {"Ủy ban nhân dân tỉnh về việc", "Ủy ban nhân dân tỉnh"},
      {"UBND huyện ban hành Quy chế", "UBND huyện"},
      {"Bộ Nội vụ kiểm tra", "Bộ Nội vụ"},
      {"Bộ Tài chính, Bộ Nội vụ", "Bộ Tài chính"},
      {"Thủ tướng Chính phủ bổ sung", "Thủ tướng Chính phủ"},
      {"Bộ Giáo dục và Đào tạo quy định", "Bộ Giáo dục và Đào tạo"},
      {"các đơn vị", ""},
      {"", ""}};
  for (const auto& [line, name] : cases) EXPECT_EQ(name_of(line), name) << line;
}

}  // namespace
}  // namespace sohoa::extract::test
