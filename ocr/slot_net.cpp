#include "ocr/slot_net.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace sohoa::ocr {
namespace {

// Row by row what one weight of the kernels meets at each place; beyond the edges is nothing.
void lay_out_patches(const SlotNetLayer& layer, const Planes& in, std::vector<float>& patches) {
  const std::size_t rows_out = layer.keeps_rows ? in.rows : 1;
  const auto above = static_cast<std::ptrdiff_t>(layer.keeps_rows ? layer.kernel_rows / 2 : 0);
  const auto before = static_cast<std::ptrdiff_t>(layer.kernel_cols / 2);
  const auto cols = static_cast<std::ptrdiff_t>(in.cols);
  patches.assign(layer.inputs() * rows_out * in.cols, 0.0F);
  float* target = patches.data();
  for (std::size_t plane = 0; plane < in.planes; ++plane) {
    const float* picture = in.values.data() + plane * in.plane_size();
    for (std::size_t ky = 0; ky < layer.kernel_rows; ++ky) {
      for (std::size_t kx = 0; kx < layer.kernel_cols; ++kx) {
        const std::ptrdiff_t shift = static_cast<std::ptrdiff_t>(kx) - before;
        const std::ptrdiff_t from = std::max<std::ptrdiff_t>(0, -shift);
        const std::ptrdiff_t to = std::min(cols, cols - shift);
        for (std::size_t row = 0; row < rows_out; ++row, target += cols) {
          const std::ptrdiff_t y = static_cast<std::ptrdiff_t>(row + ky) - above;
          if (y < 0 || y >= static_cast<std::ptrdiff_t>(in.rows)) continue;
          const float* source = picture + y * cols + shift;
          std::copy(source + from, source + to, target + from);
        }
      }
    }
  }
}

void add_biases(const float* biases, Planes& sums) {
  for (std::size_t plane = 0; plane < sums.planes; ++plane) {
    const auto begin = sums.values.begin() + static_cast<std::ptrdiff_t>(plane * sums.plane_size());
    std::fill(begin, begin + static_cast<std::ptrdiff_t>(sums.plane_size()), biases[plane]);
  }
}

// The highest value of each block, at least 0.
void cut_and_halve(const SlotNetLayer& layer, const Planes& sums, Planes& out) {
  out.reset(sums.planes, sums.rows / layer.halved_rows, sums.cols / layer.halved_cols);
  for (std::size_t row = 0; row < sums.planes * sums.rows; ++row) {
    const float* source = sums.values.data() + row * sums.cols;
    float* target = out.values.data() + row / layer.halved_rows * out.cols;
    for (std::size_t x = 0; x < sums.cols; ++x) {
      float& highest = target[x / layer.halved_cols];
      highest = std::max(highest, source[x]);
    }
  }
}

void to_log_probabilities(Planes& answers) {
  const std::size_t steps = answers.cols;
  for (std::size_t step = 0; step < steps; ++step) {
    float* column = answers.values.data() + step;
    float highest = column[0];
    for (std::size_t i = 1; i < kSlotOutputs; ++i) highest = std::max(highest, column[i * steps]);
    float sum = 0;
    for (std::size_t i = 0; i < kSlotOutputs; ++i) sum += std::exp(column[i * steps] - highest);
    const float log_sum = highest + std::log(sum);
    for (std::size_t i = 0; i < kSlotOutputs; ++i) column[i * steps] -= log_sum;
  }
}

}  // namespace

void run_slot_net(const std::vector<float>& weights, const Planes& strip, SlotNetTrace& trace) {
  assert(weights.size() == kSlotNetWeights);
  assert(strip.rows == kStripRows && strip.cols % (8 * kStripStep) == 0);
  const Planes* in = &strip;
  const float* w = weights.data();
  for (std::size_t i = 0; i < kSlotNetLayers.size(); ++i) {
    const SlotNetLayer& layer = kSlotNetLayers[i];
    SlotNetStage& stage = trace.stages[i];
    lay_out_patches(layer, *in, stage.patches);
    stage.sums.reset(layer.planes_out, layer.keeps_rows ? in->rows : 1, in->cols);
    add_biases(w + layer.planes_out * layer.inputs(), stage.sums);
    add_product({layer.planes_out, layer.inputs(), stage.sums.plane_size()}, w,
                stage.patches.data(), stage.sums.values.data());
    if (i + 1 < kSlotNetLayers.size()) cut_and_halve(layer, stage.sums, stage.out);
    in = &stage.out;
    w += layer.weights();
  }
  trace.answers = trace.stages.back().sums;
  to_log_probabilities(trace.answers);
}

}  // namespace sohoa::ocr
