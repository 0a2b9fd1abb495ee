#pragma once

/// How long a process was ready to run and no processor was free.
///
/// On a loaded machine this, not the work, is most of the time that passes. Linux counts it for every
/// thread; taken is the first one, which does the work of a worker: the sum of several threads could
/// outgrow the time that passed. Tested by tests/pipeline/processor_wait_test.cpp.

#include <sys/types.h>

#include <chrono>

namespace sohoa::pipeline {

/// Since the process began; it never shrinks. Zero where the system does not count.
[[nodiscard]] std::chrono::nanoseconds processor_wait(pid_t process);

}  // namespace sohoa::pipeline
