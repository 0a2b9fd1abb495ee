#pragma once

/// Ctrl-C and SIGTERM: the first asks the batch to stop, the second ends the program at once.
///
/// Tested through tests/cli/digitize_process_test.cpp.

#include "pipeline/descriptor.h"

namespace sohoa::pipeline {

/// While it lives, SIGINT, SIGTERM and SIGHUP are caught; there is at most one at a time.
class StopRequest {
 public:
  StopRequest();
  StopRequest(const StopRequest&) = delete;
  StopRequest& operator=(const StopRequest&) = delete;
  ~StopRequest();

  [[nodiscard]] bool requested() const;
  /// Can be read from the moment on in which stopping was asked for; for poll().
  [[nodiscard]] int wake_up() const { return event_.number(); }

 private:
  Descriptor event_;
};

}  // namespace sohoa::pipeline
