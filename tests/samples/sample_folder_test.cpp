/// The committed samples: listed, with truth, and not too large.

#include <gtest/gtest.h>

#include <algorithm>

#include "sample_source.h"

namespace sohoa::samples {
namespace {

std::vector<std::filesystem::path> files_in(const std::string& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(samples_folder() / folder)) {
    files.push_back(entry.path());
  }
  return files;
}

TEST(SampleFolder, ListsEveryFileInItsReadme) {
  const std::string readme = read_text(samples_folder() / "README.md");
  for (const std::string folder : {"sources", "pages", "ocr", "broken"}) {
    EXPECT_FALSE(files_in(folder).empty()) << folder;
    for (const auto& file : files_in(folder)) {
      const std::string name = "`" + folder + "/" + file.filename().string() + "`";
      EXPECT_NE(readme.find(name), std::string::npos) << name << " is not in samples/README.md";
    }
  }
}

TEST(SampleFolder, HasTheTruthOfEveryPage) {
  for (const auto& file : files_in("pages")) {
    const std::string stem = file.stem().string();
    for (const char* ending : {".gt.txt", ".fields.json", ".citations.tsv", ".words.json"}) {
      EXPECT_TRUE(std::filesystem::exists(samples_folder() / "truth" / (stem + ending)))
          << stem << ending;
    }
  }
}

TEST(SampleFolder, HasGoldTextLineForLine) {
  for (const auto& file : files_in("ocr")) {
    const std::string read = read_text(file);
    const std::string stem = file.stem().stem().string();
    const std::string gold = read_text(samples_folder() / "truth" / (stem + ".gold.txt"));
    EXPECT_EQ(std::count(read.begin(), read.end(), '\n'),
              std::count(gold.begin(), gold.end(), '\n'));
  }
}

TEST(SampleFolder, StaysUnderTwelveMegabytes) {
  std::uintmax_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(samples_folder())) {
    if (entry.is_regular_file()) bytes += entry.file_size();
  }
  EXPECT_LT(bytes, 12U * 1024 * 1024);
}

}  // namespace
}  // namespace sohoa::samples
