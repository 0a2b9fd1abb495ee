#pragma once

/// `sohoa worker`: the child process of a batch. Hidden; it speaks on a socket, not with people.

#include "pipeline/cli/command.h"

namespace sohoa::cli {

[[nodiscard]] Command add_worker_command(CLI::App& program);

}  // namespace sohoa::cli
