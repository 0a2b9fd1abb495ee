#pragma once

/// The JSON form of the value types; the schema is docs/record.md.
///
/// from_json(to_json(x)) == x, but for confidences, which are written with three decimals.
/// Reading throws Error{Reason::BadRecord} that names the first key that is wrong.
/// Tested by tests/document/json_test.cpp, fuzzed by tests/fuzz/record_fuzzer.cpp.

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "document/record.h"

namespace sohoa {

[[nodiscard]] nlohmann::ordered_json to_json(const Page& page);
[[nodiscard]] nlohmann::ordered_json to_json(const Fields& fields);
[[nodiscard]] nlohmann::ordered_json to_json(const Structure& structure);
[[nodiscard]] nlohmann::ordered_json to_json(const Record& record);

[[nodiscard]] Page page_from_json(const nlohmann::ordered_json& json);
[[nodiscard]] Fields fields_from_json(const nlohmann::ordered_json& json);
[[nodiscard]] Structure structure_from_json(const nlohmann::ordered_json& json);
[[nodiscard]] Record record_from_json(const nlohmann::ordered_json& json);

/// The same as text: one line for the journal and JSON Lines; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string to_json_line(const nlohmann::ordered_json& json);
/// The same, indented, with a newline at the end: for files that people open.
[[nodiscard]] std::string to_json_text(const nlohmann::ordered_json& json);
/// Throws Error{Reason::BadRecord} when `text` is no JSON.
[[nodiscard]] nlohmann::ordered_json parse_json(std::string_view text);

/// Names of enumerators in JSON, e.g. "text-layer".
[[nodiscard]] std::string_view name(PageOrigin origin);
[[nodiscard]] std::string_view name(SourceKind kind);
[[nodiscard]] std::string_view name(MarkKind kind);
[[nodiscard]] std::string_view name(SlotKind kind);
[[nodiscard]] std::string_view name(SlotRole role);

}  // namespace sohoa
