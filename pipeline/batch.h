#pragma once

/// A batch from the arguments to the report.
///
///   const BatchResult result = run_batch(options, world);
///   if (result.interrupted) ... the same call goes on where it stopped
///
/// Tested by tests/pipeline/batch_test.cpp.

#include <filesystem>
#include <string>

#include "pipeline/batch_run.h"
#include "pipeline/calendar_day.h"
#include "pipeline/options.h"
#include "pipeline/report.h"
#include "pipeline/source_list.h"
#include "pipeline/stop_request.h"
#include "pipeline/worker_process.h"

namespace sohoa::pipeline {

/// What a batch needs from the program around it.
struct BatchWorld {
  WorkerCommand worker;
  std::filesystem::path data_folder;
  std::string program;  ///< "sohoa 0.1.0"
  CalendarDay today{};  ///< by which dates lie in the future
  const StopRequest& stop;
  ProgressCallback on_progress;
};

struct BatchResult {
  BatchReport report;
  bool interrupted = false;
  std::int64_t unchanged = 0;  ///< documents that an earlier run had finished
};

/// The files of the batch, without those that it writes itself. Throws Error{NothingToDo,
/// FileNotFound} when there are none.
[[nodiscard]] SourceList plan_sources(const BatchOptions& options);

/// Throws Error for what ends a batch: no recogniser, no model, no archive, a full disk. What is wrong
/// with a file or a page stands in the report.
[[nodiscard]] BatchResult run_batch(const BatchOptions& options, const BatchWorld& world);

/// 0, 20 when pages or files failed; when nothing could be read at all and the reason is everywhere
/// the same, the exit code of that reason; 130 when interrupted.
[[nodiscard]] int exit_code(const BatchResult& result);

}  // namespace sohoa::pipeline
