#include "pipeline/cli/worker_command.h"

#include <sys/socket.h>

#include <memory>

#include "document/error.h"
#include "pipeline/document_stages.h"
#include "pipeline/worker.h"

namespace sohoa::cli {
namespace {

bool is_socket(int descriptor) {
  int type = 0;
  socklen_t size = sizeof type;
  return ::getsockopt(descriptor, SOL_SOCKET, SO_TYPE, &type, &size) == 0;
}

int run_worker_command() {
  if (!is_socket(pipeline::kWorkerSocket)) {
    throw Error(Reason::BadOption, {}, "worker is started by digitize, not by hand",
                "run: sohoa digitize --help");
  }
  pipeline::become_worker();
  pipeline::run_worker([](const pipeline::StagesSetup& setup) {
    return std::make_unique<pipeline::DocumentStages>(setup);
  });
  return kExitDone;
}

}  // namespace

Command add_worker_command(CLI::App& program) {
  CLI::App* parser = program.add_subcommand("worker", "Child process of digitize");
  parser->group("");  // not listed
  return {parser, [](Session& /*session*/) { return run_worker_command(); }};
}

}  // namespace sohoa::cli
