#pragma once

/// `sohoa digitize`: scans and old OCR text in, an archive and its outputs out.

#include "pipeline/cli/command.h"

namespace sohoa::cli {

[[nodiscard]] Command add_digitize_command(CLI::App& program);

}  // namespace sohoa::cli
