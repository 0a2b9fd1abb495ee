#pragma once

/// A check from its code: the words come from the table of messages (dictionaries/data/checks.tsv).
///
/// Tested by tests/extract/check_message_test.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "document/check.h"
#include "extract/rule_tables.h"

namespace sohoa::extract {

/// The check `code` with `parts` in the places of {1}, {2} ... of its messages; a code that the table
/// lacks is its own message.
[[nodiscard]] Check make_check(std::string_view code, const std::vector<std::string>& parts,
                               std::vector<Evidence> evidence, const Rules::Impl& rules);

}  // namespace sohoa::extract
