#include "extract/cut_unit.h"

#include <gtest/gtest.h>

#include "example.h"

namespace sohoa::extract::test {
namespace {

std::string completed(const std::string& name, const std::string& place) {
  Field<std::vector<std::string>> body{
      .value = {name}, .text = "", .confidence = Confidence(0.95), .evidence = {}, .flags = {}};
  const Field<std::string> where{.value = place,
                                 .text = place,
                                 .confidence = Confidence(0.9),
                                 .evidence = {Evidence{}},
                                 .flags = {}};
  complete_units(body, where, rules().impl());
  const bool changed = body.value.front() != name;
  EXPECT_EQ(body.evidence.size(), changed ? 1U : 0U);
  EXPECT_EQ(body.flags.size(), changed ? 1U : 0U);
  EXPECT_EQ(body.confidence < Confidence(0.8), changed);
  return body.value.front();
}

TEST(CutUnit, IsCompletedByThePlace) {
  EXPECT_EQ(completed("Ủy ban nhân dân tỉnh Hưng", "Hưng Sa"), "Ủy ban nhân dân tỉnh Hưng Sa");
  EXPECT_EQ(completed("TỈNH ỦY BÌNH", "Bình Lạc"), "TỈNH ỦY BÌNH LẠC");
  EXPECT_EQ(completed("SỞ NỘI VỤ BÌNH", "Bình Lạc"), "SỞ NỘI VỤ BÌNH LẠC");
}

TEST(CutUnit, OtherNamesStayAsTheyAre) {
  for (const char* name : {"Ủy ban nhân dân tỉnh Hưng Sa", "Trường Tiểu học Hưng", "Sở Nội vụ",
                           "Ủy ban nhân dân tỉnh Bình", "Ủy ban nhân dân tỉnh"}) {
    EXPECT_EQ(completed(name, "Hưng Sa"), name);
  }
  EXPECT_EQ(completed("Ủy ban nhân dân thành phố Huế", "Huế"), "Ủy ban nhân dân thành phố Huế");
}

}  // namespace
}  // namespace sohoa::extract::test
