#pragma once

/// What people call a field: "issuing_body" is "cơ quan ban hành".
///
/// The words are those of NĐ 30/2020/NĐ-CP, Phụ lục I. Tested by tests/document/field_label_test.cpp.

#include <string_view>

#include "document/language.h"

namespace sohoa {

/// `key` is the name that the field has in the record (docs/record.md). A key without a label is its own.
[[nodiscard]] std::string_view field_label(std::string_view key, Language language);

}  // namespace sohoa
