#include "pipeline/stop_request.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>

namespace sohoa::pipeline {
namespace {

constexpr std::array kSignals{SIGINT, SIGTERM, SIGHUP};
constexpr int kInterruptedExitCode = 130;

// A signal handler can reach nothing but globals.
std::atomic<int> signals_seen{0};
std::atomic<int> event_number{-1};
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void on_stop_signal(int) {
  const int saved_errno = errno;
  if (signals_seen.fetch_add(1) > 0) ::_exit(kInterruptedExitCode);
  const std::uint64_t one = 1;
  [[maybe_unused]] const ssize_t written = ::write(event_number.load(), &one, sizeof one);
  errno = saved_errno;
}

void set_handler(void (*handler)(int)) {
  struct sigaction action {};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  ::sigemptyset(&action.sa_mask);
  for (const int signal : kSignals) ::sigaction(signal, &action, nullptr);
}

}  // namespace

StopRequest::StopRequest() : event_(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  signals_seen = 0;
  event_number = event_.number();
  set_handler(&on_stop_signal);
}

StopRequest::~StopRequest() {
  set_handler(SIG_DFL);
}

bool StopRequest::requested() const {
  return signals_seen.load() > 0;
}

}  // namespace sohoa::pipeline
