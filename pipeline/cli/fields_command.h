#pragma once

/// `sohoa fields FILE`: the fields and citations of one document, without an archive.
///
/// Tested by tests/cli/fields_command_test.cpp.

#include <string>

#include "document/record.h"
#include "pipeline/cli/command.h"

namespace sohoa::cli {

[[nodiscard]] Command add_fields_command(CLI::App& program);

/// What `sohoa fields` prints for people: a line for each field that the pages show, a line for each
/// cited document.
[[nodiscard]] std::string fields_table(const Fields& fields, Language language);

/// A line for each check, and one with the fields that a person should look at; empty without them.
[[nodiscard]] std::string checks_table(const Record& record, Language language);

}  // namespace sohoa::cli
