#include "pipeline/stem_assignment.h"

namespace sohoa::pipeline {

std::string StemAssignment::folded(const std::string& stem) {
  std::string folded = stem;
  for (char& letter : folded) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return folded;
}

std::string StemAssignment::assign(const std::string& wanted,
                                   const std::function<bool(const std::string& stem)>& taken) {
  int& number = last_number_[folded(wanted)];
  while (true) {
    ++number;
    std::string stem = number == 1 ? wanted : wanted + "-" + std::to_string(number);
    const bool is_free = !used_.contains(folded(stem)) && !(taken && taken(stem));
    if (!is_free) continue;
    used_.insert(folded(stem));
    return stem;
  }
}

}  // namespace sohoa::pipeline
