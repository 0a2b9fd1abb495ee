#include "pipeline/processor_wait.h"

#include <fmt/format.h>

#include <cstdint>
#include <fstream>

namespace sohoa::pipeline {

std::chrono::nanoseconds processor_wait(pid_t process) {
  // "time spent on the cpu", "time spent waiting on a runqueue", both in nanoseconds, "# of
  // timeslices": Documentation/scheduler/sched-stats.rst of Linux.
  std::ifstream in(fmt::format("/proc/{}/schedstat", process));
  std::int64_t ran = 0;
  std::int64_t waited = 0;
  if (!(in >> ran >> waited)) return {};
  return std::chrono::nanoseconds(waited);
}

}  // namespace sohoa::pipeline
