#pragma once

/// The frame of a training tool: what goes wrong becomes one line on stderr and the exit code of its
/// reason (docs/errors.md), 15 for what has none.

#include <exception>
#include <iostream>

#include "document/error.h"

namespace sohoa::train {

template <typename Run>
int run_tool(Run run, int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const Error& error) {
    std::cerr << error.what() << '\n';
    return info(error.reason()).exit_code;
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 15;
  }
}

}  // namespace sohoa::train
