#include "extract/inline_note.h"

#include <gtest/gtest.h>

#include "extract/glyph_text.h"

namespace sohoa::extract::test {
namespace {

std::vector<BodyLine> lines_of(const std::vector<std::string>& texts) {
  std::vector<BodyLine> lines;
  for (const std::string& text : texts) {
    BodyLine line;
    line.text = to_utf32(text);
    line.place.line_index = static_cast<int>(lines.size());
    lines.push_back(std::move(line));
  }
  return lines;
}

TEST(InlineNotes, ComeOutOfTheText) {
  auto lines =
      lines_of({"của tỉnh[[footnoteRef:1]] đến các sở. [1: [] Kế hoạch số 2/KH-UBND.] Xong"});
  const std::vector<Footnote> notes = take_inline_notes(lines);
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(to_utf8(lines[0].text), "của tỉnh đến các sở. Xong");
  ASSERT_EQ(lines[0].notes.size(), 1u);
  EXPECT_EQ(lines[0].notes[0].mark, "1");
  EXPECT_EQ(lines[0].notes[0].at, 8u);
  ASSERT_EQ(notes.size(), 1u);
  EXPECT_EQ(notes[0].mark, "1");
  EXPECT_EQ(notes[0].text, "Kế hoạch số 2/KH-UBND.");
}

TEST(InlineNotes, GoOverSeveralLinesWithBracketsWithin) {
  auto lines = lines_of({"Kết quả. [2: [] - Về [điểm] một;", "- Về điểm hai.", "] ", "Tiếp theo"});
  const std::vector<Footnote> notes = take_inline_notes(lines);
  ASSERT_EQ(notes.size(), 1u);
  EXPECT_EQ(notes[0].text, "- Về [điểm] một; - Về điểm hai.");
  EXPECT_EQ(notes[0].last.line_index, 2);
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(to_utf8(lines[0].text), "Kết quả.");
  EXPECT_EQ(to_utf8(lines[1].text), "Tiếp theo");
}

TEST(InlineNotes, BookmarksVanish) {
  auto lines = lines_of({"[bookmark: _GoBack]2. Tiếp theo"});
  EXPECT_TRUE(take_inline_notes(lines).empty());
  EXPECT_EQ(to_utf8(lines[0].text), "2. Tiếp theo");
}

TEST(InlineNotes, StayWhereTheyAreNotClosed) {
  for (const char* text : {"mở [1: [] chưa đóng", "[[footnoteRef:]]", "[[footnoteRef:1]",
                           "[bookmark: a", "[12] của danh mục", "[", "[[", "[1: []"}) {
    auto lines = lines_of({text});
    EXPECT_TRUE(take_inline_notes(lines).empty()) << text;
    EXPECT_EQ(to_utf8(lines[0].text), text);
  }
}

}  // namespace
}  // namespace sohoa::extract::test
