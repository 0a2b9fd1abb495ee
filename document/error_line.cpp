#include "document/error_line.h"

#include <fmt/format.h>

namespace sohoa {

std::string error_line(const Error& error, Language language) {
  if (language == Language::English) return error.what();
  std::string line;
  if (!error.place().file.empty()) line += error.place().file.string() + ": ";
  if (error.place().page_number > 0) line += fmt::format("trang {}: ", error.place().page_number);
  const ReasonInfo& reason = info(error.reason());
  return line + fmt::format("{} ({}) [{}]", reason.vietnamese, error.cause(), reason.code);
}

}  // namespace sohoa
