#include "normalize/models.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "document/error.h"
#include "tests/pipeline/test_folder.h"

namespace sohoa::normalize {
namespace {

const std::filesystem::path kData = SOHOA_SOURCE_DIR "/dictionaries/data";

/// A folder of models like the shipped one, whose small files may be changed.
class ModelFolder : public testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::create_symlink(kData / "language.model", folder_ / "language.model");
    for (const char* name :
         {"confusion-none.model", "confusion-vie.model", "document_types.tsv", "organs.tsv"}) {
      std::filesystem::copy_file(kData / name, folder_ / name);
      std::filesystem::permissions(folder_ / name, std::filesystem::perms::owner_all);
    }
  }
  [[nodiscard]] std::string fingerprint() const { return Models::open(folder_).fingerprint(); }

  TestFolder own_folder_;
  std::filesystem::path folder_ = own_folder_.path();
};

TEST_F(ModelFolder, HasTheSameFingerprintWhereverItLies) {
  EXPECT_EQ(fingerprint(), Models::open(kData).fingerprint());
}

TEST_F(ModelFolder, HasAnotherFingerprintWhenATableChangesButNotItsLength) {
  const std::string before = fingerprint();
  std::fstream table(folder_ / "organs.tsv", std::ios::in | std::ios::out | std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(table), {});
  const std::size_t at = bytes.find("UBND");
  ASSERT_NE(at, std::string::npos);
  table.clear();
  table.seekp(static_cast<std::streamoff>(at));
  table.write("UBNX", 4);
  table.close();
  EXPECT_NE(fingerprint(), before);
}

TEST_F(ModelFolder, HasAnotherFingerprintWhenAConfusionModelIsExchanged) {
  const std::string before = fingerprint();
  std::filesystem::copy_file(folder_ / "confusion-vie.model", folder_ / "confusion-none.model",
                             std::filesystem::copy_options::overwrite_existing);
  EXPECT_NE(fingerprint(), before);
}

TEST_F(ModelFolder, NamesTheModelThatIsDamaged) {
  const std::filesystem::path damaged = folder_ / "confusion-vie.model";
  std::filesystem::resize_file(damaged, std::filesystem::file_size(damaged) - 100);
  try {
    (void)Models::open(folder_);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::ModelBroken);
    EXPECT_EQ(error.place().file, damaged);
  }
}

TEST_F(ModelFolder, NamesTheModelThatIsMissing) {
  std::filesystem::remove(folder_ / "language.model");
  try {
    (void)Models::open(folder_);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::ModelMissing);
    EXPECT_EQ(error.place().file, folder_ / "language.model");
  }
}

TEST_F(ModelFolder, RefusesAForeignFile) {
  std::filesystem::remove(folder_ / "language.model");
  std::ofstream(folder_ / "language.model") << "Not a model at all, but long enough for a header.\n"
                                            << std::string(500, 'x');
  try {
    (void)Models::open(folder_);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::ModelBroken);
    EXPECT_EQ(error.place().file, folder_ / "language.model");
  }
}

}  // namespace
}  // namespace sohoa::normalize
