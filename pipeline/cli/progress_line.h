#pragma once

/// Tells on stderr how far a batch is: one line that is rewritten, or JSON Lines for programs.
///
///   1240 of about 12000 pages, 2.9 pages/s, 3 failed, about 1 h 2 min left
///
/// Tested by tests/cli/progress_line_test.cpp.

#include <chrono>
#include <optional>
#include <string>

#include "pipeline/batch_progress.h"
#include "pipeline/cli/command.h"

namespace sohoa::cli {

/// What the counts say about the rest of the batch.
struct Forecast {
  std::int64_t pages = 0;       ///< of all documents; an estimate until all are opened
  double pages_per_second = 0;  ///< of this run; 0 when not yet known
  std::optional<double> seconds_left;
};

[[nodiscard]] Forecast forecast(const pipeline::BatchProgress& progress, double seconds);

/// "1 h 2 min", "4 min", "30 s"
[[nodiscard]] std::string duration_text(double seconds);

[[nodiscard]] std::string progress_text(const pipeline::BatchProgress& progress, double seconds,
                                        Language language);
[[nodiscard]] std::string progress_json(const pipeline::BatchProgress& progress, double seconds);

class ProgressLine {
 public:
  enum class Form { Line, Json, None };
  ProgressLine(Session& session, Form form);

  /// At most four times a second.
  void show(const pipeline::BatchProgress& progress);
  /// Takes the line away, or writes the last JSON line.
  void finish(const pipeline::BatchProgress& progress);

 private:
  using Clock = std::chrono::steady_clock;
  void write(const pipeline::BatchProgress& progress);

  Session& session_;
  Form form_;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_{};
};

}  // namespace sohoa::cli
