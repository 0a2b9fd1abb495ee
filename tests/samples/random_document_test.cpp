#include "samples/random_document.h"

#include <gtest/gtest.h>

#include <set>

#include "document/error.h"
#include "sample_source.h"

namespace sohoa::samples {
namespace {

const Grammar& grammar() {
  static const Grammar kGrammar = parse_grammar(read_text(samples_folder() / "grammar.txt"));
  return kGrammar;
}

TEST(RandomDocument, IsTheSameForTheSameSeed) {
  EXPECT_EQ(random_document(grammar(), Random(12)), random_document(grammar(), Random(12)));
}

TEST(RandomDocument, ReachesTenTypesAndLeavesNoRuleUnsaid) {
  std::set<std::string> types;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const DocumentSource source = random_document(grammar(), Random(seed));
    types.insert(source.type);
    EXPECT_FALSE(source.body.empty());
    EXPECT_FALSE(source.signer.empty());
    for (const Block& block : source.body) {
      EXPECT_EQ(block.text.find_first_of("{}"), std::string::npos) << block.text;
    }
    for (const CitedDocument& cited : source.citations) {
      EXPECT_LT(cited.date, source.date) << "a document cites only older ones";
    }
  }
  EXPECT_EQ(types.size(), 10U);
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
