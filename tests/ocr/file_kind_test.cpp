#include "ocr/file_kind.h"

#include <gtest/gtest.h>

#include <string>

namespace sohoa::ocr {
namespace {

FileKind kind_of(const std::string& head) {
  return file_kind({reinterpret_cast<const unsigned char*>(head.data()), head.size()});
}

TEST(FileKind, TakesVietnameseTextForText) {
  EXPECT_EQ(kind_of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\r\n\tĐộc lập\f"), FileKind::Text);
}

TEST(FileKind, TakesTextThatBeginsLikeABitmapForText) {
  EXPECT_EQ(kind_of("BM 01: danh sách cán bộ, công chức"), FileKind::Text);
}

TEST(FileKind, TakesOldEncodingsForTextSoThatTheReasonIsRight) {
  EXPECT_EQ(kind_of("V\xE8n b\xB6n"), FileKind::Text);
  EXPECT_EQ(kind_of(std::string("\xFF\xFE"
                                "a\0b\0",
                                6)),
            FileKind::Text);
}

TEST(FileKind, TakesFewControlBytesForCapitalsOfOldEncodings) {
  EXPECT_EQ(kind_of("PHIEU BAO NGAY HOP, NAM 1999: M\x05U SO 4"), FileKind::Text);
  EXPECT_EQ(kind_of("M\x05U"), FileKind::Unknown);
}

TEST(FileKind, KnowsBinaryRubbish) {
  EXPECT_EQ(kind_of(std::string("\0\0\0\0", 4)), FileKind::Unknown);
  EXPECT_EQ(kind_of("\x7F"
                    "ELF\x02\x01\x01"),
            FileKind::Unknown);
}

TEST(FileKind, FindsThePdfMarkBehindOtherBytes) {
  EXPECT_EQ(kind_of("\r\n\x01%PDF-1.4\n"), FileKind::Pdf);
  EXPECT_NE(kind_of(std::string(2000, ' ') + "%PDF-1.4"), FileKind::Pdf);
}

TEST(FileKind, KnowsBothByteOrdersOfTiff) {
  EXPECT_EQ(kind_of(std::string("II*\0\x08", 5)), FileKind::Tiff);
  EXPECT_EQ(kind_of(std::string("MM\0*\0", 5)), FileKind::Tiff);
}

}  // namespace
}  // namespace sohoa::ocr
