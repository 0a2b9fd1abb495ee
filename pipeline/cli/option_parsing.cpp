#include "pipeline/cli/option_parsing.h"

#include <fmt/format.h>

#include "pipeline/config_file.h"

namespace sohoa::cli {
namespace {

void add_switch(CLI::App& parser, const pipeline::OptionInfo& info, bool on_by_default,
                const std::shared_ptr<GivenOptions>& given) {
  const std::string name(info.name);
  const std::string names =
      on_by_default ? fmt::format("--{0},!--no-{0}", name) : fmt::format("--{}", name);
  parser.add_flag_function(
      names,
      [given, name](std::int64_t count) {
        given->settings.emplace_back(name, count > 0 ? "true" : "false");
      },
      std::string(info.help));
}

void add_value(CLI::App& parser, const pipeline::OptionInfo& info, const std::string& by_default,
               const std::shared_ptr<GivenOptions>& given) {
  const std::string name(info.name);
  const std::string help =
      by_default.empty() ? std::string(info.help) : fmt::format("{} [{}]", info.help, by_default);
  parser
      .add_option_function<std::string>(
          "--" + name,
          [given, name](const std::string& value) { given->settings.emplace_back(name, value); },
          help)
      ->type_name(std::string(info.value_name));
}

}  // namespace

pipeline::BatchOptions GivenOptions::resolve() const {
  pipeline::BatchOptions options;
  if (!config_file.empty()) {
    pipeline::apply_config_file(options, config_file, profile);
  } else if (!profile.empty()) {
    pipeline::apply_profile(options, profile);
  }
  for (const auto& [option, value] : settings) pipeline::set_option(options, option, value);
  options.validate();
  return options;
}

std::shared_ptr<GivenOptions> add_batch_options(CLI::App& parser, WhichOptions which) {
  auto given = std::make_shared<GivenOptions>();
  const pipeline::BatchOptions defaults;
  for (const pipeline::OptionInfo& info : pipeline::all_options()) {
    if (which == WhichOptions::Reading && !info.changes_result) continue;
    const std::string by_default = info.get(defaults);
    if (info.value_name.empty()) {
      add_switch(parser, info, by_default == "true", given);
    } else {
      add_value(parser, info, by_default, given);
    }
  }
  std::string profiles = "Named settings:";
  for (const pipeline::Profile& profile : pipeline::all_profiles()) {
    profiles += fmt::format(" {} ({});", profile.name, profile.help);
  }
  profiles.pop_back();
  parser.add_option("--profile", given->profile, profiles)->type_name("NAME");
  parser.add_option("--config", given->config_file, "TOML file with any of these options")
      ->type_name("FILE");
  return given;
}

}  // namespace sohoa::cli
