#include "document/error_line.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace sohoa {
namespace {

using testing::HasSubstr;

const Error kError(Reason::ImageBroken, {"scans/a.tif", 4}, "the image ends too early",
                   "scan again");

TEST(ErrorLine, TellsFilePageCauseRemedyAndCode) {
  EXPECT_EQ(error_line(kError, Language::English),
            "scans/a.tif: page 4: the image ends too early; scan again [image-broken]");
}

TEST(ErrorLine, PutsTheVietnameseSentenceFirst) {
  const std::string line = error_line(kError, Language::Vietnamese);
  EXPECT_THAT(line, testing::StartsWith("scans/a.tif: trang 4: "));
  EXPECT_THAT(line, HasSubstr(std::string(info(Reason::ImageBroken).vietnamese)));
  EXPECT_THAT(line, testing::EndsWith("(the image ends too early) [image-broken]"));
}

TEST(ErrorLine, SaysOnlyWhatIsKnown) {
  EXPECT_EQ(error_line(Error(Reason::Internal, {}, "odd"), Language::English), "odd [internal]");
}

}  // namespace
}  // namespace sohoa
