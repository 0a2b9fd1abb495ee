#pragma once

/// The few lines with which a batch ends: what was done, what failed, where the results are.
///
/// Tested by tests/cli/batch_summary_test.cpp.

#include "pipeline/batch.h"
#include "pipeline/cli/command.h"

namespace sohoa::cli {

void print_fault(const pipeline::Fault& fault, Session& session);

/// The faults, one a line; a long list is cut, since the report holds all.
void print_faults(const pipeline::BatchResult& result, Session& session);

void print_summary(const pipeline::BatchResult& result, const pipeline::BatchOptions& options,
                   Session& session);

/// What a stopped batch says: how to go on.
void print_interrupted(const pipeline::BatchResult& result, Session& session);

}  // namespace sohoa::cli
