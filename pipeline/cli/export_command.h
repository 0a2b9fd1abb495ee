#pragma once

/// `sohoa export`: everything in an archive, for another database or for people.
///
/// Tested by tests/cli/archive_commands_test.cpp.

#include "pipeline/cli/command.h"

namespace sohoa::cli {

[[nodiscard]] Command add_export_command(CLI::App& program);

}  // namespace sohoa::cli
