#include "ocr/mark_lines.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

#include "ocr/line_building.h"

namespace sohoa::ocr {
namespace {

constexpr int kPageHeight = 1500;

// A line at this place; print is 20 pixels high, a letter 10 wide.
Line line_at(const std::string& text, int left, int top) {
  std::istringstream stream(text);
  std::vector<Word> words;
  for (std::string part; stream >> part;) {
    Word word;
    word.raw = word.text = part;
    const int right = left + 10 * static_cast<int>(part.size());
    word.box = Box{left, top, right, top + 20};
    words.push_back(word);
    left = right + 8;
  }
  return line_of(words, 1);
}

std::vector<std::string> texts(const std::vector<Line>& lines) {
  std::vector<std::string> result;
  for (const Line& line : lines) result.push_back(raw_text(line));
  return result;
}

TEST(TakeOutMarks, LeavesTheTextOfADocument) {
  const std::vector<Line> lines{line_at("Số: 12/BC-UBND", 100, 200), line_at("BÁO CÁO", 400, 300),
                                line_at("Người ký tên dưới đây là cán bộ của phòng", 100, 400),
                                line_at("chịu trách nhiệm về số liệu.", 100, 430),
                                line_at("Việc khẩn trương thực hiện là cần thiết", 100, 460)};
  const MarkedLines marked = take_out_marks(lines, kPageHeight);
  EXPECT_EQ(texts(marked.lines), texts(lines));
  EXPECT_TRUE(marked.marks.empty());
}

TEST(TakeOutMarks, TakesTheBlockOfADigitalSignature) {
  const MarkedLines marked = take_out_marks(
      {line_at("Ký bởi: Phòng Văn thư", 700, 10), line_at("Cơ quan: Sở Thử nghiệm tỉnh", 700, 34),
       line_at("Hưng Sa", 700, 58), line_at("Thời gian ký: 01.02.2021 08:00:00", 700, 82),
       line_at("+07:00", 700, 106), line_at("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 690, 160),
       line_at("BÁO CÁO", 400, 300)},
      kPageHeight);
  EXPECT_EQ(texts(marked.lines),
            (std::vector<std::string>{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "BÁO CÁO"}));
  ASSERT_EQ(marked.marks.size(), 1U);
  EXPECT_EQ(marked.marks[0].kind, MarkKind::DigitalSignature);
  EXPECT_EQ(marked.marks[0].text,
            "Ký bởi: Phòng Văn thư\nCơ quan: Sở Thử nghiệm tỉnh\nHưng Sa\n"
            "Thời gian ký: 01.02.2021 08:00:00\n+07:00");
  EXPECT_EQ(marked.marks[0].box.top, 10);
  EXPECT_EQ(marked.marks[0].box.bottom, 126);
}

TEST(TakeOutMarks, KnowsTheBlockWhenWordsOfItAreLost) {
  const MarkedLines marked = take_out_marks(
      {line_at("Ký bởi: Phòng Văn thư", 700, 10), line_at("Thử nghiệm tỉnh", 820, 34),
       line_at("Hưng Sa", 700, 58), line_at("Thời ký: 01.02.2021 08:00:00", 700, 72),
       line_at("+07:00", 700, 106), line_at("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", 400, 160)},
      kPageHeight);
  EXPECT_EQ(texts(marked.lines), (std::vector<std::string>{"CỘNG HÒA XÃ HỘI CHỦ NGHĨA"}));
  ASSERT_EQ(marked.marks.size(), 1U);
  EXPECT_EQ(marked.marks[0].kind, MarkKind::DigitalSignature);
}

TEST(TakeOutMarks, DividesASignatureFromTheHeadBesideIt) {
  const MarkedLines marked = take_out_marks(
      {line_at("UBND TỈNH HƯNG SA", 100, 10), line_at("SỞ THỬ NGHIỆM", 100, 34),
       line_of(
           [] {
             std::vector<Word> words = line_at("Số: 5/TB-STN", 100, 58).words;
             const std::vector<Word> signer = line_at("Người ký: Sở Thử nghiệm", 700, 58).words;
             words.insert(words.end(), signer.begin(), signer.end());
             return words;
           }(),
           1),
       line_at("Thời gian ký: 01/02/2021", 700, 82)},
      kPageHeight);
  EXPECT_EQ(texts(marked.lines),
            (std::vector<std::string>{"UBND TỈNH HƯNG SA", "SỞ THỬ NGHIỆM", "Số: 5/TB-STN"}));
  ASSERT_EQ(marked.marks.size(), 1U);
  EXPECT_EQ(marked.marks[0].text, "Người ký: Sở Thử nghiệm\nThời gian ký: 01/02/2021");
}

TEST(TakeOutMarks, TakesStampsOfUrgencyAndSecrecyFromTheHead) {
  const MarkedLines marked =
      take_out_marks({line_at("HOẢ TỐC", 100, 300), line_at("MẬT", 100, 340)}, kPageHeight);
  EXPECT_TRUE(marked.lines.empty());
  ASSERT_EQ(marked.marks.size(), 2U);
  EXPECT_EQ(marked.marks[0].kind, MarkKind::Urgency);
  EXPECT_EQ(marked.marks[0].text, "HOẢ TỐC");
  EXPECT_EQ(marked.marks[1].kind, MarkKind::Secrecy);
}

TEST(TakeOutMarks, LeavesTheSameWordsInTheBody) {
  const std::vector<Line> lines{line_at("KHẨN", 100, 1000), line_at("khẩn", 100, 200)};
  EXPECT_EQ(texts(take_out_marks(lines, kPageHeight).lines), texts(lines));
}

TEST(TakeOutMarks, TakesTheStampOfArrivalButNotTheNumberOfTheDocument) {
  const MarkedLines marked =
      take_out_marks({line_at("CÔNG VĂN ĐẾN", 60, 300), line_at("Số: 123", 60, 330),
                      line_at("Ngày: 05/6/2019", 60, 360), line_at("Số: 45/QĐ-UBND", 60, 390)},
                     kPageHeight);
  EXPECT_EQ(texts(marked.lines), std::vector<std::string>{"Số: 45/QĐ-UBND"});
  ASSERT_EQ(marked.marks.size(), 1U);
  EXPECT_EQ(marked.marks[0].kind, MarkKind::IncomingStamp);
  EXPECT_EQ(marked.marks[0].text, "CÔNG VĂN ĐẾN\nSố: 123\nNgày: 05/6/2019");
}

TEST(KindOfStamp, ForgivesALetterInLongStamps) {
  EXPECT_EQ(kind_of_stamp("THƯỢNG KHAN"), MarkKind::Urgency);
  EXPECT_EQ(kind_of_stamp("HOA TQC"), MarkKind::Urgency);
  EXPECT_EQ(kind_of_stamp("TUYỆT MẬT"), MarkKind::Secrecy);
  EXPECT_EQ(kind_of_stamp("MÁY"), std::nullopt);
  EXPECT_EQ(kind_of_stamp(""), std::nullopt);
}

}  // namespace
}  // namespace sohoa::ocr
