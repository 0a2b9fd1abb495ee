#pragma once

/// `sohoa repair`: mends the text of earlier OCR; one line out for every line in.
///
/// Tested by tests/cli/repair_command_test.cpp.

#include "pipeline/cli/command.h"

namespace sohoa::cli {

[[nodiscard]] Command add_repair_command(CLI::App& program);

}  // namespace sohoa::cli
