#include "extract/person_name.h"

#include <gtest/gtest.h>

#include <deque>
#include <optional>
#include <string>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string name_in(std::string_view text) {
  const auto name = parse_person_name(piece(text), rules().impl());
  return name && name->known_family && name->valid_syllables ? name->name : "";
}

TEST(PersonName, HasAFamilyNameAndCapitals) {
  EXPECT_EQ(name_in("Nguyễn Văn Mẫu"), "Nguyễn Văn Mẫu");
  EXPECT_EQ(name_in("ĐỖ THỊ VÍ DỤ"), "ĐỖ THỊ VÍ DỤ");
  EXPECT_EQ(name_in("| Lê Mẫu ."), "Lê Mẫu");
}

TEST(PersonName, StandsBehindTitles) {
  EXPECT_EQ(name_in("PGS.TS. Trần Thí Dụ"), "Trần Thí Dụ");
}

TEST(PersonName, MayHaveOneSyllableThatTheLanguageHasNot) {
  EXPECT_EQ(name_in("Hồ Văn Phớc"), "Hồ Văn Phớc");
  EXPECT_EQ(name_in("Hồ Vbn Phtc"), "");
}

TEST(PersonName, StandsBehindARank) {
  EXPECT_EQ(name_in("Thượng tá Nguyễn Văn Mẫu"), "Nguyễn Văn Mẫu");
}

TEST(PersonName, IsNoneWithoutTheGivenName) {
  EXPECT_EQ(name_in("Hà Văn"), "");
  EXPECT_EQ(name_in("Lê Thị"), "");
  EXPECT_EQ(name_in("Văn Mẫu"), "");
  EXPECT_EQ(name_in("LÊ Văn Mẫu"), "") << "not of one case";
  EXPECT_EQ(name_in("Thị Ví Dụ"), "");
  EXPECT_EQ(name_in("Văn Thị Mẫu"), "Văn Thị Mẫu");
  EXPECT_EQ(name_in("Lê Hồng Văn"), "Lê Hồng Văn");
}

TEST(PersonName, IsNoOtherLine) {
  EXPECT_EQ(name_in("Nguyễn"), "");
  EXPECT_EQ(name_in("Sở Nội vụ"), "");
  EXPECT_EQ(name_in("Trần Hưng Đạo, phường 5"), "");
  EXPECT_EQ(name_in("Hà nội"), "");
  EXPECT_EQ(name_in("Hồ Chí Minh"), "");
  EXPECT_EQ(name_in("VĂN PHÒNG CHÍNH PHỦ"), "");
  EXPECT_EQ(name_in("Như Điều"), "");
}

TEST(PersonName, MayHaveASpeckOrASmallLetterBeforeIt) {
  EXPECT_EQ(name_in("'Nguyễn Văn Mẫu"), "Nguyễn Văn Mẫu");
  EXPECT_EQ(name_in("lê thị Mẫu"), "Lê Thị Mẫu");
  EXPECT_EQ(name_in("nguyễn văn mẫu"), "");
}

/// "Mẫn<Mẩn": repair made Mẫn of Mẩn; "Mẩn=Mẫn": the other reading says Mẫn.
std::optional<PersonName> name_read_as(std::string_view text) {
  static std::deque<Document> kept;
  kept.push_back(document_from_text(text));
  for (Word& word : kept.back().pages.front().lines.front().words) {
    word.box = Box{0, 0, 60, 20};
    for (const char sign : {'<', '='}) {
      const std::size_t at = word.text.find(sign);
      if (at == std::string::npos) continue;
      const std::string behind = word.text.substr(at + 1);
      word.text.resize(at);
      word.raw = sign == '<' ? behind : word.text;
      if (sign == '=') word.readings.push_back({behind, 0.4});
    }
  }
  const Piece line = pieces_of(kept.back().pages.front(), 0).front();
  const auto name = parse_person_name(line, rules().impl());
  return name && name->known_family ? name : parse_damaged_name(line, rules().impl());
}

TEST(PersonName, IsWhatWasReadBeforeRepair) {
  EXPECT_EQ(name_read_as("Lê Văn Mẫu<Mẩu")->name, "Lê Văn Mẩu");
  EXPECT_EQ(name_read_as("Lê Văn Mẫu<Mẩfu")->name, "Lê Văn Mẫu") << "no syllable";
  EXPECT_EQ(name_read_as("Vũ<Vu Thị<Thì Mẫu")->name, "Vũ Thị Mẫu");
}

TEST(PersonName, HasWordsThatASpeckJoins) {
  EXPECT_EQ(name_read_as("Lê Văn:Mẫu")->name, "Lê Văn Mẫu");
  EXPECT_EQ(name_read_as("Lê Văn ngọc<Ñgọc")->name, "Lê Văn Ngọc");
}

TEST(PersonName, IsTheLessUsualOfTwoReadingsOfAWordAndContested) {
  const auto name = name_read_as("Lê Văn Cần=Cẩn");
  EXPECT_EQ(name->name, "Lê Văn Cẩn");
  EXPECT_TRUE(name->contested);
  EXPECT_EQ(name_read_as("Lê Văn Cẩn=Cần")->name, "Lê Văn Cẩn");
  EXPECT_FALSE(name_read_as("Lê Văn Cẩn=C@n")->contested);
}

TEST(PersonName, HasACapitalWhereADigitWasRead) {
  EXPECT_EQ(name_read_as("Lê thế<1hế Mẫu")->name, "Lê Thế Mẫu");
}

TEST(PersonName, BeginsBehindAScrapOfAStroke) {
  EXPECT_EQ(name_read_as("Z Lê Văn Mẫu")->name, "Lê Văn Mẫu");
  EXPECT_EQ(name_read_as("Y Lê Văn Mẫu")->name, "Y Lê Văn Mẫu");
}

TEST(PersonName, IsNoPositionThatLostItsEnd) {
  EXPECT_FALSE(name_read_as("PHÓ CHỦ"));
}

TEST(PersonName, IsNoMiddleNameWithItsGivenName) {
  EXPECT_FALSE(name_read_as("Thế Mẫu"));
  EXPECT_FALSE(name_read_as("Xuân Mẫu"));
}

TEST(PersonName, HasTheOnlyFamilyThatADamagedOneCanBe) {
  const auto name = name_read_as("Eưu Văn Mẫu");
  EXPECT_EQ(name->name, "Lưu Văn Mẫu");
  EXPECT_TRUE(name->mended);
  EXPECT_EQ(name_read_as("I.ương Văn Mẫu")->name, "Lương Văn Mẫu");
  EXPECT_EQ(name_read_as("1ạ Văn Mẫu")->name, "Tạ Văn Mẫu");
  EXPECT_EQ(name_read_as("Piguyễn Văn Mẫu")->name, "Nguyễn Văn Mẫu");
  EXPECT_EQ(name_read_as("ĐÓ thị Ví Mẫu")->name, "Đỗ Thị Ví Mẫu");
  EXPECT_FALSE(name_read_as("Lạ=Đó Văn Mẫu")) << "either may be";
  EXPECT_FALSE(name_read_as("ương Văn Mẫu"));
  EXPECT_FALSE(name_read_as("Đã Mẫu")) << "too little of a name";
}

TEST(PersonName, HasAUsualWordBetweenFamilyAndGivenName) {
  EXPECT_EQ(name_read_as("Eưu Vàn<Van Mẫu")->name, "Lưu Văn Mẫu");
  EXPECT_EQ(name_read_as("Lưu xuân<*uân Mẫu")->name, "Lưu Xuân Mẫu");
  EXPECT_EQ(name_read_as("Lưu Hoà Mẫu")->name, "Lưu Hoà Mẫu") << "read without a doubt";
}

TEST(PersonName, MayHaveItsFamilyParted) {
  EXPECT_EQ(name_read_as("I ương Văn Mẫu")->name, "Lương Văn Mẫu");
  EXPECT_EQ(name_read_as("1 ê Văn Mẫu")->name, "Lê Văn Mẫu");
}

TEST(PersonName, MayHaveItsWordsJoined) {
  EXPECT_EQ(parse_person_name(piece("Lưu ThếMẫu"), rules().impl())->name, "Lưu Thế Mẫu");
  EXPECT_EQ(parse_person_name(piece(".Lưu Thế Mẫu"), rules().impl())->name, "Lưu Thế Mẫu");
}

}  // namespace
}  // namespace sohoa::extract::test
