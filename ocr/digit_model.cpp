#include "ocr/digit_model.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>

#include "document/error.h"
#include "ocr/digit_net.h"
#include "ocr/slot_net.h"

namespace sohoa::ocr {
namespace {

constexpr std::string_view kMagic = "sohoa-digits 2";
constexpr double kMaxCalibration = 20;

[[noreturn]] void refuse(const std::filesystem::path& file, std::string_view cause) {
  throw Error(Reason::ModelBroken, {file}, fmt::format("the digit model {}", cause),
              "install the models again");
}

// FNV-1a, 64 bits: enough to notice a file that was cut or edited.
std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t hash = 14695981039346656037ULL;
  for (const char byte : bytes) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  }
  return hash;
}

std::string to_bytes(const std::vector<float>& weights) {
  std::string bytes;
  for (const float weight : weights) {
    const auto bits = std::bit_cast<std::uint32_t>(weight);
    for (unsigned shift = 0; shift < 32; shift += 8) {
      bytes += static_cast<char>((bits >> shift) & 0xFFU);
    }
  }
  return bytes;
}

std::vector<float> to_weights(std::string_view bytes) {
  std::vector<float> weights;
  for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4) {
    std::uint32_t bits = 0;
    for (std::size_t k = 0; k < 4; ++k) {
      bits |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i + k])) << (8 * k);
    }
    weights.push_back(std::bit_cast<float>(bits));
  }
  return weights;
}

// The value of the header line "name value", and the line is taken off.
std::string_view take_value(std::string_view& rest, std::string_view name,
                            const std::filesystem::path& file) {
  const std::size_t end = rest.substr(0, 200).find('\n');
  if (end == std::string_view::npos || !rest.starts_with(name) || end < name.size() + 1) {
    refuse(file, fmt::format("has no line \"{}\"", name));
  }
  const std::string_view value = rest.substr(name.size() + 1, end - name.size() - 1);
  rest.remove_prefix(end + 1);
  return value;
}

std::optional<double> to_number(std::string_view text) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc{} && end == text.data() + text.size();
  if (!whole || !(std::abs(number) <= kMaxCalibration)) return std::nullopt;
  return number;
}

Calibration to_calibration(std::string_view value, const std::filesystem::path& file) {
  const std::size_t blank = std::min(value.find(' '), value.size());
  const std::optional<double> slope = to_number(value.substr(0, blank));
  const std::optional<double> shift = to_number(value.substr(std::min(blank + 1, value.size())));
  if (!slope || !shift || *slope <= 0) refuse(file, "has a calibration that is none");
  return {*slope, *shift};
}

}  // namespace

double Calibration::operator()(double probability) const {
  const double inside = std::clamp(probability, 1e-9, 1 - 1e-9);
  return 1 / (1 + std::exp(-slope * std::log(inside / (1 - inside)) - shift));
}

std::string serialize(const DigitModel& model) {
  const std::string bytes = to_bytes(model.digit_weights) + to_bytes(model.slot_weights);
  return fmt::format(
      "{}\nclasses {}\nweights {} {}\ncalibration {:.6g} {:.6g}\nchecksum {:016x}\n{}", kMagic,
      kDigitClasses, model.digit_weights.size(), model.slot_weights.size(), model.calibration.slope,
      model.calibration.shift, checksum(bytes), bytes);
}

DigitModel parse_digit_model(std::string_view bytes, const std::filesystem::path& file) {
  constexpr std::size_t kDigitBytes = DigitNetShape::kWeights * 4;
  if (!bytes.starts_with(kMagic)) refuse(file, "is no digit model of this version");
  bytes.remove_prefix(std::min(kMagic.size() + 1, bytes.size()));
  if (take_value(bytes, "classes", file) != kDigitClasses) refuse(file, "knows other classes");
  const std::string sizes = fmt::format("{} {}", DigitNetShape::kWeights, kSlotNetWeights);
  if (take_value(bytes, "weights", file) != sizes) refuse(file, "is made for other nets");
  DigitModel model;
  model.calibration = to_calibration(take_value(bytes, "calibration", file), file);
  const std::string_view sum = take_value(bytes, "checksum", file);
  if (bytes.size() != kDigitBytes + kSlotNetWeights * 4) {
    refuse(file, "is cut short or too long");
  }
  if (sum != fmt::format("{:016x}", checksum(bytes))) refuse(file, "is damaged");
  model.digit_weights = to_weights(bytes.substr(0, kDigitBytes));
  model.slot_weights = to_weights(bytes.substr(kDigitBytes));
  const auto finite = [](float weight) { return std::isfinite(weight); };
  if (!std::ranges::all_of(model.digit_weights, finite) ||
      !std::ranges::all_of(model.slot_weights, finite)) {
    refuse(file, "holds weights that are no numbers");
  }
  return model;
}

DigitModel load_digit_model(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) {
    throw Error(Reason::ModelMissing, {file}, "the digit model cannot be opened",
                "install the models again");
  }
  const std::string bytes(std::istreambuf_iterator<char>(stream), {});
  return parse_digit_model(bytes, file);
}

}  // namespace sohoa::ocr
