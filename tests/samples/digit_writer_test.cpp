#include "samples/digit_writer.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <opencv2/imgproc.hpp>
#include <string>

#include "document/error.h"
#include "samples/digit_images.h"
#include "samples/digit_split.h"
#include "samples/face_mask.h"
#include "samples/pen_width.h"

namespace sohoa::samples {
namespace {

namespace fs = std::filesystem;

void write_bytes(const fs::path& file, const std::string& bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string big_endian(std::uint32_t value) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) {
    bytes += static_cast<char>((value >> static_cast<unsigned>(shift)) & 0xFFU);
  }
  return bytes;
}

/// A folder with as many pictures of a bar as there are labels.
class DigitFolder : public testing::Test {
 protected:
  DigitFolder() { fs::create_directories(folder_); }
  ~DigitFolder() override { fs::remove_all(folder_); }

  void write(const std::string& labels) const {
    std::string bar(28 * 28, '\0');
    for (std::size_t y = 4; y < 24; ++y) bar[y * 28 + 13] = bar[y * 28 + 14] = '\xFF';
    std::string images = big_endian(0x803) + big_endian(static_cast<std::uint32_t>(labels.size())) +
                         big_endian(28) + big_endian(28);
    for (std::size_t i = 0; i < labels.size(); ++i) images += bar;
    write_bytes(folder_ / "images-idx3-ubyte", images);
    write_bytes(folder_ / "labels-idx1-ubyte",
                big_endian(0x801) + big_endian(static_cast<std::uint32_t>(labels.size())) + labels);
  }

  fs::path folder_ =
      fs::path(testing::TempDir()) / testing::UnitTest::GetInstance()->current_test_info()->name();
};

TEST_F(DigitFolder, GivesPicturesWithTheirDigits) {
  write({7, 0});
  const std::vector<DigitImage> images = read_digit_images(folder_);
  ASSERT_EQ(images.size(), 2U);
  EXPECT_EQ(images[0].digit, '7');
  EXPECT_EQ(images[1].digit, '0');
  EXPECT_EQ(images[0].pixels[4 * 28 + 13], 255);
}

TEST_F(DigitFolder, IsRefusedWhenItsFilesAreBrokenOrMissing) {
  EXPECT_THROW((void)read_digit_images(folder_), Error);
  write({7, 12});
  EXPECT_THROW((void)read_digit_images(folder_), Error);
  write({7, 1});
  write_bytes(folder_ / "images-idx3-ubyte", big_endian(0x803) + "cut");
  EXPECT_THROW((void)read_digit_images(folder_), Error);
}

TEST_F(DigitFolder, IsSplitIntoTrainingAndHeldOut) {
  write({1, 1, 1, 1, 1});
  Random random(1);
  for (const DigitPart part : {DigitPart::Training, DigitPart::HeldOut}) {
    const DigitWriter writer = open_digit_writer(folder_, part);
    Writing writing;
    writing.source = WritingSource::Images;
    EXPECT_FALSE(writer.write('1', writing, 40, random).empty());
  }
}

TEST(DigitWriter, WritesEveryCharacterFromEverySource) {
  const DigitWriter writer({}, {"DejaVu Sans"}, {"Liberation Mono"});
  Random random(3);
  for (const WritingSource source :
       {WritingSource::Strokes, WritingSource::PenFace, WritingSource::StampFace}) {
    Writing writing;
    writing.source = source;
    for (const char character : std::string("0123456789abcdABCD")) {
      const cv::Mat ink = writer.write(character, writing, 40, random);
      EXPECT_GT(cv::countNonZero(ink > 128), 40) << character;
      EXPECT_LT(ink.rows, 40 * 1.6) << character;
    }
  }
}

TEST(DigitWriter, WritesDigitsAboutAsHighAsAsked) {
  const DigitWriter writer({}, {}, {"Liberation Mono"});
  Random random(3);
  Writing writing;
  writing.source = WritingSource::StampFace;
  EXPECT_NEAR(writer.write('8', writing, 60, random).rows, 60, 9);
}

TEST(DigitWriter, GivesAllCharactersOfASlotOnePen) {
  const DigitWriter writer({}, {"DejaVu Sans", "DejaVu Serif"}, {});
  Random random(5);
  Writing writing;
  writing.source = WritingSource::PenFace;
  writing.pen_change = 0.7;
  const double thin = pen_width(writer.write('3', writing, 60, random));
  writing.pen_change = 1.3;
  EXPECT_GT(pen_width(writer.write('3', writing, 60, random)), thin * 1.3);
}

TEST(DigitWriter, DrawsOnlyFromSourcesThatItHas) {
  const DigitWriter writer({}, {"no such face"}, {});
  Random random(3);
  for (int i = 0; i < 100; ++i) {
    EXPECT_EQ(writer.draw_writing(random).source, WritingSource::Strokes);
  }
}

TEST(FaceMask, StandsOnItsBaseline) {
  const FaceMask mask = draw_text("1", {.family = "Liberation Serif", .size_pt = 60});
  ASSERT_LT(mask.baseline_px, mask.ink.rows);
  const cv::Mat below = mask.ink.rowRange(mask.baseline_px + 2, mask.ink.rows);
  EXPECT_EQ(cv::countNonZero(below > 128), 0);
  EXPECT_GT(cv::countNonZero(mask.ink > 128), 100);
  EXPECT_FALSE(has_face("no such face"));
}

}  // namespace
}  // namespace sohoa::samples
