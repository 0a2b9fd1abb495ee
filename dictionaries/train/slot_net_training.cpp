#include "dictionaries/train/slot_net_training.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "dictionaries/train/slot_text_loss.h"

namespace sohoa::dictionaries {
namespace {

using ocr::Planes;
using ocr::SlotNetLayer;
using ocr::SlotNetStage;

std::vector<float> transposed(const float* matrix, std::size_t rows, std::size_t cols) {
  constexpr std::size_t kBlock = 16;  // stays in the nearest cache
  std::vector<float> turned(rows * cols);
  for (std::size_t top = 0; top < rows; top += kBlock) {
    for (std::size_t left = 0; left < cols; left += kBlock) {
      for (std::size_t y = top; y < std::min(rows, top + kBlock); ++y) {
        for (std::size_t x = left; x < std::min(cols, left + kBlock); ++x) {
          turned[x * rows + y] = matrix[y * cols + x];
        }
      }
    }
  }
  return turned;
}

// The slope goes to the value that was the highest of its block, unless it had been cut to 0.
Planes back_halve(const SlotNetLayer& layer, const SlotNetStage& stage, const Planes& slopes) {
  const Planes& sums = stage.sums;
  Planes back;
  back.reset(sums.planes, sums.rows, sums.cols);
  std::vector<float> left = slopes.values;
  for (std::size_t row = 0; row < sums.planes * sums.rows; ++row) {
    const std::size_t blocks = row / layer.halved_rows * stage.out.cols;
    for (std::size_t x = 0; x < sums.cols; ++x) {
      const std::size_t at = row * sums.cols + x;
      const std::size_t block = blocks + (layer.halved_cols == 2 ? x / 2 : x);
      const bool highest = sums.values[at] > 0 && sums.values[at] >= stage.out.values[block];
      back.values[at] = highest ? left[block] : 0.0F;
      if (highest) left[block] = 0;
    }
  }
  return back;
}

// Each patch gives its slopes back to where it was taken from.
Planes back_patches(const SlotNetLayer& layer, const Planes& in, const std::vector<float>& slopes) {
  Planes back;
  back.reset(in.planes, in.rows, in.cols);
  const std::size_t rows_out = layer.keeps_rows ? in.rows : 1;
  const auto above = static_cast<std::ptrdiff_t>(layer.keeps_rows ? layer.kernel_rows / 2 : 0);
  const auto before = static_cast<std::ptrdiff_t>(layer.kernel_cols / 2);
  const auto cols = static_cast<std::ptrdiff_t>(in.cols);
  const float* source = slopes.data();
  for (std::size_t plane = 0; plane < in.planes; ++plane) {
    float* picture = back.values.data() + plane * in.plane_size();
    for (std::size_t ky = 0; ky < layer.kernel_rows; ++ky) {
      for (std::size_t kx = 0; kx < layer.kernel_cols; ++kx) {
        const std::ptrdiff_t shift = static_cast<std::ptrdiff_t>(kx) - before;
        const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, -shift);
        const std::ptrdiff_t to = std::min(cols, cols - shift);
        for (std::size_t row = 0; row < rows_out; ++row, source += cols) {
          const std::ptrdiff_t y = static_cast<std::ptrdiff_t>(row + ky) - above;
          if (y < 0 || y >= static_cast<std::ptrdiff_t>(in.rows)) continue;
          float* target = picture + y * cols + shift;
          for (std::ptrdiff_t x = from; x < to; ++x) target[x] += source[x];
        }
      }
    }
  }
  return back;
}

}  // namespace

std::vector<float> first_slot_weights(samples::Random random) {
  std::vector<float> weights;
  weights.reserve(ocr::kSlotNetWeights);
  for (const SlotNetLayer& layer : ocr::kSlotNetLayers) {
    const double spread = std::sqrt(2.0 / static_cast<double>(layer.inputs()));
    for (std::size_t i = 0; i < layer.planes_out * layer.inputs(); ++i) {
      weights.push_back(static_cast<float>(random.normal() * spread));
    }
    weights.resize(weights.size() + layer.planes_out, 0.0F);
  }
  return weights;
}

SlotNetTrainer::SlotNetTrainer(std::vector<float> weights)
    : weights_(std::move(weights)), gradient_(weights_.size(), 0.0F), adam_(weights_.size()) {}

void SlotNetTrainer::go_back(Planes slopes) {
  std::size_t begin = weights_.size();
  for (std::size_t i = ocr::kSlotNetLayers.size(); i-- > 0;) {
    const SlotNetLayer& layer = ocr::kSlotNetLayers[i];
    const SlotNetStage& stage = trace_.stages[i];
    if (i + 1 < ocr::kSlotNetLayers.size()) slopes = back_halve(layer, stage, slopes);
    begin -= layer.weights();
    const std::size_t places = slopes.plane_size();
    const std::size_t inputs = layer.inputs();
    const std::vector<float> patches = transposed(stage.patches.data(), inputs, places);
    ocr::add_product({layer.planes_out, places, inputs}, slopes.values.data(), patches.data(),
                     gradient_.data() + begin);
    float* biases = gradient_.data() + begin + layer.planes_out * inputs;
    for (std::size_t plane = 0; plane < layer.planes_out; ++plane) {
      const float* of_plane = slopes.values.data() + plane * places;
      biases[plane] += std::accumulate(of_plane, of_plane + places, 0.0F);
    }
    if (i == 0) break;
    const std::vector<float> kernels =
        transposed(weights_.data() + begin, layer.planes_out, inputs);
    std::vector<float> patch_slopes(inputs * places, 0.0F);
    ocr::add_product({inputs, layer.planes_out, places}, kernels.data(), slopes.values.data(),
                     patch_slopes.data());
    slopes = back_patches(layer, trace_.stages[i - 1].out, patch_slopes);
  }
}

double SlotNetTrainer::add_gradient(const SlotExample& example, SlotLesson lesson) {
  ocr::run_slot_net(weights_, example.strip, trace_);
  AnswerLoss loss = lesson == SlotLesson::Steps ? loss_of_steps(trace_.answers, example.steps)
                                                : loss_of_text(trace_.answers, example.text);
  go_back(std::move(loss.slopes));
  return loss.nats;
}

double SlotNetTrainer::step(std::span<const SlotExample> examples, SlotLesson lesson, double rate) {
  std::fill(gradient_.begin(), gradient_.end(), 0.0F);
  double loss = 0;
  for (const SlotExample& example : examples) loss += add_gradient(example, lesson);
  adam_.step(weights_, gradient_, examples.size(), rate);
  return loss / static_cast<double>(examples.size());
}

}  // namespace sohoa::dictionaries
