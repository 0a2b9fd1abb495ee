#include "document/error.h"

#include <gtest/gtest.h>

namespace sohoa {
namespace {

TEST(Error, TellsFilePageCauseRemedyAndCode) {
  const Error error(Reason::ImageTooSmall, {"scans/bc-033.pdf", 4},
                    "the image has only 40 x 60 pixels", "scan it again at 300 dpi");
  EXPECT_STREQ(error.what(),
               "scans/bc-033.pdf: page 4: the image has only 40 x 60 pixels; scan it again at 300 "
               "dpi [image-too-small]");
}

TEST(Error, LeavesOutWhatIsNotKnown) {
  EXPECT_STREQ(Error(Reason::DiskFull, {}, "the disk is full").what(),
               "the disk is full [disk-full]");
  EXPECT_STREQ(Error(Reason::FileEmpty, {"a.pdf"}, "the file is empty").what(),
               "a.pdf: the file is empty [file-empty]");
}

TEST(Error, KeepsItsPartsForPrograms) {
  const Error error(Reason::PdfEncrypted, {"a.pdf", 2}, "cause", "remedy");
  EXPECT_EQ(error.reason(), Reason::PdfEncrypted);
  EXPECT_EQ(error.place(), (Place{"a.pdf", 2}));
  EXPECT_EQ(error.cause(), "cause");
  EXPECT_EQ(error.remedy(), "remedy");
}

}  // namespace
}  // namespace sohoa
