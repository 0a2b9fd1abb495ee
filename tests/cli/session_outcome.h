#pragma once

/// Runs a command inside the test and gives back what it wrote and its exit code.

#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/cli/program.h"

namespace sohoa::cli {

struct Outcome {
  int exit_code = -1;
  std::string out;
  std::string err;
};

/// What the command finds in the world outside.
struct TestWorld {
  std::string in = {};
  Language language = Language::English;
  std::string data_folder = SOHOA_SOURCE_DIR "/dictionaries/data";
  bool out_is_terminal = false;
};

[[nodiscard]] inline Outcome run_in_test(std::vector<std::string> arguments,
                                         const TestWorld& world = {}) {
  std::istringstream in(world.in);
  std::ostringstream out;
  std::ostringstream err;
  Session session{.in = in,
                  .out = out,
                  .err = err,
                  .language = world.language,
                  .data_folder = world.data_folder,
                  .err_is_terminal = false,
                  .out_is_terminal = world.out_is_terminal};
  const int exit_code = run_program(std::move(arguments), session);
  return {exit_code, out.str(), err.str()};
}

}  // namespace sohoa::cli
