#include "extract/word_witness.h"

#include <gtest/gtest.h>

#include <string>

#include "example.h"

namespace sohoa::extract::test {
namespace {

/// The subject "Về việc mở phòng thì", its last word doubtful, above these lines.
Fields settled(const std::string& body, double confidence = 0.7) {
  Document document = document_from_text("Về việc mở phòng thì\n" + body);
  document.pages[0].lines[0].words.back().confidence = Confidence(confidence);
  Fields fields;
  fields.subject.emplace();
  fields.subject->value = "Về việc mở phòng thì";
  fields.subject->evidence = {{.page_number = 1, .box = {}, .line_index = 0}};
  settle_subject_words(fields, document);
  return fields;
}

TEST(SubjectWords, AreSpeltAsTheTextSpellsThem) {
  const Fields fields = settled("Các phòng thi mở lúc bảy giờ.\nMỗi phòng thi, hai giám thị.");
  EXPECT_EQ(fields.subject->value, "Về việc mở phòng thi");
  EXPECT_EQ(fields.subject->flags, std::vector<std::string>{"by-other-places"});
  EXPECT_EQ(fields.subject->evidence.size(), 2u);
}

TEST(SubjectWords, StayWhenTheyWereReadSurely) {
  EXPECT_EQ(settled("phòng thi, phòng thi", 0.95).subject->value, "Về việc mở phòng thì");
}

TEST(SubjectWords, StayWithoutTwoPlacesThatAgree) {
  const std::string own = "Về việc mở phòng thì";
  EXPECT_EQ(settled("một phòng thi").subject->value, own);
  EXPECT_EQ(settled("phòng thi, phòng thi, phòng thị").subject->value, own);
  EXPECT_EQ(settled("phòng thi, phòng thi, phòng thì").subject->value, own)
      << "the text has it too";
  EXPECT_EQ(settled("kỳ thi, cuộc thi").subject->value, own) << "behind other words";
}

}  // namespace
}  // namespace sohoa::extract::test
