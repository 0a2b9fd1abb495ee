#pragma once

/// Runs a program as a user does and gives back what it wrote and how it ended.

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <string>
#include <vector>

#include "../pipeline/test_folder.h"

namespace sohoa {

struct ProcessResult {
  int exit_code = -1;  ///< 128 + signal when a signal ended it
  std::string out;
  std::string err;
};

/// A program that runs; wait_for() ends the story.
class RunningProcess {
 public:
  explicit RunningProcess(std::vector<std::string> command, const std::string& out_file = {}) {
    const std::string out = out_file.empty() ? (folder_ / "out").string() : out_file;
    pid_ = ::fork();
    if (pid_ != 0) return;
    ::dup2(::open(out.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDOUT_FILENO);
    ::dup2(::open((folder_ / "err").c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600), STDERR_FILENO);
    ::dup2(::open("/dev/null", O_RDONLY), STDIN_FILENO);
    std::vector<char*> arguments;
    for (std::string& argument : command) arguments.push_back(argument.data());
    arguments.push_back(nullptr);
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
  }

  [[nodiscard]] pid_t pid() const { return pid_; }

  [[nodiscard]] ProcessResult wait_for() const {
    int status = 0;
    ::waitpid(pid_, &status, 0);
    constexpr int kSignalBase = 128;
    return {.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : kSignalBase + WTERMSIG(status),
            .out = read_file(folder_ / "out"),
            .err = read_file(folder_ / "err")};
  }

 private:
  TestFolder folder_;
  pid_t pid_ = -1;
};

[[nodiscard]] inline ProcessResult run_sohoa(std::vector<std::string> arguments,
                                             const std::string& out_file = {}) {
  arguments.insert(arguments.begin(), SOHOA_PROGRAM);
  return RunningProcess(std::move(arguments), out_file).wait_for();
}

}  // namespace sohoa
