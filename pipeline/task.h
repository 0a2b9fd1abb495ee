#pragma once

/// What a worker is asked to do and what it answers, as values and as messages.
///
/// Tested by tests/pipeline/task_test.cpp.

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "document/error.h"
#include "document/record.h"
#include "pipeline/document_stages.h"
#include "pipeline/journal.h"
#include "pipeline/message.h"
#include "pipeline/stages.h"

namespace sohoa::pipeline {

/// The first message to a worker.
struct WorkerSetup {
  StagesSetup stages;
  std::filesystem::path journal;  ///< pages of a document to finish are read from it
  std::uint64_t memory_mib = 0;   ///< 0: no limit
};

enum class TaskKind {
  Open,
  Read,
  Finish,
  FinishPlain,  ///< put the pages together as they were read: finishing failed
};

struct Task {
  TaskKind kind = TaskKind::Open;
  DocumentKey key = 0;
  int page_number = 0;  ///< Read
  Source source;        ///< Open and Read: the path and size; Finish: all of it
  Making making;        ///< Finish
  friend bool operator==(const Task&, const Task&) = default;
};

/// The answer to a task; exactly one of `failure` and the result of the kind of task is there.
struct Answer {
  std::optional<Failure> failure;
  std::optional<OpenedFile> opened;      ///< Open
  std::string json;                      ///< Read: the page
  std::vector<FinishedRecord> finished;  ///< Finish: the pages are in the spool of the worker
  std::vector<StageTime> times;
};

[[nodiscard]] Message to_message(const WorkerSetup& setup);
[[nodiscard]] WorkerSetup setup_from_message(const Message& message);

[[nodiscard]] Message to_message(const StagesIdentity& identity);
[[nodiscard]] Message to_message(const Error& error);
/// Throws the Error that the message holds, if it holds one.
[[nodiscard]] StagesIdentity identity_from_message(const Message& message);

[[nodiscard]] Message to_message(const Task& task);
[[nodiscard]] Task task_from_message(const Message& message);

[[nodiscard]] Message to_message(Answer answer);
[[nodiscard]] Answer answer_from_message(Message message);

/// The failure that a thrown error means for a page or a document.
[[nodiscard]] Failure failure_of(const Error& error);

}  // namespace sohoa::pipeline
