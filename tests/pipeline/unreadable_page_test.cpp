#include "pipeline/unreadable_page.h"

#include <gtest/gtest.h>

#include <string>

namespace sohoa::pipeline {
namespace {

Page page_that_says(const std::string& text, double confidence) {
  Page page;
  page.lines.push_back(line_from_text(text));
  page.quality.mean_confidence = confidence;
  return page;
}

TEST(UnreadablePage, HasNoVietnameseAndNoConfidence) {
  EXPECT_TRUE(is_unreadable(page_that_says("x%q ~rf zzk |w kj9 vvq", 0.3)));
}

TEST(UnreadablePage, IsNotOneThatIsPoorButHasWords) {
  EXPECT_FALSE(is_unreadable(page_that_says("ủy ban nhân dân xã bến lội", 0.46)));
}

TEST(UnreadablePage, IsNotOneInAnotherLanguageThatWasReadSurely) {
  EXPECT_FALSE(is_unreadable(page_that_says("annual report about schools and bridges", 0.95)));
}

TEST(UnreadablePage, IsNotATextLayerNorABlankPage) {
  Page layer = page_that_says("x%q ~rf zzk", 0.1);
  layer.origin = PageOrigin::TextLayer;
  EXPECT_FALSE(is_unreadable(layer));
  Page blank;
  blank.origin = PageOrigin::Blank;
  EXPECT_FALSE(is_unreadable(blank));
}

}  // namespace
}  // namespace sohoa::pipeline
