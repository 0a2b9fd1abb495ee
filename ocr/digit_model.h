#pragma once

/// The file of the digit reader: the weights of its two nets and how much they may be trusted.
///
///   sohoa-digits 2\n
///   classes 0123456789abcdABCD\n
///   weights 82404 200059\n
///   calibration 0.81 -0.12\n
///   checksum <FNV-1a of the numbers, 16 hexadecimal digits>\n
///   then the weights: 32-bit floats, little endian, in the order of DigitNetShape and kSlotNetLayers
///
/// Made by sohoa-train-digits (dictionaries/train/README.md). Tested by
/// tests/ocr/digit_model_test.cpp.

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace sohoa::ocr {

/// logit(share of readings that are right) = slope * logit(probability that both nets give) + shift
struct Calibration {
  double slope = 1;
  double shift = 0;
  [[nodiscard]] double operator()(double probability) const;
  friend bool operator==(const Calibration&, const Calibration&) = default;
};

struct DigitModel {
  std::vector<float> digit_weights;  ///< of the net that looks at single digits (digit_net.h)
  std::vector<float> slot_weights;   ///< of the one that looks at the whole slot (slot_net.h)
  Calibration calibration;
  friend bool operator==(const DigitModel&, const DigitModel&) = default;
};

[[nodiscard]] std::string serialize(const DigitModel& model);

/// Throws Error{ModelBroken}; `file` is named in the error.
[[nodiscard]] DigitModel parse_digit_model(std::string_view bytes,
                                           const std::filesystem::path& file);

/// Throws Error{ModelMissing} when the file cannot be read, Error{ModelBroken}.
[[nodiscard]] DigitModel load_digit_model(const std::filesystem::path& file);

}  // namespace sohoa::ocr
