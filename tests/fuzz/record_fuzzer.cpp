// Any bytes are a record, or an Error; a record that was read is written and read again unchanged.

#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "document/error.h"
#include "document/json.h"
#include "document/record_text.h"

namespace {

std::string written(const sohoa::Record& record) {
  std::string text;
  sohoa::write_json(sohoa::paged(record), [&](std::string_view part) { text += part; });
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  try {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const sohoa::Record record = sohoa::record_from_json(sohoa::parse_json(text));
    const std::string once = sohoa::to_json_text(sohoa::to_json(record));
    const sohoa::Record again = sohoa::record_from_json(sohoa::parse_json(once));
    if (sohoa::to_json_text(sohoa::to_json(again)) != once) std::abort();
    if (written(again) != once) std::abort();
  } catch (const sohoa::Error&) {  // the only thing that may come out
  }
  return 0;
}
