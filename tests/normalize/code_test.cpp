#include "normalize/code.h"

#include <gtest/gtest.h>

#include <string>

#include "document/error.h"
#include "document/unicode_form.h"
#include "tests/text_table.h"

namespace sohoa::normalize {
namespace {

const CodeTable& table() {
  static const CodeTable codes = CodeTable::open(SOHOA_SOURCE_DIR "/dictionaries/data");
  return codes;
}

std::string mended(const std::string& text) {
  const std::u32string piece = to_utf32(text);
  const auto code = find_code(piece, table());
  if (!code) return text;
  return to_utf8(piece.substr(0, code->begin) + code->mended + piece.substr(code->end));
}

TEST(FindCode, MendsByTheTableOfCases) {
  for (const sohoa::tests::TextCase& each :
       sohoa::tests::text_cases("normalize/document_number.tsv")) {
    EXPECT_EQ(mended(each.read), each.expected) << each.place << ": " << each.why;
  }
}

TEST(FindCode, MendsNothingThatItMended) {
  for (const sohoa::tests::TextCase& each :
       sohoa::tests::text_cases("normalize/document_number.tsv")) {
    EXPECT_EQ(mended(each.expected), each.expected) << each.place;
  }
}

TEST(FindCode, FindsTheCodeBehindGluedLetters) {
  const auto code = find_code(U"sé6459/BNV-CCHC", table());
  ASSERT_TRUE(code.has_value());
  EXPECT_EQ(code->begin, 2U);
  EXPECT_EQ(code->mended, U"6459/BNV-CCHC");
}

TEST(CodeTable, DoesNotDecideBetweenTwoAbbreviations) {
  const CodeTable codes({"HĐ", "HĐN", "ĐD", "DĐ"});
  EXPECT_FALSE(codes.mend(U"DD").has_value());
}

TEST(CodeTable, GivesCapitalsBackBeforeOtherLetters) {
  const CodeTable codes({"PB", "ĐĐ", "TTr"});
  EXPECT_EQ(codes.mend(U"pB"), U"PB");
  EXPECT_FALSE(codes.mend(U"TTr").has_value());
}

TEST(CodeTable, NamesTheFileThatIsMissing) {
  try {
    (void)CodeTable::open("/nowhere");
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::ModelMissing);
    EXPECT_EQ(error.place().file, "/nowhere/document_types.tsv");
  }
}

}  // namespace
}  // namespace sohoa::normalize
