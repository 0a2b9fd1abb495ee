#include "document/error.h"

#include <fmt/format.h>

#include <utility>

namespace sohoa {
namespace {

std::string sentence(Reason reason, const Place& place, const std::string& cause,
                     const std::string& remedy) {
  std::string text;
  if (!place.file.empty()) text += fmt::format("{}: ", place.file.string());
  if (place.page_number > 0) text += fmt::format("page {}: ", place.page_number);
  text += cause;
  if (!remedy.empty()) text += fmt::format("; {}", remedy);
  return text + fmt::format(" [{}]", code(reason));
}

}  // namespace

Error::Error(Reason reason, Place place, std::string cause, std::string remedy)
    : std::runtime_error(sentence(reason, place, cause, remedy)),
      reason_(reason),
      place_(std::move(place)),
      cause_(std::move(cause)),
      remedy_(std::move(remedy)) {}

}  // namespace sohoa
