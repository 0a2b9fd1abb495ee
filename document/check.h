#pragma once

/// A doubt about what a document says of itself: shown to a person, never acted upon.
///
///   date-in-future   "the date 2027-03-24 lies after today, 2021-04-02"
/// Codes are stable and never reused; docs/record.md lists them. A check says that two statements
/// cannot both be right (or were not both read right), not which of them is wrong.
/// Tested by tests/document/json_test.cpp.

#include <string>
#include <vector>

#include "document/field.h"

namespace sohoa {

struct Check {
  std::string code;                ///< "percentage-mismatch"
  std::string message;             ///< a sentence in English
  std::string message_vi{};        ///< the same in Vietnamese
  std::string suggestion{};        ///< what would agree: "83,8%"; empty when nothing is plain
  std::vector<Evidence> evidence;  ///< the places that do not agree
  friend bool operator==(const Check&, const Check&) = default;
};

}  // namespace sohoa
