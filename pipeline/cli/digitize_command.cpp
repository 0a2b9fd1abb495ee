#include "pipeline/cli/digitize_command.h"

#include <csignal>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "document/error.h"
#include "pipeline/batch.h"
#include "pipeline/cli/batch_summary.h"
#include "pipeline/cli/option_parsing.h"
#include "pipeline/cli/program.h"
#include "pipeline/cli/progress_line.h"
#include "pipeline/report_files.h"
#include "pipeline/stop_request.h"

namespace sohoa::cli {
namespace {

struct DigitizeArguments {
  std::vector<std::string> inputs;
  bool json = false;
  std::shared_ptr<GivenOptions> given;
};

ProgressLine::Form progress_form(const pipeline::BatchOptions& options, const Session& session) {
  switch (options.progress) {
    case pipeline::ProgressForm::Line:
      return ProgressLine::Form::Line;
    case pipeline::ProgressForm::Json:
      return ProgressLine::Form::Json;
    case pipeline::ProgressForm::None:
      return ProgressLine::Form::None;
    case pipeline::ProgressForm::Automatic:
      break;
  }
  return session.err_is_terminal && !options.quiet ? ProgressLine::Form::Line
                                                   : ProgressLine::Form::None;
}

pipeline::BatchOptions options_of(const DigitizeArguments& arguments) {
  pipeline::BatchOptions options = arguments.given->resolve();
  options.inputs.assign(arguments.inputs.begin(), arguments.inputs.end());
  if (options.archive.empty()) {
    throw Error(Reason::BadOption, {}, "--archive FILE is missing",
                "say where the archive is to be, e.g. --archive kho.db");
  }
  return options;
}

// What is missing is told, and ends the command, as in the run itself.
int list_only(const pipeline::BatchOptions& options, Session& session) {
  const pipeline::SourceList sources = pipeline::plan_sources(options);
  for (const pipeline::FoundFile& file : sources.files) session.out << file.path << '\n';
  for (const auto& path : sources.skipped) {
    session.err << session.say("left out: ", "bỏ qua: ") << path.string() << '\n';
  }
  for (const auto& path : sources.missing) {
    print_fault(pipeline::fault_of_missing(path), session);
  }
  return sources.missing.empty() ? kExitDone : kExitSomePagesFailed;
}

int run_digitize(const DigitizeArguments& arguments, Session& session) {
  const pipeline::BatchOptions options = options_of(arguments);
  if (options.dry_run) return list_only(options, session);
  // A reader of stderr that goes away must not end a long batch.
  (void)std::signal(SIGPIPE, SIG_IGN);
  const pipeline::StopRequest stop;
  ProgressLine line(session, progress_form(options, session));
  pipeline::BatchProgress last;
  const pipeline::BatchResult result = pipeline::run_batch(
      options,
      {.worker = {.program = "/proc/self/exe",
                  .arguments = {"worker"},
                  .log = options.debug_folder.empty() ? std::filesystem::path()
                                                      : options.debug_folder / "worker.log"},
       .data_folder = session.data_folder,
       .program = program_version(),
       .today = session.today,
       .stop = stop,
       .on_progress = [&](const pipeline::BatchProgress& progress) {
         last = progress;
         line.show(progress);
       }});
  line.finish(last);
  if (arguments.json) {
    pipeline::write_report_json(result.report,
                                [&](std::string_view bytes) { session.out << bytes; });
  }
  print_faults(result, session);
  if (result.interrupted) {
    print_interrupted(result, session);
  } else if (!options.quiet) {
    print_summary(result, options, session);
  }
  return pipeline::exit_code(result);
}

}  // namespace

Command add_digitize_command(CLI::App& program) {
  auto arguments = std::make_shared<DigitizeArguments>();
  CLI::App* parser = program.add_subcommand(
      "digitize", "Read scans, PDFs and old OCR text into an archive, repaired and with fields");
  parser->add_option("INPUT", arguments->inputs, "Files and folders (searched recursively)")
      ->required()
      ->type_name("");
  arguments->given = add_batch_options(*parser, WhichOptions::All);
  parser->add_flag("--json", arguments->json, "Write the report to stdout as JSON");
  parser->footer(
      "The same command goes on where a batch was stopped. Exit codes: 0 done, 20 done but some\n"
      "pages failed (see the report), 130 stopped; the others stand in the manual.\n\n"
      "Examples:\n"
      "  sohoa digitize scans --archive kho.db\n"
      "  sohoa digitize scans old-ocr.txt --archive kho.db --out results --jobs 4\n"
      "  sohoa digitize scans --archive kho.db --config office.toml --progress json\n"
      "  sohoa digitize scans --archive kho.db --dry-run");
  return {parser, [arguments](Session& session) { return run_digitize(*arguments, session); }};
}

}  // namespace sohoa::cli
