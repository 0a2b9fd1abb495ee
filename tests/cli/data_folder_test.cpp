#include "pipeline/cli/data_folder.h"

#include <gtest/gtest.h>

#include "../pipeline/test_folder.h"

namespace sohoa::cli {
namespace {

TEST(DataFolder, IsTheOneOfTheEnvironmentFirst) {
  EXPECT_EQ(find_data_folder("/usr/bin/sohoa", "/models", "/sources"), "/models");
}

TEST(DataFolder, LiesBesideAnInstalledProgram) {
  const TestFolder folder;
  folder.write("share/sohoa/x.tsv", "");
  folder.write("sources/x.tsv", "");
  EXPECT_EQ(find_data_folder(folder / "bin/sohoa", std::nullopt, folder / "sources"),
            folder / "share/sohoa");
}

TEST(DataFolder, IsTheOneOfTheSourcesInABuildTree) {
  const TestFolder folder;
  folder.write("sources/x.tsv", "");
  EXPECT_EQ(find_data_folder(folder / "build/pipeline/cli/sohoa", "", folder / "sources"),
            folder / "sources");
}

TEST(DataFolder, NamesThePlaceOfAnInstallationWhenThereIsNone) {
  EXPECT_EQ(find_data_folder("/opt/bin/sohoa", std::nullopt, "/no/sources"), "/opt/share/sohoa");
}

}  // namespace
}  // namespace sohoa::cli
