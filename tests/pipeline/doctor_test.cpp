// What the examination finds here, and what it says where something is missing.

#include "pipeline/doctor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "document/reason.h"
#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::filesystem::path kData = SOHOA_SOURCE_DIR "/dictionaries/data";

Check find(const std::vector<Check>& checks, const std::string& name) {
  const auto found = std::ranges::find(checks, name, &Check::name);
  return found == checks.end() ? Check{} : *found;
}

TEST(Doctor, FindsThisMachineAbleToWork) {
  const std::vector<Check> checks = examine_installation({.data_folder = kData});
  EXPECT_TRUE(can_work(checks));
  EXPECT_THAT(find(checks, "Tesseract").detail, HasSubstr("vie"));
  EXPECT_THAT(find(checks, "SQLite").detail, HasSubstr("FTS5"));
  EXPECT_THAT(find(checks, "models").detail, HasSubstr("language.model"));
}

TEST(Doctor, MissesALanguageThatKnowsNoVietnamese) {
  const Check language =
      find(examine_installation({.data_folder = kData, .recognizer_language = "eng"}), "language");
  EXPECT_EQ(language.state, CheckState::Missing);
  EXPECT_THAT(language.detail, HasSubstr("cannot write"));
  EXPECT_THAT(language.remedy, HasSubstr("tesseract-ocr-vie"));
}

TEST(Doctor, NamesALanguageThatIsNotInstalled) {
  const std::vector<Check> checks =
      examine_installation({.data_folder = kData, .recognizer_language = "xyz"});
  EXPECT_FALSE(can_work(checks));
  EXPECT_THAT(find(checks, "language").detail, HasSubstr("xyz"));
  EXPECT_THAT(find(checks, "language").remedy, Not(testing::IsEmpty()));
}

TEST(Doctor, MissesModelsAndTablesInAnEmptyFolder) {
  const TestFolder folder;
  const std::vector<Check> checks = examine_installation({.data_folder = folder.path()});
  EXPECT_FALSE(can_work(checks));
  EXPECT_EQ(find(checks, "models").state, CheckState::Missing);
  EXPECT_EQ(find(checks, "tables").state, CheckState::Missing);
  EXPECT_THAT(find(checks, "models").detail, HasSubstr("[model-missing]"));
}

TEST(Doctor, SpeaksVietnamese) {
  const std::vector<Check> checks = examine_installation(
      {.data_folder = kData, .recognizer_language = "eng", .speech = Language::Vietnamese});
  EXPECT_THAT(find(checks, "Tesseract").detail, HasSubstr("phiên bản"));
  EXPECT_THAT(find(checks, "ngôn ngữ nhận dạng").detail, HasSubstr("không viết được"));
  EXPECT_THAT(find(checks, "ngôn ngữ nhận dạng").remedy, HasSubstr("gói tesseract-ocr-vie"));
  EXPECT_THAT(find(checks, "bảng dữ liệu").detail, HasSubstr("bảng và mô hình"));
  EXPECT_THAT(find(checks, "thư mục tạm").detail, HasSubstr(": ghi được"));
}

TEST(Doctor, TellsInVietnameseWhatStoppedACheck) {
  const TestFolder folder;
  const Check models =
      find(examine_installation({.data_folder = folder.path(), .speech = Language::Vietnamese}),
           "mô hình");
  EXPECT_THAT(models.detail, HasSubstr(std::string(info(Reason::ModelMissing).vietnamese)));
  EXPECT_THAT(models.remedy, testing::IsEmpty());  // it would be the same sentence
  EXPECT_THAT(models.detail, HasSubstr("[model-missing]"));
}

TEST(Doctor, CanWorkWithAWarningButNotWithoutAPart) {
  EXPECT_TRUE(can_work({{.name = "a", .state = CheckState::Warning, .detail = {}, .remedy = {}}}));
  EXPECT_FALSE(can_work({{.name = "a", .state = CheckState::Ok, .detail = {}, .remedy = {}},
                         {.name = "b", .state = CheckState::Missing, .detail = {}, .remedy = {}}}));
}

}  // namespace
}  // namespace sohoa::pipeline
