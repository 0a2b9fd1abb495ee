#include "pipeline/data_fingerprint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "test_folder.h"

namespace sohoa::pipeline {
namespace {

TEST(DataFingerprint, NamesTablesAndModelsInOrder) {
  const TestFolder folder;
  folder.write("b.tsv", "x\n");
  folder.write("a.model", "abc");
  folder.write("tables/c.tsv", "y\n");
  folder.write("README.md", "no table");
  // sha256sum of "abc": the example of FIPS 180-4.
  EXPECT_THAT(data_fingerprint(folder.path()),
              testing::MatchesRegex(
                  "a.model ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\n"
                  "b.tsv [0-9a-f]+\ntables/c.tsv [0-9a-f]+\n"));
}

TEST(DataFingerprint, ChangesWithAByteAtTheEndOfALongModel) {
  const TestFolder folder;
  std::string model(3 << 20, 'm');
  folder.write("language.model", model);
  const std::string before = data_fingerprint(folder.path());
  model.back() = 'n';
  folder.write("language.model", model);
  EXPECT_NE(data_fingerprint(folder.path()), before);
}

TEST(DataFingerprint, IsEmptyWithoutAFolder) {
  EXPECT_EQ(data_fingerprint("no/such/folder"), "");
}

}  // namespace
}  // namespace sohoa::pipeline
