#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "pipeline/cli/command.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/output_stream.h"
#include "pipeline/cli/program.h"

namespace {

std::optional<std::string> environment(const char* name) {
  const char* value = std::getenv(name);
  if (value == nullptr) return std::nullopt;
  return value;
}

std::optional<std::chrono::year_month_day> local_day() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  if (::localtime_r(&now, &local) == nullptr) return std::nullopt;
  return std::chrono::year_month_day{std::chrono::year(local.tm_year + 1900),
                                     std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                                     std::chrono::day(static_cast<unsigned>(local.tm_mday))};
}

}  // namespace

int main(int argc, char** argv) {
  const bool out_is_terminal = ::isatty(STDOUT_FILENO) != 0;
  sohoa::cli::DescriptorBuffer out_buffer(sohoa::cli::take_stdout());
  std::ostream out(&out_buffer);
  std::error_code error;
  const std::filesystem::path executable = std::filesystem::read_symlink("/proc/self/exe", error);
  sohoa::cli::Session session{
      .in = std::cin,
      .out = out,
      .err = std::cerr,
      .language = sohoa::cli::language_from_environment(
          std::getenv("LC_ALL"), std::getenv("LC_MESSAGES"), std::getenv("LANG")),
      .data_folder = sohoa::cli::find_data_folder(executable, environment("SOHOA_DATA"),
                                                  SOHOA_SOURCE_DATA_FOLDER),
      .err_is_terminal = ::isatty(STDERR_FILENO) != 0,
      .out_is_terminal = out_is_terminal,
      .today = local_day()};
  return sohoa::cli::run_program(std::vector<std::string>(argv + 1, argv + argc), session);
}
