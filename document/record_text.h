#pragma once

/// Records as JSON text, page by page: a record of 500 pages takes no more memory on its way than a page.
///
/// The text is that of document/json.h, to the byte. Tested by tests/document/record_text_test.cpp,
/// fuzzed by tests/fuzz/record_fuzzer.cpp.

#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "document/record.h"

namespace sohoa {

/// All of a record but its pages, of which the array is empty and last.
[[nodiscard]] nlohmann::ordered_json head_to_json(const Record& record);

/// Appends to_json_line(to_json(record)).
void append_line(std::string& text, const Record& record);
/// As to_json_text(to_json(record)), given to `write` piece by piece.
void write_text(const Record& record, const std::function<void(std::string_view)>& write);
/// As record_from_json(parse_json(text)), with its errors.
[[nodiscard]] Record record_from_text(std::string_view text);

}  // namespace sohoa
