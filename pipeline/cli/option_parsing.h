#pragma once

/// Brings the table of options (pipeline/options.h) to the command line.
///
///   auto given = add_batch_options(*parser, WhichOptions::All);
///   ...
///   BatchOptions options = given->resolve();   // defaults < profile < file < command line
///
/// Tested by tests/cli/option_parsing_test.cpp.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/cli/command.h"
#include "pipeline/options.h"

namespace sohoa::cli {

/// What stood on the command line, in its order.
struct GivenOptions {
  std::string profile;
  std::string config_file;
  std::vector<std::pair<std::string, std::string>> settings;  ///< option, value

  /// Throws Error{BadOption, BadConfig}.
  [[nodiscard]] pipeline::BatchOptions resolve() const;
};

enum class WhichOptions {
  All,
  Reading,  ///< only those that can change the result
};

/// Adds the options, --profile and --config; what is parsed stands in the value that is returned,
/// which the parser and the caller share.
[[nodiscard]] std::shared_ptr<GivenOptions> add_batch_options(CLI::App& parser, WhichOptions which);

}  // namespace sohoa::cli
