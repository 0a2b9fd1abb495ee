// A confusion model from anywhere is read or refused; what is read can be written again.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "dictionaries/confusion_model.h"
#include "document/error.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto model =
        sohoa::dictionaries::ConfusionModel::parse({reinterpret_cast<const char*>(data), size});
    (void)model.serialize();
  } catch (const sohoa::Error&) {
  }
  return 0;
}
