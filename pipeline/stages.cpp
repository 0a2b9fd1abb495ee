#include "pipeline/stages.h"

#include <utility>

namespace sohoa::pipeline {

std::vector<Record> Stages::divide(Record record, StageClock& /*clock*/) {
  std::vector<Record> whole;
  whole.push_back(std::move(record));
  return whole;
}

}  // namespace sohoa::pipeline
