#pragma once

/// Supervised worker processes: tasks go in, one answer for each comes out, whatever happens.
///
/// A worker that crashes or runs out of memory is replaced, and its task tried once more in the fresh
/// process; a task that takes too long ends with its worker. Both are answers with a failure.
/// Tested by tests/pipeline/worker_pool_test.cpp.

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/task.h"
#include "pipeline/worker_process.h"

namespace sohoa::pipeline {

struct Outcome {
  Task task;
  Answer answer;
  /// Of a finished document: holds its pages until the worker has the next task.
  std::shared_ptr<const LineSpool> spool{};
};

class WorkerPool {
 public:
  WorkerPool(WorkerCommand command, const WorkerSetup& setup, int workers);

  /// Starts so many workers before they have a task: their models are loaded meanwhile.
  void warm_up(std::size_t workers);

  /// Starts the first worker if it is not, and asks who reads. Throws the Error with which the worker
  /// refuses.
  [[nodiscard]] StagesIdentity identity();

  /// A worker without a task, if there is one.
  [[nodiscard]] std::optional<std::size_t> idle() const;
  /// The document that the worker had last; 0 when none.
  [[nodiscard]] DocumentKey last_document(std::size_t worker) const;
  [[nodiscard]] int busy_count() const;

  /// The limit is of time in which the worker could run: what it waits for a processor does not count.
  void start(std::size_t worker, const Task& task, std::chrono::seconds time_limit);

  /// Waits until a task is answered, `wake_up` can be read or the time is over. Throws
  /// Error{WorkerCrashed} when no worker can be started any more.
  [[nodiscard]] std::vector<Outcome> wait(int wake_up, std::chrono::milliseconds at_most);

 private:
  using Clock = std::chrono::steady_clock;

  struct Running {
    Task task;
    std::chrono::seconds time_limit;
    Clock::time_point deadline{};
    std::chrono::nanoseconds waited{};  // of the process for a processor, as the deadline knows it
    bool second_try = false;
  };
  struct Worker {
    std::optional<WorkerProcess> process;
    bool known = false;  // it has told its identity
    std::optional<Running> running;
    DocumentKey last_document = 0;
  };

  void launch(Worker& worker);
  void give(Worker& worker, Running running);
  static void start_clock(Worker& worker);
  void collect(Worker& worker, std::vector<Outcome>& outcomes);
  void handle(Worker& worker, Message message, std::vector<Outcome>& outcomes);
  void lost(Worker& worker, std::vector<Outcome>& outcomes);
  [[nodiscard]] static bool is_overdue(Worker& worker);
  static void end_overdue(Worker& worker, std::vector<Outcome>& outcomes);
  [[nodiscard]] int poll_timeout_ms(std::chrono::milliseconds at_most) const;

  WorkerCommand command_;
  Message setup_;
  std::vector<Worker> workers_;
  int failed_starts_ = 0;  // in a row
};

}  // namespace sohoa::pipeline
