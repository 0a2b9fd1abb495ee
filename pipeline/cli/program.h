#pragma once

/// The program without its process: arguments in, exit code out.
///
/// Errors become one line on Session::err; the exit code is that of the reason (docs/manual.md).
/// Tested by tests/cli/program_test.cpp.

#include <string>
#include <vector>

#include "pipeline/cli/command.h"

namespace sohoa::cli {

/// "sohoa 0.1.0", as records, reports and --version say it.
[[nodiscard]] std::string program_version();

/// Runs the command that `arguments` (without the program's name) ask for. Does not throw.
int run_program(std::vector<std::string> arguments, Session& session);

}  // namespace sohoa::cli
