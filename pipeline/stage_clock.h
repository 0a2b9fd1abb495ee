#pragma once

/// Adds up how long each stage took. Tested by tests/pipeline/stage_clock_test.cpp.

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/journal.h"

namespace sohoa::pipeline {

class StageClock {
 public:
  /// Runs `work` and books its time on `stage`, also when it throws; returns what `work` returns.
  template <typename Work>
  decltype(auto) measure(std::string_view stage, Work&& work) {
    const Booking booking{*this, stage, std::chrono::steady_clock::now()};
    return std::forward<Work>(work)();
  }

  void add(std::string_view stage, double seconds) {
    for (StageTime& time : times_) {
      if (time.stage == stage) {
        time.seconds += seconds;
        return;
      }
    }
    times_.push_back({std::string(stage), seconds});
  }

  /// In the order in which the stages came first.
  [[nodiscard]] const std::vector<StageTime>& times() const { return times_; }

 private:
  struct Booking {
    StageClock& clock;
    std::string_view stage;
    std::chrono::steady_clock::time_point begin;
    ~Booking() {
      const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begin;
      clock.add(stage, spent.count());
    }
  };

  std::vector<StageTime> times_;
};

}  // namespace sohoa::pipeline
