#include "pipeline/cli/program.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>
#include <new>
#include <ostream>

#include "document/error_line.h"
#include "pipeline/cli/digitize_command.h"
#include "pipeline/cli/doctor_command.h"
#include "pipeline/cli/evaluate_command.h"
#include "pipeline/cli/export_command.h"
#include "pipeline/cli/fields_command.h"
#include "pipeline/cli/repair_command.h"
#include "pipeline/cli/search_command.h"
#include "pipeline/cli/worker_command.h"

namespace sohoa::cli {
namespace {

// In the order in which --help lists them. A new command adds its include above and a line here.
constexpr std::array kCommands{
    &add_digitize_command, &add_repair_command,   &add_fields_command, &add_search_command,
    &add_export_command,   &add_evaluate_command, &add_doctor_command, &add_worker_command,
};

struct GlobalOptions {
  std::string language;
  std::string data_folder;
};

void add_global_options(CLI::App& program, GlobalOptions& options) {
  program.set_version_flag("--version", program_version(), "Print the version and exit");
  program.set_help_flag("-h,--help", "Print this help and exit");
  program.add_option("--lang", options.language, "Language of messages and tables: en or vi")
      ->check(CLI::IsMember({"en", "vi"}))
      ->type_name("LANG");
  program.add_option("--data", options.data_folder, "Folder with the models of sohoa")
      ->type_name("DIR");
  program.require_subcommand(1);
  program.fallthrough();
}

void apply(const GlobalOptions& options, Session& session) {
  if (!options.language.empty()) session.language = language_from_locale(options.language);
  if (!options.data_folder.empty()) session.data_folder = options.data_folder;
}

bool is_command(const std::string& name, const CLI::App& program) {
  return !program
              .get_subcommands(
                  [&name](const CLI::App* command) { return command->check_name(name); })
              .empty();
}

std::string what_is_wrong(const CLI::ParseError& error, const CLI::App& program,
                          const std::string& first_argument) {
  const bool is_name = !first_argument.empty() && first_argument.front() != '-';
  if (is_name && !is_command(first_argument, program)) {
    return fmt::format("there is no command \"{}\"", first_argument);
  }
  return error.what();
}

std::string where_to_look(const CLI::App& program, const std::string& first_argument) {
  return is_command(first_argument, program) ? fmt::format("see sohoa {} --help", first_argument)
                                             : "see sohoa --help";
}

int parse_and_run(std::vector<std::string> arguments, Session& session) {
  CLI::App program("Scanned Vietnamese records to correct text, fields and a searchable archive",
                   "sohoa");
  GlobalOptions options;
  add_global_options(program, options);
  std::vector<Command> commands;
  commands.reserve(kCommands.size());
  for (const auto add_command : kCommands) commands.push_back(add_command(program));
  const std::string first_argument = arguments.empty() ? std::string() : arguments.front();
  try {
    std::ranges::reverse(arguments);  // CLI11 takes them from the back
    program.parse(std::move(arguments));
  } catch (const CLI::Success& success) {
    return program.exit(success, session.out, session.err);
  } catch (const CLI::ParseError& error) {
    throw Error(Reason::BadOption, {}, what_is_wrong(error, program, first_argument),
                where_to_look(program, first_argument));
  }
  apply(options, session);
  const auto chosen = std::ranges::find_if(
      commands, [](const Command& command) { return command.parser->parsed(); });
  return chosen->run(session);
}

int fail(const Error& error, Session& session) {
  session.err << "sohoa: " << error_line(error, session.language) << '\n' << std::flush;
  return info(error.reason()).exit_code;
}

}  // namespace

std::string program_version() {
  return "sohoa " SOHOA_VERSION;
}

int run_program(std::vector<std::string> arguments, Session& session) {
  try {
    const int exit_code = parse_and_run(std::move(arguments), session);
    session.out.flush();
    if (!session.out) {
      throw Error(Reason::OutputNotWritable, {"-", 0}, "writing the output failed",
                  "check the disk or the program that reads it");
    }
    return exit_code;
  } catch (const Error& error) {
    return fail(error, session);
  } catch (const std::bad_alloc&) {
    return fail(Error(Reason::Internal, {}, "not enough memory"), session);
  } catch (const std::exception& error) {
    return fail(Error(Reason::Internal, {}, error.what(), "please report it"), session);
  }
}

}  // namespace sohoa::cli
