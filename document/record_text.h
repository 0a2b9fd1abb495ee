#pragma once

/// Records as text, page by page: a record of 500 pages takes no more memory on its way than a page.
///
/// Tested by tests/document/record_text_test.cpp, fuzzed by tests/fuzz/record_fuzzer.cpp.

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string_view>

#include "document/paged_record.h"

namespace sohoa {

using TextWriter = std::function<void(std::string_view)>;

/// All of a record but its pages, of which the array is empty and last.
[[nodiscard]] nlohmann::ordered_json head_to_json(const Record& record);

/// As to_json_text(to_json(record)), given to `write` piece by piece.
void write_json(const PagedRecord& record, const TextWriter& write);
/// As text(record.document), ditto.
void write_text(const PagedRecord& record, const TextWriter& write);

}  // namespace sohoa
