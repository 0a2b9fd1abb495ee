#include "extract/kept_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// A line whose words have these confidences, and what a value keeps of it.
class KeptConfidences : public testing::Test {
 protected:
  std::vector<double> kept(std::string_view text, const std::vector<double>& confidences,
                           const std::string& value) {
    document_ = document_from_text(text);
    std::vector<Word>& words = document_.pages[0].lines[0].words;
    for (std::size_t i = 0; i < confidences.size(); ++i) {
      words.at(i).confidence = Confidence(confidences[i]);
    }
    return kept_confidences(pieces_of(document_.pages[0], 0), value);
  }

 private:
  Document document_;
};

TEST_F(KeptConfidences, AreThoseOfAllWordsWhereNothingWasCut) {
  EXPECT_THAT(kept("Trạm Thủy văn;", {0.9, 0.3, 0.8}, "Trạm Thủy văn"), ElementsAre(0.9, 0.3, 0.8));
}

TEST_F(KeptConfidences, LeaveOutWhatWasCutAtEitherEnd) {
  EXPECT_THAT(kept("1V0I Như trên; 7a", {0.1, 0.9, 0.8, 0.2}, "Như trên"), ElementsAre(0.9, 0.8));
}

TEST_F(KeptConfidences, AreThoseOfAllWordsWhereOneWasRespelt) {
  EXPECT_THAT(kept("Dội Văn nghe 7a", {0.5, 0.9, 0.4, 0.2}, "Đội Văn công"),
              ElementsAre(0.5, 0.9, 0.4, 0.2));
}

TEST_F(KeptConfidences, DoNotBlameAClosedFormForTheDirtBesideIt) {
  EXPECT_THAT(kept("Lưu: VT.?7+", {1.0, 0.1}, "Lưu: VT"), ElementsAre(1.0, 0.9));
  EXPECT_THAT(kept("Lưu: VT, (TH-25b).7", {1.0, 1.0, 0.1}, "Lưu: VT, (TH-25b)"),
              ElementsAre(1.0, 1.0, 0.9));
  EXPECT_THAT(kept("Lưu: VT (08b).", {1.0, 0.95, 0.3}, "Lưu: VT (08b)"),
              ElementsAre(1.0, 0.95, 0.9));
}

TEST_F(KeptConfidences, BlameAWordOfNoClosedForm) {
  EXPECT_THAT(kept("Lưu: VX.?7+", {1.0, 0.1}, "Lưu: VX"), ElementsAre(1.0, 0.1));
  EXPECT_THAT(kept("Lưu: VT (08).", {1.0, 0.95, 0.3}, "Lưu: VT (08)"), ElementsAre(1.0, 0.95, 0.3));
  EXPECT_THAT(kept("Sở VT (08b);", {1.0, 0.2, 0.3}, "Sở VT (08b)"), ElementsAre(1.0, 0.2, 0.3))
      << "no copies are counted here";
}

TEST_F(KeptConfidences, AreNoneOfSpecks) {
  EXPECT_THAT(kept("| .", {0.0, 0.0}, ""), IsEmpty());
}

}  // namespace
}  // namespace sohoa::extract::test
