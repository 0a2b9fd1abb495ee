#pragma once

/// `sohoa fields FILE`: the fields and citations of one document, without an archive.
///
/// Tested by tests/cli/fields_command_test.cpp.

#include <string>

#include "document/field.h"
#include "pipeline/cli/command.h"

namespace sohoa::cli {

[[nodiscard]] Command add_fields_command(CLI::App& program);

/// What `sohoa fields` prints for people: a line for each field that the pages show, a line for each
/// cited document.
[[nodiscard]] std::string fields_table(const Fields& fields, Language language);

}  // namespace sohoa::cli
