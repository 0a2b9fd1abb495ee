#include "pipeline/cli/doctor_command.h"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <ostream>

#include "document/json.h"
#include "document/reason.h"
#include "pipeline/doctor.h"

namespace sohoa::cli {
namespace {

struct DoctorOptions {
  std::string language = "vie";
  bool json = false;
};

std::string_view state_name(pipeline::CheckState state) {
  switch (state) {
    case pipeline::CheckState::Ok:
      return "ok";
    case pipeline::CheckState::Warning:
      return "warning";
    case pipeline::CheckState::Missing:
      break;
  }
  return "missing";
}

nlohmann::ordered_json to_json(const std::vector<pipeline::Check>& checks) {
  auto list = nlohmann::ordered_json::array();
  for (const pipeline::Check& check : checks) {
    list.push_back({{"name", check.name},
                    {"state", state_name(check.state)},
                    {"detail", check.detail},
                    {"remedy", check.remedy}});
  }
  return {{"version", 1}, {"checks", list}};
}

std::string_view state_word(pipeline::CheckState state, const Session& session) {
  switch (state) {
    case pipeline::CheckState::Ok:
      return session.say("ok", "tốt");
    case pipeline::CheckState::Warning:
      return session.say("warning", "lưu ý");
    case pipeline::CheckState::Missing:
      break;
  }
  return session.say("missing", "thiếu");
}

void print(const std::vector<pipeline::Check>& checks, Session& session) {
  for (const pipeline::Check& check : checks) {
    session.out << fmt::format("{:<9}{}: {}\n", state_word(check.state, session), check.name,
                               check.detail);
    if (!check.remedy.empty()) session.out << fmt::format("         -> {}\n", check.remedy);
  }
}

int run_doctor(const DoctorOptions& options, Session& session) {
  const auto checks = pipeline::examine_installation(
      {.data_folder = session.data_folder,
       .recognizer_language = options.language,
       .speech = options.json ? Language::English : session.language});  // JSON is for programs
  if (options.json) {
    session.out << to_json_text(to_json(checks));
  } else {
    print(checks, session);
  }
  return pipeline::can_work(checks) ? kExitDone : info(Reason::ModelMissing).exit_code;
}

}  // namespace

Command add_doctor_command(CLI::App& program) {
  auto options = std::make_shared<DoctorOptions>();
  CLI::App* parser =
      program.add_subcommand("doctor", "Check that everything the program needs is installed");
  parser->add_option("--language", options->language, "Tesseract language model to look for")
      ->type_name("NAME")
      ->capture_default_str();
  parser->add_flag("--json", options->json, "Write the findings as JSON");
  parser->footer("Examples:\n  sohoa doctor\n  sohoa doctor --language Vietnamese --json");
  return {parser, [options](Session& session) { return run_doctor(*options, session); }};
}

}  // namespace sohoa::cli
