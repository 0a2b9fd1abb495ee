#include "pipeline/cli/text_input.h"

#include <gtest/gtest.h>

#include <sstream>

#include "../pipeline/test_folder.h"
#include "document/error.h"

namespace sohoa::cli {
namespace {

class TextInput : public testing::Test {
 protected:
  std::string read(const std::filesystem::path& file, std::uint64_t max_bytes = 100) {
    return read_text_input(file, session_, max_bytes);
  }
  Reason reason_of(const std::filesystem::path& file, std::uint64_t max_bytes = 100) {
    try {
      (void)read(file, max_bytes);
    } catch (const Error& error) {
      return error.reason();
    }
    return Reason::Internal;
  }

  TestFolder folder_;
  std::istringstream in_;
  std::ostringstream out_;
  Session session_{.in = in_, .out = out_, .err = out_, .data_folder = {}};
};

TEST_F(TextInput, GivesTheBytesAsTheyAre) {
  const std::string bytes(
      "\xEF\xBB\xBF"
      "a\r\n\0b\xFF",
      9);
  EXPECT_EQ(read(folder_.write("a.txt", bytes)), bytes);
  EXPECT_EQ(read(folder_.write("empty.txt", "")), "");
}

TEST_F(TextInput, IsStandardInputForAHyphen) {
  in_.str("từ đường ống");
  EXPECT_EQ(read("-"), "từ đường ống");
}

TEST_F(TextInput, TellsWhyAFileCannotBeRead) {
  EXPECT_EQ(reason_of(folder_ / "missing.txt"), Reason::FileNotFound);
  EXPECT_EQ(reason_of(folder_.path()), Reason::FileNotReadable);
}

TEST_F(TextInput, RefusesWhatIsLargerThanTheLimit) {
  EXPECT_EQ(read(folder_.write("just.txt", std::string(100, 'x'))).size(), 100U);
  EXPECT_EQ(reason_of(folder_.write("over.txt", std::string(101, 'x'))), Reason::FileTooLarge);
  in_.str(std::string(101, 'x'));
  EXPECT_EQ(reason_of("-"), Reason::FileTooLarge);
}

}  // namespace
}  // namespace sohoa::cli
