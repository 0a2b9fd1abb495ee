#pragma once

/// A document number as it is compared: "05/QĐ-UBND", "5/QD-UBND" -> "5 qd ubnd".
///
/// Case, accents and leading zeros do not count, nor does what divides the groups.
/// The archive holds these keys: a change here needs a migration that makes them anew.
/// Tested by tests/archive/citation_link_test.cpp.

#include <string>
#include <string_view>

namespace sohoa::archive {

/// Empty for a text without digits, which is no number.
[[nodiscard]] std::string number_key(std::string_view number);

}  // namespace sohoa::archive
