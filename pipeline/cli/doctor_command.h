#pragma once

/// `sohoa doctor`: what is installed and right, and what to do where something is missing.

#include "pipeline/cli/command.h"

namespace sohoa::cli {

[[nodiscard]] Command add_doctor_command(CLI::App& program);

}  // namespace sohoa::cli
