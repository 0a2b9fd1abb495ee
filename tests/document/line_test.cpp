#include "document/line.h"

#include <gtest/gtest.h>

#include "document/page.h"
#include "document/record.h"

namespace sohoa {
namespace {

Word word(std::string raw, std::string text, int spaces_before) {
  Word made;
  made.raw = std::move(raw);
  made.text = std::move(text);
  made.spaces_before = spaces_before;
  return made;
}

TEST(LineFromText, GivesTheTextBack) {
  for (const char* text : {"", "Căn cứ", "  - thụt vào", "hai  khoảng   trắng", "một", "   "}) {
    const std::string kept = std::string_view(text) == "   " ? "" : text;
    EXPECT_EQ(raw_text(line_from_text(text)), kept) << '"' << text << '"';
  }
}

TEST(LineFromText, CountsATabAndANoBreakSpaceAsOneBlank) {
  const Line line = line_from_text("Số:\t07\u00A0/BC");
  ASSERT_EQ(line.words.size(), 3U);
  EXPECT_EQ(line.words[1].raw, "07");
  EXPECT_EQ(line.words[1].spaces_before, 1);
  EXPECT_EQ(raw_text(line), "Số: 07 /BC");
}

TEST(LineFromText, DoesNotCutInsideALetterOfSeveralBytes) {
  // U+1EA0 ends in the byte A0, as the no-break space does.
  const Line line = line_from_text("Ạ ẠẠ");
  ASSERT_EQ(line.words.size(), 2U);
  EXPECT_EQ(line.words[1].raw, "ẠẠ");
}

TEST(LineFromText, LeavesWordsUnchangedAndWithoutBoxes) {
  const Line line = line_from_text("Kính gửi");
  for (const Word& each : line.words) {
    EXPECT_FALSE(each.changed());
    EXPECT_EQ(each.box, std::nullopt);
  }
}

TEST(Line, KeepsTheReadingBesideTheRepairedText) {
  Line line;
  line.words = {word("ph áp", "pháp", 0), word("lu4t", "luật", 1), word("hiéugua", "hiệu quả", 2)};
  EXPECT_EQ(raw_text(line), "ph áp lu4t  hiéugua");
  EXPECT_EQ(text(line), "pháp luật  hiệu quả");
}

TEST(PageText, EndsEveryLineAndKeepsEmptyOnes) {
  Page page;
  page.lines = {line_from_text("một"), line_from_text(""), line_from_text("hai")};
  EXPECT_EQ(text(page), "một\n\nhai\n");
}

TEST(DocumentText, DividesPagesByFormFeeds) {
  Document document;
  document.pages.resize(3);
  document.pages[0].lines = {line_from_text("một")};
  document.pages[2].lines = {line_from_text("ba")};
  EXPECT_EQ(text(document), "một\n\f\fba\n");
}

}  // namespace
}  // namespace sohoa
