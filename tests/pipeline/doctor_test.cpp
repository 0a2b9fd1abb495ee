// What the examination finds here, and what it says where something is missing.

#include "pipeline/doctor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

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
  const std::vector<Check> checks = examine_installation(kData, "vie");
  EXPECT_TRUE(can_work(checks));
  EXPECT_THAT(find(checks, "Tesseract").detail, HasSubstr("vie"));
  EXPECT_THAT(find(checks, "SQLite").detail, HasSubstr("FTS5"));
  EXPECT_THAT(find(checks, "models").detail, HasSubstr("language.model"));
}

TEST(Doctor, MissesALanguageThatKnowsNoVietnamese) {
  const Check language = find(examine_installation(kData, "eng"), "language");
  EXPECT_EQ(language.state, CheckState::Missing);
  EXPECT_THAT(language.detail, HasSubstr("cannot write"));
  EXPECT_THAT(language.remedy, HasSubstr("tesseract-ocr-vie"));
}

TEST(Doctor, NamesALanguageThatIsNotInstalled) {
  const std::vector<Check> checks = examine_installation(kData, "xyz");
  EXPECT_FALSE(can_work(checks));
  EXPECT_THAT(find(checks, "language").detail, HasSubstr("xyz"));
  EXPECT_THAT(find(checks, "language").remedy, Not(testing::IsEmpty()));
}

TEST(Doctor, MissesModelsAndTablesInAnEmptyFolder) {
  const TestFolder folder;
  const std::vector<Check> checks = examine_installation(folder.path(), "vie");
  EXPECT_FALSE(can_work(checks));
  EXPECT_EQ(find(checks, "models").state, CheckState::Missing);
  EXPECT_EQ(find(checks, "tables").state, CheckState::Missing);
  EXPECT_THAT(find(checks, "models").detail, HasSubstr("[model-missing]"));
}

TEST(Doctor, CanWorkWithAWarningButNotWithoutAPart) {
  EXPECT_TRUE(can_work({{.name = "a", .state = CheckState::Warning, .detail = {}, .remedy = {}}}));
  EXPECT_FALSE(can_work({{.name = "a", .state = CheckState::Ok, .detail = {}, .remedy = {}},
                         {.name = "b", .state = CheckState::Missing, .detail = {}, .remedy = {}}}));
}

}  // namespace
}  // namespace sohoa::pipeline
