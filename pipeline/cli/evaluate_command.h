#pragma once

/// `sohoa evaluate`: how well a run read, repaired and understood documents whose truth is known.
///
/// Tested by tests/cli/evaluate_command_test.cpp.

#include "pipeline/cli/command.h"

namespace sohoa::cli {

[[nodiscard]] Command add_evaluate_command(CLI::App& program);

}  // namespace sohoa::cli
