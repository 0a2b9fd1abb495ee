#include "ocr/digit_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "document/error.h"
#include "ocr/digit_net.h"
#include "ocr/slot_net.h"

namespace sohoa::ocr {
namespace {

DigitModel some_model() {
  DigitModel model;
  for (std::size_t i = 0; i < DigitNetShape::kWeights; ++i) {
    model.digit_weights.push_back(static_cast<float>(i % 97) / 50.0F - 1);
  }
  for (std::size_t i = 0; i < kSlotNetWeights; ++i) {
    model.slot_weights.push_back(static_cast<float>(i % 89) / 50.0F - 1);
  }
  model.calibration = {0.75, -0.5};
  return model;
}

Reason reason_of(const std::string& bytes) {
  try {
    (void)parse_digit_model(bytes, "digits.model");
  } catch (const Error& error) {
    return error.reason();
  }
  return Reason::Internal;
}

TEST(DigitModel, ComesBackAsItWasWritten) {
  EXPECT_EQ(parse_digit_model(serialize(some_model()), "digits.model"), some_model());
}

TEST(DigitModel, IsRefusedWhenItIsCutEditedOrOfAnotherKind) {
  const std::string bytes = serialize(some_model());
  EXPECT_EQ(reason_of({}), Reason::ModelBroken);
  EXPECT_EQ(reason_of("sohoa-digits 2"), Reason::ModelBroken);
  EXPECT_EQ(reason_of("sohoa-confusion 1\n"), Reason::ModelBroken);
  EXPECT_EQ(reason_of(bytes.substr(0, bytes.size() - 1)), Reason::ModelBroken);
  EXPECT_EQ(reason_of(bytes + "x"), Reason::ModelBroken);
  std::string edited = bytes;
  edited.back() = static_cast<char>(edited.back() ^ 1);
  EXPECT_EQ(reason_of(edited), Reason::ModelBroken);
}

TEST(DigitModel, IsRefusedWithWeightsThatAreNoNumbers) {
  DigitModel model = some_model();
  model.digit_weights[7] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_EQ(reason_of(serialize(model)), Reason::ModelBroken);
  model = some_model();
  model.slot_weights.back() = std::numeric_limits<float>::infinity();
  EXPECT_EQ(reason_of(serialize(model)), Reason::ModelBroken);
}

TEST(DigitModel, ThatIsNotThereIsMissing) {
  try {
    (void)load_digit_model("no/such/digits.model");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.reason(), Reason::ModelMissing);
  }
}

TEST(Calibration, LeavesProbabilitiesAsTheyAreByDefault) {
  EXPECT_NEAR(Calibration{}(0.3), 0.3, 1e-9);
  EXPECT_LT((Calibration{0.5, -0.2})(0.9), 0.9);
  EXPECT_LT((Calibration{})(1.0), 1.0);
}

}  // namespace
}  // namespace sohoa::ocr
