#pragma once

/// The child process that touches the files: it answers one task after the other on its socket.
///
/// First message: the setup; the answer is the identity of the stages, or why they cannot work. Then
/// tasks: open a file, read a page, finish a document (whose pages are taken from the journal). Any
/// exception becomes a failure in the answer. When the supervisor goes away, so does the worker.
/// Tested through tests/pipeline/worker_pool_test.cpp.

#include <functional>
#include <memory>

#include "pipeline/document_stages.h"
#include "pipeline/stages.h"

namespace sohoa::pipeline {

/// The descriptors on which a worker finds its socket and the spool for the pages of finished records.
inline constexpr int kWorkerSocket = 3;
inline constexpr int kWorkerSpool = 4;

using StagesFactory = std::function<std::unique_ptr<Stages>(const StagesSetup&)>;

/// Makes this process die with its parent, deaf to Ctrl-C (the supervisor decides) and to be chosen
/// first when memory runs out. To be called at the start of a worker process.
void become_worker();

/// False in a program under a sanitizer, which reserves terabytes: memory_mib has no effect there.
[[nodiscard]] bool memory_can_be_limited();

/// Works until the supervisor closes the socket.
void run_worker(const StagesFactory& make_stages);

}  // namespace sohoa::pipeline
