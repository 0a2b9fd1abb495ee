#include "dictionaries/train/digit_net_training.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <utility>

namespace sohoa::dictionaries {
namespace {

using Shape = ocr::DigitNetShape;
using ocr::DigitActivations;

/// What a dense layer hands back; `from` is where its weights and their gradients begin.
template <std::size_t kIn, std::size_t kOut>
std::array<float, kIn> back_dense(const float* weights, const float* in, const float* slope_out,
                                  float* weight_slopes, float* bias_slopes) {
  std::array<float, kIn> slope_in{};
  for (std::size_t i = 0; i < kOut; ++i) {
    const float slope = slope_out[i];
    if (slope == 0) continue;
    const float* row = weights + i * kIn;
    float* row_slopes = weight_slopes + i * kIn;
    for (std::size_t k = 0; k < kIn; ++k) {
      row_slopes[k] += slope * in[k];
      slope_in[k] += slope * row[k];
    }
    bias_slopes[i] += slope;
  }
  return slope_in;
}

// The slope goes to the value that was the highest of the four, unless it had been cut to 0.
template <std::size_t kPlanes, std::size_t kSideIn>
std::vector<float> back_halve(const float* in, const float* out, const float* slope_out) {
  constexpr std::size_t kSideOut = kSideIn / 2;
  std::vector<float> slope_in(kPlanes * kSideIn * kSideIn, 0.0F);
  for (std::size_t row = 0; row < kPlanes * kSideOut; ++row) {
    for (std::size_t x = 0; x < kSideOut; ++x) {
      const float highest = out[row * kSideOut + x];
      if (highest <= 0) continue;
      const std::size_t corner = row * 2 * kSideIn + 2 * x;
      for (const std::size_t at : {corner, corner + 1, corner + kSideIn, corner + kSideIn + 1}) {
        if (in[at] != highest) continue;
        slope_in[at] = slope_out[row * kSideOut + x];
        break;
      }
    }
  }
  return slope_in;
}

template <std::size_t kSide>
float row_product(const float* a, const float* b) {
  static_assert(kSide % 4 == 0);
  std::array<float, 4> sums{};
  for (std::size_t x = 0; x < kSide; x += 4) {
    for (std::size_t k = 0; k < 4; ++k) sums[k] += a[x + k] * b[x + k];
  }
  return (sums[0] + sums[1]) + (sums[2] + sums[3]);
}

/// Slopes of a convolution; `slope_in` may be null where nobody needs it.
struct BackConvolution {
  const float* weights;
  const float* in;
  const float* slope_out;
  float* weight_slopes;
  float* bias_slopes;
  float* slope_in;
};

template <std::size_t kPlanesIn, std::size_t kSideIn, std::size_t kPlanesOut>
void back_convolve(const BackConvolution& layer) {
  constexpr std::size_t kKernel = Shape::kKernel;
  constexpr std::size_t kSideOut = kSideIn - kKernel + 1;
  for (std::size_t plane_out = 0; plane_out < kPlanesOut; ++plane_out) {
    for (std::size_t y = 0; y < kSideOut; ++y) {
      const float* slopes = layer.slope_out + (plane_out * kSideOut + y) * kSideOut;
      if (std::all_of(slopes, slopes + kSideOut, [](float slope) { return slope == 0; })) continue;
      for (std::size_t x = 0; x < kSideOut; ++x) layer.bias_slopes[plane_out] += slopes[x];
      for (std::size_t plane = 0; plane < kPlanesIn; ++plane) {
        for (std::size_t ky = 0; ky < kKernel; ++ky) {
          const std::size_t row = (plane * kSideIn + y + ky) * kSideIn;
          const std::size_t kernel = ((plane_out * kPlanesIn + plane) * kKernel + ky) * kKernel;
          for (std::size_t kx = 0; kx < kKernel; ++kx) {
            layer.weight_slopes[kernel + kx] += row_product<kSideOut>(slopes, layer.in + row + kx);
            if (layer.slope_in == nullptr) continue;
            const float weight = layer.weights[kernel + kx];
            float* target = layer.slope_in + row + kx;
            for (std::size_t x = 0; x < kSideOut; ++x) target[x] += weight * slopes[x];
          }
        }
      }
    }
  }
}

}  // namespace

std::vector<float> first_digit_weights(samples::Random random) {
  std::vector<float> weights(Shape::kWeights, 0.0F);
  const auto fill = [&](std::size_t from, std::size_t to, std::size_t inputs) {
    const double spread = std::sqrt(2.0 / static_cast<double>(inputs));
    for (std::size_t i = from; i < to; ++i) {
      weights[i] = static_cast<float>(random.normal() * spread);
    }
  };
  fill(Shape::kConv1, Shape::kBias1, Shape::kPlanes0 * Shape::kKernel * Shape::kKernel);
  fill(Shape::kConv2, Shape::kBias2, Shape::kPlanes1 * Shape::kKernel * Shape::kKernel);
  fill(Shape::kDense3, Shape::kBias3, Shape::kFlat);
  fill(Shape::kDense4, Shape::kBias4, Shape::kHidden);
  return weights;
}

double add_digit_gradient(const std::vector<float>& weights, const DigitExample& example,
                          std::vector<float>& gradient) {
  const auto values = std::make_unique<DigitActivations>();
  run_digit_net(weights, example.input, *values);
  const float* w = weights.data();
  float* g = gradient.data();
  std::array<float, ocr::kDigitOutputs> slopes{};
  for (std::size_t i = 0; i < slopes.size(); ++i) {
    slopes[i] = std::exp(values->outputs[i]) - (i == example.output ? 1.0F : 0.0F);
  }
  std::array<float, Shape::kHidden> hidden = back_dense<Shape::kHidden, ocr::kDigitOutputs>(
      w + Shape::kDense4, values->hidden.data(), slopes.data(), g + Shape::kDense4,
      g + Shape::kBias4);
  for (std::size_t i = 0; i < hidden.size(); ++i) {
    if (values->hidden[i] <= 0) hidden[i] = 0;
  }
  const std::array<float, Shape::kFlat> flat = back_dense<Shape::kFlat, Shape::kHidden>(
      w + Shape::kDense3, values->flat.data(), hidden.data(), g + Shape::kDense3,
      g + Shape::kBias3);
  const std::vector<float> layer2 = back_halve<Shape::kPlanes2, Shape::kSide2>(
      values->layer2.data(), values->flat.data(), flat.data());
  std::vector<float> half1(values->half1.size(), 0.0F);
  back_convolve<Shape::kPlanes1, Shape::kHalf1, Shape::kPlanes2>(
      {w + Shape::kConv2, values->half1.data(), layer2.data(), g + Shape::kConv2, g + Shape::kBias2,
       half1.data()});
  const std::vector<float> layer1 = back_halve<Shape::kPlanes1, Shape::kSide1>(
      values->layer1.data(), values->half1.data(), half1.data());
  back_convolve<Shape::kPlanes0, Shape::kSide0, Shape::kPlanes1>(
      {w + Shape::kConv1, example.input.planes.data(), layer1.data(), g + Shape::kConv1,
       g + Shape::kBias1, nullptr});
  return -values->outputs[example.output];
}

DigitNetTrainer::DigitNetTrainer(std::vector<float> weights)
    : weights_(std::move(weights)), gradient_(weights_.size()), adam_(weights_.size()) {}

double DigitNetTrainer::step(std::span<const DigitExample> examples, double rate) {
  std::fill(gradient_.begin(), gradient_.end(), 0.0F);
  double loss = 0;
  for (const DigitExample& example : examples) {
    loss += add_digit_gradient(weights_, example, gradient_);
  }
  adam_.step(weights_, gradient_, examples.size(), rate);
  return loss / static_cast<double>(examples.size());
}

}  // namespace sohoa::dictionaries
