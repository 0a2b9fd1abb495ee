#include "pipeline/sha256.h"

#include <gtest/gtest.h>

#include "document/error.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

TEST(Sha256, GivesTheValuesOfTheStandard) {  // FIPS 180-4, examples
  EXPECT_EQ(sha256_of_text("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_of_text(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Sha256, IsTheSameForAFileAndItsText) {
  const TestFolder folder;
  const std::string text(1'000'000, 'a');
  EXPECT_EQ(sha256_of_file(folder.write("a", text)), sha256_of_text(text));
}

TEST(Sha256, TellsAMissingFileFromAFolder) {
  const TestFolder folder;
  try {
    (void)sha256_of_file(folder / "gone");
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::FileNotFound);
  }
  try {
    (void)sha256_of_file(folder.path());
    FAIL() << "nothing was thrown";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::FileNotReadable);
  }
}

}  // namespace
}  // namespace sohoa::pipeline
