#include "extract/structure.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "example.h"
#include "extract/extract.h"

namespace sohoa::extract::test {
namespace {

Structure structure_of(std::string_view text) {
  const Document document = document_from_text(text);
  return find_structure(document, extract(document, rules()));
}

/// Without fields: nothing is left out.
Structure body_of(std::string_view text) {
  return find_structure(document_from_text(text), {});
}

/// "0 I. KẾT QUẢ": the level in the tree, marker and text of each block.
std::string outline(const Structure& structure) {
  std::string all;
  std::vector<int> depth;
  for (const Block& block : structure.blocks) {
    depth.push_back(block.parent ? depth[static_cast<std::size_t>(*block.parent)] + 1 : 0);
    all += std::to_string(depth.back()) + ' ' + block.marker + (block.marker.empty() ? "" : " ") +
           block.text + '\n';
  }
  return all;
}

TEST(Structure, IsATreeOfHeadings) {
  EXPECT_EQ(outline(body_of("I. KẾT QUẢ\n"
                            "1. Công tác lưu trữ\n"
                            "Đã chỉnh lý tài liệu của các\n"
                            "phòng trong năm.\n"
                            "a) Về kho\n"
                            "- Kho thứ nhất;\n"
                            "+ Tủ gỗ;\n"
                            "- Kho thứ hai.\n"
                            "2. Công tác văn thư\n"
                            "II. KIẾN NGHỊ\n"
                            "Không có.\n")),
            "0 I. KẾT QUẢ\n"
            "1 1. Công tác lưu trữ\n"
            "2 Đã chỉnh lý tài liệu của các phòng trong năm.\n"
            "2 a) Về kho\n"
            "3 - Kho thứ nhất;\n"
            "4 + Tủ gỗ;\n"
            "3 - Kho thứ hai.\n"
            "1 2. Công tác văn thư\n"
            "0 II. KIẾN NGHỊ\n"
            "1 Không có.\n");
}

TEST(Structure, JoinsAChapterAndItsTitle) {
  EXPECT_EQ(outline(body_of("Chương I\nQUY ĐỊNH CHUNG\nĐiều 1. Phạm vi điều chỉnh\n"
                            "1. Quy chế này quy định việc mượn tài liệu.\n"
                            "Điều 2. Đối tượng áp dụng\n")),
            "0 Chương I QUY ĐỊNH CHUNG\n"
            "1 Điều 1. Phạm vi điều chỉnh\n"
            "2 1. Quy chế này quy định việc mượn tài liệu.\n"
            "1 Điều 2. Đối tượng áp dụng\n");
}

TEST(Structure, JoinsASentenceOverThePageWithoutItsNumber) {
  const Structure structure =
      body_of("Các phòng đã nộp lưu tài liệu đến hạn vào\n\f2\nkho của huyện trong quý một.\n");
  EXPECT_EQ(outline(structure),
            "0 Các phòng đã nộp lưu tài liệu đến hạn vào kho của huyện trong quý một.\n");
  ASSERT_EQ(structure.running.size(), 1u);
  EXPECT_EQ(structure.running[0].text, "2");
  EXPECT_EQ(structure.running[0].place.page_number, 2);
  EXPECT_EQ(structure.blocks[0].last.page_number, 2);
}

TEST(Structure, TiesFootnotesOverThePageBreak) {
  const Structure structure = body_of(
      "Các phòng đã nộp lưu tài liệu1 đến hạn vào\n\n"
      "1 Theo Kế hoạch số 5/KH-UBND ngày 05/01/2024.\n"
      "\fkho của huyện2, trong quý một.\n\n"
      "2 Kho nằm ở tầng trệt.\n");
  EXPECT_EQ(outline(structure),
            "0 Các phòng đã nộp lưu tài liệu đến hạn vào kho của huyện, trong quý một.\n");
  ASSERT_EQ(structure.footnotes.size(), 2u);
  EXPECT_EQ(structure.footnotes[0].text, "Theo Kế hoạch số 5/KH-UBND ngày 05/01/2024.");
  EXPECT_EQ(structure.footnotes[1].block, 0);
  ASSERT_EQ(structure.blocks[0].marks.size(), 2u);
  EXPECT_EQ(flow_text(structure),
            "Các phòng đã nộp lưu tài liệu[1] đến hạn vào kho của huyện[2], trong quý một.\n"
            "[1] Theo Kế hoạch số 5/KH-UBND ngày 05/01/2024.\n"
            "[2] Kho nằm ở tầng trệt.\n");
}

TEST(Structure, AFootnoteGoesOnAtTheFootOfTheNextPage) {
  const Structure structure = body_of(
      "Các phòng đã nộp tài liệu1.\n\n1 Theo kế hoạch chung của huyện và các\n"
      "\fPhần còn lại2 nộp sau.\n\nxã trong năm.\n2 Trong quý hai.\n");
  ASSERT_EQ(structure.footnotes.size(), 2u);
  EXPECT_EQ(structure.footnotes[0].text, "Theo kế hoạch chung của huyện và các xã trong năm.");
  EXPECT_EQ(structure.footnotes[1].text, "Trong quý hai.");
}

TEST(Structure, AFigureWithoutAFootnoteStaysInTheText) {
  EXPECT_EQ(outline(body_of("Có tài liệu1 và khu vực2 trong kho.\n")),
            "0 Có tài liệu1 và khu vực2 trong kho.\n");
}

TEST(Structure, TurnsInlineNotesIntoFootnotes) {
  const Structure structure = body_of(
      "1. Kho lưu trữ\nKho của huyện[[footnoteRef:1]] đã sửa xong. [1: [] Tầng trệt;\n"
      "- Phòng số hai.\n] \n[bookmark: a]2. Cán bộ\n");
  EXPECT_EQ(outline(structure), "0 1. Kho lưu trữ\n1 Kho của huyện đã sửa xong.\n0 2. Cán bộ\n");
  ASSERT_EQ(structure.footnotes.size(), 1u);
  EXPECT_EQ(structure.footnotes[0].text, "Tầng trệt; - Phòng số hai.");
  EXPECT_EQ(structure.footnotes[0].block, 1);
}

TEST(Structure, MakesRowsOfTheCellsOfATable) {
  Document document = document_from_text("Bảng sau:\nTên\nSố\nXã\nMột\n7\nHết bảng.\n");
  auto& lines = document.pages[0].lines;
  lines[1].cell = Cell{1, 0, 0};
  lines[2].cell = Cell{1, 0, 1};
  lines[3].cell = Cell{1, 1, 0};
  lines[4].cell = Cell{1, 1, 0};
  lines[5].cell = Cell{1, 1, 1};
  const Structure structure = find_structure(document, {});
  ASSERT_EQ(structure.blocks.size(), 3u);
  EXPECT_EQ(structure.blocks[1].kind, BlockKind::Table);
  const std::vector<std::vector<std::string>> rows{{"Tên", "Số"}, {"Xã Một", "7"}};
  EXPECT_EQ(structure.blocks[1].rows, rows);
}

TEST(Structure, LeavesOutWhatTheFieldsStandOn) {
  const Structure structure = structure_of(
      "SỞ MẪU SỐ MỘT          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
      "                         Độc lập - Tự do - Hạnh phúc\n"
      "Số: 5/BC-SMM             Thành Mẫu, ngày 05 tháng 01 năm 2024\n\n"
      "BÁO CÁO\nKết quả năm 2023\n\n"
      "Sở báo cáo như sau.\n\n"
      "Nơi nhận:                GIÁM ĐỐC\n- Như trên;\n- Lưu: VT.\n                 Nguyễn Văn "
      "An\n");
  EXPECT_EQ(outline(structure), "0 Sở báo cáo như sau.\n");
}

/// Every letter of the body is in a block, a footnote or a running line: nothing is lost.
TEST(Structure, LosesNoWord) {
  const Document document =
      document_from_text("I. MỘT\n1. Hai ba\n- bốn;\n\nnăm sáu\n\f2\nbảy tám.\nChín mười\n");
  const Structure structure = find_structure(document, {});
  std::string kept = flow_text(structure);
  for (const RunningLine& line : structure.running) kept += line.text;
  for (const Page& page : document.pages) {
    for (const Line& line : page.lines) {
      for (const Word& word : line.words) EXPECT_NE(kept.find(word.text), std::string::npos);
    }
  }
}

TEST(Structure, OfTheJoinedTextIsTheSame) {
  const std::string once = flow_text(
      body_of("I. KẾT QUẢ\n1. Công tác lưu trữ\nĐã chỉnh lý tài liệu của các\nphòng trong năm.\n"
              "a) Về kho;\n- Kho thứ nhất;\n"));
  EXPECT_EQ(flow_text(find_structure(document_from_text(once), {})), once);
}

}  // namespace
}  // namespace sohoa::extract::test
