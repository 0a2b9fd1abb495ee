#include "extract/rules.h"

#include <gtest/gtest.h>

#include <fstream>

#include "document/error.h"
#include "example.h"
#include "extract/rule_tables.h"
#include "table_folder.h"

namespace sohoa::extract::test {
namespace {

namespace fs = std::filesystem;

class RulesFolder : public testing::Test {
 protected:
  TableFolder tables_;
  const fs::path& folder_ = tables_.path();
};

TEST_F(RulesFolder, OpensTheTablesOfTheRepository) {
  EXPECT_NO_THROW(Rules::open(folder_));
}

TEST_F(RulesFolder, RefusesAMissingTable) {
  fs::remove(folder_ / "positions.tsv");
  try {
    Rules::open(folder_);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::ModelMissing);
    EXPECT_EQ(error.place().file, folder_ / "positions.tsv");
  }
}

TEST_F(RulesFolder, NamesTheLineThatIsBroken) {
  std::ofstream(folder_ / "organ_heads.tsv") << "# words\trank\nSở\t3\nCục\tbốn\n";
  try {
    Rules::open(folder_);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::ModelBroken);
    EXPECT_NE(error.cause().find("line 3"), std::string::npos) << error.cause();
  }
}

TEST(Rules, TellTypesApartThatShareAnAbbreviation) {
  const Rules::Impl& tables = rules().impl();
  EXPECT_EQ(tables.type_abbreviated("TT", "state")->name, "Thông tư");
  EXPECT_EQ(tables.type_abbreviated("TT", "party")->name, "Thông tri");
  EXPECT_EQ(tables.type_abbreviated("CTr", "state")->name, "Chương trình");
  EXPECT_EQ(tables.type_abbreviated("XYZ", "state"), nullptr);
}

TEST(Rules, KnowTypesByNameWithAMisreadLetter) {
  const Rules::Impl& tables = rules().impl();
  EXPECT_EQ(tables.type_named(U"quyetdinh")->name, "Quyết định");
  EXPECT_EQ(tables.type_named(U"quyetdjnh")->name, "Quyết định");
  EXPECT_EQ(tables.type_named(U"danhmuc"), nullptr);
}

TEST(Rules, HaveThe63ProvincesAndWhatCameAfter) {
  const Rules::Impl& tables = rules().impl();
  for (const char* name : {"Hà Giang", "Huế", "Thừa Thiên Huế", "Cà Mau", "Thủ Đức"}) {
    EXPECT_TRUE(tables.place_names.contains(fold(name))) << name;
  }
}

TEST(HasWordsAt, WantsWholeWords) {
  EXPECT_TRUE(has_words_at(U"so noi vu", 0, U"so"));
  EXPECT_FALSE(has_words_at(U"song", 0, U"so"));
  EXPECT_FALSE(has_words_at(U"so", 1, U"so"));
}

}  // namespace
}  // namespace sohoa::extract::test
