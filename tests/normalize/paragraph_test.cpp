#include "normalize/paragraph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sohoa::normalize {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Paragraph> found(const std::vector<std::string>& texts) {
  std::vector<Line> lines;
  for (const std::string& text : texts) lines.push_back(line_from_text(text));
  return find_paragraphs(lines);
}

TEST(FindParagraphs, FindsNoneWithoutWords) {
  EXPECT_THAT(found({}), IsEmpty());
  EXPECT_THAT(found({"", "  "}), IsEmpty());
}

TEST(FindParagraphs, JoinsLinesThatGoOn) {
  EXPECT_THAT(found({"Thực hiện kế hoạch của tỉnh về công tác", "văn thư, lưu trữ năm nay."}),
              ElementsAre(Paragraph{0, 1}));
}

TEST(FindParagraphs, EndsOneAtAnEmptyLine) {
  EXPECT_THAT(found({"Thực hiện kế hoạch", "", "của tỉnh"}),
              ElementsAre(Paragraph{0}, Paragraph{2}));
}

TEST(FindParagraphs, EndsOneAfterAShortLineThatEndsASentence) {
  EXPECT_THAT(found({"Thực hiện kế hoạch của tỉnh về công tác văn thư", "năm nay.",
                     "Các sở báo cáo kết quả về Ủy ban nhân dân"}),
              ElementsAre(Paragraph{0, 1}, Paragraph{2}));
}

TEST(FindParagraphs, BeginsOneAtAListMark) {
  EXPECT_THAT(found({"Các đơn vị sau đây", "- Sở Nội vụ", "a) Phòng Tổ chức", "1. Văn phòng"}),
              ElementsAre(Paragraph{0}, Paragraph{1}, Paragraph{2}, Paragraph{3}));
}

TEST(FindParagraphs, PartsCapitalsFromText) {
  EXPECT_THAT(found({"BÁO CÁO KẾT QUẢ", "CÔNG TÁC NĂM", "Thực hiện kế hoạch"}),
              ElementsAre(Paragraph{0, 1}, Paragraph{2}));
}

TEST(FindParagraphs, PartsBlocks) {
  Line left = line_from_text("Nơi nhận");
  Line right = line_from_text("Chủ tịch");
  left.block = 1;
  right.block = 2;
  EXPECT_THAT(find_paragraphs({left, right}), ElementsAre(Paragraph{0}, Paragraph{1}));
}

}  // namespace
}  // namespace sohoa::normalize
