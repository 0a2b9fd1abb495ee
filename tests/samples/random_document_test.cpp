#include "samples/random_document.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "document/error.h"
#include "sample_source.h"
#include "samples/document_layout.h"
#include "samples/document_truth.h"
#include "samples/plain_text.h"

namespace sohoa::samples {
namespace {

const Grammar& grammar() {
  static const Grammar kGrammar = parse_grammar(read_text(samples_folder() / "grammar.txt"));
  return kGrammar;
}

TEST(RandomDocument, IsTheSameForTheSameSeed) {
  EXPECT_EQ(random_document(grammar(), Random(12)), random_document(grammar(), Random(12)));
}

/// NĐ 30/2020/NĐ-CP, Phụ lục III; the normative types that are met most; those of the Party alone.
const std::set<std::string> kTypes = {
    "Nghị quyết",     "Quyết định",    "Chỉ thị",   "Quy chế",         "Quy định",
    "Thông cáo",      "Thông báo",     "Hướng dẫn", "Chương trình",    "Kế hoạch",
    "Phương án",      "Đề án",         "Dự án",     "Báo cáo",         "Biên bản",
    "Tờ trình",       "Hợp đồng",      "Công văn",  "Công điện",       "Bản ghi nhớ",
    "Bản thỏa thuận", "Giấy ủy quyền", "Giấy mời",  "Giấy giới thiệu", "Giấy nghỉ phép",
    "Phiếu gửi",      "Phiếu chuyển",  "Phiếu báo", "Thư công",        "Nghị định",
    "Thông tư",       "Kết luận",      "Thông tri"};

void expect_spelt_out(const DocumentSource& source) {
  EXPECT_FALSE(source.body.empty());
  EXPECT_FALSE(source.issuers.empty());
  EXPECT_EQ(source.signer.empty(), source.capacity.empty()) << source.type;
  for (const auto* blocks : {&source.body, &source.attachment}) {
    for (const Block& block : *blocks) {
      EXPECT_EQ(block.text.find_first_of("{}"), std::string::npos) << block.text;
    }
  }
}

TEST(RandomDocument, ReachesEveryTypeAndLeavesNoRuleUnsaid) {
  std::set<std::string> types;
  std::set<std::string> party_types;
  for (std::uint64_t seed = 0; seed < 1200; ++seed) {
    const DocumentSource source = random_document(grammar(), Random(seed));
    types.insert(source.type);
    if (source.rules == Rules::Party) party_types.insert(source.type);
    expect_spelt_out(source);
    for (const CitedDocument& cited : source.citations) {
      if (!source.date.empty()) {
        EXPECT_LT(cited.date, source.date) << "a document cites only older ones";
      }
    }
  }
  EXPECT_EQ(types, kTypes);
  EXPECT_EQ(party_types.size(), 15U);
}

TEST(RandomDocument, KnowsNoDistrictsOnceTheyAreAbolished) {
  for (std::uint64_t seed = 0; seed < 600; ++seed) {
    const DocumentSource source = random_document(grammar(), Random(seed));
    if (source.date <= "2025-06-30") continue;
    for (const std::string& issuer : source.issuers) {
      EXPECT_EQ(issuer.find("HUYỆN"), std::string::npos) << issuer;
    }
  }
}

std::string printed_letters(const std::vector<Sheet>& sheets) {
  std::string letters;
  for (const Sheet& sheet : sheets) {
    for (const PlacedLine& line : sheet.lines) {
      for (const char c : text(line)) {
        if (c != ' ') letters += c;
      }
    }
  }
  return letters;
}

/// All that the truth says of the fields must stand on the pages.
TEST(RandomDocument, PrintsTheTruthOfItsFields) {
  for (std::uint64_t seed = 0; seed < 160; ++seed) {
    const DocumentSource source = random_document(grammar(), Random(seed));
    const LaidOutDocument document = lay_out_document(source, {}, Random(seed));
    const std::string printed = printed_letters(document.sheets);
    const auto fields = truth_fields(source, {});
    const auto expect = [&](std::string value) {
      std::erase(value, ' ');
      EXPECT_NE(printed.find(value), std::string::npos)
          << seed << ' ' << source.type << ' ' << value;
    };
    for (const char* key : {"notation", "place", "subject", "signer_name"}) {
      if (!fields[key].is_null()) expect(fields[key]);
    }
    for (const char* key : {"issuing_body", "addressees", "recipients"}) {
      for (const std::string value : fields[key]) expect(value);
    }
    for (const std::string& row : source.capacity) expect(row);
    if (source.type != "Công văn") expect(capitals(source.type));
    EXPECT_EQ(fields["document_number"].is_null(), fields["number"].is_null());
  }
}

TEST(RandomDocument, KeepsEveryLineOnThePaper) {
  for (std::uint64_t seed = 0; seed < 120; ++seed) {
    const DocumentSource source = random_document(grammar(), Random(seed));
    const DocumentLook look = draw_document_look(Random(seed));
    for (const Sheet& sheet : lay_out_document(source, look, Random(seed)).sheets) {
      for (const PlacedLine& line : sheet.lines) {
        EXPECT_GT(line.words.front().x_pt, 15) << seed << text(line);
        EXPECT_LT(line.words.back().x_pt + line.words.back().width_pt, kA4WidthPt - 10)
            << seed << text(line);
      }
    }
  }
}

TEST(RandomDocument, SetsNamesOnceAndFindsListsByNamesThatAreSet) {
  const Grammar small = parse_grammar(
      "[type/a]\ntype: {kind:=b}{kind=} "
      "{of-{kind=}}\n---\n{text/c}\n[of-b]\nlist\n[text/c]\nx\n\ny\n");
  const DocumentSource source = random_document(small, Random(1));
  EXPECT_EQ(source.type, "b list");
  EXPECT_EQ(source.body.size(), 2U);
}

TEST(RandomDocument, RefusesAGrammarThatLacksAList) {
  EXPECT_THROW((void)random_document(parse_grammar("[type/a]\ntype: {lost}\n"), Random(1)), Error);
  EXPECT_THROW((void)random_document(parse_grammar("[a]\nb\n"), Random(1)), Error);
  EXPECT_THROW((void)random_document(parse_grammar("[type/a]\ntype: {9..1}\n"), Random(1)), Error);
  EXPECT_THROW((void)random_document(parse_grammar("[type/a]\ntype: {a..b}\n"), Random(1)), Error);
  EXPECT_THROW((void)random_document(parse_grammar("[a]\n{a}\n[type/b]\ntype: {a}\n"), Random(1)),
               Error);
  EXPECT_THROW((void)parse_grammar("a line outside\n"), Error);
}

}  // namespace
}  // namespace sohoa::samples
