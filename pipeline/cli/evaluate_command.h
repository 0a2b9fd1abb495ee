#pragma once

/// `sohoa evaluate`: how well a run read, repaired and understood documents whose truth is known.

#include "pipeline/cli/command.h"

namespace sohoa::cli {

[[nodiscard]] Command add_evaluate_command(CLI::App& program);

}  // namespace sohoa::cli
