#include "extract/page_pieces.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::vector<std::string> texts_of(const std::vector<Piece>& pieces) {
  std::vector<std::string> texts;
  for (const Piece& piece : pieces) texts.push_back(to_utf8(piece.text.printed));
  return texts;
}

using Texts = std::vector<std::string>;

TEST(PagePieces, AreThoseOfThePageFromItsTop) {
  const Document document = document_from_text("Điều 1\nĐiều 2\fĐiều 3");
  const PagePieces pages(document);
  ASSERT_EQ(pages.size(), 2U);
  EXPECT_EQ(texts_of(pages.of(0)), (Texts{"Điều 1", "Điều 2"}));
  EXPECT_EQ(texts_of(pages.of(1)), (Texts{"Điều 3"}));
  EXPECT_EQ(pages.of(1).front().page_index, 1U);
}

TEST(PagePieces, LeaveOutWhatTheyAreTold) {
  const Document document = document_from_text("Điều 1\nĐiều 2\fĐiều 3\nĐiều 4\nĐiều 5");
  PagePieces pages(document);
  pages.leave_out(1, 0, 1);
  EXPECT_EQ(texts_of(pages.of(0)), (Texts{"Điều 1", "Điều 2"}));
  EXPECT_EQ(texts_of(pages.of(1)), (Texts{"Điều 4", "Điều 5"}));
  pages.leave_out(1, 1, 2);  // of those that are left
  EXPECT_EQ(texts_of(pages.of(1)), (Texts{"Điều 4"}));
  pages.leave_out(0, 1, 9);  // more than there are
  EXPECT_EQ(texts_of(pages.of(0)), (Texts{"Điều 1"}));
}

}  // namespace
}  // namespace sohoa::extract::test
