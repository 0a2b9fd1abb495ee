#include "ocr/resolution.h"

#include <gtest/gtest.h>

namespace sohoa::ocr {
namespace {

TEST(BelievableResolution, KeepsWhatTheFileSays) {
  EXPECT_EQ(believable_resolution(1654, 2339, 200.0), (Resolution{200.0, true}));
  EXPECT_EQ(believable_resolution(1240, 1754, 150.0), (Resolution{150.0, true}));
}

TEST(BelievableResolution, KeepsAScreenResolutionThatFitsThePaper) {
  EXPECT_EQ(believable_resolution(794, 1123, 96.0), (Resolution{96.0, true}));
}

TEST(BelievableResolution, AssumesA4WhereAProgramWroteItsDefault) {
  const Resolution resolution = believable_resolution(2480, 3508, 72.0);
  EXPECT_FALSE(resolution.stated);
  EXPECT_NEAR(resolution.dpi, 300.0, 1.0);
}

TEST(BelievableResolution, AssumesA4WhereNothingIsSaid) {
  EXPECT_NEAR(believable_resolution(2339, 1654, std::nullopt).dpi, 200.0, 1.0);
}

TEST(BelievableResolution, RefusesImpossibleNumbers) {
  EXPECT_FALSE(believable_resolution(1654, 2339, 0.0).stated);
  EXPECT_FALSE(believable_resolution(1654, 2339, 100000.0).stated);
  EXPECT_FALSE(believable_resolution(1654, 2339, -200.0).stated);
}

}  // namespace
}  // namespace sohoa::ocr
