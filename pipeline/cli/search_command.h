#pragma once

/// `sohoa search`: finds documents in an archive, with and without accents.
///
/// Tested by tests/cli/archive_commands_test.cpp.

#include "pipeline/cli/command.h"

namespace sohoa::cli {

[[nodiscard]] Command add_search_command(CLI::App& program);

}  // namespace sohoa::cli
