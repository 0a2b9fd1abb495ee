#pragma once

/// One child process with its socket, from start to end. Tested through worker_pool_test.cpp.

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/descriptor.h"
#include "pipeline/line_spool.h"
#include "pipeline/message.h"

namespace sohoa::pipeline {

/// How a worker is started: it calls become_worker() and run_worker(...).
struct WorkerCommand {
  std::filesystem::path program;
  std::vector<std::string> arguments;
  std::filesystem::path log;             ///< its stderr is added there; empty: dropped
  std::filesystem::path spool_folder{};  ///< for pages on their way; empty: the current one
};

/// Killed and waited for at the latest when it is destroyed.
class WorkerProcess {
 public:
  /// Throws Error{WorkerCrashed} when the program cannot be started, OutputNotWritable for the spool.
  explicit WorkerProcess(const WorkerCommand& command);
  WorkerProcess(WorkerProcess&& other) noexcept;
  WorkerProcess& operator=(WorkerProcess&&) = delete;
  ~WorkerProcess();

  [[nodiscard]] int socket() const { return socket_.number(); }
  /// Where the process puts the pages of what it has finished.
  [[nodiscard]] std::shared_ptr<const LineSpool> spool() const { return spool_; }
  /// How long it could not run for want of a processor, since it began.
  [[nodiscard]] std::chrono::nanoseconds waited_for_processor() const;
  /// False when the process is gone.
  [[nodiscard]] bool send(const Message& message) const;

  /// What came in, without waiting. The process is `gone` when its socket is closed or spoiled.
  struct Received {
    std::vector<Message> messages;
    bool gone = false;
  };
  [[nodiscard]] Received receive();

  /// Ends the process, if it still runs, and says how it ended: "signal SEGV", "exit code 1".
  std::string end();

 private:
  pid_t pid_ = -1;
  Descriptor socket_;
  std::shared_ptr<const LineSpool> spool_;
  MessageReader reader_;
};

}  // namespace sohoa::pipeline
