#pragma once

/// Addresses of the web, whose fixed parts prove themselves.
///
///   "htips://dichvucong.noidau.pov.vn" -> "https://dichvucong.noidau.gov.vn"
///
/// Before "://" stands http or https; before the ending .vn a name of three letters is one of those that the
/// registry of .vn gives (gov, edu, com, ...). One letter may have been misread. What stands between is left
/// alone. Tested by tests/normalize/web_address_test.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "document/line.h"

namespace sohoa::normalize {

/// The address with its fixed parts right; other text stays.
[[nodiscard]] std::string with_address_parts(std::string_view text);

/// Changes Word::text of repaired lines.
void settle_web_addresses(std::vector<Line>& lines);

}  // namespace sohoa::normalize
