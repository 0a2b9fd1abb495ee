#include "extract/flow_evidence.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

TEST(FlowEvidence, UnitesTheBoxesOfALineAndDividesLines) {
  Document document = document_from_layout("một hai ba\nbốn năm");
  const TextFlow body = body_flow(document);
  const std::size_t begin = body.text.folded.find(U"hai");
  const std::size_t end = body.text.folded.find(U"bon") + 3;
  const auto places = flow_places(body, begin, end, document.pages);
  ASSERT_EQ(places.size(), 2u);
  EXPECT_EQ(places[0].line_index, 0);
  const auto& words = document.pages[0].lines[0].words;
  EXPECT_EQ(places[0].box, unite(*words[1].box, *words[2].box));
  EXPECT_EQ(places[1].line_index, 1);
  EXPECT_EQ(places[1].box, document.pages[0].lines[1].words[0].box);
}

TEST(FlowEvidence, IsAsSureAsItsWorstWord) {
  Document document = document_from_text("một hai ba");
  document.pages[0].lines[0].words[1].confidence = Confidence(0.4);
  const TextFlow body = body_flow(document);
  EXPECT_DOUBLE_EQ(worst_confidence(body, 0, 5), 0.4);
  EXPECT_DOUBLE_EQ(worst_confidence(body, 0, 2), 1.0);
}

}  // namespace
}  // namespace sohoa::extract::test
