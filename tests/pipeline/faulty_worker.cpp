// A worker process with the stages of faulty_stages.h.

#include <memory>

#include "faulty_stages.h"
#include "pipeline/worker.h"

int main() {
  sohoa::pipeline::become_worker();
  sohoa::pipeline::run_worker([](const sohoa::pipeline::StagesSetup&) {
    return std::make_unique<sohoa::pipeline::FaultyStages>();
  });
}
