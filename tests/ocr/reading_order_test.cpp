#include "ocr/reading_order.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

using testing::ElementsAre;

// Words of 12 px a letter from `left` on, 20 px high, blanks of 12 px; "~" is a blank of 200 px.
Line line(int left, int top, const std::string& text, int block = 1) {
  std::istringstream stream(text);
  std::vector<Word> words;
  for (std::string token; stream >> token;) {
    if (token == "~") {
      left += 200;
      continue;
    }
    Word word;
    word.raw = word.text = token;
    const int right = left + 12 * static_cast<int>(token.size());
    word.box = Box{left, top, right, top + 20};
    words.push_back(word);
    left = right + 12;
  }
  return line_of(words, block);
}

std::vector<std::string> texts(const std::vector<Line>& lines) {
  std::vector<std::string> result;
  for (const Line& each : lines) result.push_back(text(each));
  return result;
}

const char* const kBody = "body text that fills the whole width of the page up to its right margin";

std::vector<Line> body(int top, int count) {
  std::vector<Line> lines;
  for (int i = 0; i < count; ++i) lines.push_back(line(50, top + 30 * i, kBody, 3));
  return lines;
}

TEST(InReadingOrder, LeavesASingleColumnAsItIs) {
  const std::vector<Line> lines = body(100, 5);
  EXPECT_EQ(texts(in_reading_order(lines)), texts(lines));
}

TEST(InReadingOrder, LeavesNothingOfNothing) {
  EXPECT_TRUE(in_reading_order({}).empty());
}

TEST(InReadingOrder, ReadsTheLeftColumnOfTheHeadFirst) {
  std::vector<Line> lines{line(80, 50, "UBND HUYEN"), line(480, 50, "CONG HOA XA HOI"),
                          line(480, 80, "Doc lap"), line(80, 82, "So: 12/BC"),
                          line(470, 110, "ngay 5")};
  const std::vector<Line> rest = body(200, 20);
  lines.insert(lines.end(), rest.begin(), rest.end());
  auto read = texts(in_reading_order(lines));
  read.resize(5);
  EXPECT_THAT(read, ElementsAre("UBND HUYEN", "So: 12/BC", "CONG HOA XA HOI", "Doc lap", "ngay 5"));
}

TEST(InReadingOrder, PiecesOfOneRowStandFromLeftToRight) {
  std::vector<Line> lines{line(80, 50, "UBND HUYEN"), line(480, 50, "CONG HOA XA HOI"),
                          line(480, 80, "Doc lap"),   line(170, 82, "/BC"),
                          line(80, 82, "So:"),        line(470, 110, "ngay 5")};
  const std::vector<Line> rest = body(200, 20);
  lines.insert(lines.end(), rest.begin(), rest.end());
  auto read = texts(in_reading_order(lines));
  read.resize(6);
  EXPECT_THAT(read,
              ElementsAre("UBND HUYEN", "So:", "/BC", "CONG HOA XA HOI", "Doc lap", "ngay 5"));
  lines[3] = line(150, 82, "/BC");
  read = texts(in_reading_order(lines));
  EXPECT_EQ(read[1], "So: /BC");
}

TEST(InReadingOrder, DividesALineThatWasReadAcrossBothColumns) {
  std::vector<Line> lines{line(80, 50, "UBND HUYEN ~ CONG HOA XA HOI"),
                          line(80, 80, "So: 12/BC ~ ~ Doc lap")};
  const std::vector<Line> rest = body(200, 20);
  lines.insert(lines.end(), rest.begin(), rest.end());
  auto ordered = in_reading_order(lines);
  auto read = texts(ordered);
  read.resize(4);
  EXPECT_THAT(read, ElementsAre("UBND HUYEN", "So: 12/BC", "CONG HOA XA HOI", "Doc lap"));
  EXPECT_EQ(ordered[0].block, ordered[1].block);
  EXPECT_NE(ordered[1].block, ordered[2].block);
  EXPECT_NE(ordered[3].block, ordered[4].block);
}

TEST(InReadingOrder, ReadsTheRecipientsBeforeTheSignature) {
  std::vector<Line> lines = body(100, 10);
  for (const Line& each : {line(60, 500, "Noi nhan: ~ ~ CHU TICH"), line(60, 530, "- Nhu tren;"),
                           line(60, 560, "- Luu: VT."), line(560, 640, "Nguyen Van A")}) {
    lines.push_back(each);
  }
  const auto read = texts(in_reading_order(lines));
  EXPECT_THAT(std::vector<std::string>(read.begin() + 10, read.end()),
              ElementsAre("Noi nhan:", "- Nhu tren;", "- Luu: VT.", "CHU TICH", "Nguyen Van A"));
}

TEST(InReadingOrder, LeavesTheAddresseeOutOfTheHead) {
  std::vector<Line> lines{line(80, 50, "UBND HUYEN"), line(480, 50, "CONG HOA XA HOI"),
                          line(80, 80, "So: 12/UBND"), line(480, 80, "Doc lap"),
                          line(200, 180, "Kinh gui:")};
  const std::vector<Line> rest = body(220, 20);
  lines.insert(lines.end(), rest.begin(), rest.end());
  auto read = texts(in_reading_order(lines));
  read.resize(5);
  EXPECT_THAT(read,
              ElementsAre("UBND HUYEN", "So: 12/UBND", "CONG HOA XA HOI", "Doc lap", "Kinh gui:"));
}

// A blank of 48 px lies between them; both together are as wide as the body.
Line left_half(int top) {
  return line(50, top, "the first half of this row");
}
Line right_half(int top) {
  return line(410, top, "up to the margin where the other row ends");
}

TEST(InReadingOrder, JoinsThePiecesOfLinesThatFadedInTheMiddle) {
  std::vector<Line> lines = body(100, 6);
  for (const Line& each : {right_half(280), right_half(312), left_half(282), left_half(310),
                           line(50, 340, "so far")}) {
    lines.push_back(each);
  }
  const std::string whole = text(left_half(0)) + " " + text(right_half(0));
  const auto read = texts(in_reading_order(lines));
  EXPECT_THAT(std::vector<std::string>(read.begin() + 6, read.end()),
              ElementsAre(whole, whole, "so far"));
}

TEST(InReadingOrder, SeesNoColumnsInALineWithAStain) {
  std::vector<Line> lines = body(100, 10);
  std::vector<Word> stained = left_half(400).words;
  for (const Word& word : right_half(400).words) stained.push_back(word);
  stained[left_half(0).words.size()].spaces_before = 1;
  const std::vector<Line> rest{line_of(stained, 4), line(50, 430, "last words"),
                               line(420, 470, "DECIDES:"), line(420, 500, "as follows")};
  lines.insert(lines.end(), rest.begin(), rest.end());
  const auto read = texts(in_reading_order(lines));
  EXPECT_EQ(std::vector<std::string>(read.begin() + 10, read.end()), texts(rest));
}

TEST(InReadingOrder, LeavesAHeadAsWideAsTheBodyInColumns) {
  std::vector<Line> lines{line(50, 50, "UY BAN NHAN DAN HUYEN SONG LAM"),
                          line(506, 50, "CONG HOA XA HOI CHU NGHIA VIETNAM"),
                          line(100, 80, "So: 12/BC"), line(600, 80, "Doc lap")};
  const std::vector<Line> rest = body(200, 20);
  lines.insert(lines.end(), rest.begin(), rest.end());
  auto read = texts(in_reading_order(lines));
  read.resize(4);
  EXPECT_THAT(read, ElementsAre("UY BAN NHAN DAN HUYEN SONG LAM", "So: 12/BC",
                                "CONG HOA XA HOI CHU NGHIA VIETNAM", "Doc lap"));
}

TEST(InReadingOrder, JoinsATitleThatWasCutWhereTheColumnsOfTheHeadEnd) {
  std::vector<Line> lines{line(80, 50, "UBND HUYEN"),
                          line(80, 80, "So: 12/BC"),
                          line(480, 50, "CONG HOA XA HOI"),
                          line(480, 80, "Doc lap"),
                          line(510, 120, "THU MOI"),
                          line(100, 150, "Hoi nghi lay y kien gop y xay"),
                          line(468, 150, "dung chuong trinh"),
                          line(140, 180, "ve viec lay y kien cua nhan dan trong ca nam nay")};
  for (const Line& each : body(230, 5)) lines.push_back(each);
  const std::vector<std::string> order = texts(in_reading_order(lines));
  EXPECT_THAT(order, testing::Contains("Hoi nghi lay y kien gop y xay dung chuong trinh"));
  EXPECT_EQ(order.front(), "UBND HUYEN");
  EXPECT_EQ(order[1], "So: 12/BC");
}

TEST(InReadingOrder, LeavesColumnsThatStandCloseToEachOther) {
  // The title below runs over the gutter, but not far.
  std::vector<Line> lines{line(80, 50, "UBND HUYEN TAN LUNG XA"),
                          line(370, 50, "CONG HOA XA HOI CHU NGHIA"), line(80, 80, "So: 12/BC"),
                          line(400, 80, "Noi kia, ngay 5 thang 3"), line(330, 120, "QUYET DINH")};
  for (const Line& each : body(200, 5)) lines.push_back(each);
  const std::vector<std::string> order = texts(in_reading_order(lines));
  EXPECT_EQ(order[0], "UBND HUYEN TAN LUNG XA");
  EXPECT_EQ(order[1], "So: 12/BC");
}

TEST(InReadingOrder, LosesAndInventsNoWord) {
  std::vector<Line> lines{line(80, 50, "A ~ B C"), line(80, 80, "D ~ E"), line(10, 5, "stray")};
  const std::vector<Line> rest = body(200, 8);
  lines.insert(lines.end(), rest.begin(), rest.end());
  std::size_t words = 0;
  for (const Line& each : lines) words += each.words.size();
  std::size_t ordered = 0;
  for (const Line& each : in_reading_order(lines)) ordered += each.words.size();
  EXPECT_EQ(ordered, words);
}

}  // namespace
}  // namespace sohoa::ocr
