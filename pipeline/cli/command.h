#pragma once

/// A command of the program: how it says what it takes, and what it is given to run.
///
/// Each command is a pair of files (search_command.h, search_command.cpp) with one function, which
/// adds the command to the parser and returns what is to run when it was chosen:
///
///   Command add_search_command(CLI::App& program) {
///     auto options = std::make_shared<SearchOptions>();  // the parser fills it, `run` reads it
///     CLI::App* parser = program.add_subcommand("search", "Find documents in an archive");
///     parser->add_option("--archive", options->archive, "Archive to search")->required();
///     parser->footer("Examples:\n  sohoa search --archive kho.db 'thi đua'");
///     return {parser, [options](Session& session) { return run_search(*options, session); }};
///   }
///
/// Rules that all commands keep:
/// - Data go to Session::out and nothing else does; messages go to Session::err, a line each.
/// Neither
///   std::cout nor std::cerr is used. A failed write is found by main, which ends with exit code 5.
/// - A command that cannot do its work throws Error; main prints "sohoa: file: page 4: cause;
/// remedy
///   [code]" and ends with the exit code of its reason. Else `run` returns an exit code, mostly 0.
/// - Options are long and GNU-like; `-` is stdin where a file is read; `--json` writes one JSON
/// value
///   (or JSON Lines) of a documented schema; each command has examples in its footer.
/// - Sentences for people come through Session::say, in both languages; --help is English.

#include <CLI/CLI.hpp>
#include <chrono>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string_view>

#include "pipeline/cli/language.h"

namespace sohoa::cli {

/// Exit codes that no Reason brings; the others are ReasonInfo::exit_code. Table: docs/manual.md.
inline constexpr int kExitDone = 0;
inline constexpr int kExitSomePagesFailed = 20;

/// What a command may use of the world outside.
struct Session {
  std::istream& in;
  std::ostream& out;  ///< data; stdout, which libraries cannot write to
  std::ostream& err;  ///< messages and progress
  Language language = Language::English;
  std::filesystem::path data_folder;  ///< models and tables; need not exist
  bool err_is_terminal = false;       ///< progress lines make sense
  bool out_is_terminal = false;       ///< words may be set in bold
  /// By the clock of the user; dates after it lie in the future. Absent: none does.
  std::optional<std::chrono::year_month_day> today{};

  /// The sentence in the language of the user.
  [[nodiscard]] std::string_view say(std::string_view english, std::string_view vietnamese) const {
    return say_in(language, english, vietnamese);
  }
};

struct Command {
  CLI::App* parser;                  ///< owned by the program's parser
  std::function<int(Session&)> run;  ///< called once, after parsing; returns the exit code
};

}  // namespace sohoa::cli
