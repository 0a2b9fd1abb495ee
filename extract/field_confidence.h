#pragma once

/// From what the rules make of a field to how often such a field is right.
///
/// Rules and words give each field a figure that orders fields well and means little by itself. A table
/// (dictionaries/data/field_confidence.tsv) turns it into the share of right values: for each field
/// points (figure, share) that rise, lines between them and from nought to the first. Numbers and dates by pen or stamp have points of
/// their own ("number, filled"). The table is learned on generated documents by bench/field_confidence. Tested by tests/extract/field_confidence_test.cpp.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "document/field.h"
#include "extract/rules.h"

namespace sohoa::extract {

/// Below it a person should look at the field.
inline constexpr Confidence kReviewBelow{0.8};

/// The key in the table of a field with these flags.
[[nodiscard]] std::string confidence_key(std::string_view key,
                                         const std::vector<std::string>& flags);

/// The same fields with the shares of the table as their confidence, after all doubts
/// (extract/field_doubts.h).
[[nodiscard]] Fields calibrated(Fields fields, const Rules& rules);

/// Keys of the fields that a person should look at: unsure ones and those that nobody could read.
[[nodiscard]] std::vector<std::string> fields_to_review(const Fields& fields);

}  // namespace sohoa::extract
