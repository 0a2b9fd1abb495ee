/// Sources of sample documents: any bytes give a document or an Error.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "document/error.h"
#include "samples/document_source.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const auto source =
        sohoa::samples::parse_document_source({reinterpret_cast<const char*>(data), size});
    for (const auto& block : source.body) (void)sohoa::samples::parse_marks(block.text, {});
  } catch (const sohoa::Error&) {  // the only thing that may come out
  }
  return 0;
}
