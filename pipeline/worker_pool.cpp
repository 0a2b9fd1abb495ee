#include "pipeline/worker_pool.h"

#include <fmt/format.h>
#include <poll.h>

#include <algorithm>
#include <utility>

#include "document/error.h"

namespace sohoa::pipeline {
namespace {

using std::chrono::milliseconds;

constexpr int kMaxFailedStarts = 5;  // in a row; then something is wrong with the installation

Answer failure(Reason reason, std::string message) {
  Answer answer;
  answer.failure = Failure{reason, std::move(message)};
  return answer;
}

}  // namespace

WorkerPool::WorkerPool(WorkerCommand command, const WorkerSetup& setup, int workers)
    : command_(std::move(command)),
      setup_(to_message(setup)),
      workers_(static_cast<std::size_t>(std::max(workers, 1))) {}

void WorkerPool::warm_up(std::size_t workers) {
  for (std::size_t i = 0; i < std::min(workers, workers_.size()); ++i) {
    if (!workers_[i].process) launch(workers_[i]);
  }
}

StagesIdentity WorkerPool::identity() {
  warm_up(1);
  Worker& first = workers_.front();
  const std::optional<Message> answer = receive_message(first.process->socket());
  if (!answer) {
    throw Error(Reason::WorkerCrashed, {},
                "the first worker process ended by " + first.process->end(), "run: sohoa doctor");
  }
  first.known = true;
  return identity_from_message(*answer);
}

std::optional<std::size_t> WorkerPool::idle() const {
  for (std::size_t i = 0; i < workers_.size(); ++i) {
    if (!workers_[i].running) return i;
  }
  return std::nullopt;
}

DocumentKey WorkerPool::last_document(std::size_t worker) const {
  return workers_[worker].last_document;
}

int WorkerPool::busy_count() const {
  return static_cast<int>(std::ranges::count_if(
      workers_, [](const Worker& worker) { return worker.running.has_value(); }));
}

void WorkerPool::launch(Worker& worker) {
  worker.process.reset();
  worker.process.emplace(command_);
  worker.known = false;
  (void)worker.process->send(setup_);  // a worker that is gone shows when its answer is awaited
}

void WorkerPool::start(std::size_t worker, const Task& task, std::chrono::seconds time_limit) {
  give(workers_[worker], {.task = task, .time_limit = time_limit});
}

void WorkerPool::give(Worker& worker, Running running) {
  if (!worker.process) launch(worker);
  worker.last_document = running.task.key;
  (void)worker.process->send(to_message(running.task));
  worker.running = std::move(running);
  start_clock(worker);
}

void WorkerPool::start_clock(Worker& worker) {
  worker.running->deadline = Clock::now() + worker.running->time_limit;
  worker.running->waited = worker.process->waited_for_processor();
}

std::vector<Outcome> WorkerPool::wait(int wake_up, milliseconds at_most) {
  std::vector<pollfd> watched{{.fd = wake_up, .events = POLLIN, .revents = 0}};
  std::vector<Worker*> owners;
  for (Worker& worker : workers_) {
    if (!worker.running) continue;
    watched.push_back({.fd = worker.process->socket(), .events = POLLIN, .revents = 0});
    owners.push_back(&worker);
  }
  std::vector<Outcome> outcomes;
  if (::poll(watched.data(), watched.size(), poll_timeout_ms(at_most)) < 0) return outcomes;
  for (std::size_t i = 0; i < owners.size(); ++i) {
    if (watched[i + 1].revents != 0) collect(*owners[i], outcomes);
  }
  for (Worker* worker : owners) end_overdue(*worker, outcomes);
  return outcomes;
}

int WorkerPool::poll_timeout_ms(milliseconds at_most) const {
  milliseconds left = at_most;
  for (const Worker& worker : workers_) {
    if (!worker.running) continue;
    left = std::min(left, std::chrono::ceil<milliseconds>(worker.running->deadline - Clock::now()));
  }
  return static_cast<int>(std::max(left, milliseconds(0)).count());
}

void WorkerPool::collect(Worker& worker, std::vector<Outcome>& outcomes) {
  WorkerProcess::Received received = worker.process->receive();
  const int socket = worker.process->socket();
  for (Message& message : received.messages) handle(worker, std::move(message), outcomes);
  const bool replaced = !worker.process || worker.process->socket() != socket;
  if (received.gone && !replaced) lost(worker, outcomes);
}

void WorkerPool::handle(Worker& worker, Message message, std::vector<Outcome>& outcomes) {
  if (!worker.known) {
    (void)identity_from_message(message);
    worker.known = true;
    failed_starts_ = 0;
    if (worker.running) start_clock(worker);
    return;
  }
  if (!worker.running) return;
  Answer answer = answer_from_message(std::move(message));
  const bool short_of_memory = answer.failure && answer.failure->reason == Reason::PageOutOfMemory;
  if (short_of_memory && !worker.running->second_try) {
    Running again = *std::exchange(worker.running, std::nullopt);
    again.second_try = true;
    worker.process.reset();
    give(worker, std::move(again));
    return;
  }
  outcomes.push_back({std::move(worker.running->task), std::move(answer), worker.process->spool()});
  worker.running.reset();
  if (short_of_memory) worker.process.reset();  // what is left of it is in pieces
}

void WorkerPool::lost(Worker& worker, std::vector<Outcome>& outcomes) {
  const std::string how = worker.process->end();
  worker.process.reset();
  if (!worker.known && ++failed_starts_ >= kMaxFailedStarts) {
    throw Error(Reason::WorkerCrashed, {}, "worker processes end at their start by " + how,
                "run: sohoa doctor");
  }
  if (!worker.running) return;
  Running running = *std::exchange(worker.running, std::nullopt);
  if (!running.second_try) {
    running.second_try = true;
    give(worker, std::move(running));
    return;
  }
  outcomes.push_back(
      {std::move(running.task),
       failure(Reason::WorkerCrashed,
               fmt::format("the worker process ended by {}, twice; look at the scan", how))});
}

// A deadline is put off by what the process has waited for a processor since it was set.
bool WorkerPool::is_overdue(Worker& worker) {
  Running& running = *worker.running;
  if (Clock::now() < running.deadline) return false;
  const std::chrono::nanoseconds waited = worker.process->waited_for_processor();
  running.deadline += waited - std::exchange(running.waited, waited);
  return Clock::now() >= running.deadline;
}

void WorkerPool::end_overdue(Worker& worker, std::vector<Outcome>& outcomes) {
  if (!worker.running || !is_overdue(worker)) return;
  worker.process->end();
  worker.process.reset();
  outcomes.push_back(
      {std::move(worker.running->task),
       failure(Reason::PageTimeout,
               fmt::format("stopped after {} s; look at the scan or raise --page-timeout",
                           worker.running->time_limit.count()))});
  worker.running.reset();
}

}  // namespace sohoa::pipeline
