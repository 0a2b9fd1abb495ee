// Any text is a configuration, or an Error; what was taken is valid or refused by the options themselves.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "document/error.h"
#include "pipeline/config_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using sohoa::Reason;
  sohoa::pipeline::BatchOptions options;
  try {
    sohoa::pipeline::apply_config(options, {reinterpret_cast<const char*>(data), size},
                                  "sohoa.toml");
    options.validate();
    (void)sohoa::pipeline::result_settings(options);
  } catch (const sohoa::Error& error) {
    if (error.reason() != Reason::BadConfig && error.reason() != Reason::BadOption) std::abort();
  }
  return 0;
}
