#include "extract/evidence.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

TEST(WordConfidence, FallsWithTheWorstWord) {
  Document document = document_from_text("một hai ba");
  std::vector<Word>& words = document.pages[0].lines[0].words;
  const auto confidence = [&] { return word_confidence(pieces_of(document.pages[0], 0)); };
  EXPECT_DOUBLE_EQ(confidence(), 1.0);
  words[1].confidence = Confidence(0.4);
  EXPECT_LT(confidence(), 0.6);
  EXPECT_GT(confidence(), 0.4);
}

TEST(WordConfidence, DoesNotCountSpecks) {
  Document document = document_from_text("một | hai");
  document.pages[0].lines[0].words[1].confidence = Confidence(0.0);
  EXPECT_DOUBLE_EQ(word_confidence(pieces_of(document.pages[0], 0)), 1.0);
}

TEST(JoinedText, JoinsCodesDividedAtTheEndOfALine) {
  const std::vector<Piece> lines{piece("thực hiện Nghị quyết số 20-"), piece("NQ/TW của"),
                                 piece("Trung ương -"), piece("Tỉnh ủy")};
  EXPECT_EQ(joined_text(lines), "thực hiện Nghị quyết số 20-NQ/TW của Trung ương - Tỉnh ủy");
  EXPECT_EQ(printed_text(std::span(lines).first(2)), "thực hiện Nghị quyết số 20-\nNQ/TW của");
}

TEST(MakeField, SaysWhereTheValueStands) {
  const Document document = document_from_layout("đầu\n\n   giữa trang\n");
  const std::vector<Piece> pieces = pieces_of(document.pages[0], 0);
  const auto field =
      make_field(std::string("giữa trang"), std::span(pieces).last(1), 0.9, document.pages);
  EXPECT_EQ(field.text, "giữa trang");
  ASSERT_EQ(field.evidence.size(), 1u);
  EXPECT_EQ(field.evidence[0].page_number, 1);
  EXPECT_EQ(field.evidence[0].line_index, 1);
  EXPECT_EQ(field.evidence[0].box, document.pages[0].lines[1].box);
}

}  // namespace
}  // namespace sohoa::extract::test
