#pragma once

/// A small convolutional net that tells digits, a few letters and everything else apart.
///
/// Two planes (a candidate's own ink; the ink around it) and four traits of its size and place go
/// through convolution 5 x 5, halving, convolution 5 x 5, halving and two dense layers. The trainer
/// uses the same forward pass and needs the values between the layers. Tested by
/// tests/ocr/digit_net_test.cpp.

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace sohoa::ocr {

inline constexpr int kDigitSide = 28;
inline constexpr std::size_t kDigitTraits = 4;

/// What the net can say of a candidate; behind these come "no character" (a part of one, or more
/// than one) and "foreign" (a piece of a line, of print or dirt).
inline constexpr std::string_view kDigitClasses = "0123456789abcdABCD";
inline constexpr std::size_t kNoDigit = kDigitClasses.size();
inline constexpr std::size_t kForeign = kNoDigit + 1;
inline constexpr std::size_t kDigitOutputs = kForeign + 1;

struct DigitInput {
  std::array<float, std::size_t{2} * kDigitSide * kDigitSide>
      planes{};                              ///< 0 paper .. 1 ink; rows from the top
  std::array<float, kDigitTraits> traits{};  ///< height, width, top, bottom; in line heights
};

/// Sizes of the layers, and where their weights lie in one row of numbers.
struct DigitNetShape {
  static constexpr std::size_t kKernel = 5;
  static constexpr std::size_t kTaps = kKernel * kKernel;
  static constexpr std::size_t kPlanes0 = 2, kSide0 = 28;
  static constexpr std::size_t kPlanes1 = 16, kSide1 = 24, kHalf1 = 12;
  static constexpr std::size_t kPlanes2 = 32, kSide2 = 8, kHalf2 = 4;
  static constexpr std::size_t kFlat = kPlanes2 * kHalf2 * kHalf2 + kDigitTraits;
  static constexpr std::size_t kHidden = 128;

  static constexpr std::size_t kConv1 = 0;
  static constexpr std::size_t kBias1 = kConv1 + kPlanes1 * kPlanes0 * kKernel * kKernel;
  static constexpr std::size_t kConv2 = kBias1 + kPlanes1;
  static constexpr std::size_t kBias2 = kConv2 + kPlanes2 * kPlanes1 * kKernel * kKernel;
  static constexpr std::size_t kDense3 = kBias2 + kPlanes2;
  static constexpr std::size_t kBias3 = kDense3 + kHidden * kFlat;
  static constexpr std::size_t kDense4 = kBias3 + kHidden;
  static constexpr std::size_t kBias4 = kDense4 + kDigitOutputs * kHidden;
  static constexpr std::size_t kWeights = kBias4 + kDigitOutputs;
};

/// The values behind each layer, negative ones cut to 0 but for the last, and what the kernels saw at each
/// place.
struct DigitActivations {
  using Shape = DigitNetShape;
  std::array<float, Shape::kPlanes0 * Shape::kTaps * Shape::kSide1 * Shape::kSide1> seen1;
  std::array<float, Shape::kPlanes1 * Shape::kSide1 * Shape::kSide1> layer1;
  std::array<float, Shape::kPlanes1 * Shape::kHalf1 * Shape::kHalf1> half1;
  std::array<float, Shape::kPlanes1 * Shape::kTaps * Shape::kSide2 * Shape::kSide2> seen2;
  std::array<float, Shape::kPlanes2 * Shape::kSide2 * Shape::kSide2> layer2;
  std::array<float, Shape::kFlat> flat;  ///< layer 2 halved, then the traits
  std::array<float, Shape::kHidden> hidden;
  std::array<float, kDigitOutputs> outputs;  ///< log probabilities, in nats
};

/// `weights` are kWeights numbers in the order of DigitNetShape.
void run_digit_net(const std::vector<float>& weights, const DigitInput& input,
                   DigitActivations& values);

}  // namespace sohoa::ocr
