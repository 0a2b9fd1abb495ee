// Any bytes are a digit model or an Error{ModelBroken}; spoilt numbers of its head are never taken.

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "document/error.h"
#include "ocr/digit_model.h"
#include "ocr/digit_net.h"
#include "ocr/slot_net.h"
#include "tests/fuzz/spoilt_bytes.h"

namespace {

const std::string& good_model() {
  static const std::string bytes = [] {
    sohoa::ocr::DigitModel model;
    model.digit_weights.assign(sohoa::ocr::DigitNetShape::kWeights, 0.25F);
    model.slot_weights.assign(sohoa::ocr::kSlotNetWeights, -0.5F);
    return serialize(model);
  }();
  return bytes;
}

void read(std::string_view bytes) {
  try {
    const sohoa::ocr::DigitModel model = sohoa::ocr::parse_digit_model(bytes, "digits.model");
    if (model.digit_weights.size() != sohoa::ocr::DigitNetShape::kWeights) std::abort();
    if (model.slot_weights.size() != sohoa::ocr::kSlotNetWeights) std::abort();
    const double sure = model.calibration(0.9);
    if (!(sure >= 0 && sure <= 1)) std::abort();
  } catch (const sohoa::Error& error) {  // the only thing that may come out
    if (error.reason() != sohoa::Reason::ModelBroken) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read({reinterpret_cast<const char*>(data), size});
  read(sohoa::fuzz::spoilt(good_model(), data, size));
  // Instead of the head: what follows the fourth line is weights.
  std::string headed = good_model();
  headed.replace(0, std::min(size, headed.size()), reinterpret_cast<const char*>(data), size);
  read(headed);
  return 0;
}
