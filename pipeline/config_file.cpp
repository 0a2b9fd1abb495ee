#include "pipeline/config_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <system_error>
#include <toml.hpp>
#include <vector>

#include "document/error.h"

namespace sohoa::pipeline {
namespace {

struct Entry {
  std::string option;
  std::string value;  // as it would stand on the command line
  std::uint_least32_t line = 0;
};

[[noreturn]] void refuse(const std::filesystem::path& file, std::uint_least32_t line,
                         const std::string& cause) {
  throw Error(Reason::BadConfig, {file, 0}, fmt::format("line {}: {}", line, cause),
              "see sohoa digitize --help for the options");
}

std::string printed(const toml::value& value) {
  switch (value.type()) {
    case toml::value_t::boolean:
      return value.as_boolean() ? "true" : "false";
    case toml::value_t::integer:
      return fmt::format("{}", value.as_integer());
    case toml::value_t::floating:
      return fmt::format("{}", value.as_floating());
    case toml::value_t::string:
      return value.as_string().str;
    default:
      return {};
  }
}

// The first line of toml11's picture of the fault, without its "[error]".
std::string first_line(const std::string& message) {
  const std::string line = message.substr(0, message.find('\n'));
  const std::size_t text = line.find("] ");
  return text == std::string::npos ? line : line.substr(text + 2);
}

toml::value parse(std::string_view text, const std::filesystem::path& file) {
  try {
    std::istringstream stream{std::string(text)};
    return toml::parse(stream, file.string());
  } catch (const toml::exception& error) {
    refuse(file, error.location().line(), first_line(error.what()));
  } catch (const std::exception&) {  // toml11 also throws what it did not foresee
    refuse(file, 1, "this is no TOML");
  }
}

std::vector<Entry> entries_of(const toml::value& root, const std::filesystem::path& file) {
  std::vector<Entry> entries;
  for (const auto& [key, value] : root.as_table()) {
    Entry entry{key, printed(value), value.location().line()};
    if (entry.value.empty()) refuse(file, entry.line, fmt::format("{} has no value", key));
    entries.push_back(std::move(entry));
  }
  // The profile is what the other lines refine.
  std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
    if ((a.option == "profile") != (b.option == "profile")) return a.option == "profile";
    return a.line < b.line;
  });
  return entries;
}

}  // namespace

void apply_config(BatchOptions& options, std::string_view text, const std::filesystem::path& file,
                  std::string_view profile) {
  if (!profile.empty()) apply_profile(options, profile);
  for (const Entry& entry : entries_of(parse(text, file), file)) {
    try {
      if (entry.option == "profile") {
        if (profile.empty()) apply_profile(options, entry.value);
      } else {
        set_option(options, entry.option, entry.value);
      }
    } catch (const Error& error) {
      refuse(file, entry.line, error.cause());
    }
  }
}

void apply_config_file(BatchOptions& options, const std::filesystem::path& file,
                       std::string_view profile) {
  std::ifstream in(file, std::ios::binary);
  std::error_code error;
  if (!in || std::filesystem::is_directory(file, error)) {
    throw Error(Reason::FileNotFound, {file, 0}, "the configuration file cannot be opened",
                "check the name");
  }
  const std::string text{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  apply_config(options, text, file, profile);
}

}  // namespace sohoa::pipeline
