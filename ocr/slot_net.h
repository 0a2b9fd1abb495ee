#pragma once

/// A convolutional net that reads a slot as a whole, without cutting it into digits.
///
/// A strip of ink (slot_strip.h) goes through six convolutions. Rows are halved until none is left, columns
/// once: for every second column of the strip the net says which character stands there, or that none does
/// or that it goes on (slot_spelling.h makes readings of that). The trainer uses the same forward pass and
/// needs the values between the layers. Tested by tests/ocr/slot_net_test.cpp.

#include <array>
#include <cstddef>
#include <vector>

#include "ocr/digit_net.h"
#include "ocr/slot_planes.h"

namespace sohoa::ocr {

inline constexpr std::size_t kStripRows = 32;
/// Columns of a strip for one answer of the net; strips have a multiple of eight times as many.
inline constexpr std::size_t kStripStep = 2;
/// The answer behind those of kDigitClasses: between two characters, beside them, or still the same one.
inline constexpr std::size_t kGap = kDigitClasses.size();
inline constexpr std::size_t kSlotOutputs = kGap + 1;

struct SlotNetLayer {
  std::size_t planes_in = 0;
  std::size_t planes_out = 0;
  std::size_t kernel_rows = 0;
  std::size_t kernel_cols = 0;
  std::size_t halved_rows = 1;  ///< of so many rows the highest value is kept
  std::size_t halved_cols = 1;
  bool keeps_rows = true;  ///< else the kernel covers all of them and one row is left

  [[nodiscard]] constexpr std::size_t inputs() const {
    return planes_in * kernel_rows * kernel_cols;
  }
  /// Kernels one behind the other, then a bias for each.
  [[nodiscard]] constexpr std::size_t weights() const { return planes_out * (inputs() + 1); }
};

inline constexpr std::array<SlotNetLayer, 6> kSlotNetLayers = {{
    {1, 16, 3, 3, 2, 2},
    {16, 40, 3, 3, 2, 1},
    {40, 64, 3, 3, 2, 1},
    {64, 96, 4, 5, 1, 1, false},
    {96, 96, 1, 5},
    {96, kSlotOutputs, 1, 1},
}};

constexpr std::size_t slot_net_weights() {
  std::size_t sum = 0;
  for (const SlotNetLayer& layer : kSlotNetLayers) sum += layer.weights();
  return sum;
}
inline constexpr std::size_t kSlotNetWeights = slot_net_weights();

/// What one layer made of its input.
struct SlotNetStage {
  std::vector<float> patches;  ///< of the input: what each kernel sees, a column for each place
  Planes sums;                 ///< before values are cut and halved
  Planes out;                  ///< negative values cut to 0, but for the last layer
};

struct SlotNetTrace {
  std::array<SlotNetStage, kSlotNetLayers.size()> stages;
  /// Log probabilities, in nats: a row for each answer, a column for each step of the strip.
  Planes answers;
};

/// `weights` are kSlotNetWeights numbers, layer by layer.
void run_slot_net(const std::vector<float>& weights, const Planes& strip, SlotNetTrace& trace);

}  // namespace sohoa::ocr
